"""Outlines of somebody's own, read, mended, checked and put under every small area. Run apart: nothing here is trusted."""

from collections.abc import Sequence
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import shapely

from geo.mistakes import Mistake
from geo.recut.outlines import small_areas_in
from geo.small_areas import placed_postcodes, small_areas
from loaders.apart.door import content_apart
from loaders.files.file_kind import file_kind
from loaders.files.report import Finding
from loaders.geography import map_shapes
from loaders.geography.coordinates import in_metres, to_draw
from loaders.geography.mended import mended

_NAMES = ("name", "area_name", "nm", "label", "title")
"""Columns that name an area, the first that there is; else the first in which each area has a text of its own."""
MOST_CORNERS_DRAWN = 20_000
"""Of all outlines together, as a map draws them: as many as those of the districts have."""
FINEST_DRAWN_M, COARSEST_DRAWN_M = 50.0, 6_400.0
_ZIP = b"PK"
DECIMALS = 4  # of a degree: about 10 m


@dataclass(frozen=True)
class MapRead:
    """A map of one's own as it comes back from apart.

    Attributes
    ----------
    names
        Of its areas, in the order of the file.
    at
        The number of the area of each small area, -1 for none, as 16-bit whole numbers.
    outlines
        What each area is drawn with: WKB in degrees.
    notes
        Sentences on what was mended.
    """

    names: tuple[str, ...]
    at: bytes
    outlines: tuple[bytes, ...]
    notes: tuple[str, ...]

    def __post_init__(self) -> None:
        """Raise ValueError if it is not of all small areas, or of areas that it does not name."""
        at = np.frombuffer(self.at, dtype=np.int16)
        every = set(range(len(self.names)))
        if len(at) != len(small_areas()) or set(at.tolist()) - {-1} != every or len(self.outlines) != len(every):
            raise ValueError("a map of one's own has every small area, and names and draws each of its areas")


def read_own_map(content: bytes, name: str) -> MapRead:
    """Read boundaries, mend and check them, and put them under the small areas.

    Raises
    ------
    Mistake
        As ``small_areas_in``; or if it is no map, lies elsewhere, or its coordinates are not known.
    """
    if content.startswith(_ZIP) or file_kind(content, name) not in ("text", "geopackage", "kml"):
        raise Mistake(
            f"{name}: this is a workbook or an archive; save the map as GeoJSON, GeoPackage or KML, and load that."
        )
    layers = content_apart(map_shapes.read, content, name)
    crs, columns, texts, outlines = max(layers, key=lambda layer: len(layer[3]))
    names, problems = _names(columns, texts, len(outlines)), list[Finding]()
    shapes = gpd.GeoSeries([shapely.Polygon() if wkb is None else shapely.from_wkb(wkb) for wkb in outlines])
    whole = mended(in_metres(shapes, crs, name, problems), names, problems)
    named, at = small_areas_in(whole, names, name)
    notes = tuple(one.message for one in problems)
    return MapRead(tuple(named), at.astype(np.int16).tobytes(), _to_draw(whole), notes)


def get_ready() -> None:
    """Have at hand where every postcode is, before a process is held to its limits."""
    placed_postcodes()
    small_areas()


def _to_draw(shapes: gpd.GeoSeries) -> tuple[bytes, ...]:
    """Write outlines in degrees, as coarse as a map needs them: borders that neighbours share stay shared."""
    simple, tolerance_m = shapes.to_numpy(), FINEST_DRAWN_M
    while shapely.get_num_coordinates(simple).sum() > MOST_CORNERS_DRAWN and tolerance_m < COARSEST_DRAWN_M:
        simple = shapely.coverage_simplify(shapes.to_numpy(), tolerance_m)
        tolerance_m *= 2
    degrees = to_draw(gpd.GeoSeries(simple, crs=shapes.crs)).to_numpy()
    return tuple(shapely.to_wkb(shapely.transform(degrees, lambda points: np.round(points, DECIMALS))))


def _names(columns: Sequence[str], texts: Sequence[Sequence[str]], how_many: int) -> list[str]:
    by_column = {column.casefold(): list(cells) for column, cells in zip(columns, texts, strict=True)}
    named = [by_column[column] for column in _NAMES if column in by_column]
    apart = [cells for cells in by_column.values() if all(cells) and len(set(cells)) == len(cells)]
    return next(iter([*named, *apart]), [""] * how_many)
