"""What is kept of a plan is its whole answer, to the last digit; unknown stays unknown, and earlier answers still open."""

import json
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from cohorts.model.inputs import CohortInputs
from coverage.ask import Terms
from coverage.directory import Directory
from coverage.evaluation import evaluate
from funding.result.answer_files import answer_csv, answer_json
from funding.result.plan import run_plan
from funding.result.plan_answer import TABLES, PlanAnswer
from funding.scenario.scenario import Scenario
from funding.scenario.sharing import Sharing
from geo.mistakes import Mistake
from loaders.assumptions.register import shipped_assumptions, shipped_community_shares
from loaders.directory.shipped import demonstration_directory, published_directory
from loaders.plans.plan_answers import answer_schema, read_answer
from loaders.plans.scenarios import PRESETS, preset, scenario_schema
from say.funding.answer_of_plan import answer_of_plan
from say.funding.line_tables import lottery_table, outcome_table
from say.funding.plan_provenance import called, provenance_of_plan
from say.funding.saved_answers import saved_answer
from tests.funding.problems import CASE_WORK, scenario_of
from tests.samples import rest_to_soak

NEED = CohortInputs(shipped_assumptions(), shipped_community_shares())
VERSION_3 = Path(__file__).parents[2] / "loaders" / "plans" / "saved_plan_version_3.json"
LARGEST = "full_range_with_by_and_for"
SCENARIOS = {
    **{key: preset(key) for key in PRESETS},
    "optimised": scenario_of(areas=("E23000002", "E23000014"), sharing=Sharing("optimised")),
    "of people who are not counted": scenario_of(
        areas=("E23000014",), interventions=(replace(CASE_WORK, key="helpline"),)
    ),
}


def answer_to(scenario: Scenario, directory: Directory) -> PlanAnswer:
    evaluation = evaluate(directory, Terms(date(2026, 11, 22)))
    plan = run_plan(scenario, NEED, evaluation)
    return answer_of_plan(plan, NEED, evaluation, provenance_of_plan(plan, evaluation, "as shipped"))


@cache
def published(key: str) -> PlanAnswer:
    return answer_to(SCENARIOS[key], published_directory())


def same(one: PlanAnswer, other: PlanAnswer) -> None:
    assert [name for name in TABLES if one.tables[name].empty] == [name for name in TABLES if other.tables[name].empty]
    for name in TABLES:
        if one.tables[name].empty:
            continue
        pd.testing.assert_frame_equal(one.tables[name], other.tables[name], check_dtype=False, check_exact=True)
    for part in (lottery_table, outcome_table):
        pd.testing.assert_frame_equal(part(one), part(other), check_dtype=False, check_exact=True)
    assert answer_json(one) == answer_json(other)


@pytest.mark.parametrize("key", rest_to_soak(PRESETS, set(PRESETS) - {LARGEST}))
def test_an_answer_comes_back_from_its_json_to_the_last_digit(key: str) -> None:
    before = published(key)
    after = read_answer(json.loads(answer_json(before)))
    same(after, before)
    simple = ("name", "asked", "level", "risk_levels", "provenance", "scenario", "cards", "warnings", "lines")
    assert [getattr(after, part) for part in simple] == [getattr(before, part) for part in simple]
    assert answer_csv(after) == answer_csv(before)


@pytest.mark.parametrize("key", rest_to_soak(SCENARIOS, set(SCENARIOS) - {LARGEST}))
def test_the_json_of_an_answer_is_as_its_schema_says(key: str) -> None:
    scenario = Resource.from_contents(scenario_schema())
    schema = Draft202012Validator(answer_schema(), registry=Registry().with_resource("scenario.schema.json", scenario))
    entry = json.loads(answer_json(published(key)))
    assert [error.message for error in schema.iter_errors(entry)] == []
    assert list(entry) and set(entry) == set(answer_schema()["required"])
    assert [error.validator for error in schema.iter_errors({**entry, "weather": "fine"})]


def test_an_answer_without_rows_of_a_table_keeps_its_columns() -> None:
    before = published("of people who are not counted")
    assert before.tables["risks"].empty and before.risk_levels == ()
    after = read_answer(json.loads(answer_json(before)))
    same(after, before)
    assert {"risk", "year"} <= set(after.tables["risks"])
    assert {"assumption", "label", "swing"} <= set(after.tables["sensitivity"])


def test_what_is_not_known_is_null_and_stays_not_known() -> None:
    text = answer_json(published(PRESETS[0])).decode()
    assert "NaN" not in text
    assert saved_answer(text, "{}").tables["area_year_lines"]["places_there"].isna().any()


@pytest.mark.parametrize("text", ["[]", "{}", '{"version": 1}', '{"version": 5}'])
def test_an_answer_of_another_edition_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(Mistake, match="not of an edition"):
        saved_answer(text, "{}")


