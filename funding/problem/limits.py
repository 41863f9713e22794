"""The least and the most places that an area may get on a line in a year."""

import numpy as np
from numpy.typing import NDArray

from cohorts.tolerances import OF_A_PLACE, PENCE_OF_EQUAL_POTS
from funding.money.pence import to_pence
from funding.problem.problem import Problem

Places = NDArray[np.int64]
NO_LIMIT = 2**40


def floor_line(problem: Problem, year: int) -> int:
    """Give the position of the line that tops areas up to the floor: the first with the largest pot of the year.

    Pots within two pence of each other are as large: equal shares differ by a penny where they are rounded.
    """
    pot = to_pence(problem.pot_gbp[year])
    return int(np.argmax(pot >= pot.max() - PENCE_OF_EQUAL_POTS))


def floor_places(problem: Problem, year: int, given: Places) -> Places:
    """Give the places by which the year's ``floor_line`` tops areas up: ``a``, by what other lines gave them (``a × i``).

    ``max(0, floor − pounds of the other lines) ÷ price``, in whole places; a whole team at least where it is above 0.
    """
    line = floor_line(problem, year)
    price = to_pence(problem.price_gbp[year])
    short = to_pence(problem.floor_gbp) - np.delete(given * price, line, axis=1).sum(axis=1)
    asked = -(-short // price[line])
    return np.where(short > 0, np.maximum(asked, problem.minimum_places[line]), 0)


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
    most = np.floor(problem.cap_gbp[:, year, None] * part / problem.price_gbp[year] + OF_A_PLACE)
    if not problem.more_places_than_cohort:
        most = np.minimum(most, problem.most_people)
    if last_year is not None:
        limited = np.isfinite(problem.growth)
        grown = np.floor(np.where(limited, problem.growth, 0) * last_year + OF_A_PLACE)
        most = np.where(limited, np.minimum(most, np.maximum(grown, problem.minimum_places)), most)
    return np.asarray(np.minimum(most, NO_LIMIT), dtype=np.int64)
