"""Which number moves the people a plan reaches most: each moved alone, low to high, the money shared as in the plan."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np
import pandas as pd

from cohorts.answers.tornado import tornado
from cohorts.model.cohort import Cohort
from cohorts.model.draws import Rows
from cohorts.model.inputs import CohortInputs
from cohorts.tolerances import A_PENNY
from funding.result.plan import Plan
from funding.result.reach import people_reached_by_year, reachable
from funding.scenario.interventions import InterventionInMix
from funding.scenario.ranges import Range
from funding.scenario.scenario import Scenario


def sensitivity(plan: Plan, need: CohortInputs) -> pd.DataFrame:
    """Move every assumption, then every range of the scenario, alone.

    Returns
    -------
    pandas.DataFrame
        As ``cohorts.answers.tornado.tornado``: indexed by assumption, the one that moves people reached over all
        years most first:
        ``label low high answer_low answer_central answer_high swing``. What does not move it is left out.
    """

    def reached(cohort: Cohort) -> Rows:
        return _reached(plan, plan.scenario, cohort)

    centre = float(plan.central_reach.by_year.sum())
    rows = [tornado(need, reached), _own_ranges(plan, centre)]
    table = pd.concat([one for one in rows if len(one)]) if any(map(len, rows)) else rows[0]
    return table[table["swing"] > A_PENNY].sort_values("swing", ascending=False, kind="stable")


def _reached(plan: Plan, scenario: Scenario, cohort: Cohort) -> Rows:
    """People reached over all years, in each row; costs that the scenario gives stay at their values."""
    whom = reachable(scenario, plan.problem, cohort, None)
    return np.asarray(people_reached_by_year(whom, plan.allocation).sum(axis=1))


def _own_ranges(plan: Plan, centre: float) -> pd.DataFrame:
    entries = {}
    for name, label, number, moved in _moves(plan.scenario):
        low, high = (float(_reached(plan, moved(end), plan.central)[0]) for end in (number.low, number.high))
        if low != high:
            entries[name] = {
                "label": label,
                "low": number.low,
                "high": number.high,
                "answer_low": low,
                "answer_central": centre,
                "answer_high": high,
                "swing": abs(high - low),
            }
    return pd.DataFrame.from_dict(entries, orient="index").rename_axis("assumption")


Move = tuple[str, str, Range, Callable[[float], Scenario]]
"""A range of the scenario: its name, its label, itself, and the scenario with it moved."""


def _moves(scenario: Scenario) -> list[Move]:
    found: list[Move] = []
    for one in scenario.interventions:
        if one.unit_cost_gbp is not None:
            label = f"Cost of a place: {one.label}"
            found.append((f"unit_cost_gbp of {one.key}", label, one.unit_cost_gbp, partial(_at_cost, scenario, one)))
    for risk, cost in scenario.victim_support.cost_by_risk_gbp.items():
        label = f"Cost of supporting a victim at {risk} risk"
        found.append((f"cost_by_risk_gbp of {risk}", label, cost, partial(_at_cost_of_case, scenario, risk)))
    if (victims := scenario.victim_support.victims_per_case) is not None:
        found.append(("victims_per_case", "Victims for each place", victims, partial(_at_victims, scenario)))
    return found


def _at_cost(scenario: Scenario, moved: InterventionInMix, cost: float) -> Scenario:
    there = replace(moved, unit_cost_gbp=Range(cost, cost, cost))
    return replace(scenario, interventions=tuple(there if one is moved else one for one in scenario.interventions))


def _at_cost_of_case(scenario: Scenario, risk: str, cost: float) -> Scenario:
    costs = {**scenario.victim_support.cost_by_risk_gbp, risk: Range(cost, cost, cost)}
    return replace(scenario, victim_support=replace(scenario.victim_support, cost_by_risk_gbp=costs))


def _at_victims(scenario: Scenario, victims: float) -> Scenario:
    own = Range(victims, victims, victims)
    return replace(scenario, victim_support=replace(scenario.victim_support, victims_per_case=own))
