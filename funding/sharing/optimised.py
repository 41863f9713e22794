"""The rule *optimised*: the most people reached, or the most harm avoided, within every limit."""

from funding.optimise.solve import optimise
from funding.problem.problem import Problem
from funding.scenario.scenario import Sharing
from funding.sharing.allocation import Allocation


def allocate_optimised(problem: Problem, sharing: Sharing) -> Allocation:
    """Share by the best answer that can be proved, as ``funding.optimise.solve.optimise`` does."""
    return optimise(problem, sharing)
