"""The outlines of a map that comes with the product, written once for everybody who looks at it."""

from functools import lru_cache

from geo.recut.area_map import AreaMap
from geo.recut.drawn import drawn
from geo.recut.maps import map_named
from say.maps.outlines import OPEN_LICENCE, Outlines

MOST_KEPT = 4
"""Of maps, about a megabyte each: those that several people look at on one day."""


@lru_cache(maxsize=MOST_KEPT)
def outlines_named(onto: str, level: str) -> Outlines:
    """Give the outlines of the map that a word means, as ``map_named``. Shared: do not change them."""
    return outlines_of(map_named(onto, level))


def outlines_of(target: AreaMap) -> Outlines:
    """Give the outlines of a map of whole districts, of today or of a past year, or whole health areas."""
    return Outlines(target.title, drawn(target), OPEN_LICENCE)
