"""What a place costs in every row of a cohort, beside what it costs at the centre."""

import math
from collections.abc import Mapping

import numpy as np

from cohorts.model.cohort import Cohort
from cohorts.model.draws import Rows
from coverage.interventions import INTERVENTIONS
from funding.money.prices import cost_keys
from funding.money.spread import drawn_range
from funding.money.support import COST_AT_RISK, VICTIMS, parts_by_risk
from funding.problem.problem import Problem
from funding.scenario.interventions import InterventionInMix
from funding.scenario.ranges import Range
from funding.scenario.scenario import Scenario


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
    return np.full(rows, own.value) if seed is None else drawn_range(own, name, seed, rows, most=math.inf)


def price_ratios(scenario: Scenario, problem: Problem, cohort: Cohort, seed: int | None) -> Rows:
    """Give what a place costs in each row over what it costs at the centre: ``row × line``. The same in every year."""
    given = scenario.victim_support
    victims = values_in_rows(given.victims_per_case, VICTIMS, cohort, seed, "victims_per_case")
    cases = {
        risk: values_in_rows(given.cost_by_risk_gbp.get(risk), key, cohort, seed, f"cost_per_case_gbp at {risk}")
        for risk, key in COST_AT_RISK.items()
    }
    ratios = np.empty((len(cohort.national), len(problem.lines)))
    as_asked = {one.key: one for one in scenario.interventions}
    for position, line in enumerate(problem.lines):
        price = _cost_in_rows(as_asked[line.intervention.key], cohort, seed)
        if problem.support_added[position]:
            price = price + victims * _over_risks(cases, line.risk_levels, cohort)
        ratios[:, position] = price
    return ratios / problem.base_price_gbp


def _cost_in_rows(one: InterventionInMix, cohort: Cohort, seed: int | None) -> Rows:
    """Give the unit cost in every row: the scenario's, or the assumptions', by risk level where there are several."""
    keys = cost_keys(one)
    if one.unit_cost_gbp is not None or len(keys) == 1:
        return values_in_rows(one.unit_cost_gbp, keys[0], cohort, seed, INTERVENTIONS[one.key].unit_cost)
    costs = {risk: cohort.values[key] for risk, key in zip(one.risk_levels, keys, strict=True)}
    return _over_risks(costs, one.risk_levels, cohort)


def _over_risks(of: Mapping[str, Rows], risks: tuple[str, ...], cohort: Cohort) -> Rows:
    """Give the mean of numbers by risk level over the people of some levels, row by row."""
    parts = parts_by_risk(cohort.national, risks)
    return np.asarray((parts * np.column_stack([of[risk] for risk in risks])).sum(axis=1))
