"""Find what a row of a series counts, by its code or its name, at each level that counts are read at.

Some tables count small areas together with a neighbour ("Cornwall and Isles of Scilly", "Met & City of London"): such a row
counts all of them, and none of them alone. A region of one commissioner, London, stands for both its forces in the same way.
"""

import re
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

import pandas as pd

from geo.areas import LOOKUPS, area_table, areas_within, levels_of, regions_of_one_commissioner
from geo.levels import a_level
from geo.mistakes import Mistake
from geo.name_index import retired_names
from geo.names import CODE, FoundArea, find_area, find_areas
from geo.retired import retired_areas
from geo.several_names import names_several
from geo.spelling import normalise_name
from loaders.files.cells import shown
from loaders.series.words import series_words

LEVELS_READ = ("lad", "pfa")
MOST_TOGETHER = 4
_BETWEEN_CODES = re.compile(r"[\s,;/&+|]+|\band\b", re.IGNORECASE)


@dataclass(frozen=True)
class CountedArea:
    """What a row counts: by level, the area found (of several counted together the largest); and the code as it was given.

    ``together`` gives, by level, the codes of all areas that are counted together; no entry where one is counted alone.
    ``region`` is set where the row names a region, all of whose forces are meant.
    """

    by_level: dict[str, FoundArea]
    given: str
    together: dict[str, tuple[str, ...]] = field(default_factory=dict)
    region: FoundArea | None = None


class NoAreaError(ValueError):
    """A text that names no area that counts are read for; the message says why. ``whole``: it counts all areas at once."""

    def __init__(self, message: str, whole: bool = False) -> None:
        super().__init__(message)
        self.whole = whole


def counted_area(code: str, name: str) -> CountedArea:
    """Find the area of a row, by its code where there is one, else by its name; raises NoAreaError."""
    found = _found_or_why_not(code, name)
    if isinstance(found, NoAreaError):
        raise NoAreaError(str(found), found.whole)
    return found


@lru_cache(maxsize=4096)
def _found_or_why_not(code: str, name: str) -> CountedArea | NoAreaError:
    try:
        return _found(code, name)
    except NoAreaError as error:
        return error


def _found(code: str, name: str) -> CountedArea:
    text = code or name
    given = re.sub(r"\s+", "", text).upper()
    codes = tuple(filter(None, _BETWEEN_CODES.split(text.upper())))
    for words in (given, normalise_name(text)):
        codes = _known_together().get(words, codes)
    if len(codes) > 1 and all(map(CODE.fullmatch, codes)):
        return _together([_by_code(one) for one in codes])
    if CODE.fullmatch(given):
        return _that_the_name_does_not_contradict(_by_code(given), name if code else "")
    if not text.strip():
        raise NoAreaError("no area is given: give a code such as E07000148, or a name.")
    if normalise_name(text) in series_words("rows")["totals"] or normalise_name(text).startswith("total "):
        raise NoAreaError(f"{shown(text)} is a total and not an area.", whole=True)
    return _by_name(text)


@cache
def _known_together() -> dict[str, tuple[str, ...]]:
    """Give the areas that a code, or a name written one way, stands for together, as the tables of a census have them."""
    rows = pd.read_csv(LOOKUPS / "counted_together.csv", dtype=str)
    by_code = {str(code): tuple(members["area_code"]) for code, members in rows.groupby("merged_code")}
    by_name = {normalise_name(str(name)): tuple(members["area_code"]) for name, members in rows.groupby("merged_name")}
    return by_code | by_name


def _by_code(given: str) -> CountedArea:
    try:
        found = find_area(given)
    except Mistake as mistake:
        raise NoAreaError(str(mistake)) from mistake
    levels = [level for level in LEVELS_READ if level in levels_of(found.code)]
    return CountedArea({levels[0]: found}, given) if levels else _all_its_forces(found)


def _that_the_name_does_not_contradict(area: CountedArea, name: str) -> CountedArea:
    """Refuse a row whose code and name are of two areas; a name that we cannot read contradicts nothing.

    A name of several areas, the code's among them, says that they are counted together.
    """
    ((level, found),) = area.by_level.items()
    if area.region:
        return area
    try:
        named = find_areas(name, level)
    except Mistake:
        return area
    codes = {one.code for one in named}
    if found.code not in codes:
        raise NoAreaError(f"the code is of {found.name}, and the name is {shown(name)}: correct one of them.")
    if len(codes) > 1 and not _is_a_retired_part(area):
        return _together([CountedArea({level: one}, one.code) for one in named])
    return area


def _is_a_retired_part(area: CountedArea) -> bool:
    return area.given in retired_areas()


def _together(areas: list[CountedArea]) -> CountedArea:
    """Put areas of one level together as what one row counts; raises NoAreaError where they are not of one level, or too many."""
    shared = [level for level in LEVELS_READ if all(level in area.by_level for area in areas)]
    if not shared or len(areas) > MOST_TOGETHER:
        raise NoAreaError("several areas are named that are not counted together; give each a row of its own.")
    level = shared[0]
    people = area_table(level)["population"]
    found = sorted({area.by_level[level] for area in areas}, key=lambda one: -float(people[one.code]))
    codes = tuple(sorted(one.code for one in found))
    if len(codes) == 1:
        return areas[0]
    return CountedArea({level: found[0]}, "/".join(codes), {level: codes})


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
    if names_several(text) and (several := _several(text)):
        return several
    try:
        elsewhere = find_area(text)
    except Mistake as mistake:
        raise NoAreaError(str(mistake)) from mistake
    return _all_its_forces(elsewhere)


def _all_its_forces(area: FoundArea) -> CountedArea:
    """Read a region of one commissioner as its forces counted together; raises NoAreaError for any other area."""
    if area.code not in regions_of_one_commissioner():
        raise NoAreaError(not_counted(area), whole=area.level == "nation")
    forces = [CountedArea({"pfa": find_area(code)}, code) for code in areas_within(area.code, "pfa")]
    return replace(_together(forces), region=area)


def _several(text: str) -> CountedArea | None:
    """Read a name of a few areas counted together; None where it is none."""
    for level in LEVELS_READ:
        try:
            areas = find_areas(text, level)
        except Mistake:
            continue
        if 1 < len(areas) <= MOST_TOGETHER:
            return _together([CountedArea({level: area}, area.code) for area in areas])
    return None


def _retired_code(text: str, found: dict[str, FoundArea]) -> str | None:
    """Give the code of a retired district named, which may be one of several whose counts are to be added up."""
    retired = retired_names().get(normalise_name(text))
    became = found["lad"].code if "lad" in found and found["lad"].notice else None
    return retired.code if retired and retired.code in retired_areas() and retired.successors == (became,) else None


def not_counted(area: FoundArea) -> str:
    """Say of an area that counts are not read for those of its level."""
    level = area.level
    return f"{area.name} ({area.code}) is {a_level(level)}; counts are read by district or by force area."
