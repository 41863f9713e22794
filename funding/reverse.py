"""The reverse question: the least money that brings coverage up to a standard, and where it would go.

For each line and area that the question is about: ``places = ⌈standard × cohort⌉ − places there``, in whole places and at least
the smallest team, the same every year. The mix follows what this takes, not the scenario's shares; floors, caps and growth
limits are set aside. The budget is what leaves that much after top slices and with local match.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from coverage.ask import ANY
from coverage.vocabulary import COMMUNITIES
from funding.pence import Pence, to_gbp, to_pence
from funding.pots import pots_of
from funding.problem import Problem
from funding.requirements import require_share
from funding.scenario import Budget, Scenario
from geo.mistakes import Mistake

EVERY_AREA, WORST_TENTH = "every_area", "worst_served_tenth"
TENTH = 0.1
HAIR = 1e-9


@dataclass(frozen=True)
class LeastMoney:
    """Axes as in ``Problem``: a areas, y years, i lines.

    Attributes
    ----------
    budget_gbp
        ``y``: cash, top slices included and local match taken off; whole pence.
    places, gbp
        ``a × y × i``: what each area would add, and its price.
    part
        ``a × i``: the areas and lines that the question is about.
    beyond_people
        ``a × i``: where the smallest team has more places than there are people without one.
    there_not_known
        Areas of the question with a line whose places already there are not known, and so count as none.
    """

    budget_gbp: NDArray[np.float64]
    places: NDArray[np.int64]
    gbp: NDArray[np.float64]
    part: NDArray[np.bool_]
    beyond_people: NDArray[np.bool_]
    there_not_known: int

    @property
    def total_gbp(self) -> float:
        """The budget of all years together."""
        return float(to_gbp(to_pence(self.budget_gbp).sum()))


def least_money(scenario: Scenario, problem: Problem, standard: float, whom: str = EVERY_AREA) -> LeastMoney:
    """Work out the least money.

    Parameters
    ----------
    scenario, problem
        Top slices and local match; people, places there, prices and teams.
    standard
        Coverage to reach in each year: places ÷ cohort, 0 to 1.
    whom
        ``every_area``; ``worst_served_tenth``: on each line the areas with the lowest coverage now that hold a tenth of its
        cohort (all those as low as the last of them, so that the order of codes leaves nobody out); or a community: every
        area, on the ring-fence's lines for it.

    Raises
    ------
    Mistake
        For a standard that is no share, a community that no line is for, or top slices that leave areas nothing.
    """
    require_share(standard, "The standard")
    part = _part(problem, whom)
    lacking = np.where(part, np.ceil(standard * problem.cohort - problem.there_counted - HAIR), 0)
    needed = np.where(lacking > 0, np.maximum(lacking, problem.minimum_places), 0).astype(np.int64)
    places = np.repeat(needed[:, None], len(problem.years), axis=1)
    spent: Pence = places * to_pence(problem.price_gbp)
    return LeastMoney(
        budget_gbp=to_gbp(_grossed_up(scenario, spent.sum(axis=(0, 2)))),
        places=places,
        gbp=to_gbp(spent),
        part=part,
        beyond_people=needed > np.ceil(problem.room - HAIR),
        there_not_known=int((part & np.isnan(problem.there)).any(axis=1).sum()),
    )


def _part(problem: Problem, whom: str) -> NDArray[np.bool_]:
    if whom == EVERY_AREA:
        return np.ones(problem.cohort.shape, dtype=bool)
    if whom == WORST_TENTH:
        return np.stack(
            [_worst_tenth(*both) for both in zip(problem.cohort.T, problem.there_counted.T, strict=True)],
            axis=1,
        )
    ours = np.array([line.community == whom for line in problem.lines])
    if whom == ANY or not ours.any():
        named = COMMUNITIES.get(whom, whom[:60])
        raise Mistake(
            f"No line of this scenario is for {named}: give it a share of the by-and-for ring-fence."
        )
    return np.tile(ours, (len(problem.areas), 1))


def _worst_tenth(cohort: NDArray[np.float64], there: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Mark the areas of lowest coverage that hold a tenth of a line's cohort."""
    coverage = np.divide(there, cohort, out=np.full(len(cohort), np.inf), where=cohort > 0)
    order = np.argsort(coverage, kind="stable")
    held = np.cumsum(cohort[order])
    last = coverage[order][int(np.searchsorted(held, TENTH * held[-1] - HAIR))]
    return np.asarray(coverage <= last)


def _grossed_up(scenario: Scenario, needed: Pence) -> Pence:
    """Give the least budget by year, pence, that leaves areas ``needed`` in each."""
    left = (1 - sum(scenario.top_slices.shares.values())) * (1 + scenario.local_match)
    if left <= HAIR:
        raise Mistake("top_slices leave areas nothing, so no budget would do.")
    budget = np.floor(needed / left).astype(np.int64)
    while (short := needed - _for_areas(scenario, budget)).max() > 0:
        budget = budget + np.maximum(np.ceil(short / (1 + scenario.local_match)), 0).astype(np.int64)
    return budget


def _for_areas(scenario: Scenario, budget: Pence) -> Pence:
    own = Budget(
        scenario.budget.first_year, len(budget), by_year_gbp=tuple(to_gbp(budget).tolist()), profile="own"
    )
    shares: Pence = pots_of(replace(scenario, budget=own), np.ones(1)).pot[:, 0]
    return shares
