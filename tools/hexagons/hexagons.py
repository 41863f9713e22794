"""Build the hexagon map of districts: one hexagon each, all of one size, neighbours kept together where they can be.

Dense places get as much room as wide ones, so London can be seen. Areas are spread out, each takes a cell of a grid, and
a search then exchanges them until little of the real map is lost: who touches whom and on which side, whole regions, a
coast.
"""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd

from geo.areas import lad_parents
from geo.neighbours import LAND_BORDER
from tools.build.boundaries import write_areas
from tools.hexagons.arrangement import Arrangement, improve
from tools.hexagons.costs import placing_costs
from tools.hexagons.grid import (
    ROW_HEIGHT,
    cells_around,
    connected_parts,
    hexagons_drawn,
    nearest_cells,
    steps_apart,
)
from tools.hexagons.layout import spread_positions
from tools.hexagons.links import district_links, map_centres, on_open_coast

TRIES_EACH = 5_000


def build(data_folder: Path, districts: gpd.GeoDataFrame) -> list[Path]:
    """Write ``boundaries/lad_hexagons.geojson``, say what was kept of the real map, and return the path.

    ``districts`` are the unsimplified district shapes in EPSG:27700, indexed by ``lad_code``. Reads
    ``lookups/neighbours.csv``.
    """
    every = pd.read_csv(data_folder / "lookups" / "neighbours.csv", dtype=str)
    neighbours = every[every["why"] == LAND_BORDER].drop(columns="why")
    parents = lad_parents().loc[districts.index]
    cells = hexagon_cells(districts.geometry, neighbours, parents["region_code"], TRIES_EACH)
    print(what_was_kept(cells, neighbours, parents["region_code"]))
    areas = gpd.GeoDataFrame({"area_name": parents["lad_name"]}, geometry=hexagons_drawn(cells))
    return [write_areas(areas, data_folder / "boundaries" / "lad_hexagons.geojson")]


def hexagon_cells(districts: gpd.GeoSeries, neighbours: pd.DataFrame, region: pd.Series, tries_each: int) -> pd.Series:
    """Give each district a cell of a hexagon grid (``hexagon_grid`` says what a cell is).

    Parameters
    ----------
    districts
        Shapes in EPSG:27700, indexed by district code, one valid coverage.
    neighbours
        ``lad_code`` and ``neighbour_code`` of each pair that shares a land border.
    region
        The region of each district, indexed as ``districts``.
    tries_each
        How many changes are tried for each district: time grows with it.

    Returns
    -------
    pandas.Series
        Cells, no two the same, indexed as ``districts``. A district without land neighbours touches no other.
    """
    on_map = districts.to_crs(3857)
    centres = map_centres(on_map)
    links = district_links(districts, centres, neighbours)
    spacing_m = float(np.sqrt(on_map.area.mean() / ROW_HEIGHT))
    positions = spread_positions(centres, links, spacing_m)
    cells = cells_around(positions.to_numpy())
    costs = placing_costs(positions, links, on_open_coast(districts), region, cells)
    arrangement = Arrangement(costs, nearest_cells(positions.to_numpy(), cells).tolist())
    improve(arrangement, tries_each)
    return pd.Series(arrangement.cell_of, index=districts.index, name="cell")


def share_of_borders_kept(cells: pd.Series, neighbours: pd.DataFrame) -> float:
    """Give the share (0 to 1) of the pairs with a land border whose hexagons touch."""
    steps = cells.loc[neighbours["lad_code"]].to_numpy() - cells.loc[neighbours["neighbour_code"]].to_numpy()
    return float((steps_apart(steps) == 1).mean())


def regions_in_one_part(cells: pd.Series, neighbours: pd.DataFrame, region: pd.Series) -> list[str]:
    """List the regions whose hexagons make one patch, districts without land neighbours aside."""
    mainland = cells[cells.index.isin(neighbours.to_numpy().ravel())]
    parts = mainland.groupby(region.loc[mainland.index]).agg(connected_parts)
    return [str(code) for code in parts.index[parts == 1]]


def what_was_kept(cells: pd.Series, neighbours: pd.DataFrame, region: pd.Series) -> str:
    """Say in a sentence how much of the real map the hexagons keep."""
    kept, whole = share_of_borders_kept(cells, neighbours), regions_in_one_part(cells, neighbours, region)
    return (
        f"Hexagon map: {kept:.1%} of {len(neighbours)} land borders kept, "
        f"{len(whole)} of {region.nunique()} regions in one part"
    )
