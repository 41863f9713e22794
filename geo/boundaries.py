"""Boundaries for drawing maps: simplified, in degrees. Never measure or locate with them."""

from functools import cache
from pathlib import Path

import geopandas as gpd

from geo.areas import lad_parents, require_level
from geo.data_folder import DATA
from geo.levels import LEVELS
from geo.mistakes import Mistake

DETAILS = ("overview", "close")
BOUNDARIES = DATA / "boundaries"
HEXAGON_FILE = BOUNDARIES / "lad_hexagons.geojson"


def boundary_file(level: str, detail: str) -> Path:
    """Give the GeoJSON file of a level at one of ``DETAILS``; Mistake if there is none."""
    require_level(level)
    if detail not in DETAILS or not has_file(level, detail):
        raise Mistake(f'There are no boundaries for level "{level}" at detail "{detail}".')
    return BOUNDARIES / f"{level}_{detail}.geojson"


def has_file(level: str, detail: str) -> bool:
    """Whether a level has a file of its own; a map that the country is only cut by has the overview alone: browsers fetch it."""
    return LEVELS[level].on_record or detail == "overview"


@cache
def boundaries(level: str, detail: str) -> gpd.GeoDataFrame:
    """Read the boundaries of a level, to draw with.

    Returns
    -------
    geopandas.GeoDataFrame
        Every area of the level, EPSG:4326, indexed by ``area_code`` (sorted), with ``area_name``: one valid
        coverage clipped to the coastline, generalised to about 800 m (``overview``) or 400 m (``close``).
        Shared: do not change it. Source: ``lsoa_boundaries`` in ``data/sources.toml``.

    Raises
    ------
    Mistake
        If the level or detail is not one there are boundaries for.
    """
    require_level(level)
    if detail in DETAILS and not has_file(level, detail):
        return put_together(boundaries("lad", detail).geometry, level)
    return _read_areas(boundary_file(level, detail))


def put_together(districts: gpd.GeoSeries, level: str) -> gpd.GeoDataFrame:
    """Put the outlines of districts, a coverage by ``lad_code``, together to the areas of a level: as ``boundaries``."""
    parents = lad_parents().reset_index().set_index("lad_code", drop=False).loc[districts.index]
    named = {"area_code": parents[f"{level}_code"], "area_name": parents[f"{level}_name"]}
    table = gpd.GeoDataFrame(named, geometry=districts)
    return table.dissolve("area_code", method="coverage").sort_index()[["area_name", "geometry"]]


@cache
def hexagons() -> gpd.GeoDataFrame:
    """Read the hexagon map of the districts: one regular hexagon each, all of one size as a web map draws them.

    Returns
    -------
    geopandas.GeoDataFrame
        The 318 districts, EPSG:4326, indexed by ``area_code`` (sorted), with ``area_name``. The hexagons have equal
        areas in Web Mercator (EPSG:3857) and share the corners where they touch. Most pairs with a land border touch,
        the districts of a region make one patch, and a district without land neighbours touches no other. Near where
        the districts lie, not on it. Shared: do not change it. Sources: ``onspd`` and ``lsoa_boundaries`` in
        ``data/sources.toml``.
    """
    return _read_areas(HEXAGON_FILE)


def _read_areas(path: Path) -> gpd.GeoDataFrame:
    areas = gpd.read_file(path)
    renamed = areas.rename(columns={"code": "area_code", "name": "area_name"})
    return renamed.set_index("area_code")[["area_name", "geometry"]]
