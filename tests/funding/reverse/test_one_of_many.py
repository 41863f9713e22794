"""A row of many plans is the plan itself: the numbers of ``run_plan``, whatever was worked out before it of the same base."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cohorts.assumptions.assumption_set import AssumptionSet
from cohorts.model.cohort import central_cohort, drawn_cohort
from cohorts.model.inputs import CohortInputs
from cohorts.model.summary import interval
from coverage.ask import Terms
from coverage.directory import for_counting
from coverage.evaluation import evaluate
from funding.result.plan import run_plan
from funding.reverse.one_of_many import COLUMNS, BaseOfPlans, plan_row
from funding.scenario.budget import TopSlices
from funding.scenario.scenario import Scenario
from funding.scenario.sharing import Sharing
from geo.mistakes import Mistake
from loaders.assumptions.need_files import need_of_changes
from loaders.directory.shipped import demonstration_directory
from loaders.plans.scenario_changes import with_
from loaders.plans.scenarios import preset

ON = Terms(on=date(2026, 11, 22))
WHOLE = evaluate(demonstration_directory(), ON)
COUNTED = evaluate(for_counting(demonstration_directory()), ON)
FEW = AssumptionSet("Few", {"draws": {"value": 40.0, "low": 40.0, "high": 40.0}})
ONE = replace(preset("one_force_three_years"), areas=("E23000039",))
"""Of a force in which places are known."""
RICH = with_(ONE, "budget.total_gbp", 1e9).budget
"""Enough for everybody, so that it shows how many there are."""
MEDIUM = tuple(replace(one, risk_levels=("medium",)) for one in ONE.interventions)
OTHERS: dict[str, Any] = {
    "more money": {"budget": replace(ONE.budget, total_gbp=9e5, by_year_gbp=None, profile="flat")},
    "less kept back": {"top_slices": TopSlices(workforce=0.3)},
    "local match": {"local_match": 0.5},
    "another rule": {"sharing": Sharing("equal")},
    "a floor": {"floor_gbp_per_area": 1000.0},
    "a cap": {"cap_share_per_area": 0.9},
    "more places than people": {"more_places_than_cohort": True},
    "enough money": {"budget": RICH},
    "enough money, places there not counted": {"budget": RICH, "already_there": "not_counted"},
    "enough money, other people": {"budget": RICH, "interventions": MEDIUM},
    "another area": {"areas": ("E23000014",)},
}


@pytest.fixture(scope="module")
def need() -> CohortInputs:
    return need_of_changes(FEW, []).need


def base_of(need: CohortInputs) -> BaseOfPlans:
    return BaseOfPlans(ONE, central_cohort(need), drawn_cohort(need), COUNTED, need.assumptions)


def test_a_row_has_the_numbers_of_the_plan_by_itself_whatever_ran_before_it(need: CohortInputs) -> None:
    base = base_of(need)
    scenarios = [ONE, *(replace(ONE, **one) for one in OTHERS.values()), with_(ONE, "budget.years", 2), ONE]
    for scenario in scenarios:
        row = dict(zip(COLUMNS, plan_row(base, scenario), strict=True))
        plan = run_plan(scenario, need, WHOLE)
        ends = interval(plan.reach.by_year.sum(axis=1))
        assert row["refused"] == ""
        assert row["spent_gbp"] == pytest.approx(plan.allocation.gbp.sum())
        assert row["places"] == plan.allocation.places.sum()
        assert row["budget_gbp"] == plan.pots.budget.sum() / 100
        assert (row["reached_low"], row["reached_median"], row["reached_high"]) == pytest.approx(
            (ends.low, ends.median, ends.high)
        )
        assert row["reached_low"] <= row["reached_median"] <= row["reached_high"]


def test_what_is_worked_out_once_is_not_worked_out_again_for_other_money(need: CohortInputs) -> None:
    base = base_of(need)
    for pounds in (4e5, 5e5, 6e5):
        plan_row(base, with_(ONE, "budget.total_gbp", pounds))
    assert len(base._kept) == 2


def test_a_plan_that_cannot_hold_says_why_and_has_no_numbers_but_its_budget(need: CohortInputs) -> None:
    too_much = replace(ONE, floor_gbp_per_area=1e9)
    budget, *numbers, why = plan_row(base_of(need), too_much)
    assert budget == pytest.approx(ONE.budget.all_years_gbp)
    assert "The floor of £1 billion for each area cannot be met" in str(why)
    assert all(one != one for one in numbers)


def test_a_rule_whose_answer_rests_on_time_is_refused(need: CohortInputs) -> None:
    timed: Scenario = replace(ONE, sharing=Sharing("optimised"))
    with pytest.raises(Mistake, match="optimised looks for its answer for so many seconds"):
        plan_row(base_of(need), timed)
