"""What a sharing rule answers: places and pounds for every area, year and line, and what is left over."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from funding.money.pence import Pence, to_gbp, to_pence
from funding.problem.problem import Problem


@dataclass(frozen=True)
class Allocation:
    """Axes as in ``Problem``: a areas, y years, i lines.

    Attributes
    ----------
    places
        ``a × y × i`` whole places a year, added to those already there.
    gbp
        ``a × y × i`` their price; whole pence.
    leftover_gbp
        ``y × i`` of the pot that bought nothing; with ``gbp`` it sums to the pot, to the penny.
    """

    places: NDArray[np.int64]
    gbp: NDArray[np.float64]
    leftover_gbp: NDArray[np.float64]


def allocation_of(problem: Problem, places: NDArray[np.int64]) -> Allocation:
    """Price whole places (``a × y × i``) and state what is left of each pot."""
    spent: Pence = places * to_pence(problem.price_gbp)
    left = to_pence(problem.pot_gbp) - spent.sum(axis=0)
    return Allocation(places, to_gbp(spent), to_gbp(left))
