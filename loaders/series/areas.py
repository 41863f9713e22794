"""Find the area that a row of a series counts, by its code or its name, at each level that counts are read at."""

import re
from dataclasses import dataclass

from geo.areas import levels_of
from geo.levels import a_level
from geo.mistakes import Mistake
from geo.name_index import retired_names
from geo.names import CODE, FoundArea, find_area
from geo.retired import retired_areas
from geo.spelling import normalise_name
from loaders.files.cells import shown
from loaders.series.words import series_words

LEVELS_READ = ("lad", "pfa")


@dataclass(frozen=True)
class CountedArea:
    """What a row counts: by level, the area found; and the code as it was given, retired ones included."""

    by_level: dict[str, FoundArea]
    given: str


class NoAreaError(ValueError):
    """A text that names no area that counts are read for; the message says why."""


def counted_area(code: str, name: str) -> CountedArea:
    """Find the area of a row, by its code where there is one, else by its name; raises NoAreaError."""
    text = code or name
    given = re.sub(r"\s+", "", text).upper()
    if CODE.fullmatch(given):
        return _that_the_name_does_not_contradict(_by_code(given), name if code else "")
    if not text.strip():
        raise NoAreaError("no area is given: give a code such as E07000148, or a name.")
    if normalise_name(text) in series_words("rows")["totals"] or normalise_name(text).startswith("total "):
        raise NoAreaError(f"{shown(text)} is a total and not an area.")
    return _by_name(text)


def _by_code(given: str) -> CountedArea:
    try:
        found = find_area(given)
    except Mistake as mistake:
        raise NoAreaError(str(mistake)) from mistake
    levels = [level for level in LEVELS_READ if level in levels_of(found.code)]
    if not levels:
        raise NoAreaError(_not_counted(found))
    return CountedArea({levels[0]: found}, given)


def _that_the_name_does_not_contradict(area: CountedArea, name: str) -> CountedArea:
    """Refuse a row whose code and name are of two areas; a name that we cannot read contradicts nothing."""
    ((level, found),) = area.by_level.items()
    try:
        named = find_area(name, level)
    except Mistake:
        return area
    if named.code != found.code:
        raise NoAreaError(f"the code is of {found.name}, and the name is {shown(name)}: correct one of them.")
    return area


def _by_name(text: str) -> CountedArea:
    found: dict[str, FoundArea] = {}
    for level in LEVELS_READ:
        try:
            found[level] = find_area(text, level)
        except Mistake:
            continue
    inside = [area for area in found.values() if not area.exact]
    if inside:
        raise NoAreaError(f"{shown(text)} is not the whole of {inside[0].name}: give the count of the whole area.")
    if found:
        return CountedArea(found, _retired_code(text, found) or next(iter(found.values())).code)
    try:
        elsewhere = find_area(text)
    except Mistake as mistake:
        raise NoAreaError(str(mistake)) from mistake
    raise NoAreaError(_not_counted(elsewhere))


def _retired_code(text: str, found: dict[str, FoundArea]) -> str | None:
    """Give the code of a retired district named, which may be one of several whose counts are to be added up."""
    retired = retired_names().get(normalise_name(text))
    became = found["lad"].code if "lad" in found and found["lad"].notice else None
    return retired.code if retired and retired.code in retired_areas() and retired.successors == (became,) else None


def _not_counted(area: FoundArea) -> str:
    level = area.level
    return f"{area.name} ({area.code}) is {a_level(level)}; counts are read by district or by force area."
