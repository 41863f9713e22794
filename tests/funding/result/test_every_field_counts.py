"""Every number of a scenario, moved within its bounds, moves some number of the answer: no field is asked for in vain."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest

from funding.result.plan import run_plan
from funding.scenario.change import with_fields
from funding.scenario.described import Described, fields_of
from funding.scenario.ranges import BaseRate, Range, Team
from funding.scenario.scenario import Scenario
from loaders.plans.scenarios import preset
from tests.cohorts.needs import need_of
from tests.funding.answers import answered

NEED = need_of(draws=20)
WORK, GROUPS = "high_risk_case_management", "behaviour_change_group"
BASE = with_fields(
    preset("full_range_with_by_and_for"),
    {
        "areas": ("E23000002", "E23000014", "E23000034", "W15000002"),
        "budget.total_gbp": 6e6,
        "floor_gbp_per_area": 0.0,
        "victim_support.cost_by_risk_gbp": {"high": Range(500, 400, 600)},
        "victim_support.victims_per_case": Range(1.5, 1.2, 2.0),
        f"interventions.{WORK}.includes_victim_support": False,
        f"interventions.{WORK}.effect.base_rate": BaseRate(
            2.0, 1.0, 3.0, "INVENTED"
        ),  # a fall from what is not known is no number
        f"interventions.{WORK}.unit_cost_gbp": Range(2000, 1500, 2500),
    },
)
MOVED: Mapping[str, Mapping[str, Any]] = {
    "budget.years": {"budget.years": 2},
    "budget.total_gbp": {"budget.total_gbp": 3e6},
    "budget.by_year_gbp": {"budget.profile": "own", "budget.total_gbp": None, "budget.by_year_gbp": (1e6, 1e6, 4e6)},
    "prices.annual_change": {"prices.annual_change": (0.1,)},
    "interventions.*.share": {f"interventions.{WORK}.share": 0.3, f"interventions.{GROUPS}.share": 0.4},
    "interventions.*.unit_cost_gbp": {f"interventions.{WORK}.unit_cost_gbp": Range(3000, 2000, 4000)},
    "interventions.*.team.posts": {f"interventions.{WORK}.team": Team(400.0, 25.0)},
    "interventions.*.team.caseload": {f"interventions.{WORK}.team": Team(10.0, 1000.0)},
    "interventions.*.growth_limit": {f"interventions.{WORK}.growth_limit": 0.0, "budget.profile": "back_loaded"},
    "interventions.*.completion": {f"interventions.{WORK}.completion": Range(0.5, 0.4, 0.6)},
    "interventions.*.effect": {f"interventions.{WORK}.effect.value": 0.2},
    "interventions.*.fade_out": {f"interventions.{WORK}.fade_out": 0.5},
    "interventions.*.avoided_cost_gbp": {f"interventions.{WORK}.avoided_cost_gbp.value": 900},
    "top_slices.evaluation_and_infrastructure": {"top_slices.evaluation_and_infrastructure": 0.2},
    "top_slices.workforce": {"top_slices.workforce": 0.2},
    "top_slices.transition": {"top_slices.transition": 0.2},
    "by_and_for.share": {"by_and_for.share": 0.1},
    "by_and_for.by_community": {"by_and_for.by_community": {"lgbt": 1.0}},
    "by_and_for.by_intervention": {"by_and_for.by_intervention": {GROUPS: 1.0}},
    "local_match": {"local_match": 0.5},
    "victim_support.cost_by_risk_gbp": {"victim_support.cost_by_risk_gbp": {"high": Range(900, 800, 1000)}},
    "victim_support.victims_per_case": {"victim_support.victims_per_case": Range(2.0, 1.2, 3.0)},
    "uptake.fill_rate": {"uptake.fill_rate": 0.5},
    "uptake.first_year_open": {"uptake.first_year_open": 0.5},
    "sharing.formula": {"sharing.rule": "formula", "sharing.formula": {"population_16_plus": 1.0}},
    "floor_gbp_per_area": {"floor_gbp_per_area": 20_000.0, "sharing.rule": "by_cohort"},
    "cap_share_per_area": {"cap_share_per_area": 0.3},
}
"""By the path of each field that holds numbers: what is changed so that it counts."""
OF_THE_SEARCH = {
    "sharing.time_limit_seconds": "how long the optimiser may look; an answer that is proved does not move with it",
    "sharing.largest_cut": "read by the optimiser alone, whose own tests hold what it does",
}
"""Fields that move no number of a plan shared by formula, each with the reason."""


def holds_numbers(field: Described) -> bool:
    """Whether a number, or a range of them, stands in a field."""
    return field.bounds != (None, None)


@cache
def numbers_of_base() -> str:
    return numbers_of(BASE)


def numbers_of(scenario: Scenario) -> str:
    """Write out who gets what in which year, and every outcome of a plan; not what it is called, nor what was asked."""
    answer = answered(run_plan(scenario, NEED, None), NEED)
    tables = [answer.tables[name].to_csv() for name in ("years", "areas")]
    return repr((tables, dict(answer.outcomes.items()), answer.figures, answer.people_reached))


def test_every_field_that_holds_numbers_is_moved_here_or_has_a_reason() -> None:
    fields = {field.path for field in fields_of(Scenario) if holds_numbers(field)}
    assert fields == MOVED.keys() | OF_THE_SEARCH.keys()


@pytest.mark.parametrize("path", MOVED)
def test_a_field_that_is_moved_moves_a_number_of_the_answer(path: str) -> None:
    assert numbers_of(with_fields(BASE, MOVED[path])) != numbers_of_base()


def test_what_a_plan_is_called_moves_none() -> None:
    assert numbers_of(with_fields(BASE, {"name": "Another name", "note": "Other words."})) == numbers_of_base()
