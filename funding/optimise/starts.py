"""Answers to start from: the floors alone, then the simple rules; those that hold to every limit, levelled once.

The best of them is what the optimised answer may never be worse than; where one meets the bound, nothing is left to solve.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from cohorts.tolerances import OF_WORTH
from funding.optimise.levelling import MOST_PASSES, levelled
from funding.optimise.limits import obeys
from funding.optimise.worth import worth_of
from funding.problem.problem import Array, Problem
from funding.scenario.sharing import Sharing
from funding.scenario.sharing_rules import RULES
from funding.sharing.by_weight import places_by_weight
from funding.sharing.floors import floors_alone

Places = NDArray[np.int64]


def starts_of(problem: Problem, sharing: Sharing, worth: Array, ceiling: float) -> list[Places]:
    """Gather answers (``a × y × i``) within every limit, until one is worth the ceiling; none where no way below meets them."""
    found = []
    for one in _raw(problem):
        if obeys(problem, sharing, one):
            found.append(_raised(problem, sharing, one, worth, ceiling))
            if worth_of(problem, found[-1], worth).sum() >= ceiling - OF_WORTH:
                break
    return found


def _raised(problem: Problem, sharing: Sharing, places: Places, worth: Array, ceiling: float) -> Places:
    """Level pass by pass, until the ceiling is met or nothing moves."""
    for _ in range(MOST_PASSES):
        before, places = places, levelled(problem, sharing, places, passes=1)
        if (before == places).all() or worth_of(problem, places, worth).sum() >= ceiling - OF_WORTH:
            break
    return places


def _raw(problem: Problem) -> Iterator[Places]:
    yield floors_alone(problem)
    yield from simple_places(problem)


def simple_places(problem: Problem) -> list[Places]:
    """Give what each rule that is one formula buys, in the order of ``RULES``; a rule whose floors cannot be met is left out."""
    simple = [rule.key for rule in RULES.values() if not (rule.by_programme or rule.by_own_weights)]
    bought = [places_by_weight(problem.by_rule(rule, {})) for rule in simple]
    return [places for places in bought if not isinstance(places, str)]
