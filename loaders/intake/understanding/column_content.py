"""What the cells of a column hold, from a sample: codes and names of areas, dates, numbers, words of the field."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from geo.mistakes import Mistake
from geo.name_index import sets_by_name
from geo.names import CODE
from geo.single_names import read_one_name
from geo.spelling import LONGEST_NAME, normalise_name
from loaders.directory.schema import CSV_FORM, Column, columns_of
from loaders.directory.synonyms import DATES, means_not_known, spelling_key
from loaders.files.amounts import amount_of
from loaders.files.cells import CellError, choices_named, parse_places
from loaders.files.dates import parse_date
from loaders.files.secrets import POSTCODE_PATTERN
from loaders.intake.money_on_record.fiscal import money_span
from loaders.intake.money_on_record.money_fields import MONEY, MONEY_FIELDS

MOST_LOOKED_AT = 400
"""Rows of a table that are looked at, spread evenly over it."""

_ENOUGH = 3
_TELLING = ("intervention", "risk_levels", "communities")
_LIST = re.compile(r"[;,/|\n&]|\band\b", re.IGNORECASE)
_BY_WORDS, _BY_CODES, _BY_NAMES, _A_HINT = 0.8, 0.8, 0.6, 0.3


@dataclass(frozen=True)
class Held:
    """The filled cells of a column that were looked at, in file order."""

    cells: tuple[str, ...]

    @property
    def samples(self) -> tuple[str, ...]:
        """Three values at most, each once."""
        return tuple(dict.fromkeys(self.cells))[:3]

    def share_of(self, field: Column) -> float | None:
        """The share of the cells that a field's cells may hold, 0 to 1; None where a field holds any text, or few are filled.

        A cell that says that nothing is known does not count.
        """
        reads = _reader(field)
        known = [text for text in self.cells if not _says_nothing(text, field)]
        if reads is None or len(self.cells) < _ENOUGH or not known:
            return None
        return sum(map(reads, known)) / len(known)


def held_in(cells: Sequence[Sequence[str]], position: int) -> Held:
    """The filled cells at a position of the rows given."""
    return Held(tuple(row[position].strip() for row in cells if row[position].strip()))


def told_by_content(held: Held, fields: Sequence[Column]) -> tuple[str, float]:
    """The field that the cells alone point to, and how surely; ("", 0) where they point to none.

    Words of the field and codes of areas are telling. Names of areas are a hint only, since an office has an area too; dates and
    numbers tell nothing of what they are about.
    """
    by_name = {field.name: field for field in fields}
    told = [(name, _BY_WORDS * (held.share_of(by_name[name]) or 0)) for name in _TELLING if name in by_name]
    told = told if len(set(held.cells)) > 1 else []
    if "areas" in by_name and len(held.cells) >= _ENOUGH:
        codes = sum(bool(CODE.fullmatch(part)) for text in held.cells for part in [text.split(";")[0].strip()])
        share = held.share_of(by_name["areas"]) or 0
        told.append(("areas", max(_BY_CODES * codes / len(held.cells), _BY_NAMES * share)))
    target, confidence = max(told, key=lambda one: one[1], default=("", 0.0))
    return (target, round(confidence, 3)) if confidence >= _A_HINT else ("", 0.0)


def _says_nothing(text: str, field: Column) -> bool:
    return means_not_known(text, DATES if field.kind == "date" else field.name)


def _reader(field: Column) -> Callable[[str], bool] | None:
    """What tells whether a field could hold a text; None for a field of free text."""
    if field.kind in ("choice", "choices"):
        return lambda text: _is_of_words(field.name, text)
    if field.kind == "date":
        return _is_money_date if field.sheet == MONEY else _is_date
    return _READERS.get(field.kind)


@lru_cache(maxsize=50_000)
def _is_of_words(field: str, text: str) -> bool:
    return choices_named(text, _choices(field), field) is not None


@cache
def _choices(field: str) -> dict[str, str]:
    return dict(next(column.choices for column in (*columns_of(CSV_FORM), *MONEY_FIELDS) if column.name == field))


@lru_cache(maxsize=50_000)
def _is_area(text: str) -> bool:
    """Whether a text, or one part of a list, is a code or a name of an area."""
    parts = [text, *_LIST.split(text)] if len(text) <= LONGEST_NAME else _LIST.split(text)[:20]
    return any(_is_one_area(part.strip()) for part in parts if part.strip())


@lru_cache(maxsize=50_000)
def _is_one_area(name: str) -> bool:
    if CODE.fullmatch(name.upper()):
        return True
    if len(name) > LONGEST_NAME:
        return False
    if normalise_name(name) in sets_by_name():
        return True
    try:
        return read_one_name(name, None, None) is not None
    except Mistake:
        return True  # the name is known; which of its areas is meant is another question


@lru_cache(maxsize=50_000)
def _is_date(text: str) -> bool:
    return _reads(parse_date, text)


@lru_cache(maxsize=50_000)
def _is_money_date(text: str) -> bool:
    return _reads(money_span, text)


def _is_amount(text: str) -> bool:
    return amount_of(text) is not None


@lru_cache(maxsize=50_000)
def _is_number(text: str) -> bool:
    return _reads(parse_places, text)


@lru_cache(maxsize=50_000)
def _is_postcode(text: str) -> bool:
    return POSTCODE_PATTERN.search(text) is not None or not spelling_key(text)


def _reads(parse: Callable[[str], object], text: str) -> bool:
    try:
        parse(text)
    except CellError:
        return False
    return True


_READERS: dict[str, Callable[[str], bool]] = {
    "area": _is_area,
    "areas": _is_area,
    "number": _is_number,
    "amount": _is_amount,
    "postcode": _is_postcode,
}
