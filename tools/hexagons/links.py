"""What a hexagon map should keep of the real one: who lies beside whom, in which direction, who is on the coast."""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

NARROW_WATER_M = 2_500.0  # the Thames, Mersey or Tyne: the two banks belong side by side; wider water is sea
LINKS_TOLERANCE_M = 100.0  # finer than the narrowest river that parts two districts
COAST_TOLERANCE_M = 300.0
OPEN_SEA_M = 50_000.0  # the sea is looked at so far out


def district_links(districts: gpd.GeoSeries, centres: pd.DataFrame, neighbours: pd.DataFrame) -> pd.DataFrame:
    """List the pairs of districts that belong side by side, and the direction from the one to the other.

    Parameters
    ----------
    districts
        Shapes in EPSG:27700, indexed by district code (sorted), one valid coverage.
    centres
        As ``map_centres`` gives them.
    neighbours
        ``lad_code`` and ``neighbour_code`` of each pair that shares a land border.

    Returns
    -------
    pandas.DataFrame
        ``one``, ``other`` (codes), ``kind`` and ``east``, ``north`` (unit vector from centre to centre). Kinds:
        ``land``, a shared border; ``water``, narrow water or a corner between them; ``island``, from the nearest
        district to one without land neighbours.
    """
    land = neighbours.set_axis(["one", "other"], axis=1).assign(kind="land")
    on_land = districts.index.isin(land[["one", "other"]].to_numpy().ravel())
    shapes = gpd.GeoSeries(shapely.coverage_simplify(districts.to_numpy(), LINKS_TOLERANCE_M), index=districts.index)
    water = _across_narrow_water(shapes[on_land], land)
    island = _to_islands(shapes[on_land], shapes[~on_land])
    links: pd.DataFrame = pd.concat([land, water, island], ignore_index=True)
    towards = centres.loc[links["other"]].to_numpy() - centres.loc[links["one"]].to_numpy()
    links[["east", "north"]] = towards / np.linalg.norm(towards, axis=1, keepdims=True)
    return links


def map_centres(on_map: gpd.GeoSeries) -> pd.DataFrame:
    """Give the centre of each shape's largest part: ``x``, ``y`` in metres of the Web Mercator map (EPSG:3857)."""
    parts = on_map.explode()
    centres = pd.DataFrame({"x": parts.centroid.x, "y": parts.centroid.y, "area": parts.area})
    largest: pd.DataFrame = centres.sort_values("area", kind="stable").groupby(level=0).tail(1)
    placed: pd.DataFrame = largest.loc[on_map.index, ["x", "y"]]
    return placed


def _across_narrow_water(shapes: gpd.GeoSeries, land: pd.DataFrame) -> pd.DataFrame:
    tree = shapely.STRtree(shapes.to_numpy())
    found = tree.query(shapes.to_numpy(), predicate="dwithin", distance=NARROW_WATER_M)
    pairs = pd.DataFrame(shapes.index.to_numpy()[found.T], columns=["one", "other"])
    pairs = pairs[pairs["one"] < pairs["other"]].sort_values(["one", "other"])
    pairs = pairs.merge(land[["one", "other"]], how="left", indicator=True)
    pairs = pairs.loc[pairs["_merge"] == "left_only", ["one", "other"]]
    crossing = shapely.shortest_line(shapes.loc[pairs["one"]].to_numpy(), shapes.loc[pairs["other"]].to_numpy())
    of_pair, met = tree.query(crossing, predicate="intersects")
    codes = shapes.index.to_numpy()[met]
    third = (codes != pairs["one"].to_numpy()[of_pair]) & (codes != pairs["other"].to_numpy()[of_pair])
    nobody_between = np.bincount(of_pair[third], minlength=len(pairs)) == 0
    across: pd.DataFrame = pairs[nobody_between].assign(kind="water")
    return across


def _to_islands(mainland: gpd.GeoSeries, islands: gpd.GeoSeries) -> pd.DataFrame:
    nearest = [str(mainland.distance(island).idxmin()) for island in islands]
    return pd.DataFrame({"one": nearest, "other": islands.index, "kind": "island"})


def on_open_coast(districts: gpd.GeoSeries) -> pd.Series:
    """Tell for each district (EPSG:27700) whether it reaches the edge: the open sea, not narrow water, or Scotland."""
    shapes = shapely.coverage_simplify(districts.to_numpy(), COAST_TOLERANCE_M)
    land = shapely.coverage_union_all(shapes)
    frame = shapely.box(*shapely.buffer(land, OPEN_SEA_M).bounds)
    width = NARROW_WATER_M / 2
    sea = shapely.buffer(shapely.difference(frame, land), -width, quad_segs=4)
    open_sea = shapely.buffer(sea, width, quad_segs=4)
    return pd.Series(shapely.dwithin(shapes, open_sea, COAST_TOLERANCE_M), index=districts.index)
