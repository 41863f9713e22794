"""Share a problem out by its rule."""

from funding.problem.problem import Problem
from funding.scenario.scenario import Sharing
from funding.sharing.allocation import Allocation
from funding.sharing.by_weight import allocate_by_weight
from funding.sharing.optimised import allocate_optimised


def share_out(problem: Problem, sharing: Sharing) -> Allocation:
    """Give every area its places and pounds.

    Raises
    ------
    Mistake
        If a floor cannot be met.
    """
    return (
        allocate_optimised(problem, sharing) if sharing.rule == "optimised" else allocate_by_weight(problem)
    )
