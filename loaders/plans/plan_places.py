"""The place of a plan in one pick: an area whose areas share the money, or a group of one's own; and which place a plan has."""

from collections.abc import Iterable
from functools import cache

from funding.scenario.change import with_fields
from funding.scenario.scenario import Scenario
from geo.areas import (
    ENGLAND_AND_WALES,
    area_table,
    areas_within,
    common_level,
    lads_of,
    levels_of,
    regions_of_one_commissioner,
)
from geo.levels import LEVELS
from geo.mistakes import Mistake

FINEST = next(iter(LEVELS))


@cache
def places_to_pick() -> tuple[str, ...]:
    """List the codes of the places that a plan can be for in one pick: both nations, each, regions, and forces."""
    wide = (area_table(level)["area_name"].sort_values().index for level in ("nation", "region", "pfa"))
    return tuple(dict.fromkeys((ENGLAND_AND_WALES, *(str(code) for codes in wide for code in codes))))


def level_within(code: str) -> str:
    """Give the level of the areas that share a place's money: forces, or districts where one commissioner has it all."""
    if len(lads_of(code)) == 1:
        return levels_of(code)[0]
    many_forces = len(areas_within(code, "pfa")) > 1 and code not in regions_of_one_commissioner()
    return "pfa" if many_forces else FINEST


def place_of(scenario: Scenario) -> str | None:
    """Give the code of the area that a plan's areas make up together; None where they make up none."""
    if scenario.areas is None:
        return ENGLAND_AND_WALES
    codes = tuple(sorted(scenario.areas))
    if len(codes) == 1:
        return codes[0]
    return _made_up(scenario.level).get(codes)


@cache
def _made_up(level: str) -> dict[tuple[str, ...], str]:
    """Give the area that areas of a level make up together: one that can be picked, else the narrowest that has a name."""
    others = (code for one in reversed(LEVELS) for code in map(str, area_table(one).index))
    return {areas_within(code, level): code for code in (*others, *reversed(places_to_pick()))}


def with_place(was: Scenario, code: str) -> Scenario:
    """Put a plan in a place: all of its areas at the level that shares the money there."""
    level = level_within(code)
    areas = None if code == ENGLAND_AND_WALES else areas_within(code, level)
    return with_fields(was, {"level": level, "areas": areas})


def with_areas(was: Scenario, codes: Iterable[str]) -> Scenario:
    """Put a plan in a group of areas. Raises Mistake where they are not all of one level, or as ``Scenario``."""
    group = tuple(sorted(codes))
    level = common_level(group)
    if level is None:
        raise Mistake("The group has areas of different levels: a plan shares money out between areas of one level.")
    return with_fields(was, {"level": level, "areas": group})
