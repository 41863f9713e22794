"""The reverse question: the least money that brings coverage up to a standard, and where it would go.

For each line and area that the question is about: ``places = ⌈(standard × cohort − places there) ÷ fill rate⌉``, in whole places
and at least the smallest team, the same every year: that the first year may be open in part is set aside. Each line is brought to
the standard for its own people, so that people who need two kinds
of help count in both; every team is an area's own. The mix follows what this takes, not the scenario's shares; floors, caps and
growth limits are set aside. The budget is what leaves that much after top slices and with local match.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from cohorts.model.cohort import Cohort
from cohorts.model.draws import Rows
from cohorts.model.summary import Interval, interval
from cohorts.tolerances import OF_A_PLACE
from funding.money.pence import Pence, to_gbp, to_pence
from funding.money.pots import left_of_each_pound, pots_of
from funding.problem.price_draws import price_ratios
from funding.problem.problem import Array, Problem
from funding.reverse.whom import EVERY_AREA, asked_about
from funding.scenario.budget import Budget
from funding.scenario.lines import line_cohort
from funding.scenario.requirements import require_share
from funding.scenario.scenario import Scenario
from geo.mistakes import Mistake

PENNY = 0.01


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
    share_of_cohort
        ``i``: the share of each line's cohort that lives in the areas of the question; NaN for a line without a cohort.
    total_in_draws
        The budget of all years together that each draw of people and prices would take.
    share_of_draws_enough
        In which share of draws ``total_gbp`` would do.
    """

    budget_gbp: NDArray[np.float64]
    places: NDArray[np.int64]
    gbp: NDArray[np.float64]
    part: NDArray[np.bool_]
    beyond_people: NDArray[np.bool_]
    there_not_known: int
    share_of_cohort: NDArray[np.float64]
    total_in_draws: Interval
    share_of_draws_enough: float

    @property
    def total_gbp(self) -> float:
        """The budget of all years together, at central values."""
        return float(to_gbp(to_pence(self.budget_gbp).sum()))


def least_money(
    scenario: Scenario, problem: Problem, drawn: Cohort, standard: float, whom: str = EVERY_AREA
) -> LeastMoney:
    """Work out the least money, at central values and in draws.

    Parameters
    ----------
    scenario, problem
        Top slices and local match; people, places there, prices and teams.
    drawn
        The cohort in draws. Which areas the question is about is settled at central values.
    standard
        Coverage to reach in each year: places ÷ cohort of everybody at the risk level, 0 to 1.
    whom
        As ``funding.reverse.whom.asked_about``.

    Raises
    ------
    Mistake
        For a standard that is no share, top slices that leave areas nothing, or as ``asked_about``.
    """
    lines = range(len(problem.lines))
    require_share(standard, "The standard")
    asked = _asked(scenario, problem, drawn, whom)
    needed = np.stack([asked.places(line, standard * problem.cohort[:, line]) for line in lines], axis=1).astype(
        np.int64
    )
    places = np.repeat(needed[:, None], len(problem.years), axis=1)
    spent: Pence = places * to_pence(problem.price_gbp)
    budget = _grossed_up(scenario, spent.sum(axis=(0, 2)))
    draws = _totals_in_draws(scenario, drawn, asked, np.full((len(drawn.national), len(lines)), standard))
    part = asked.part
    total = problem.cohort.sum(axis=0)
    return LeastMoney(
        budget_gbp=to_gbp(budget),
        places=places,
        gbp=to_gbp(spent),
        part=part,
        beyond_people=needed > np.ceil(problem.room - OF_A_PLACE),
        there_not_known=int((part & np.isnan(problem.there)).any(axis=1).sum()),
        share_of_cohort=(problem.cohort * part).sum(axis=0) / np.where(total > 0, total, np.nan),
        total_in_draws=interval(draws),
        share_of_draws_enough=float((draws <= to_gbp(budget.sum()) + PENNY).mean()),
    )


def least_money_in_draws(
    scenario: Scenario, problem: Problem, drawn: Cohort, standards: Rows, whom: str = EVERY_AREA
) -> Rows:
    """Give the least money of all years together in each draw, for a standard that is the draw's own.

    Parameters
    ----------
    scenario, problem, drawn, whom
        As ``least_money``.
    standards
        ``row × line``: coverage to reach in that draw, 0 to 1; a line with NaN is left out.

    Raises
    ------
    Mistake
        As ``least_money``.
    """
    asked = _asked(scenario, problem, drawn, whom)
    only = replace(asked, part=asked.part & ~np.isnan(standards).any(axis=0))
    return _totals_in_draws(scenario, drawn, only, np.nan_to_num(standards))


@dataclass(frozen=True)
class _Asked:
    """The areas and lines of a question (``part``), where so much of every place is taken."""

    problem: Problem
    fill_rate: float
    part: NDArray[np.bool_]

    def places(self, line: int, people: Array) -> Array:
        """Give the whole places with which so many people (``… × a``) of a line have one."""
        short = people - self.problem.there_counted[:, line]
        lacking = np.ceil(short / self.fill_rate - OF_A_PLACE)
        smallest = self.problem.minimum_places[line]
        return np.where(self.part[:, line] & (lacking > 0), np.maximum(lacking, smallest), 0)


def _asked(scenario: Scenario, problem: Problem, drawn: Cohort, whom: str) -> _Asked:
    part = asked_about(problem, whom, int(drawn.values["fewest_areas_compared"][0]))
    return _Asked(problem, scenario.uptake.fill_rate, part)


def _totals_in_draws(scenario: Scenario, drawn: Cohort, asked: _Asked, standards: Rows) -> Rows:
    """Give the budget of all years by draw: its people and its prices, grossed up; not rounded to the penny."""
    problem = asked.problem
    ratios = price_ratios(scenario, problem, drawn, int(drawn.values["seed"][0]))
    needed = np.zeros(len(ratios))
    for number, line in enumerate(problem.lines):
        people = standards[:, number, None] * line_cohort(line, drawn, scenario)
        places = asked.places(number, people).sum(axis=1)
        needed += places * ratios[:, number] * problem.price_gbp[:, number].sum()
    totals: Rows = needed / _left_for_areas(scenario)
    return totals


def _left_for_areas(scenario: Scenario) -> float:
    left = left_of_each_pound(scenario)
    if left <= OF_A_PLACE:
        raise Mistake("top_slices leave areas nothing, so no budget would do.")
    return left


def _grossed_up(scenario: Scenario, needed: Pence) -> Pence:
    """Give the least budget by year, pence, that leaves areas ``needed`` in each."""
    left = _left_for_areas(scenario)
    budget = np.floor(needed / left).astype(np.int64)
    while (short := needed - _for_areas(scenario, budget)).max() > 0:
        budget = budget + np.maximum(np.ceil(short / (1 + scenario.local_match)), 0).astype(np.int64)
    return budget


def _for_areas(scenario: Scenario, budget: Pence) -> Pence:
    own = Budget(scenario.budget.first_year, len(budget), by_year_gbp=tuple(to_gbp(budget).tolist()), profile="own")
    shares: Pence = pots_of(replace(scenario, budget=own), np.ones(1)).pot[:, 0]
    return shares
