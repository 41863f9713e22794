"""Share a problem out by its rule."""

import numpy as np

from coverage.ask import ANY
from funding.problem import Problem
from funding.scenario import Sharing
from funding.sharing.allocation import Allocation
from funding.sharing.by_weight import allocate_by_weight
from funding.sharing.optimised import allocate_optimised
from geo.mistakes import Mistake


def share_out(problem: Problem, sharing: Sharing) -> Allocation:
    """Give every area its places and pounds.

    Raises
    ------
    Mistake
        If a floor cannot be met, or the ring-fence of a community would buy nothing anywhere.
    """
    optimised = sharing.rule == "optimised"
    allocation = allocate_optimised(problem, sharing) if optimised else allocate_by_weight(problem)
    _require_ring_fence(problem, allocation)
    return allocation


def _require_ring_fence(problem: Problem, allocation: Allocation) -> None:
    bought = allocation.places.sum(axis=(0, 1))
    for number, line in enumerate(problem.lines):
        pot = problem.pot_gbp[:, number]
        if line.community != ANY and pot.any() and not bought[number]:
            year = int(np.argmax(pot))
            team = problem.minimum_places[number] * problem.price_gbp[year, number]
            raise Mistake(
                f"by_and_for: the ring-fence for {line.label} would buy no team anywhere: it has £{pot[year]:,.2f} in "
                f"{problem.years[year]} and the smallest team costs £{team:,.2f}; raise the one or lower the other."
            )
