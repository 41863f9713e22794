"""Support for victims beside a place: where it is added to the price, and what it costs at each risk level.

It is added once for each victim: never where the price of a place includes it, never to a place that is itself for people who are
harmed, and never to a second place of the same people. A place serves the risk levels of its line as the national cohort is
spread over them.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from cohorts.assumptions.assumption import Assumption
from cohorts.model.cohort import national_cohort
from cohorts.model.draws import Rows
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import RISK_LEVELS
from funding.scenario.interventions import InterventionInMix
from funding.scenario.ranges import Range
from funding.scenario.scenario import Scenario

COST_AT_RISK = {
    "standard": "unit_cost_victim_support_standard",
    "medium": "unit_cost_victim_support_medium",
    "high": "unit_cost_victim_support",
}
"""The assumption of what a victim's case costs, by the risk level of the case."""
VICTIMS = "victims_per_perpetrator"


def includes_support(one: InterventionInMix, assumptions: Mapping[str, Assumption]) -> bool:
    """Say whether the price of a place includes support for victims: as the scenario says, or the assumption it takes."""
    if one.unit_cost_gbp is None and assumptions[INTERVENTIONS[one.key].unit_cost].includes_victim_support:
        return True
    return one.includes_victim_support


def support_is_added(one: InterventionInMix, assumptions: Mapping[str, Assumption]) -> bool:
    """Say whether support for victims is added to the price of a place."""
    ours = INTERVENTIONS[one.key].for_people_who_cause_harm and one.same_people_as is None
    return ours and not includes_support(one, assumptions)


def cost_of_case(scenario: Scenario, risk: str, assumptions: Mapping[str, Assumption]) -> Range:
    """Give what a victim's case costs at a risk level, in prices of the price year: the scenario's own, or the assumption's."""
    known = assumptions[COST_AT_RISK[risk]]
    return scenario.victim_support.cost_by_risk_gbp.get(risk) or Range(known.value, known.low, known.high)


def victims_of_place(scenario: Scenario, assumptions: Mapping[str, Assumption]) -> Range:
    """Give the victims of each place: the scenario's own, or the assumption's."""
    known = assumptions[VICTIMS]
    return scenario.victim_support.victims_per_case or Range(known.value, known.low, known.high)


def parts_by_risk(national: Rows, risks: tuple[str, ...]) -> Rows:
    """Give the part of a line's people at each of its risk levels: ``row × risk level``, as ``risks`` stand; rows sum to 1.

    Parameters
    ----------
    national
        ``row × risk`` people a year, ``RISK_LEVELS`` in order. Where a line has nobody, its levels count alike.
    """
    people = national[:, [list(RISK_LEVELS).index(risk) for risk in risks]]
    total = people.sum(axis=1, keepdims=True)
    alike = np.full(people.shape, 1 / len(risks))
    return np.asarray(np.divide(people, total, out=alike, where=total > 0))


def people_at_centre(assumptions: Mapping[str, Assumption]) -> Rows:
    """Give the national cohort at central values: one row of ``RISK_LEVELS`` in order."""
    return national_cohort({key: np.array([one.value]) for key, one in assumptions.items()})


def support_gbp(scenario: Scenario, one: InterventionInMix, assumptions: Mapping[str, Assumption]) -> float:
    """Give what support for the victims of one place adds to its price, at central values in the price year; 0 where none is."""
    if not support_is_added(one, assumptions):
        return 0.0
    costs = [cost_of_case(scenario, risk, assumptions).value for risk in one.risk_levels]
    return over_risks(costs, one.risk_levels, assumptions) * victims_of_place(scenario, assumptions).value


def over_risks(numbers: Sequence[float], risks: tuple[str, ...], assumptions: Mapping[str, Assumption]) -> float:
    """Give the mean of a number by risk level over the people of some levels, at central values."""
    return float(np.dot(parts_by_risk(people_at_centre(assumptions), risks)[0], numbers))
