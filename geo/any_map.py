"""Find an area of any map: one on record, or one of a map that the country is only cut by, such as an announced council.

Only what somebody asks for is read so. Files are not: in a list of services "East Surrey" may mean other districts than the
council that begins there in 2027.
"""

import re
from functools import cache

from geo.area_notes import note_of_area
from geo.areas import area_name, area_table, levels_of, own_levels_of
from geo.found_area import FoundArea
from geo.levels import LEVELS
from geo.mistakes import Mistake
from geo.name_index import current_names
from geo.names import find_area, find_areas
from geo.single_names import other_level
from geo.spelling import normalise_name


def find_on_any_map(text: str, level: str | None = None, prefer: str | None = None) -> FoundArea:
    """Find the area that a text means, as ``find_area``, among the areas of every map.

    With a level that is not on record, an area on record that stands at it as well is found there. The notice of an area that
    is on no record says what to know of it.
    """
    if found := _on_another_map(text, level):
        return found
    if level is None or LEVELS[level].on_record:
        return find_area(text, level, prefer)
    if code := _names_at(level).get(normalise_name(text)):
        return FoundArea(code, area_name(code), level)
    found = find_area(text)
    if level not in levels_of(found.code):
        raise Mistake(other_level(text, [(found.level, found.code)], level))
    return FoundArea(found.code, found.name, level)


def find_several_on_any_map(text: str, prefer: str | None = None) -> tuple[FoundArea, ...]:
    """Find the area that a text means, or each of those that it names, as ``find_areas``, among the areas of every map."""
    if found := _on_another_map(text, None):
        return (found,)
    if prefer and not LEVELS[prefer].on_record and (code := _names_at(prefer).get(normalise_name(text))):
        return (FoundArea(code, area_name(code), prefer),)
    return find_areas(text, prefer=prefer)


@cache
def codes_of_other_maps() -> dict[str, str]:
    """Give the areas that are on no record: the level of each by its code."""
    codes = {str(code) for level in LEVELS for code in area_table(level).index if not LEVELS[level].on_record}
    levels = {code: own_levels_of(code)[0] for code in sorted(codes)}
    return {code: level for code, level in levels.items() if not LEVELS[level].on_record}


def _on_another_map(text: str, level: str | None) -> FoundArea | None:
    code = re.sub(r"\s+", "", text).upper()
    if code not in codes_of_other_maps():
        key = normalise_name(text)
        code = "" if key in current_names() else _names().get(key, "")
    if not code:
        return None
    own = codes_of_other_maps()[code]
    if level not in (None, own):
        raise Mistake(other_level(text, [(own, code)], level))
    note = note_of_area(code)
    return FoundArea(code, area_name(code), own, f"{area_name(code)}: {note}" if note else None)


@cache
def _names_at(level: str) -> dict[str, str]:
    """Give the code of each area of a level by its name, those on record included."""
    return {normalise_name(name): str(code) for code, name in area_table(level)["area_name"].items()}


@cache
def _names() -> dict[str, str]:
    """Give the code of each area that is on no record by its name, a working name with and without its mark."""
    names = {normalise_name(area_name(code)): code for code in codes_of_other_maps()}
    return {key.removesuffix(" proposed"): code for key, code in names.items()} | names
