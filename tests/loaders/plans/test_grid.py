"""A grid of plans: all combinations in the stated order; whatever is wrong with it is one sentence that names the field."""

import json
from typing import Any

import pytest

from geo.mistakes import Mistake
from loaders.plans.grid import Grid, as_asked, load_grid, require_grid_of
from loaders.plans.scenario_changes import with_values
from loaders.plans.scenarios import preset

BASE = preset("national_roll_out_2025_29")
MIX = "interventions.high_risk_case_management"


def grid_of(vary: Any, **said: Any) -> Grid:
    return load_grid(json.dumps({"scenario": "x", "vary": vary, **said}).encode(), "grid.json")


def test_the_plans_are_all_combinations_and_the_last_field_changes_first() -> None:
    grid = grid_of({"budget.total_gbp": {"from": 10, "to": 20, "steps": 3}, "level": ["lad", "pfa"]})
    assert grid.plans == [(10, "lad"), (10, "pfa"), (15, "lad"), (15, "pfa"), (20, "lad"), (20, "pfa")]


def test_values_are_read_as_the_scenario_has_them_and_set_together() -> None:
    vary = {
        f"{MIX}.unit_cost_gbp": [{"value": 4000, "low": 3000, "high": 5000}, None],
        "prices.annual_change": [[0, 0.01]],
        "budget.years": [2],
        "budget.total_gbp": [7_000_000],
        "sharing.rule": ["formula"],
        "cap_share_per_area": [None],
    }
    grid = require_grid_of(BASE, grid_of(vary))
    plan = with_values(BASE, dict(zip(grid.vary, grid.plans[0], strict=True)))
    cost = plan.interventions[0].unit_cost_gbp
    assert cost is not None and cost.low == 3000
    assert plan.prices.annual_change == (0, 0.01) and plan.budget.years == 2 and plan.budget.total_gbp == 7_000_000
    assert plan.sharing.formula == {"cohort": 1.0}


def test_values_that_only_clash_with_one_another_are_no_fault_of_the_grid() -> None:
    assert require_grid_of(BASE, grid_of({f"{MIX}.share": [1, 0.5], "areas": [["nowhere"]]})).plans


def test_what_is_left_out_is_said_in_words_in_a_table() -> None:
    assert as_asked("cap_share_per_area", None) == "no cap"
    assert as_asked("budget.total_gbp", 5.5) == 5.5
    assert as_asked("sharing.rule", "by_cohort") == "by_cohort"
    assert as_asked("more_places_than_cohort", True) == "yes"
    assert as_asked("areas", ("E1", "E2")) == "E1, E2"


@pytest.mark.parametrize(
    ("vary", "said"),
    [
        ({}, "vary must name one field or more"),
        ({"budget.total_gbp": []}, "budget.total_gbp has no values"),
        ({"budget.total_gbp": 5}, "budget.total_gbp must be a list of values"),
        ({"budget.total_gbp": {"from": 1, "to": True, "steps": 3}}, "must be a list of values"),
        ({"budget.total_gbp": {"from": 9, "to": 1, "steps": 3}}, "from must be below to"),
        ({"budget.total_gbp": {"from": 1, "to": 9, "steps": 1}}, "steps a whole number from 2"),
        ({"budget.total_gbp": [1, 2, 1]}, "budget.total_gbp has a value twice"),
        ({"budget.total_gbp": list(range(400)), "local_match": list(range(251))}, "has 100,400 plans, and 100,000 are"),
        ({"uptake": [1], "uptake.fill_rate": [1]}, "uptake holds uptake.fill_rate"),
        ({"budget.total_gbp": [5, -1]}, "budget.total_gbp must be 0 or more, and the grid gives -1"),
        ({"budget.years": [3, 11]}, "budget.years must be 10 at most, and the grid gives 11"),
        ({"budget.years": ["3"]}, 'must be a whole number, and the grid gives "3"'),
        ({"cap_share_per_area": [1.5]}, "must be 1 at most, and the grid gives 1.5"),
        ({f"{MIX}.effect.value": [2]}, f"{MIX}.effect.value: .* must be 1 at most, and the grid gives 2"),
        ({"budget.yeers": [3]}, "budget.yeers is not the path of a field .* Did you mean budget.years?"),
        ({"nothing.like.it.at.all": [3]}, "is not the path of a field of the scenario. There are: name, budget"),
        ({"interventions.helpline.share": [1]}, "interventions.helpline.share is not the path"),
        ({"budget": [3]}, "budget has several fields; give the path of one of them"),
        ({"interventions": [[]]}, "interventions has several fields"),
        ({f"{MIX}.unit_cost_gbp.value": [3]}, "the scenario leaves .*unit_cost_gbp out"),
        ({f"{MIX}.team": [{"posts": 1}]}, "cannot be .* give the parts of the field by their paths"),
        ({"name": ["x"]}, "name is no field that a grid varies"),
        ({"assumptions": [None]}, "assumptions is no field that a grid varies"),
        ({"sharing.rule": ["equal", "best"]}, "sharing.rule must be one of equal, .*, and the grid gives"),
        ({"sharing.rule": ["equal", "optimised"]}, "a grid takes the other rules"),
    ],
)
def test_a_fault_of_a_grid_is_one_sentence_that_names_the_field_and_the_value(vary: Any, said: str) -> None:
    with pytest.raises(Mistake, match=said) as refused:
        require_grid_of(BASE, grid_of(vary))
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "content", [b"[]", b"{}", b'{"scenario": "x"}', b'{"scenario": 3, "vary": {"level": ["pfa"]}}']
)
def test_a_file_that_is_no_grid_is_refused_by_its_name(content: bytes) -> None:
    with pytest.raises(Mistake, match=r"^grid.json: "):
        load_grid(content, "grid.json")
