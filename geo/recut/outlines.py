"""Boundaries of one's own as a map: a small area belongs where most of its postcodes lie, so outlines may cut districts.

What no outline holds is one area more, *everywhere else*. Outlines are hostile until they are checked here.
"""

from collections.abc import Sequence

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from geo.mistakes import Mistake
from geo.recut.area_map import REST, REST_NAME, AreaMap
from geo.small_areas import placed_postcodes, small_areas

MOST_OUTLINES = 400
OWN = "OWN"
"""Begins the codes of areas of one's own: OWN001 is the first of the file."""
MOST_SHARED = 0.01
"""Of the smaller of two outlines: more is no slip of a border."""
_AREAS = (3, 6)
_NOWHERE = -1


def small_areas_in(outlines: gpd.GeoSeries, names: Sequence[str], file: str) -> tuple[list[str], np.ndarray]:
    """Check some outlines, and give what each is called with the number of the outline of each small area, -1 for none.

    Parameters
    ----------
    outlines
        EPSG:27700, valid, in the order of the file.
    names
        What each is called; an outline without a name is called by its number.
    file
        What to call the file in messages.

    Raises
    ------
    Mistake
        If there are too many, one is no area, two have one name, two overlap, people live in a gap between them, or one holds
        no postcode of England and Wales.
    """
    named = [name.strip()[:80] or f"Area {number}" for number, name in enumerate(names, 1)]
    _require_areas(outlines, named, file)
    _require_no_overlap(outlines, named, file)
    at = _outline_of_small_areas(outlines)
    _require_people(at, named, file)
    _require_no_gap(at, outlines, file)
    return named, at


def own_map_of(at: np.ndarray, named: Sequence[str], file: str) -> AreaMap:
    """Give the map of areas of one's own, from what ``small_areas_in`` gives. Raises ValueError if small areas lack."""
    codes = np.array([*(f"{OWN}{number:03d}" for number in range(1, len(named) + 1)), REST], dtype=object)
    of = pd.Series(codes[at], index=small_areas().index)  # nowhere, -1, takes the last
    called = dict(zip(codes, [*named, REST_NAME], strict=True))
    return AreaMap(f"the boundaries of {file}", of, {code: called[code] for code in of.unique()})


def _outline_of_small_areas(outlines: gpd.GeoSeries) -> np.ndarray:
    """The number of the outline that holds most postcodes of each small area, the first of as many; -1 where none does."""
    rows, points = placed_postcodes()
    within = np.full(len(rows), _NOWHERE)
    for number, shape in reversed(list(enumerate(outlines.to_numpy()))):  # on a border the first outline counts
        west, south, east, north = shape.bounds
        x, y = points[:, 0], points[:, 1]
        near = np.flatnonzero((x >= west) & (x <= east) & (y >= south) & (y <= north))
        shapely.prepare(shape)  # else a detailed outline is walked round for every postcode
        within[near[shapely.intersects_xy(shape, x[near], y[near])]] = number
    width = len(outlines) + 1
    votes = np.bincount(rows * width + within + 1, minlength=len(small_areas()) * width).reshape(-1, width)
    most = np.argmax(np.roll(votes, -1, axis=1), axis=1)  # nowhere comes last, so a tie goes to an outline
    return np.where(most == width - 1, _NOWHERE, most)


def _require_areas(outlines: gpd.GeoSeries, named: Sequence[str], file: str) -> None:
    if len(outlines) > MOST_OUTLINES:
        raise Mistake(f"{file}: the map has {len(outlines):,} areas; give one of at most {MOST_OUTLINES}.")
    for shape, name in zip(outlines.to_numpy(), named, strict=True):
        if shapely.get_type_id(shape) not in _AREAS or shapely.is_empty(shape):
            raise Mistake(f'{file}: "{name}" is not an area with an outline; draw it as a polygon, or leave it out.')
    if twice := sorted({name for name in named if named.count(name) > 1}):
        raise Mistake(f'{file}: two areas are called "{twice[0]}"; give each a name of its own, or join them.')


def _require_no_overlap(outlines: gpd.GeoSeries, named: Sequence[str], file: str) -> None:
    shapes = outlines.to_numpy()
    tree = shapely.STRtree(shapes)
    one, other = tree.query(shapes, "intersects")
    for first, second in sorted((int(a), int(b)) for a, b in zip(one, other, strict=True) if a < b):
        smaller = min(shapely.area(shapes[first]), shapely.area(shapes[second]))
        if shapely.area(shapely.intersection(shapes[first], shapes[second])) > MOST_SHARED * smaller:
            raise Mistake(
                f'{file}: "{named[first]}" and "{named[second]}" overlap; each place may lie in one area only.'
            )


def _require_people(at: np.ndarray, named: Sequence[str], file: str) -> None:
    if empty := [name for number, name in enumerate(named) if not (at == number).any()]:
        raise Mistake(
            f'{file}: "{empty[0]}" is outside England and Wales, or holds no small census area of it; leave it out.'
        )


def _require_no_gap(at: np.ndarray, outlines: gpd.GeoSeries, file: str) -> None:
    """Refuse a hole between areas in which people live; round the edge, what is left over is everywhere else."""
    table = small_areas()
    rings = [ring for part in shapely.get_parts(shapely.union_all(outlines.to_numpy())) for ring in part.interiors]
    if not rings:
        return
    left = np.flatnonzero(at == _NOWHERE)
    middles = shapely.points(table[["easting_m", "northing_m"]].to_numpy()[left])
    inside, _ = shapely.STRtree(shapely.polygons(rings)).query(middles, "within")
    if inside.size:
        people = round(float(table["people_now"].to_numpy()[left[np.unique(inside)]].sum()), -2)
        raise Mistake(f"{file}: there is a gap between the areas in which about {people:,.0f} people live; close it.")
