"""Put outlines on the British National Grid to measure and mend them, and into degrees to draw them."""

import geopandas as gpd
import shapely
from pyproj.exceptions import CRSError

from geo.mistakes import Mistake
from loaders.files.report import Finding

METRES, DEGREES = "EPSG:27700", "EPSG:4326"
_LARGEST_DEGREE = 180.0
_HERE = (-50_000.0, -50_000.0, 700_000.0, 1_300_000.0)
"""Where Great Britain lies on its grid, and some sea around it: west, south, east, north."""


def in_metres(shapes: gpd.GeoSeries, crs: str, name: str, problems: list[Finding]) -> gpd.GeoSeries:
    """Give outlines on the British National Grid.

    Where a file names other coordinates than it holds, those that it holds count, and that is said.

    Raises
    ------
    Mistake
        If its coordinate system is not known, or the outlines lie outside Great Britain.
    """
    west, south, east, north = shapely.total_bounds(shapes.to_numpy())
    largest = max(map(abs, (west, south, east, north)))
    stated = crs or DEGREES
    try:
        in_degrees = shapes.set_crs(stated).crs.is_geographic
    except CRSError as error:
        raise Mistake(
            f"{name}: the map's coordinate system is not one we know; save it in longitude and latitude."
        ) from error
    if in_degrees and largest > _LARGEST_DEGREE:
        problems.append(
            _said("The file says degrees and holds metres, which were read as those of the British National Grid.")
        )
        stated = METRES
    elif in_degrees and south < north < 12 and west > 45:
        problems.append(_said("Longitude and latitude stand in the wrong order, and were read the other way round."))
        shapes = gpd.GeoSeries(shapely.transform(shapes.to_numpy(), lambda points: points[:, ::-1]), index=shapes.index)
    here = shapes.set_crs(stated, allow_override=True).to_crs(METRES)
    bounds = shapely.total_bounds(here.to_numpy())
    if not (bounds[:2] >= _HERE[:2]).all() or not (bounds[2:] <= _HERE[2:]).all():
        raise Mistake(f"{name}: the outlines lie outside Great Britain; check the map's coordinate system.")
    if stated != METRES and not in_degrees:
        problems.append(_said(f"The coordinates ({stated[:40]}) were put into longitude and latitude."))
    return here


def to_draw(shapes: gpd.GeoSeries) -> gpd.GeoSeries:
    """Give outlines in degrees; corners that neighbours share stay shared."""
    return shapes.to_crs(DEGREES)


def _said(message: str) -> Finding:
    return Finding("", 0, "", message, False)
