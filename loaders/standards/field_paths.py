"""Where each standard keeps what we read, as ``data/lookups/standard_fields.toml`` lists it, and an item's row by that list."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from geo.areas import LOOKUPS
from loaders.files.cells import LONGEST_TEXT
from loaders.files.grid import Cell

Item = Mapping[str, Any]
SEPARATOR = "; "
_AREA_CODE = re.compile(r"(?<![A-Za-z0-9])([EKW][0-9]{8})(?![0-9])")
_NO = ("no", "n", "none", "false")
_ADDRESS_ON_THE_WEB = re.compile(r"https?://|[{\[]")


@cache
def standard(key: str) -> Mapping[str, Any]:
    """What the table says of a standard (a key of ``FORMATS``)."""
    return _table()[key]  # type: ignore[no-any-return]


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((LOOKUPS / "standard_fields.toml").read_text(encoding="utf-8"))


def row_of(item: Item, key: str) -> tuple[Cell, ...]:
    """The cells of an item, one for each column of its standard; None where the item says nothing."""
    fields = standard(key)
    words: Mapping[str, Mapping[str, str]] = fields.get("words", {})
    return tuple(_cell(item, rule, words.get(column, {})) for column, rule in fields["columns"].items())


def _cell(item: Item, rule: Any, words: Mapping[str, str]) -> Cell:
    if isinstance(rule, dict) and "amount" in rule:
        return _amount(item, rule)
    if isinstance(rule, dict) and "flag" in rule:
        return _flag(values_at(item, rule["flag"]))
    if isinstance(rule, dict) and "only" in rule:
        meant = {words.get(str(text)) for text in values_at(item, rule["only"])}
        return meant.pop() if len(meant) == 1 else None
    found = list(dict.fromkeys(_found(item, rule)))
    if words:
        found = list(dict.fromkeys(words.get(text, text) if isinstance(text, str) else text for text in found))
    if len(found) > 1:
        return SEPARATOR.join(map(str, found))[:LONGEST_TEXT]
    return found[0] if found else None


def _found(item: Item, rule: Any) -> Iterable[Cell]:
    """Everything that a rule finds in an item."""
    if isinstance(rule, str):
        return values_at(item, rule)
    if isinstance(rule, list):
        return _first(item, rule)
    if "const" in rule:
        return [rule["const"]]
    return (said for entry in _entries(item, _parts(rule["each"])) for said in _of_entry(entry, rule))


def _of_entry(entry: Item, rule: Mapping[str, Any]) -> Iterable[Cell]:
    if "join" in rule:
        parts = [str(part) for path in rule["join"] for part in values_at(entry, path)]
        return [", ".join(parts)] if parts else []
    if "code_in" in rule:
        return _area(entry, rule)
    return _first(entry, rule["first_of"])


def _first(item: Item, paths: Iterable[str]) -> Iterable[Cell]:
    return next((found for path in paths if (found := values_at(item, path))), [])


def _area(entry: Item, rule: Mapping[str, Any]) -> Iterable[Cell]:
    """The code of an area that we know by its code, else its name, else whatever stands where the code should."""
    said = [str(text) for path in rule["code_in"] for text in values_at(entry, path)]
    codes = [match[1] for text in said for match in _AREA_CODE.finditer(text)]
    if known := next((code for code in codes if code[:3] in _table()["area_codes"]), None):
        return [known]
    if names := [name for name in _first(entry, rule["name_in"]) if not _ADDRESS_ON_THE_WEB.match(str(name))]:
        return names
    return codes[:1]


def _amount(item: Item, rule: Mapping[str, Any]) -> Cell:
    paths = rule["amount"] if isinstance(rule["amount"], list) else [rule["amount"]]
    amount = next(iter(_first(item, paths)), None)
    currency = next(iter(values_at(item, rule["currency"])), "GBP")
    return amount if amount is None or str(currency).strip().upper() == "GBP" else f"{currency} {amount}"


def _flag(values: Iterable[Cell]) -> Cell:
    said = {str(value).casefold() not in _NO for value in values}
    return None if not said else "yes" if True in said else "no"


def values_at(item: Item, path: str) -> list[Cell]:
    """Every filled text, number, date or yes/no that stands at a path; through lists, of each of their entries."""
    *parents, last = _parts(path)
    found: list[Cell] = []
    for entry in _entries(item, parents):
        value = entry.get(last)
        if value is None:
            continue
        for one in value if isinstance(value, list) else (value,):
            if isinstance(one, str):
                if text := one.strip():
                    found.append(text)
            elif isinstance(one, bool | int | float | date):
                found.append(one)
    return found


@cache
def _parts(path: str) -> tuple[str, ...]:
    return tuple(path.split("."))


def _entries(item: Item, parts: Iterable[str]) -> list[Item]:
    """Every entry that stands at the end of a path."""
    entries = [item]
    for part in parts:
        below: list[Item] = []
        for entry in entries:
            value = entry.get(part)
            if isinstance(value, dict):
                below.append(value)
            elif isinstance(value, list):
                below.extend(one for one in value if isinstance(one, dict))
        entries = below
    return entries


@cache
def read_paths(key: str) -> frozenset[str]:
    """Every path of an item at which something is read."""
    return frozenset(path for rule in standard(key)["columns"].values() for path in _paths(rule))


def _paths(rule: Any) -> Iterator[str]:
    if isinstance(rule, str):
        yield rule
    elif isinstance(rule, list):
        yield from rule
    elif "each" in rule:
        under = (path for part in ("first_of", "join", "code_in", "name_in") for path in rule.get(part, ()))
        yield from (f"{rule['each']}.{path}" for path in under)
    else:
        yield from (path for part in ("amount", "currency", "flag", "only") for path in _paths(rule.get(part, [])))
