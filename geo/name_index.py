"""The names of areas as data: official names, other names, names of retired areas, of sets of areas and of what is no area here.

Every key is a name written one way (``normalise_name``).
"""

from functools import cache

import pandas as pd

from geo.areas import ENGLAND_AND_WALES, LOOKUPS, area_name, area_table, levels_of
from geo.levels import LEVELS, LEVELS_ON_RECORD
from geo.retired import Retired, retired_areas
from geo.spelling import normalise_name

Candidate = tuple[str, str]
"""A level, and the code of an area that stands at it."""


@cache
def current_names() -> dict[str, tuple[Candidate, ...]]:
    """Give the areas on record that go by each name, narrowest first."""
    names: dict[str, set[Candidate]] = {}
    for level in LEVELS_ON_RECORD:
        for code, name in area_table(level)["area_name"].items():
            names.setdefault(normalise_name(name), set()).add((level, str(code)))
    names[normalise_name(area_name(ENGLAND_AND_WALES))] = {("nation", ENGLAND_AND_WALES)}
    for row in pd.read_csv(LOOKUPS / "area_names.csv", dtype=str).itertuples():
        levels = {str(row.level)}
        if levels <= {"lad", "utla"}:  # a unitary authority is known by its other names at both its levels
            levels = set(levels_of(str(row.area_code))) & {"lad", "utla"}
        names.setdefault(normalise_name(str(row.alias)), set()).update((each, str(row.area_code)) for each in levels)
    return {key: tuple(sorted(found, key=narrow_first)) for key, found in names.items()}


@cache
def names_in_full_at(level: str | None) -> dict[str, tuple[Candidate, ...]]:
    """Give ``current_names`` of a level (None: of all) without initials: what somebody may have tried to spell."""
    aliases = pd.read_csv(LOOKUPS / "area_names.csv", dtype=str)
    initials = set(aliases.loc[aliases["note"].str.contains("initials"), "alias"].map(normalise_name))
    at_level = {
        key: tuple(candidate for candidate in found if level in (None, candidate[0]))
        for key, found in current_names().items()
        if key not in initials
    }
    return {key: found for key, found in at_level.items() if found}


def narrow_first(candidate: Candidate) -> tuple[int, str]:
    """Order candidates by their level, the narrowest first, and then by code."""
    return list(LEVELS).index(candidate[0]), candidate[1]


@cache
def retired_names() -> dict[str, Retired]:
    """Give the retired area that went by each name."""
    return {normalise_name(retired.name): retired for retired in retired_areas().values()}


@cache
def sets_by_name() -> dict[str, tuple[Candidate, ...]]:
    """Give the areas of each set that people name though it is none of our areas: "Tees Valley", "Black Country"."""
    rows = pd.read_csv(LOOKUPS / "area_sets.csv", dtype=str)
    return {
        normalise_name(str(name)): tuple((levels_of(code)[0], code) for code in codes)
        for name, codes in rows.groupby("name")["area_code"]
    }


@cache
def not_areas() -> dict[str, str]:
    """Say what each name is that official tables list beside areas and that is none of ours: "British Transport Police"."""
    rows = pd.read_csv(LOOKUPS / "not_areas.csv", dtype=str)
    return {normalise_name(name): what for name, what in zip(rows["name"], rows["what_it_is"], strict=True)}