def test_an_answer_that_version_3_saved_still_opens_with_every_number_and_sentence() -> None:
    stored = json.loads(VERSION_3.read_text(encoding="utf-8"))
    was = json.loads(stored["results_json"])
    answer = saved_answer(stored["results_json"], stored["scenario_json"])
    for name, before in {**dict(zip(TABLES, TABLES, strict=True)), "line_years": "lines"}.items():
        kept = {**was["tables"][before]["numbers"], **was["tables"][before]["words"]}
        assert rows_of(answer.tables[name]) == rows_of(pd.DataFrame(kept)[was["tables"][before]["columns"]])
    for name, table in (("lottery", lottery_table(answer)), ("outcomes", outcome_table(answer))):
        kept = {**was["tables"][name]["numbers"], **was["tables"][name]["words"]}
        assert rows_of(table) == rows_of(pd.DataFrame(kept)[table.columns])
    assert (answer.cards, answer.warnings, answer.edition) == (was["cards"], was["warnings"], was["edition"])
    assert answer.people_reached.median == was["numbers"]["reached_median"]
    assert answer.line_labels == was["line_labels"] and answer.risk_levels == ("standard", "medium", "high")
    assert answer.provenance.asked.startswith("plan “Three forces, saved in November 2026”: £6 million over 2")


def test_an_answer_of_version_3_is_kept_from_then_on_in_the_form_of_today() -> None:
    stored = json.loads(VERSION_3.read_text(encoding="utf-8"))
    answer = saved_answer(stored["results_json"], stored["scenario_json"])
    same(saved_answer(answer_json(answer).decode(), "{}"), answer)


def rows_of(table: pd.DataFrame) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(table.to_json(orient="records", double_precision=15))
    return rows


def test_a_plan_that_is_saved_under_a_name_says_it_in_its_files() -> None:
    named = called(published(PRESETS[0]), "Kent", {"name": "Kent"})
    assert (named.name, named.scenario) == ("Kent", {"name": "Kent"})
    assert named.provenance.asked.startswith("plan “Kent”: £53 million over 4 years")


def test_a_warning_is_of_a_standard_or_of_what_the_data_do_not_say_and_never_of_both() -> None:
    names = ("few_years", "cost_not_published", "cliff_edge", "there_not_known", "there_ends", "stops_early")
    said = replace(published(PRESETS[0]), warnings={name: name for name in names})
    assert said.not_said == ["cost_not_published", "there_not_known", "there_ends"]
    assert said.falls_short == ["few_years", "cliff_edge", "stops_early"]


def test_years_that_are_over_are_said_to_be() -> None:
    assert published(PRESETS[0]).cards["past"] == (
        "2025-26 was over on 22 November 2026. What is said of it is what money would have bought, not what it did buy."
    )
    assert published("one_force_three_years").cards["past"] == ""


def test_what_gainers_gain_losers_lose() -> None:
    assert published(PRESETS[0]).tables["areas"]["gain_gbp"].sum() == pytest.approx(0, abs=0.01)


def test_the_lottery_leads_with_who_has_a_place_and_never_says_served() -> None:
    table = lottery_table(published(PRESETS[0]))
    assert table["measure"].iloc[0] == "share_placed"
    assert not any("served" in said for said in table["said"] if "tenth" not in said)
    lives = table.set_index("measure").loc["lives_where_served"]
    assert lives["said"].endswith("live where some service of this kind reaches (however few its places)")
    gini = table.set_index("measure").loc["gini"]
    assert (
        pd.isna(gini["before_median"])
        and "None of 43 police force areas is large enough to compare, with places known already"
        in gini["why_not_known"]
    )


def test_an_avoided_cost_is_a_share_and_stands_beside_what_its_source_counts() -> None:
    of_line = outcome_table(published(PRESETS[0])).iloc[0]
    said = of_line["avoided_cost_basis"]
    assert "harm to victims themselves is not counted" in said and "Home Office research report 107" in said
    assert said.startswith("Of the £46,000 that its source counts for one person, at 2025-26 prices.")
    # 30 % of £1,184 of £45,512 is 0.8 %: between 15 % of £863 and 45 % of £2,368.
    assert 0.15 * 863 / 45_512 < of_line["avoided_share_median"] < 0.45 * 2368 / 45_512
    assert not [column for column in of_line.index if "gbp" in column]


def test_invented_data_are_said_in_every_card_and_in_what_files_say_of_themselves() -> None:
    answer = answer_to(preset("one_force_three_years"), demonstration_directory())
    assert answer.invented and answer.provenance.data_status == "INVENTED"
    assert all(card.startswith("INVENTED") for card in answer.cards.values() if card)
