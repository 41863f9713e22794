"""The maps there are to choose from: today's areas, those of a past year, those that are announced, and areas of health."""

import re
from collections.abc import Collection, Mapping

from geo.areas import area_name, area_table, lads_of, parent
from geo.levels import ANNOUNCED, HEALTH, LEVELS
from geo.mistakes import Mistake
from geo.recut.area_map import REST, REST_NAME, AreaMap
from geo.recut.past import FIRST_YEAR, LAST_YEAR, PAST_LEVELS, map_of_year
from geo.reorganisation import announced_areas, not_cut
from geo.small_areas import health_areas, small_areas

TODAY, USUAL_LEVEL = "today", "lad"
OPEN_STILL = "may be replaced; not decided, so as today"
"""Of an authority on the announced map of which no new borders are known."""
NAMED = (TODAY, ANNOUNCED, HEALTH, *map(str, range(FIRST_YEAR, LAST_YEAR + 1)))
"""Words that mean a map."""
MAPS_MEANT = "today, a level of areas, a year such as 2015, announced, health"
_YEAR = re.compile(r"(19|20)\d\d")


def map_named(text: str, level: str = USUAL_LEVEL) -> AreaMap:
    """Give the map that a word means: ``today``, a level, a year (of 1 April), ``announced`` or ``health``.

    ``level`` says which areas of today or of a past year are meant.

    Raises
    ------
    Mistake
        If the word means no map, or there is none of the level.
    """
    if _YEAR.fullmatch(text):
        return map_of_year(level, int(text))
    if text == HEALTH:
        return map_of_health()
    if text == TODAY:
        return map_of_level(level)
    if text in LEVELS:
        return map_of_level(text)
    raise Mistake(
        f'"{text[:60]}" is not a map we have: use one of {MAPS_MEANT}, or {" or ".join(PAST_LEVELS)} of a year.'
    )


def map_of_level(level: str) -> AreaMap:
    """Give the areas of a level; of one that does not exist yet, how certain it is. Raises Mistake for no level of ours."""
    table, new = area_table(level), announced_areas()
    of = small_areas()["lad_code"].map({lad: parent(lad, level) for lad in small_areas()["lad_code"].unique()})
    certainty = {
        code: f"{new[code].state}, certainty {new[code].certainty}" for code in map(str, table.index) if code in new
    }
    if level == ANNOUNCED:
        open_still = {authority for one in not_cut() for authority in one.of_today}
        certainty |= {code: OPEN_STILL for code in map(str, table.index) if code in open_still}
    return AreaMap(
        LEVELS[level].many, of, {str(code): str(name) for code, name in table["area_name"].items()}, certainty
    )


def map_of_health() -> AreaMap:
    """Give the areas of health: sub-ICBs of England and local health boards of Wales, exact by small area."""
    return AreaMap(
        LEVELS[HEALTH].many,
        small_areas()["health_code"],
        {str(code): str(name) for code, name in health_areas().items()},
    )


def map_of_groups(groups: Mapping[str, Collection[str]]) -> AreaMap:
    """Give a map of groups of areas, each by the name given to it; what is in none is everywhere else.

    Raises
    ------
    Mistake
        If a code is not known, or a district is in two groups.
    """
    of_district: dict[str, str] = {}
    for name, codes in groups.items():
        for lad in sorted({lad for code in codes for lad in lads_of(code)}):
            if lad in of_district:
                raise Mistake(
                    f'{area_name(lad)} is in "{of_district[lad]}" and in "{name}"; leave it out of one of them.'
                )
            of_district[lad] = name
    of = small_areas()["lad_code"].map(of_district)
    left_out = {REST: REST_NAME} if of.isna().any() else {}
    return AreaMap("groups of your own", of.fillna(REST), {name: name for name in groups} | left_out)
