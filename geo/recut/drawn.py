"""The outlines of a map, to draw it with: put together from pieces that no map but one of one's own outlines cuts."""

from functools import cache

import geopandas as gpd
import shapely

from geo.recut.area_map import AreaMap
from geo.small_areas import FOLDER

PIECES = "pieces.geojson"
DEGREES = 4326


def drawn(target: AreaMap) -> gpd.GeoDataFrame:
    """Give the outlines of a map whose areas are whole districts, of today or of a past year, or whole health areas.

    Returns
    -------
    geopandas.GeoDataFrame
        Every area of the map, EPSG:4326, indexed by ``area_code`` (sorted), with ``area_name``: a coverage generalised to about
        800 m, to draw with and nothing else. Source: ``lsoa_boundaries`` in ``data/sources.toml``.
    """
    pieces = _pieces()
    of = target.area_of[pieces.index].rename("area_code")
    areas = gpd.GeoDataFrame(of, geometry=pieces).dissolve("area_code", method="coverage").sort_index()
    return areas.assign(area_name=areas.index.map(target.names))[["area_name", "geometry"]]


@cache
def whole_country() -> shapely.Geometry:
    """Give the outline of England and Wales in degrees. Shared: do not change it."""
    return shapely.coverage_union_all(_pieces().to_numpy())


@cache
def _pieces() -> gpd.GeoSeries:
    """Read the pieces, each by its first small area: those of one district today, one of 2011 and one health area."""
    return gpd.read_file(FOLDER / PIECES).set_index("code").geometry
