"""Boundaries of one's own, dropped in: GeoJSON, GeoPackage or KML in degrees or on the National Grid, as a map."""

from collections.abc import Sequence
from pathlib import Path

import geopandas as gpd
import shapely

from geo.mistakes import Mistake
from geo.recut.area_map import AreaMap
from geo.recut.outlines import map_of_outlines
from loaders.apart.door import content_apart
from loaders.files.file_kind import file_kind, read_bytes
from loaders.files.report import Finding
from loaders.geography import map_shapes
from loaders.geography.coordinates import in_metres
from loaders.geography.mended import mended

_NAMES = ("name", "area_name", "nm", "label", "title")
"""Columns that name an area, the first that there is; else the first in which each area has a text of its own."""


def load_own_map(source: Path | bytes, name: str) -> tuple[AreaMap, tuple[str, ...]]:
    """Read boundaries, and give the map with sentences on what was mended. Nothing in the file is trusted.

    Raises
    ------
    Mistake
        As ``map_of_outlines``; or if it is no map, lies elsewhere, or its coordinates are not known.
    """
    content = read_bytes(source, name)
    if file_kind(content, name) not in ("text", "geopackage", "kml"):
        raise Mistake(f"{name}: this is a workbook and no map; load a GeoJSON, GeoPackage or KML file.")
    layers = content_apart(map_shapes.read, content, name)
    crs, columns, texts, outlines = max(layers, key=lambda layer: len(layer[3]))
    names, problems = _names(columns, texts, len(outlines)), list[Finding]()
    shapes = gpd.GeoSeries([shapely.Polygon() if wkb is None else shapely.from_wkb(wkb) for wkb in outlines])
    whole = mended(in_metres(shapes, crs, name, problems), names, problems)
    return map_of_outlines(whole, names, name), tuple(one.message for one in problems)


def _names(columns: Sequence[str], texts: Sequence[Sequence[str]], how_many: int) -> list[str]:
    by_column = {column.casefold(): list(cells) for column, cells in zip(columns, texts, strict=True)}
    named = [by_column[column] for column in _NAMES if column in by_column]
    apart = [cells for cells in by_column.values() if all(cells) and len(set(cells)) == len(cells)]
    return next(iter([*named, *apart]), [""] * how_many)
