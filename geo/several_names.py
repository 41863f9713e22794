"""Read a text that names several areas: "Kirklees and Calderdale", "Essex, Southend and Thurrock", "Tees Valley"."""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import TypeVar

from geo.areas import area_name, code_of_extent, lads_of
from geo.found_area import FoundArea
from geo.name_index import sets_by_name
from geo.spelling import normalise_name, readings_of

_AND = r"and|a|ac|plus|as well as|together with|along with|including|incl\.?|gan gynnwys"
_BETWEEN = re.compile(
    rf"\s*(?:[,;/+&\n]|\s[-–—]\s|\b(?:{_AND})(?=\s|$))(?:\s*(?:&|\b(?:and|{_AND})(?=\s)))?\s*", re.IGNORECASE
)
MOST_PARTS = 60
MOST_JOINED = 4
"""Parts that one name may have: "Devon and Cornwall and the Isles of Scilly" has three."""
LONGEST_TEXT = 2000
T = TypeVar("T")
ReadOne = Callable[[str], FoundArea | None]


def names_several(text: str) -> bool:
    """Whether a text has a comma, an "and" or another mark that stands between names, or inside one."""
    return bool(_BETWEEN.search(text))


def read_several_names(text: str, read_one: ReadOne) -> tuple[FoundArea, ...]:
    """Find the areas that a text names one after another, or as a set; empty where any part of it names none.

    ``read_one`` finds the area of one name, or gives None. Of all ways to cut the text, the fewest parts are taken: "Bath and
    North East Somerset and Bristol" are two.
    """
    if together := read_set(text):
        return together
    found: dict[tuple[str, str], FoundArea] = {}
    for area in cut_at_names(text, read_one):
        found.setdefault((area.code, area.part), area)
    return tuple(found.values())


def read_set(text: str) -> tuple[FoundArea, ...]:
    """Find the areas of a set that people name: "Tees Valley"; empty for any other text."""
    for key, _ in readings_of(normalise_name(text)):
        if key in sets_by_name():
            return tuple(FoundArea(code, area_name(code), level) for level, code in sets_by_name()[key])
    return ()


def cut_at_names(text: str, read: Callable[[str], T | None]) -> list[T]:
    """Cut a text into the fewest parts that can all be read, two at least, and give what each means; empty where it cannot be."""
    spans = _spans(text)
    if not 2 <= len(spans) <= MOST_PARTS:
        return []
    best: list[list[T] | None] = [[], *[None] * len(spans)]
    for end in range(1, len(spans) + 1):
        for start in range(max(0, end - MOST_JOINED), end):
            before, fewest = best[start], best[end]
            if before is None or (fewest is not None and len(before) + 1 >= len(fewest)):
                continue
            if start or end < len(spans):  # the whole text is no single name: that has been tried
                found = _read_joined(text, spans[start:end], read)
                best[end] = fewest if found is None else [*before, found]
    return best[-1] or []


def parts_of(text: str) -> list[str]:
    """The parts of a text between the marks that may stand between names; none of a text too long to be a list of them."""
    return [text[start:end] for start, end in _spans(text)]


def _spans(text: str) -> list[tuple[int, int]]:
    if len(text) > LONGEST_TEXT:
        return []
    marks = [(0, 0), *(match.span() for match in _BETWEEN.finditer(text)), (len(text), len(text))]
    between = [(before[1], after[0]) for before, after in pairwise(marks)]
    return [(start, end) for start, end in between if text[start:end].strip()]


def _read_joined(text: str, spans: list[tuple[int, int]], read: Callable[[str], T | None]) -> T | None:
    """Read parts as one name: as written, joined by "and", or by the comma of "Bristol, City of"."""
    parts = [text[start:end] for start, end in spans]
    for name in dict.fromkeys((text[spans[0][0] : spans[-1][1]], " and ".join(parts), ", ".join(parts))):
        if (found := read(name)) is not None:
            return found
    return None


def narrower_of_two(text: str, areas: tuple[FoundArea, ...]) -> FoundArea | None:
    """Give the place of "Leeds, West Yorkshire": the first of two areas that lies inside the second, with a comma between."""
    if len(areas) != 2 or "," not in text:
        return None
    place, around = areas
    return place if set(lads_of(place.code)) < set(lads_of(around.code)) else None


def made_up_of(areas: tuple[FoundArea, ...], levels: tuple[str, ...]) -> tuple[str, str] | None:
    """Give the first level and code, of ``levels`` in their order, that areas side by side make up exactly; else None."""
    each = [lads_of(area.code) for area in areas]
    together = frozenset(lad for lads in each for lad in lads)
    if len(areas) < 2 or sum(map(len, each)) > len(together):
        return None
    made_up = ((level, code) for level in levels for code in [code_of_extent(level).get(together)] if code)
    return next(made_up, None)
