"""The rules that are one formula: each line of each year is shared by weight, in whole places and whole teams.

1. Areas are put in order of their claim (weight less places held back; ties by code). The first K take part, K as large as lets
   the K-th have its smallest team when the K share by claim. An area with no room for a team takes no part; one with a floor
   always does.
2. They share the pot as ``funding.sharing.level`` says, between what their floor asks and what their limits allow.
3. Whoever then has less than its smallest team gives it back, and the rest share again.
4. Money buys whole places. What is left buys one more for those with the most left of their share, as far as it goes; of areas
   with as much left either all get one or none, so that no order of names decides. What is left after that is stated.

The floor is over all lines of an area: the line with the largest pot of the year is shared last, and its floor in an area is what
the others left it short of, if anything.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from cohorts.tolerances import OF_A_SHARED_PENNY
from funding.money.pence import to_pence
from funding.problem.limits import NO_LIMIT, floor_line, floor_places, highest_places
from funding.problem.problem import Problem
from funding.sharing.allocation import Allocation, allocation_of
from funding.sharing.floors import floor_refused, obstacle
from funding.sharing.level import level_shares

Places = NDArray[np.int64]
MOST_DOUBLINGS, HALVINGS = 16, 6
"""Of the money, to find how much would do: more than 30,000 times it is no way out."""


def allocate_by_weight(problem: Problem) -> Allocation:
    """Share every line of every year.

    Raises
    ------
    Mistake
        If the floor of some area cannot be met; the sentence names the largest floor that would do.
    """
    found = places_by_weight(problem)
    if isinstance(found, str):
        raise floor_refused(problem, found, _largest_floor(problem), _least_budget(problem))
    return allocation_of(problem, found)


def places_by_weight(problem: Problem) -> Places | str:
    """Give places, ``a × y × i``, or the words that say which floor stands in the way."""
    places = np.zeros((len(problem.areas), len(problem.years), len(problem.lines)), dtype=np.int64)
    no_floor = np.zeros(len(problem.areas), dtype=np.int64)
    for year in range(len(problem.years)):
        highest = highest_places(problem, year, places[:, year - 1] if year else None)
        last = floor_line(problem, year)
        for line in range(len(problem.lines)):
            if line != last:
                places[:, year, line] = _line_places(problem, year, line, no_floor, highest[:, line])
        lowest = floor_places(problem, year, places[:, year])
        if why := obstacle(problem, year, last, lowest, highest[:, last]):
            return why
        places[:, year, last] = _line_places(problem, year, last, lowest, highest[:, last])
    return places


def _largest_floor(problem: Problem) -> int:
    """Halve the way to the largest floor, in whole pounds and the same for every area that has one, that can be met."""
    low, high = 0, int(np.ceil(problem.floor_gbp.max()))
    while high - low > 1:
        middle = (low + high) // 2
        lower = replace(problem, floor_gbp=np.minimum(problem.floor_gbp, middle))
        low, high = (low, middle) if isinstance(places_by_weight(lower), str) else (middle, high)
    return low


def _least_budget(problem: Problem) -> float | None:
    """Find about the least budget, in round pounds over all years, that meets every floor; None where no money would do."""
    times = next((2.0**power for power in range(1, MOST_DOUBLINGS) if _is_met_with(problem, 2.0**power)), None)
    if times is None:
        return None
    low, high = times / 2, times
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if _is_met_with(problem, middle) else (middle, high)
    typed = high * problem.pot_gbp.sum() / problem.left_of_each_pound
    step = 10 ** (np.floor(np.log10(typed)) - 1)
    return float(np.ceil(typed / step) * step)


def _is_met_with(problem: Problem, times: float) -> bool:
    """Whether every floor is met with so many times the money; caps are shares of it and grow with it."""
    more = replace(problem, pot_gbp=problem.pot_gbp * times, cap_gbp=problem.cap_gbp * times)
    return not isinstance(places_by_weight(more), str)


def _line_places(problem: Problem, year: int, line: int, lowest: Places, highest: Places) -> Places:
    """Share one line in one year: whole places by area."""
    pot, price = int(to_pence(problem.pot_gbp[year, line])), int(to_pence(problem.price_gbp[year, line]))
    team = int(problem.minimum_places[line])
    weight, held_back = problem.weight[:, line], problem.held_back[:, line]
    fits = (highest >= team) & (weight > 0)
    part = _taking_part(np.where(fits, np.maximum(weight - held_back, 0), 0), pot, team * price) | (lowest > 0)
    most = (np.minimum(highest, min(pot // price + 1, NO_LIMIT)) * price).astype(float)
    least = (lowest * price).astype(float)
    while part.any():
        money = np.zeros(len(weight))
        money[part] = level_shares(pot, weight[part], held_back[part] * price, least[part], most[part])
        places = (np.floor(money + OF_A_SHARED_PENNY) // price).astype(np.int64)
        short = part & (places < team)
        if not short.any():
            return places + _one_more(money - places * price, places < highest, pot - int(places.sum()) * price, price)
        part &= ~short
    return np.zeros(len(weight), dtype=np.int64)


def _one_more(rest: NDArray[np.float64], may: NDArray[np.bool_], left: int, price: int) -> NDArray[np.int64]:
    """Give one more place, 0 or 1 by area, for what is left of the pot: to those with the most left of their share (pence)."""
    rest = np.where(may, np.floor(rest + 0.5), 0)
    as_many = len(rest) - np.searchsorted(np.sort(rest), rest)  # areas with as much left, or more
    return ((rest > 0) & (as_many <= left // price)).astype(np.int64)


def _taking_part(claim: NDArray[np.float64], pot: int, team_price: int) -> NDArray[np.bool_]:
    """Mark the areas that take part: as many as leaves the last of them its smallest team when they share by claim."""
    order = np.argsort(-claim, kind="stable")
    in_order = claim[order]
    if not in_order[0] > 0:
        return np.zeros(len(claim), dtype=bool)
    of_last = pot * in_order / np.cumsum(in_order)
    count = int(((of_last + OF_A_SHARED_PENNY >= team_price) & (in_order > 0)).sum())
    part = np.zeros(len(claim), dtype=bool)
    part[order[:count]] = True
    return part
