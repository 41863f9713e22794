"""Read ``data/assumptions.toml``, every number the cohort rests on, and the table of community shares."""

import tomllib
from dataclasses import fields
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from cohorts.assumptions.assumption import DRAWN, GRADES, Assumption
from coverage.communities import COMMUNITIES
from geo.areas import levels_of
from geo.data_folder import DATA
from geo.mistakes import Mistake
from loaders.assumptions.district_shares import load_district_shares
from loaders.files.own_tables import table_with

ASSUMPTIONS = DATA / "assumptions.toml"
COMMUNITY_SHARES = DATA / "need" / "community_shares.csv"
DISTRICT_SHARES = DATA / "need" / "community_shares_by_district.csv"

NUMBERS = ("value", "low", "high")
WORDS = ("label", "group", "unit", "period", "source", "range_basis", "grade")
DERIVATIONS = ("", "percent", "mean_percent", "ratio", "product", "evidence")
SHARE_COLUMNS = ("area_code", "level", "community", "share", "source", "period")


@cache
def shipped_assumptions() -> dict[str, Assumption]:
    """The assumptions that come with the product. Shared: do not change it."""
    return load_assumptions(ASSUMPTIONS)


@cache
def shipped_community_shares() -> pd.DataFrame:
    """The community shares that come with the product, by district and by region. Shared: do not change it."""
    return pd.concat(
        [load_district_shares(DISTRICT_SHARES), load_community_shares(COMMUNITY_SHARES)], ignore_index=True
    )


def load_assumptions(path: Path) -> dict[str, Assumption]:
    """Read a file of assumptions.

    Parameters
    ----------
    path
        A TOML file: one table for each assumption, with ``label group value low high unit period source range_basis grade
        reviewed``, and where they apply ``url parameter derived draw at_least as_published said_by``. ``nan`` is not known.

    Returns
    -------
    dict
        By key, in file order.

    Raises
    ------
    Mistake
        If the file is missing or not TOML; or, naming the assumption, if a part is missing or unknown, a number is not one, or
        low ≤ value ≤ high does not hold.
    """
    if not path.exists():
        raise Mistake(f"{path.name}: there is no file at {path}; check the name and the folder.")
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Mistake(f"{path.name}: the file is not TOML that can be read ({error}).") from error
    return {key: _assumption(key, entry, path.name) for key, entry in entries.items()}


def _assumption(key: str, entry: Any, file: str) -> Assumption:
    place = f"{file}, [{key}]"
    if not isinstance(entry, dict):
        raise Mistake(
            f"{place}: this is not an assumption; give it a heading of its own, with label, value, low and high."
        )
    if missing := [name for name in (*WORDS, *NUMBERS, "reviewed") if name not in entry]:
        raise Mistake(f"{place}: it lacks {', '.join(missing)}.")
    known = {field.name for field in fields(Assumption)} - {"key", "changed", "parameters"} | {"parameter"}
    if strangers := sorted(set(entry) - known):
        raise Mistake(f"{place}: {', '.join(strangers)} is not a part of an assumption.")
    for name in (*NUMBERS, *(["at_least"] if "at_least" in entry else [])):
        if isinstance(entry[name], bool) or not isinstance(entry[name], int | float):
            raise Mistake(f"{place}: {name} is not a number.")
    if not isinstance(entry.get("includes_victim_support", False), bool):
        raise Mistake(f"{place}: includes_victim_support is neither true nor false.")
    if not isinstance(entry["reviewed"], date):
        raise Mistake(f"{place}: reviewed is not a date such as 2026-11-22.")
    parts = {"url": "", "derived": "", "draw": DRAWN[0], **entry}
    for name, allowed in (("grade", tuple(GRADES)), ("derived", DERIVATIONS), ("draw", DRAWN)):
        if parts[name] not in allowed:
            raise Mistake(f'{place}: {name} is "{parts[name]}"; use one of {", ".join(filter(None, allowed))}.')
    parameter = parts.pop("parameter", [])
    parts["parameters"] = (parameter,) if isinstance(parameter, str) else tuple(parameter)
    parts |= {name: float(parts[name]) for name in NUMBERS}
    try:
        return Assumption(key=key, **parts)
    except Mistake as mistake:
        raise Mistake(f"{place}: {mistake}") from mistake


def load_community_shares(path: Path) -> pd.DataFrame:
    """Read a table of community shares.

    Returns
    -------
    pandas.DataFrame
        ``area_code level community share source period residents``; ``share`` is 0 to 1. An area with no row for a community has
        no share stated. ``residents`` is NaN: this file does not say how many people were counted.

    Raises
    ------
    Mistake
        If the file or a column is missing; or, with the row, for an area, level or community we do not know, a share that is not
        a number from 0 to 1, or an area and community that come twice.
    """
    table = table_with(SHARE_COLUMNS, path)
    table["share"] = pd.to_numeric(table["share"], errors="coerce")
    for row, record in enumerate(table.itertuples(index=False), start=2):
        if complaint := _share_complaint(record):
            raise Mistake(f"{path.name}, row {row}: {complaint}")
    twice = table.duplicated(["area_code", "level", "community"])
    if twice.any():
        row = int(twice.to_numpy().argmax()) + 2
        raise Mistake(f"{path.name}, row {row}: this area and community have a share already.")
    return table[list(SHARE_COLUMNS)].assign(residents=float("nan"))


def _share_complaint(record: Any) -> str:
    if record.community not in COMMUNITIES:
        return f'"{record.community}" is not a community we know; choose from: {", ".join(COMMUNITIES)}.'
    if record.level not in levels_of(record.area_code):
        return f'{record.area_code} does not stand at level "{record.level}".'
    if not 0 <= record.share <= 1:
        return "the share is not a number from 0 to 1."
    return ""
