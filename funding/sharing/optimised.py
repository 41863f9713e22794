"""The rule *optimised*: the most people reached, or the most harm avoided, within every limit."""

from funding.problem import Problem
from funding.scenario import Sharing
from funding.sharing.allocation import Allocation
from geo.mistakes import Mistake


def allocate_optimised(problem: Problem, sharing: Sharing) -> Allocation:
    """Share by the best answer that can be proved. Raises Mistake: it is not in this edition."""
    raise Mistake("sharing.rule optimised is not in this edition; choose another rule.")
