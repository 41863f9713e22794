"""Areas on the cells of a hexagon grid, and the search for the arrangement that loses least of the real map.

The search is simulated annealing: changes are tried by chance, at first also for the worse, less and less so. It uses
whole costs, a table in place of logarithms and a seed, so that every machine comes to the same arrangement.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Collection
from random import Random

from tools.hexagons.costs import COAST_SHUT_IN, INLAND_AT_EDGE, REGION_IN_PARTS, Costs
from tools.hexagons.grid import STEPS, connected_parts

SEED = 2
HEAT = 1_200.0  # what a change for the worse may cost at first, on average
COOLING = 0.993
COOLINGS = 250
BESIDE_LINKED = 0.4  # share of tries beside a linked area; the others are beside the area's own cell
THREE_CELLS = 0.25  # share of tries that move three cells round rather than exchange two
ALLOWANCES = [round(-math.log((k + 0.5) / 2_000), 3) for k in range(2_000)]  # exponential, mean 1


class Arrangement:
    """Which area stands on which cell, and what a change would cost.

    ``cell_of`` gives each area's cell by the area's number, ``area_on`` the area on a cell that is not empty.
    """

    def __init__(self, costs: Costs, cell_of: list[int]) -> None:
        self.costs = costs
        self.cell_of = list(cell_of)
        self.area_on = {cell: area for area, cell in enumerate(cell_of)}
        self._inside: dict[str, list[int]] = defaultdict(list)
        for area, region in enumerate(costs.region):
            if region:
                self._inside[region].append(area)
        self._parts = {region: self._parts_of(region) for region in self._inside}

    def shift(self, path: list[int], most: float) -> bool:
        """Move what stands on the first cell of a path to the last, all else one cell back, if it costs no more.

        ``most`` is what the change may cost; whether it was made is returned. Cells may be empty. A path of two cells
        exchanges them.
        """
        moving = [self.area_on[cell] for cell in path if cell in self.area_on]
        others = self._beside(path, moving) if len(moving) < len(path) else ()
        before = self._cost(moving, others)
        self._turn(path)
        more = self._cost(moving, others) - before
        if more <= most:  # counting parts is slow: only when all else agrees
            parts = {region: self._parts_of(region) for region in self._regions_at_risk(path, moving)}
            more += REGION_IN_PARTS * sum(count - self._parts[region] for region, count in parts.items())
            if more <= most:
                self._parts.update(parts)
                return True
        self._turn(path[::-1])
        return False

    def _turn(self, path: list[int]) -> None:
        standing = [self.area_on.pop(cell, None) for cell in path]
        for cell, area in zip(path, standing[1:] + standing[:1], strict=True):
            if area is not None:
                self.area_on[cell] = area
                self.cell_of[area] = cell

    def _beside(self, path: list[int], moving: list[int]) -> list[int]:
        """List the areas round a path that stay, and may win or lose an open side."""
        cells = {cell + step for cell in path for step in STEPS}
        return [self.area_on[cell] for cell in cells if cell in self.area_on and self.area_on[cell] not in moving]

    def _regions_at_risk(self, path: list[int], moving: list[int]) -> set[str]:
        regions = {self.costs.region[area] for area in moving}
        if len(regions) == 1 and len(moving) == len(path):
            return set()  # areas of one region among themselves
        return regions - {""}

    def _parts_of(self, region: str) -> int:
        return connected_parts(self.cell_of[area] for area in self._inside[region])

    def _cost(self, moving: list[int], others: Collection[int]) -> int:
        cost = sum([self._cost_of_sides(area) for area in [*moving, *others]])
        return cost + sum([self._cost_of_standing(area, moving) for area in moving])

    def _cost_of_standing(self, area: int, moving: list[int]) -> int:
        """Cost of an area's position, its links and who is beside it: half for a pair that both move, met twice."""
        cell, cell_of, area_on = self.cell_of[area], self.cell_of, self.area_on
        cost = self.costs.position[area][cell]
        for near, by_step in self.costs.links[area]:
            between = by_step[cell_of[near] - cell]
            cost += between // 2 if near in moving else between
        touching = self.costs.touching[area]
        for step in STEPS:
            near_or_none = area_on.get(cell + step)
            if near_or_none is not None:
                cost += touching[near_or_none] // 2 if near_or_none in moving else touching[near_or_none]
        return cost

    def _cost_of_sides(self, area: int) -> int:
        cell, area_on, open_sides = self.cell_of[area], self.area_on, 0
        for step in STEPS:
            open_sides += cell + step not in area_on
        if self.costs.on_coast[area]:
            return 0 if open_sides else COAST_SHUT_IN
        return INLAND_AT_EDGE * open_sides


def improve(arrangement: Arrangement, tries_each: int) -> None:
    """Change an arrangement until it loses little of the real map, trying each area about ``tries_each`` times."""
    chance = Random(SEED).random  # noqa: S311 (a search, nothing secret)
    cells = set(arrangement.costs.position[0])
    tries = len(arrangement.cell_of) * tries_each // COOLINGS
    heat = HEAT
    for _ in range(COOLINGS):
        for _ in range(tries):
            path = _chosen_path(arrangement, chance)
            if len(set(path)) == len(path) and cells.issuperset(path):
                arrangement.shift(path, heat * ALLOWANCES[int(chance() * len(ALLOWANCES))])
        heat *= COOLING


def _chosen_path(arrangement: Arrangement, chance: Callable[[], float]) -> list[int]:
    area = beside = int(chance() * len(arrangement.cell_of))
    links = arrangement.costs.links[area]
    if links and chance() < BESIDE_LINKED:
        beside = links[int(chance() * len(links))][0]
    path = [arrangement.cell_of[area], arrangement.cell_of[beside] + STEPS[int(chance() * len(STEPS))]]
    if chance() < THREE_CELLS:
        path.append(path[-1] + STEPS[int(chance() * len(STEPS))])
    return path
