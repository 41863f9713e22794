"""People whom a plan reaches, in every row of a cohort: those who take a place, never more than have none yet.

``reached = min(places × price at the centre ÷ price in the row, cohort − places already there)``, by area, year and line. The
people of a line are spread over its risk levels as the cohort is; at each risk level the lines together reach no more than the
cohort, so that work with the same people is not counted beyond them.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cohorts.cohort import Cohort
from cohorts.draws import Rows
from coverage.ask import ANY
from coverage.vocabulary import RISK_LEVELS
from funding.interventions import Range
from funding.lines import Line, area_share, national_people
from funding.prices import VICTIM_COST, VICTIMS
from funding.problem import Problem
from funding.scenario import Scenario
from funding.spread import drawn_range, ends

Single = NDArray[np.float32]
RISKS = tuple(RISK_LEVELS)


@dataclass(frozen=True)
class Reach:
    """People a year; rows are draws, or one row at central values.

    Attributes
    ----------
    by_year
        ``row × year``: all lines and areas together.
    by_line
        ``row × year × line``. Lines for the same people overlap: they do not add up to ``by_year``.
    by_risk
        ``row × year × risk`` (``RISK_LEVELS`` in order); they add up to ``by_year``.
    by_area
        ``end × area × year``: low end, median and high end of all lines together.
    """

    by_year: Rows
    by_line: Rows
    by_risk: Rows
    by_area: Rows


def values_in_rows(own: Range | None, assumption: str, cohort: Cohort, seed: int | None, name: str) -> Rows:
    """Give a number of the scenario in every row of a cohort.

    Parameters
    ----------
    own
        What the scenario says; None takes the cohort's rows of ``assumption``, so that both rest on one draw.
    seed
        To draw it with; None leaves it at its value in every row.
    name
        Which number it is: every number has a generator of its own.
    """
    if own is None:
        return cohort.values[assumption]
    rows = len(cohort.national)
    return np.full(rows, own.value) if seed is None else drawn_range(own, name, seed, rows)


def price_ratios(scenario: Scenario, problem: Problem, cohort: Cohort, seed: int | None) -> Rows:
    """Give what a place costs in each row over what it costs at the centre: ``row × line``. The same in every year."""
    support = scenario.victim_support
    cost = values_in_rows(support.cost_per_case_gbp, VICTIM_COST, cohort, seed, "cost_per_case_gbp")
    victims = values_in_rows(support.victims_per_case, VICTIMS, cohort, seed, "victims_per_case")
    ratios = np.empty((len(cohort.national), len(problem.lines)))
    as_asked = {one.key: one for one in scenario.interventions}
    for position, line in enumerate(problem.lines):
        one = as_asked[line.intervention.key]
        key = f"unit_cost_{one.key}"
        price = values_in_rows(one.unit_cost_gbp, key, cohort, seed, key)
        ratios[:, position] = price if one.includes_victim_support else price + cost * victims
    return ratios / problem.base_price_gbp


def reach_of(
    scenario: Scenario,
    problem: Problem,
    places: NDArray[np.int64],
    cohort: Cohort,
    seed: int | None,
) -> Reach:
    """Work out whom places reach.

    Parameters
    ----------
    scenario, problem
        What was asked, and as it was set up.
    places
        ``area × year × line``.
    cohort
        The rows to answer for.
    seed
        To draw the scenario's own ranges with; None leaves them at their values.
    """
    rows, years = len(cohort.national), len(problem.years)
    more = _more_for_the_money(scenario, problem, cohort, seed)
    communities = {ANY} | {line.community for line in problem.lines}
    shares = {one: _in_columns(area_share(cohort, one, scenario)) for one in communities}
    rooms = [
        _room(problem, number, shares[line.community], cohort) for number, line in enumerate(problem.lines)
    ]
    everybody = shares[ANY]
    limits = [everybody * national for national in cohort.national.astype(np.float32).T]
    by_line = np.empty((rows, years, len(problem.lines)))
    by_risk = np.zeros((rows, years, len(RISKS)))
    by_area = np.empty((3, len(problem.areas), years))
    for year in range(years):
        at_risk: dict[int, Single] = {}
        for number, line in enumerate(problem.lines):
            bought = places[:, year, number, None].astype(np.float32) * more[number]
            reached = np.minimum(bought, rooms[number], out=bought)
            by_line[:, year, number] = reached.sum(axis=0)
            for risk, part in _parts(line, cohort):
                people = reached * part if len(line.risk_levels) > 1 else reached
                at_risk[risk] = at_risk[risk] + people if risk in at_risk else people
        everyone: Single = np.zeros_like(everybody)
        for risk, people in at_risk.items():
            np.minimum(people, limits[risk], out=people)
            by_risk[:, year, risk] = people.sum(axis=0)
            everyone += people
        by_area[:, :, year] = ends(everyone)
    return Reach(by_risk.sum(axis=2), by_line, by_risk, by_area)


def reached_in_rows(
    scenario: Scenario,
    problem: Problem,
    places: NDArray[np.int64],
    line: int,
    cohort: Cohort,
    seed: int | None,
) -> Rows:
    """Give the people a line reaches in every row, for places of one year (``area``): ``row × area``."""
    more = _more_for_the_money(scenario, problem, cohort, seed)[line]
    share = _in_columns(area_share(cohort, problem.lines[line].community, scenario))
    reached = np.minimum(places[:, None] * more, _room(problem, line, share, cohort))
    return np.asarray(reached.T, dtype=float)


def _in_columns(rows: Rows) -> Single:
    """Turn ``row × area`` into ``area × row`` in single precision, which the sums over rows go through quickly."""
    return np.ascontiguousarray(rows.T, dtype=np.float32)


def _room(problem: Problem, line: int, share: Single, cohort: Cohort) -> Single:
    """Give the people of a line without a place already there, in every row: ``area × row``."""
    people = share * national_people(cohort, problem.lines[line].risk_levels).astype(np.float32)
    people -= problem.there_counted[:, line, None].astype(np.float32)
    return np.maximum(people, np.float32(0), out=people)


def _more_for_the_money(scenario: Scenario, problem: Problem, cohort: Cohort, seed: int | None) -> Single:
    """How many places the money of one buys in each row: ``line × row``."""
    return np.ascontiguousarray((1 / price_ratios(scenario, problem, cohort, seed)).T.astype(np.float32))


def _parts(line: Line, cohort: Cohort) -> list[tuple[int, Single]]:
    """Give the positions of a line's risk levels, and the part of its people at each, by row."""
    positions = [RISKS.index(risk) for risk in line.risk_levels]
    total = cohort.national[:, positions].sum(axis=1)
    part = np.divide(1.0, total, out=np.zeros(len(total)), where=total > 0)
    return [(one, (cohort.national[:, one] * part).astype(np.float32)) for one in positions]
