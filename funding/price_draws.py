"""What a place costs in every row of a cohort, beside what it costs at the centre."""

import numpy as np

from cohorts.cohort import Cohort
from cohorts.draws import Rows
from funding.interventions import Range
from funding.prices import VICTIM_COST, VICTIMS
from funding.problem import Problem
from funding.scenario import Scenario
from funding.spread import drawn_range


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
