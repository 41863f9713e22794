"""A map that the screen shows, with what it is drawn with."""

from dataclasses import dataclass

from geo.recut.area_map import AreaMap
from say.maps.outlines import Outlines


@dataclass(frozen=True)
class MapShown:
    """Which areas, and their outlines: those of the map, each by its code."""

    target: AreaMap
    outlines: Outlines
