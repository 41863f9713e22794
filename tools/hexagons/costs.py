"""What it costs to place areas on a hexagon grid: the costs weigh what is lost of the real map, and have no unit.

They are whole numbers, so that every processor comes to the same map, chosen by looking at the maps they make.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.sparse import csr_array
from scipy.sparse.csgraph import shortest_path

from tools.hexagons.grid import positions_of, steps_apart

LOST_BORDER = 1_200  # for a linked pair that does not touch
FURTHER_APART = 300  # for each step more
WRONG_DIRECTION = 1_500  # for a neighbour on the opposite side; a quarter turn costs half
NARROW_WATER_SHARE = 0.8  # of the above, for a pair with narrow water between
ISLAND_STEPS = 2  # an island stands two steps from the nearest mainland
AWAY_FROM_POSITION = 30  # times the square of the spacings
STRANGERS_TOUCH = 600  # for a pair with two areas between; a quarter more for each further one
MOST_LINKS_COUNTED = 6
ISLAND_TOUCHES = 4_000
INLAND_AT_EDGE = 1_200  # for each open side of an area that does not reach the sea
COAST_SHUT_IN = 500  # for an area that reaches the sea and has no open side
REGION_IN_PARTS = 8_000  # for each part too many
DIRECTIONS = 36  # to which true directions are rounded, so that one table of costs serves many links

LinkCosts = dict[int, int]


@dataclass(frozen=True)
class Costs:
    """The costs of placing areas, numbered as in the tables they were made from.

    Attributes
    ----------
    links
        For each area its linked areas, each with the cost by the step from its own cell to the other's.
    position
        For each area the cost of standing on a cell, by cell.
    touching
        For each area the cost of touching each other one.
    on_coast
        For each area whether it reaches the open sea.
    region
        For each area its region; empty for an island, which need not be connected with its region.
    """

    links: list[list[tuple[int, LinkCosts]]]
    position: list[dict[int, int]]
    touching: list[list[int]]
    on_coast: list[bool]
    region: list[str]


def placing_costs(
    positions: pd.DataFrame, links: pd.DataFrame, on_coast: pd.Series, region: pd.Series, cells: np.ndarray
) -> Costs:
    """Work out the costs of placing areas on ``cells``.

    ``positions`` has ``x``, ``y`` in spacings by area code; ``on_coast`` and ``region`` are indexed alike; ``links`` is
    as ``hexagon_links.district_links`` gives it.
    """
    codes = positions.index
    ends = np.column_stack([codes.get_indexer(pd.Index(links[side])) for side in ("one", "other")])
    islands = codes.isin(links.loc[links["kind"] == "island", "other"])
    away = (positions.to_numpy()[:, None] - positions_of(cells)[None]) ** 2
    by_cell = np.rint(AWAY_FROM_POSITION * away.sum(axis=2)).astype(int).tolist()
    return Costs(
        links=_link_costs(ends, links, cells, len(codes)),
        position=[dict(zip(cells.tolist(), row, strict=True)) for row in by_cell],
        touching=_touching_costs(ends, islands).tolist(),
        on_coast=on_coast.loc[codes].tolist(),
        region=["" if island else area_region for island, area_region in zip(islands, region.loc[codes], strict=True)],
    )


def _link_costs(
    ends: np.ndarray, links: pd.DataFrame, cells: np.ndarray, count: int
) -> list[list[tuple[int, LinkCosts]]]:
    steps = np.unique(cells[:, None] - cells[None])
    turn = 2 * np.pi / DIRECTIONS
    bearing = np.rint(np.arctan2(links["north"], links["east"]) / turn).astype(int)
    tables: dict[tuple[str, int], LinkCosts] = {}
    found: list[list[tuple[int, LinkCosts]]] = [[] for _ in range(count)]
    for (one, other), kind, way in zip(ends.tolist(), links["kind"], bearing.tolist(), strict=True):
        for start, end, towards in ((one, other, way), (other, one, way + DIRECTIONS // 2)):
            key = (kind, towards % DIRECTIONS)
            if key not in tables:
                tables[key] = step_costs(steps, kind, key[1] * turn)
            found[start].append((end, tables[key]))
    return found


def step_costs(steps: np.ndarray, kind: str, direction: float) -> LinkCosts:
    """Give the cost of each step between a linked pair of a kind whose true direction is ``direction`` (radians)."""
    x, y = positions_of(steps).T
    turned = (1 - np.cos(np.arctan2(y, x) - direction)) / 2
    nearest = ISLAND_STEPS if kind == "island" else 1
    beyond = np.abs(steps_apart(steps) - nearest)
    lost = np.where(beyond > 0, LOST_BORDER + FURTHER_APART * (beyond - 1), 0)
    share = NARROW_WATER_SHARE if kind == "water" else 1.0
    costs = np.rint(share * (lost + WRONG_DIRECTION * turned)).astype(int)
    return dict(zip(steps.tolist(), costs.tolist(), strict=True))


def _touching_costs(ends: np.ndarray, islands: np.ndarray) -> np.ndarray:
    count = len(islands)
    graph = csr_array((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(count, count))
    links_between = np.minimum(shortest_path(graph, directed=False, unweighted=True), MOST_LINKS_COUNTED)
    costs = np.where(links_between >= 3, STRANGERS_TOUCH * (1 + (links_between - 3) / 4), 0)
    costs[islands, :] = costs[:, islands] = ISLAND_TOUCHES
    return np.rint(costs).astype(int)
