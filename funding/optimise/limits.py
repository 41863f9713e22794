"""Whether places hold to every limit, and between which ends the places of one line in one year may move while the rest stays."""

import numpy as np
from numpy.typing import NDArray

from cohorts.tolerances import OF_A_POUND
from funding.problem.problem import Array, Problem
from funding.scenario.sharing import Sharing

Places = NDArray[np.int64]
NO_LIMIT = 2.0**40


def obeys(problem: Problem, sharing: Sharing, places: Places) -> bool:
    """Tell whether places (``a × y × i``), every team of which is an area's own, break no limit."""
    spent = (places * problem.price_gbp).sum(axis=2)
    kept = 0.0 if sharing.largest_cut is None else 1 - sharing.largest_cut
    people = np.inf if problem.more_places_than_cohort else problem.most_people[:, None]
    holds = [
        (places == 0) | (places >= problem.minimum_places),
        places <= people,
        (places.sum(axis=0) * problem.price_gbp <= problem.pot_gbp + OF_A_POUND),
        spent >= problem.floor_gbp[:, None] - OF_A_POUND,
        spent <= problem.cap_gbp + OF_A_POUND,
        places[:, 1:] <= most_by_growth(problem, places[:, :-1]),
        spent[:, 1:] >= kept * spent[:, :-1] - OF_A_POUND,
    ]
    return all(bool(one.all()) for one in holds)


def most_by_growth(problem: Problem, before: Places) -> Array:
    """Give the most places that growth allows after ``before`` (``… × i``); the smallest team is always allowed."""
    limited = np.isfinite(problem.growth)
    grown = np.floor(np.where(limited, problem.growth, 0) * before + OF_A_POUND)
    return np.where(limited, np.maximum(grown, problem.minimum_places), NO_LIMIT)


def ends_of_line(problem: Problem, sharing: Sharing, places: Places, year: int, line: int) -> tuple[Places, Places]:
    """Give the least and the most places of every area on a line in a year, all other places as they are.

    A cell has no places or the smallest team's at least: a least above 0 is at least a team, a most below a team is 0.
    """
    price, team = problem.price_gbp[year, line], int(problem.minimum_places[line])
    now = places[:, year, line]
    others = (places[:, year] * problem.price_gbp[year]).sum(axis=1) - now * price
    least = (problem.floor_gbp - others) / price
    most = np.minimum(problem.most_people[:, line], (problem.cap_gbp[:, year] - others) / price)
    spent = (places * problem.price_gbp).sum(axis=2)
    kept = None if sharing.largest_cut is None else 1 - sharing.largest_cut
    if year > 0:
        most = np.minimum(most, most_by_growth(problem, places[:, year - 1])[:, line])
        if kept is not None:
            least = np.maximum(least, (kept * spent[:, year - 1] - others) / price)
    if year < len(problem.years) - 1:
        after = places[:, year + 1, line]
        if 0 < problem.growth[line] < np.inf:
            least = np.maximum(least, np.where(after > team, after / problem.growth[line], 0))
        if kept:
            most = np.minimum(most, (spent[:, year + 1] / kept - others) / price)
    low = np.maximum(np.ceil(least - OF_A_POUND), 0).astype(np.int64)
    high = np.maximum(np.floor(most + OF_A_POUND), 0).astype(np.int64)
    low, high = np.where(low > 0, np.maximum(low, team), 0), np.where(high >= team, high, 0)
    return np.minimum(low, now), np.maximum(high, now)
