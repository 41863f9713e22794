"""What reaching one person is worth to the objective, line by line."""

import numpy as np
from numpy.typing import NDArray

from funding.lines import Line
from funding.problem import Array, Problem
from funding.scenario import Sharing
from geo.mistakes import Mistake


def worth_of_lines(problem: Problem, sharing: Sharing) -> Array:
    """Give the worth of one person reached on each line (``i``).

    *people*: 1. *harm*: completion × effect, at their values: the share of one person's harm that is expected to end.

    Raises
    ------
    Mistake
        If harm is asked for, and a line that has money states no completion or no effect.
    """
    if sharing.objective == "people":
        return np.ones(len(problem.lines))
    paid = [bool(pots.any()) for pots in problem.pot_gbp.T]
    return np.array([_harm(line) if has else 0.0 for line, has in zip(problem.lines, paid, strict=True)])


def worth_of(problem: Problem, places: NDArray[np.int64], worth: Array) -> Array:
    """Give what the people whom places reach are worth, by area, year and line."""
    reached = np.minimum(places, problem.room[:, None])
    return np.asarray(reached * worth, dtype=float)


def _harm(line: Line) -> float:
    one = line.intervention
    lacking = "effect" if one.effect is None else "completion" if one.completion is None else None
    if one.effect is None or one.completion is None:
        raise Mistake(
            f"sharing.objective harm: {one.key}.{lacking} is not known, so the harm it avoids cannot be set beside that of "
            "others; state it, or choose the objective people."
        )
    return one.completion.value * one.effect.size.value
