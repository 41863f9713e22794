"""Read a text that names several areas: "Kirklees and Calderdale", "Essex, Southend and Thurrock", "Tees Valley"."""

import re
from collections.abc import Callable

from geo.areas import area_name, area_table, lads_of
from geo.found_area import FoundArea
from geo.name_index import sets_by_name
from geo.spelling import normalise_name, readings_of

_BETWEEN = re.compile(r"\s*(?:[,;/+&\n]|\band\b|\ba\b|\bac\b)(?:\s*(?:&|\band\b))?\s*", re.IGNORECASE)
MOST_PARTS = 12
LONGEST_TEXT = 400
ReadOne = Callable[[str], FoundArea | None]


def read_several_names(text: str, read_one: ReadOne) -> tuple[FoundArea, ...]:
    """Find the areas that a text names one after another, or as a set; empty where any part of it names none.

    ``read_one`` finds the area of one name, or gives None. Of all ways to cut the text, the fewest parts are taken: "Bath and
    North East Somerset and Bristol" are two.
    """
    for key, _ in readings_of(normalise_name(text)):
        if key in sets_by_name():
            return tuple(FoundArea(code, area_name(code), level) for level, code in sets_by_name()[key])
    parts = [part for part in _BETWEEN.split(text) if part.strip()]
    if len(text) > LONGEST_TEXT or not 2 <= len(parts) <= MOST_PARTS:
        return ()
    best: list[tuple[FoundArea, ...] | None] = [(), *[None] * len(parts)]
    for end in range(1, len(parts) + 1):
        for start in range(end):
            before = best[start]
            if before is None or ((fewest := best[end]) is not None and len(before) + 1 >= len(fewest)):
                continue
            if start or end < len(parts):  # the whole text is no single name: that has been tried
                best[end] = _with(before, _read_joined(parts[start:end], read_one)) or best[end]
    return best[-1] or ()


def _read_joined(parts: list[str], read_one: ReadOne) -> FoundArea | None:
    """Read parts as one name: joined by "and", or by the comma of "Bristol, City of"."""
    return read_one(" and ".join(parts)) or read_one(", ".join(parts))


def _with(before: tuple[FoundArea, ...], found: FoundArea | None) -> tuple[FoundArea, ...] | None:
    if found is None:
        return None
    return before if any(one.code == found.code for one in before) else (*before, found)


def narrower_of_two(text: str, areas: tuple[FoundArea, ...]) -> FoundArea | None:
    """Give the place of "Leeds, West Yorkshire": the first of two areas that lies inside the second, with a comma between."""
    if len(areas) != 2 or "," not in text:
        return None
    place, around = areas
    return place if set(lads_of(place.code)) < set(lads_of(around.code)) else None


def made_up_of(areas: tuple[FoundArea, ...], levels: tuple[str, ...]) -> tuple[str, str] | None:
    """Give the first level and code, of ``levels`` in their order, that areas side by side make up exactly; else None."""
    each = [set(lads_of(area.code)) for area in areas]
    together = set().union(*each)
    if len(areas) < 2 or sum(map(len, each)) > len(together):
        return None
    for level in levels:
        for code in area_table(level).index:
            if set(lads_of(str(code))) == together:
                return level, str(code)
    return None
