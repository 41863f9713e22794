"""The least and the most places that an area may get on a line in a year."""

import numpy as np
from numpy.typing import NDArray

from funding.problem import Problem

Places = NDArray[np.int64]
HAIR = 1e-9
NO_LIMIT = 2**40


def lowest_places(problem: Problem, year: int) -> Places:
    """Give the places that each area's floor asks for: ``a × i``.

    The line with the largest pot of the year carries the floor, with a whole team at least; other lines come on top.
    """
    lowest = np.zeros(problem.cohort.shape, dtype=np.int64)
    line = int(problem.pot_gbp[year].argmax())
    asked = np.ceil(problem.floor_gbp / problem.price_gbp[year, line] - HAIR).astype(np.int64)
    lowest[:, line] = np.where(problem.floor_gbp > 0, np.maximum(asked, problem.minimum_places[line]), 0)
    return lowest


def highest_places(problem: Problem, year: int, last_year: Places | None) -> Places:
    """Give the most places each area may get: ``a × i``.

    Parameters
    ----------
    problem
        People without a place (unless more places than people are allowed), caps and growth limits are read. A line's part of
        a cap is its part of the year's pot.
    year
        Its position.
    last_year
        ``a × i`` places of the year before; None in the first year, which has no growth limit. A first team is always allowed.
    """
    pot = problem.pot_gbp[year]
    part = pot / pot.sum() if pot.sum() > 0 else np.zeros(len(pot))
    most = np.floor(problem.cap_gbp[:, year, None] * part / problem.price_gbp[year] + HAIR)
    if not problem.more_places_than_cohort:
        most = np.minimum(most, np.floor(problem.room + HAIR))
    if last_year is not None:
        limited = np.isfinite(problem.growth)
        grown = np.floor(np.where(limited, problem.growth, 0) * last_year + HAIR)
        most = np.where(limited, np.minimum(most, np.maximum(grown, problem.minimum_places)), most)
    return np.asarray(np.minimum(most, NO_LIMIT), dtype=np.int64)
