"""Mend outlines: rings that cross themselves one by one, and neighbours that overlap or do not meet all together."""

from collections.abc import Sequence

import geopandas as gpd
import numpy as np
import shapely

from geo.areas import area_name
from geo.mistakes import Mistake
from loaders.files.report import Finding

MOST_NAMED = 9
_M2_TO_KM2 = 1e-6
_MISSING, _POLYGON, _MULTIPOLYGON = -1, 3, 6
MOST_CHANGED = 0.05
"""The share of an area that mending may move to a neighbour; more is no slip of a border."""


def mended(shapes: gpd.GeoSeries, names: Sequence[str], problems: list[Finding]) -> gpd.GeoSeries:
    """Give outlines of which none crosses itself; those that did are named. What is left of one beside its areas is dropped."""
    outlines = shapes.to_numpy()
    wrong = ~shapely.is_valid(outlines) & ~shapely.is_missing(outlines)
    if wrong.any():
        named = [names[int(at)] or f"number {at + 1}" for at in np.flatnonzero(wrong)]
        listed = ", ".join(named[:MOST_NAMED]) + (" …" if len(named) > MOST_NAMED else "")
        what = (
            "1 outline had an invalid ring and was"
            if len(named) == 1
            else f"{len(named)} outlines had invalid rings and were"
        )
        problems.append(Finding("", 0, "", f"{what} mended: {listed}.", False))
    alone = ~np.isin(shapely.get_type_id(outlines), (_POLYGON, _MULTIPOLYGON, _MISSING))
    sound = [
        _areas_alone(shapely.make_valid(shape)) if mend else shape
        for shape, mend in zip(outlines, wrong | alone, strict=True)
    ]
    return gpd.GeoSeries(sound, index=shapes.index, crs=shapes.crs)


def _areas_alone(shape: shapely.Geometry) -> shapely.Geometry:
    """Give the areas of a shape, without its lines and points; empty where it has none."""
    parts = [part for part in shapely.get_parts(shapely.get_parts(shape)) if shapely.get_type_id(part) == _POLYGON]
    return shapely.union_all(parts) if parts else shapely.Polygon()


def as_coverage(areas: gpd.GeoSeries, name: str, problems: list[Finding]) -> gpd.GeoSeries:
    """Give areas as one valid coverage; where neighbours overlapped or did not meet, they are mended together, and it is said.

    Raises
    ------
    Mistake
        If an area would lose or gain more than a slip of its border, or the areas cannot be made a valid coverage.
    """
    outlines = areas.to_numpy()
    if shapely.coverage_is_valid(outlines):
        return areas
    edges = shapely.coverage_invalid_edges(outlines)
    touched = [str(code) for code, edge in zip(areas.index, edges, strict=True) if not shapely.is_empty(edge)]
    clean = shapely.coverage_clean(outlines)
    changed = np.abs(shapely.area(clean) - shapely.area(outlines))
    if not shapely.coverage_is_valid(clean) or (changed > MOST_CHANGED * shapely.area(outlines)).any():
        worst = area_name(str(areas.index[int(np.argmax(changed / shapely.area(outlines)))]))
        raise Mistake(
            f"{name}: areas overlap by more than their borders, most at {worst}; check that each has its own outline."
        )
    listed = ", ".join(map(area_name, touched[:MOST_NAMED])) + (" …" if len(touched) > MOST_NAMED else "")
    message = (
        f"The borders of {len(touched)} areas overlapped or did not meet, and were mended together: {listed}; "
        f"no area changed by more than {changed.max() * _M2_TO_KM2:.3f} km²."
    )
    problems.append(Finding("", 0, "", message, False))
    return gpd.GeoSeries(clean, index=areas.index, crs=areas.crs)
