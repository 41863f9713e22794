"""Boundaries of one's own, dropped in: GeoJSON, GeoPackage or KML in degrees or on the National Grid, as a map."""

from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd

from geo.recut.area_map import REST, AreaMap
from geo.recut.outlines import own_map_of
from loaders.apart.door import read_apart
from loaders.files.file_kind import read_bytes
from loaders.geography.coordinates import DEGREES
from loaders.geography.own_map_apart import read_own_map


@dataclass(frozen=True)
class OwnMap:
    """A map of one's own: the map, what it is drawn with as ``geo.recut.drawn`` gives it, and sentences on what was mended."""

    target: AreaMap
    drawn: gpd.GeoDataFrame
    notes: tuple[str, ...]


def load_own_map(source: Path | bytes, name: str) -> OwnMap:
    """Read boundaries in a process apart, and give the map. Nothing in the file is trusted.

    Raises
    ------
    Mistake
        As ``read_own_map``; or if there is no such file, or it is too large.
    """
    found = read_apart(name, read_own_map, read_bytes(source, name), name)
    target = own_map_of(np.frombuffer(found.at, dtype=np.int16), found.names, name)
    codes = pd.Index([code for code in target.codes if code != REST], name="area_code")
    shapes = gpd.GeoSeries.from_wkb(list(found.outlines), index=codes, crs=DEGREES)
    return OwnMap(
        target, gpd.GeoDataFrame({"area_name": codes.map(target.names)}, index=codes, geometry=shapes), found.notes
    )
