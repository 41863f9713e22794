"""The map that a command is given: a word, a saved group of areas, or boundaries."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from commands.command import Options
from commands.writing import note
from geo.recut.area_map import AreaMap
from geo.recut.maps import MAPS_MEANT, USUAL_LEVEL, map_named, map_of_groups
from geo.recut.past import PAST_LEVELS
from loaders.files.file_kind import read_bytes
from loaders.geography.own_map import load_own_map
from loaders.plans.area_groups import load_area_group
from say.maps.outlines import Outlines
from say.recut.outlines_of import outlines_of, outlines_of_own

MOST_IN_A_GROUP = 318
"""As many areas as there are districts."""
ONTO: Options = {
    "--to": {
        "required": True,
        "metavar": "MAP",
        "help": f"{MAPS_MEANT}, or a file: boundaries (.geojson, .gpkg), a saved group of areas (.csv)",
    },
    "--level": {
        "choices": list(PAST_LEVELS),
        "default": USUAL_LEVEL,
        "help": "of today or a year; default: lad",
    },
}
"""Which map, and which areas of it."""


@dataclass(frozen=True)
class MapMeant:
    """A map, and what makes the outlines that it is drawn with."""

    target: AreaMap
    outlines: Callable[[], Outlines]


def map_meant(text: str, level: str) -> MapMeant:
    """Give the map that a word means, else that of a file: a group of areas as the screens save it, or boundaries."""
    if not Path(text).suffix:
        return _of_ours(map_named(text, level))
    if Path(text).suffix.lower() == ".csv":
        codes = load_area_group(read_bytes(Path(text), Path(text).name), Path(text).name, MOST_IN_A_GROUP)
        return _of_ours(map_of_groups({Path(text).stem: codes}))
    own = load_own_map(Path(text), Path(text).name)
    note(own.notes)
    return MapMeant(own.target, lambda: outlines_of_own(own))


def _of_ours(target: AreaMap) -> MapMeant:
    return MapMeant(target, lambda: outlines_of(target))
