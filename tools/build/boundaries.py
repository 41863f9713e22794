"""Build the map boundaries: districts simplified together, wider areas made of the simplified districts.

Neighbours are simplified as one coverage and share every vertex of their border, at every level: a
district's border runs exactly along its force's.
"""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from geo.boundaries import has_file, put_together
from geo.levels import LEVELS
from loaders.geography.map_file import areas_as_geojson

TOLERANCE_M = {"overview": 800.0, "close": 400.0}
SMALLEST_ISLET_M2 = 500_000  # smaller islets cannot be seen on the map, and would only weigh
DECIMALS = 4  # of a degree: about 10 m
MOST_ROUNDS = 10


def build(data_folder: Path, districts: gpd.GeoDataFrame) -> list[Path]:
    """Write ``boundaries/{level}_{detail}.geojson`` for each level that has such a file; return the paths.

    ``districts`` are the unsimplified district shapes in EPSG:27700, indexed by ``lad_code``, one valid
    coverage.
    """
    written = []
    without_islets = drop_islets(districts.geometry)
    for detail, tolerance_m in TOLERANCE_M.items():
        simple = simplified(without_islets, tolerance_m)
        for level in (one for one in LEVELS if has_file(one, detail)):
            path = data_folder / "boundaries" / f"{level}_{detail}.geojson"
            written.append(write_areas(put_together(simple, level), path))
    return written


def drop_islets(districts: gpd.GeoSeries) -> gpd.GeoSeries:
    """Leave out small parts that lie apart from all else; a district keeps its largest part in any case."""
    parts = districts.explode(ignore_index=False)
    shapes, owners = parts.to_numpy(), parts.index.to_numpy()
    one, other = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    apart = np.ones(len(shapes), dtype=bool)
    apart[one[one != other]] = False
    areas = pd.Series(shapely.area(shapes), index=owners)
    largest = areas.groupby(level=0).transform("max").to_numpy() == areas.to_numpy()
    kept = largest | ~apart | (areas.to_numpy() >= SMALLEST_ISLET_M2)
    merged = {code: shapely.multipolygons(shapes[kept & (owners == code)]) for code in districts.index}
    return gpd.GeoSeries(merged, crs=districts.crs)


def simplified(districts: gpd.GeoSeries, tolerance_m: float) -> gpd.GeoSeries:
    """Simplify a coverage in EPSG:27700 and give it in degrees (EPSG:4326), rounded, still a valid coverage.

    Raises ValueError if rounding cannot be reconciled with validity.
    """
    simple = shapely.coverage_simplify(districts.to_numpy(), tolerance_m)
    degrees = gpd.GeoSeries(simple, index=districts.index, crs=districts.crs).to_crs(4326)
    shapes = _rounded(degrees.to_numpy())
    for _ in range(MOST_ROUNDS):
        if shapely.is_valid(shapes).all() and shapely.coverage_is_valid(shapes):
            return gpd.GeoSeries(shapes, index=districts.index, crs=4326)
        # Rounding can fold a thin spit onto itself; cleaning cuts it there, at a point to round in its turn.
        shapes = _rounded(shapely.coverage_clean(shapes, snapping_distance=0.0))
    raise ValueError(f"no valid coverage at {tolerance_m:.0f} m after {MOST_ROUNDS} rounds of rounding")


def _rounded(shapes: np.ndarray) -> np.ndarray:
    rounded: np.ndarray = shapely.transform(shapes, lambda points: np.round(points, DECIMALS))
    return rounded


def write_areas(areas: gpd.GeoDataFrame, path: Path) -> Path:
    """Write areas as GeoJSON, one feature a line, with ``code`` and ``name`` only; return the path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(areas_as_geojson(areas))
    return path
