"""What reaching one person is worth to the objective, line by line."""

import numpy as np
from numpy.typing import NDArray

from funding.problem.effects import fewer_of_each, require_one_kind
from funding.problem.problem import Array, Problem
from funding.scenario.sharing import Sharing


def worth_of_lines(problem: Problem, sharing: Sharing) -> Array:
    """Give the worth of one person reached on each line (``i``).

    *people*: 1. *harm*: how many fewer of the outcome (``funding.problem.effects.fewer_of_each``); lines without
    money count for nothing.

    Raises
    ------
    Mistake
        If harm is asked for, and the lines that have money differ in outcome or grade, or one of them carries no number.
    """
    if sharing.objective == "people":
        return np.ones(len(problem.lines))
    paid = [bool(pots.any()) for pots in problem.pot_gbp.T]
    lines = list(zip((line.intervention for line in problem.lines), paid, strict=True))
    require_one_kind([one for one, has in lines if has])
    return np.array([fewer_of_each(one) if has else 0.0 for one, has in lines])


def worth_of(problem: Problem, places: NDArray[np.int64], worth: Array) -> Array:
    """Give what the people whom places reach are worth, by area, year and line."""
    reached = np.minimum(places, problem.room[:, None])
    return np.asarray(reached * worth, dtype=float)
