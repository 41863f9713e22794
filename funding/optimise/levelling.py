"""How ties are broken: of all ways to reach as many people, the one that leaves the lowest coverage highest.

Line by line and year by year, the rest as it is: a team for as many of the areas below the common level as the money allows,
the lowest coverage first (of areas alike, the one with more people; then by code); what they then share is levelled as the
rule *levelling up* does, in whole places. Money that a limit elsewhere left over buys places here. No step lets a limit be
broken or reaches fewer people, and the steps are repeated until nothing moves.
"""

import numpy as np
from numpy.typing import NDArray

from cohorts.tolerances import OF_A_PLACE
from funding.optimise.limits import ends_of_line
from funding.problem.problem import Array, Problem
from funding.scenario.sharing import Sharing
from funding.sharing.level import level_shares

Places = NDArray[np.int64]
MOST_PASSES = 20


def levelled(
    problem: Problem,
    sharing: Sharing,
    places: Places,
    joint: NDArray[np.bool_] | None = None,
    passes: int = MOST_PASSES,
) -> Places:
    """Level places (``a × y × i``, within every limit) in so many passes at most; the cells marked ``joint`` stay as they are."""
    found = places.copy()
    kept = np.zeros(places.shape, dtype=bool) if joint is None else joint
    kept = kept | (places > problem.most_people[:, None])
    for _ in range(passes):
        before = found.copy()
        for year in range(places.shape[1]):
            for line in range(places.shape[2]):
                low, high = ends_of_line(problem, sharing, found, year, line)
                now, stays = found[:, year, line], kept[:, year, line]
                ends = np.where(stays, now, low), np.where(stays, now, high)
                found[:, year, line] = _level_line(problem, year, line, now, *ends)
        if (found == before).all():
            break
    return found


def _level_line(problem: Problem, year: int, line: int, now: Places, low: Places, high: Places) -> Places:
    paid = int(np.floor(problem.pot_gbp[year, line] / problem.price_gbp[year, line] + OF_A_PLACE))
    part = _taking_part(problem, line, paid, low, high)
    least = np.where(part, np.minimum(np.maximum(low, problem.minimum_places[line]), high), 0)
    most = np.where(part, high, 0)
    total = min(paid, int(most.sum()))
    if total < now.sum() or least.sum() > total:
        return now
    cohort, there = problem.cohort[:, line], problem.there_counted[:, line]
    shared = _shared(total, cohort, there, least, most)
    places = np.clip(np.floor(shared + OF_A_PLACE), least, most).astype(np.int64)
    return _handed_out(places, total, most, cohort, there)


def _taking_part(problem: Problem, line: int, paid: int, low: Places, high: Places) -> NDArray[np.bool_]:
    """Mark the areas that get places: those that must, then those below the level that the money could bring all to.

    Of the latter as many as the money pays a team for, the lowest coverage first.
    """
    team, cohort, there = (
        int(problem.minimum_places[line]),
        problem.cohort[:, line],
        problem.there_counted[:, line],
    )
    part, fits = low > 0, (high >= team) & (cohort > 0)
    below = there == 0
    if not below.all():
        below = _shared(max(paid, int(low.sum())), cohort, there, low, np.where(fits | part, high, 0)) > OF_A_PLACE
    may = np.flatnonzero(~part & fits & below)
    order = may[np.lexsort((may, -cohort[may], there[may] / cohort[may]))]
    part[order[: max((paid - int(low.sum())) // team, 0)]] = True
    return part


def _shared(total: int, cohort: Array, there: Array, least: Places, most: Places) -> Array:
    return level_shares(total, cohort, there, least.astype(float), most.astype(float))


def _handed_out(places: Places, total: int, high: Places, cohort: Array, there: Array) -> Places:
    """Hand out the places that rounding left, one at a time, to the lowest coverage first."""
    places = places.copy()
    while (left := total - int(places.sum())) > 0:
        free = np.flatnonzero(places < high)
        coverage = (there[free] + places[free]) / cohort[free]
        places[free[np.lexsort((free, -cohort[free], coverage))][:left]] += 1
    return places
