"""Share a problem out by its rule."""

from funding.optimise.solve import optimise
from funding.problem.problem import Problem
from funding.scenario.sharing import Sharing
from funding.scenario.sharing_rules import RULES
from funding.sharing.allocation import Allocation
from funding.sharing.by_weight import allocate_by_weight


def share_out(problem: Problem, sharing: Sharing) -> Allocation:
    """Give every area its places and pounds.

    Raises
    ------
    Mistake
        If a floor cannot be met.
    """
    by_programme = RULES[sharing.rule].by_programme
    return optimise(problem, sharing) if by_programme else allocate_by_weight(problem)
