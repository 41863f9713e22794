"""The fewest areas that make up a set of districts."""

from collections.abc import Iterable

from geo.areas import code_of_extent
from geo.levels import LEVELS_ON_RECORD
from geo.name_index import Candidate


def fewest_areas(lads: Iterable[str]) -> tuple[Candidate, ...]:
    """Give the level and code of areas on record, side by side, that hold these districts and no other, the widest first.

    Examples
    --------
    >>> fewest_areas(["E06000036", "E06000001"])
    (('lad', 'E06000001'), ('lad', 'E06000036'))
    """
    left, found = set(lads), list[Candidate]()
    for level in reversed(LEVELS_ON_RECORD):
        of_level = []
        for inside, code in sorted(code_of_extent(level).items(), key=lambda area: -len(area[0])):
            if inside <= left and (level == "lad" or len(inside) > 1):
                of_level.append((level, code))
                left -= inside
        found += sorted(of_level)
    return tuple(found)
