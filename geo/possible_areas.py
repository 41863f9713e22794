"""Every area that one name could mean, where it could mean several, and how they differ: what to ask a reader."""

from collections.abc import Iterable
from functools import cache

import pandas as pd

from geo.areas import LOOKUPS, area_name, lads_of, parent
from geo.cover import fewest_areas
from geo.found_area import FoundArea
from geo.levels import LEVELS
from geo.name_index import Candidate, current_names, narrow_first, retired_names
from geo.retired import retired_areas
from geo.spelling import Hint, normalise_name, readings_of

MOST_LISTED = 3
"""How many areas a sentence lists by name."""


def possible_areas(text: str, level: str | None = None) -> tuple[FoundArea, ...]:
    """Give the areas of different extent that a name could mean, narrowest first; empty where it means one or none.

    The notice of each is one sentence on how it differs from the others. Words around the name ("County Council", "Police") and
    ``level`` leave out what they do not fit.
    """
    if retired := retired_areas().get("".join(text.split()).upper()):
        became = [("lad", code) for code in retired.successors]
        return tuple(_option("", one, became) for one in became) if len(became) > 1 and level in (None, "lad") else ()
    for key, hint in readings_of(normalise_name(text)):
        meant = _meant_by(key, hint, level)
        if not meant:
            continue
        by_extent: dict[tuple[str, ...], Candidate] = {}
        for candidate in sorted(meant, key=narrow_first):
            by_extent.setdefault(lads_of(candidate[1]), candidate)
        options = list(by_extent.values())
        return tuple(_option(key, one, options) for one in options) if len(options) > 1 else ()
    return ()


def _meant_by(key: str, hint: Hint, level: str | None) -> set[Candidate]:
    """Give every level and code that a normalised name may mean, by the words around it."""
    named = set(current_names().get(key, ()))
    allowed = {level} if level and not hint.covers else set(hint.levels or LEVELS)
    if hint.covers and named and not any(at in allowed for at, _ in named):
        return {("pfa", parent(lad, "pfa")) for _, code in named for lad in lads_of(code)}
    named |= _shared_names().get(key, {}).keys()
    split = retired_names().get(key)
    if split and len(split.successors) > 1:
        named |= {("lad", code) for code in split.successors}
    return {(at, code) for at, code in named if at in allowed}


@cache
def _shared_names() -> dict[str, dict[Candidate, str]]:
    """Give, by name, the areas that go by it among people, and what to say of each."""
    names: dict[str, dict[Candidate, str]] = {}
    for row in pd.read_csv(LOOKUPS / "shared_names.csv", dtype=str).itertuples():
        names.setdefault(normalise_name(str(row.name)), {})[(str(row.level), str(row.area_code))] = str(row.how)
    return names


def _option(key: str, candidate: Candidate, options: list[Candidate]) -> FoundArea:
    level, code = candidate
    how = _shared_names().get(key, {}).get(candidate) or _how_it_differs(candidate, options)
    return FoundArea(code, area_name(code), level, how)


def _how_it_differs(candidate: Candidate, options: list[Candidate]) -> str:
    level, code = candidate
    own, rest = set(lads_of(code)), [set(lads_of(other)) for _, other in options if other != code]
    what = f"The {LEVELS[level].one} {area_name(code)}"
    inside = [lads for lads in rest if lads < own]
    around = [lads for lads in rest if lads > own]
    if inside:
        more = own - set().union(*inside)
        return f"{what}, with {_named(more)}." if more else f"{what}, all of it."
    if around:
        return f"{what}, without {_named(min(around, key=len) - own)}."
    force = area_name(parent(min(own), "pfa"))
    return f"{what}, in {force if level in ('lad', 'utla') else area_name(parent(min(own), 'region'))}."


def _named(lads: Iterable[str]) -> str:
    """Name the areas that districts make up, or count the districts where there are many."""
    districts = set(lads)
    names = [area_name(code) for _, code in fewest_areas(districts)]
    if len(names) > MOST_LISTED:
        return f"{len(districts)} more districts"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
