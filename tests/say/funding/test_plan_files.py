"""A plan in files: nothing is lost on the way, nothing unknown becomes 0, and INVENTED stands on what is invented."""

import csv
import io
import json
from datetime import date
from typing import Any

import numpy as np
import pytest

from coverage.ask import Terms
from coverage.evaluation import evaluate
from coverage.export import Provenance
from funding.money.pence import to_pence
from funding.result.answer_files import answer_csv, answer_json
from funding.result.plan import Plan, run_plan
from funding.result.plan_answer import PlanAnswer
from funding.reverse.answer_files import sweep_table
from funding.reverse.sweep import budget_sweep
from funding.scenario.budget import Budget
from funding.scenario.sharing import Sharing
from loaders.directory.shipped import demonstration_directory, published_directory
from loaders.plans.scenarios import load_scenario
from say.funding.answer_of_plan import answer_of_plan
from say.funding.plan_provenance import provenance_of_scenario
from tests.cohorts.needs import need_of
from tests.funding.problems import CASE_WORK, scenario_of

NEED = need_of(draws=20)
TERMS = Terms(on=date(2026, 11, 22))
SCENARIO = scenario_of(
    name="=A plan",
    budget=Budget("2025-26", 2, total_gbp=200_000.0),
    areas=("E23000002", "E23000014", "E23000034"),
)


def planned(invented: bool = False, **said: Any) -> Plan:
    directory = demonstration_directory() if invented else published_directory()
    return run_plan(scenario_of(**{**SCENARIO.__dict__, **said}), NEED, evaluate(directory, TERMS))


def about(plan: Plan) -> Provenance:
    directory = demonstration_directory() if plan.invented else published_directory()
    return provenance_of_scenario(plan.scenario, evaluate(directory, TERMS), "as shipped", "a plan")


def answer_of(plan: Plan) -> PlanAnswer:
    return answer_of_plan(plan, NEED, evaluate(published_directory(), TERMS), about(plan))


def as_json(plan: Plan) -> Any:
    return json.loads(answer_json(answer_of(plan)))


def test_json_holds_every_number_to_its_last_digit() -> None:
    plan = planned()
    rows = as_json(plan)["area_year_lines"]
    assert len(rows) == 3 * 2 * 1
    assert [row["gbp"] for row in rows] == plan.allocation.gbp.ravel().tolist()
    assert [row["cohort"] for row in rows] == np.repeat(plan.problem.cohort.ravel(), 2).tolist()
    years = as_json(plan)["years"]
    for row, reached in zip(years, plan.reach.by_year.T, strict=True):
        assert row["reached_low"] <= row["reached_median"] <= row["reached_high"] <= reached.max() + 1e-6


def test_the_scenario_inside_runs_again_to_the_same_numbers() -> None:
    plan = planned()
    again = load_scenario(json.dumps(as_json(plan)["scenario"]).encode(), "again")
    assert again == plan.scenario
    assert as_json(run_plan(again, NEED, evaluate(published_directory(), TERMS))) == as_json(plan)


def test_what_is_not_known_is_null_in_json_and_said_in_csv() -> None:
    plan = run_plan(SCENARIO, NEED, None)
    rows = as_json(plan)["area_year_lines"]
    assert {row["unmet_need"] for row in rows} == {row["places_there"] for row in rows} == {None}
    table = read(answer_csv(answer_of(plan)))
    assert {row["unmet_need_central"] for row in table} == {row["places_there"] for row in table} == {"not known"}


def test_invented_stands_in_json_and_in_every_row_of_csv() -> None:
    plan = planned(invented=True)
    said = as_json(plan)
    assert said["data_status"] == "INVENTED"
    assert said["about"][0].startswith("INVENTED")
    assert all(card.startswith("INVENTED") for card in said["cards"].values() if card)
    assert {row["data_status"] for row in read(answer_csv(answer_of(plan)))} == {"INVENTED"}


def test_csv_has_every_area_year_and_line_with_codes_money_and_edition() -> None:
    plan = planned()
    rows = read(answer_csv(answer_of(plan)))
    assert [row["area_code"] for row in rows] == ["E23000002"] * 2 + ["E23000014"] * 2 + ["E23000034"] * 2
    money = to_pence(np.array([float(row["gbp"]) for row in rows]))
    assert money.tolist() == to_pence(plan.allocation.gbp.ravel()).tolist()
    assert {row["directory"] for row in rows} == {"Published record, compiled November 2026"}
    assert {row["asked"][:13] for row in rows} == {"plan “=A plan"}


def test_statuses_say_where_people_live_and_never_that_they_are_served() -> None:
    plan = planned()
    rows = read(answer_csv(answer_of(plan)))
    assert {row["status_after"] for row in rows} == {
        "live where some service of this kind reaches (however few its places)"
    }
    assert as_json(plan)["statuses"]["served"] == rows[0]["status_after"]


def test_json_leads_the_lottery_with_who_has_a_place() -> None:
    lottery = as_json(planned())["lines"][0]["lottery"]
    assert list(lottery)[:5] == [
        "areas_known",
        "share_known",
        "placed_before",
        "placed_after",
        "placed_change",
    ]
    assert lottery["placed_by_plan"]["median"] > 0 and lottery["new_places"]["gini"]["median"] is None
    assert "2 of 3 police force areas, home to over 99% of the cohort, are large" in lottery["why_new_not_compared"]


def test_how_good_an_optimised_answer_is_goes_with_it() -> None:
    assert as_json(planned())["proof"] is None
    assert "no other way of sharing" in as_json(planned(sharing=Sharing("optimised")))["proof"]["words"]


def test_a_sweep_lists_its_steps_and_marks_the_bend() -> None:
    one = scenario_of(areas=("E23000014",), interventions=(CASE_WORK,))
    sweep = budget_sweep(one, NEED, None, 2_000_000.0, steps=9)
    table = sweep_table(sweep)
    assert table.index.tolist() == list(range(1, 10))
    assert table["budget_gbp"].iloc[-1] == 2_000_000
    assert table.loc[table["bend"], "budget_gbp"].tolist() == [sweep.bend_gbp]


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


@pytest.mark.parametrize("rule", ["equal", "by_unmet_need"])
def test_what_was_asked_is_said_with_rule_areas_and_date(rule: str) -> None:
    said = about(planned(sharing=Sharing(rule))).asked
    assert "police force areas: 3" in said
    assert "on 22 November 2026" in said
