"""A grid of equal hexagons in rows: its cells, the cell nearest to a position, and the hexagons as drawn.

A cell is one whole number, ``across + ROW * up``; ``across`` may be negative. A step up goes half a hexagon to the right
as well, so the six cells around a cell are always the same six steps away. Positions are in spacings (from one centre to
the next) from the centre of cell 0.
"""

from collections.abc import Iterable

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from scipy.optimize import linear_sum_assignment

ROW = 1_000
STEPS = (1, ROW, ROW - 1, -1, -ROW, 1 - ROW)
ROW_HEIGHT = 3**0.5 / 2
MARGIN = 4  # cells round the outermost position
# A hexagon's corners from its centre, in half spacings to the right and thirds of a row height up.
CORNERS = np.array([(1, 1), (0, 2), (-1, 1), (-1, -1), (0, -2), (1, -1)])
MAP_VIEW = (-6.45, 49.85, 1.8, 55.85)  # of England and Wales: west, south, east, north in degrees
DECIMALS = 5  # of a degree: about 1 m


def across_and_up(cells: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Take cells apart into steps across and steps up."""
    up = np.round(cells / ROW).astype(int)
    return cells - ROW * up, up


def positions_of(cells: np.ndarray) -> np.ndarray:
    """Give the centres of cells: one row of x, y each, in spacings."""
    across, up = across_and_up(cells)
    return np.column_stack([across + up / 2, up * ROW_HEIGHT])


def steps_apart(cells: np.ndarray) -> np.ndarray:
    """Count the steps from cell 0 to each cell."""
    across, up = across_and_up(cells)
    steps: np.ndarray = (np.abs(across) + np.abs(up) + np.abs(across + up)) // 2
    return steps


def connected_parts(cells: Iterable[int]) -> int:
    """Count the patches that cells make, each connected from side to side."""
    left, count = set(cells), 0
    while left:
        count += 1
        reached = [left.pop()]
        while reached:
            cell = reached.pop()
            around = [cell + step for step in STEPS if cell + step in left]
            left.difference_update(around)
            reached += around
    return count


def cells_around(positions: np.ndarray) -> np.ndarray:
    """List the cells of a grid that covers the positions with a margin."""
    west, south = positions.min(axis=0) - MARGIN
    east, north = positions.max(axis=0) + MARGIN
    rows = range(int(south / ROW_HEIGHT), int(north / ROW_HEIGHT) + 1)
    return np.array([ROW * up + across for up in rows for across in range(*_reach(west, east, up))])


def _reach(west: float, east: float, up: int) -> tuple[int, int]:
    return int(np.ceil(west - up / 2)), int(np.floor(east - up / 2)) + 1


def nearest_cells(positions: np.ndarray, cells: np.ndarray) -> np.ndarray:
    """Give each position a cell of its own so that all together move least (sum of squared distances)."""
    between = positions[:, None] - positions_of(cells)[None]
    _, chosen = linear_sum_assignment((between**2).sum(axis=2))
    taken: np.ndarray = cells[chosen]
    return taken


def hexagons_drawn(cells: pd.Series) -> gpd.GeoSeries:
    """Draw cells as regular hexagons of one size on the Web Mercator map, as large as fit into its view, in the middle.

    Returns
    -------
    geopandas.GeoSeries
        Polygons in degrees (EPSG:4326), indexed as ``cells``. Touching hexagons share their corners to the last digit.
    """
    across, up = across_and_up(cells.to_numpy())
    corners = np.column_stack([2 * across + up, 3 * up])[:, None] + CORNERS[None]
    lowest, highest = corners.min(axis=(0, 1)), corners.max(axis=(0, 1))
    unit = np.array([1 / 2, ROW_HEIGHT / 3])
    view = gpd.GeoSeries([shapely.box(*MAP_VIEW)], crs=4326).to_crs(3857)
    room = view.bounds.to_numpy()[0]
    spacing_m = np.floor(((room[2:] - room[:2]) / ((highest - lowest) * unit)).min())
    metres = (room[:2] + room[2:]) / 2 + (corners - (lowest + highest) / 2) * unit * spacing_m
    degrees = gpd.GeoSeries(shapely.polygons(metres), index=cells.index, crs=3857).to_crs(4326)
    rounded = shapely.transform(degrees.to_numpy(), lambda points: points.round(DECIMALS))
    return gpd.GeoSeries(rounded, index=cells.index, crs=4326)
