"""A plan's tables as files: what is shared out adds up to the penny, in every file alike."""

import csv
import io
import json
from datetime import date
from typing import Any

import pytest
from openpyxl import load_workbook

from cohorts.model.inputs import CohortInputs
from coverage.ask import Terms
from coverage.evaluation import evaluate
from coverage.export import to_csv
from funding.result.plan import Plan, run_plan
from loaders.assumptions.register import shipped_assumptions, shipped_community_shares
from loaders.directory.shipped import published_directory
from loaders.plans.scenarios import PRESETS, preset, scenario_defaults, write_scenario
from say.funding.plan_files import plan_csv, plan_json
from say.funding.plan_results import PlanResults
from say.funding.results_of_plan import results_of_plan
from ui.screens.plans.plan_downloads import saved_workbook
from ui.screens.plans.plan_files import provenance_of_plan

NEED = CohortInputs(shipped_assumptions(), shipped_community_shares())
EVALUATION = evaluate(published_directory(), Terms(date(2026, 11, 22)))


@pytest.fixture(scope="module")
def plan() -> Plan:
    return run_plan(preset(PRESETS[0]), NEED, EVALUATION)


@pytest.fixture(scope="module")
def results(plan: Plan) -> PlanResults:
    return results_of_plan(plan, NEED, EVALUATION, "as shipped")


def pence_in(file: bytes, column: str) -> int:
    rows = list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"))))
    return sum(round(float(row[column]) * 100) for row in rows)


def json_of(plan: Plan, results: PlanResults) -> Any:
    scenario, about = write_scenario(plan.scenario), provenance_of_plan("a plan", results)
    return json.loads(plan_json(plan, NEED, scenario_defaults(), scenario, about))


@pytest.mark.parametrize("column", ["gbp", "places"])
def test_the_file_of_every_area_year_and_line_adds_up_to_the_json_to_the_penny(
    plan: Plan, results: PlanResults, column: str
) -> None:
    in_json = round(sum(row[column] for row in json_of(plan, results)["area_year_lines"]) * 100)
    assert pence_in(plan_csv(plan, provenance_of_plan("a plan", results)), column) == in_json


def test_the_file_by_area_adds_up_to_the_json_to_the_penny(plan: Plan, results: PlanResults) -> None:
    areas = results.tables["areas"].set_index("area_code")
    in_json = round(sum(row["gbp"] for row in json_of(plan, results)["areas"]) * 100)
    assert pence_in(to_csv(areas, provenance_of_plan("the plan by area", results)), "gbp") == in_json


def test_a_plan_shown_as_it_was_saved_has_every_table_and_sentence_as_values(results: PlanResults) -> None:
    book = load_workbook(io.BytesIO(saved_workbook(results)))
    assert book.sheetnames == ["sentences", *results.tables, "About"]
    said = {row[0]: row[1] for row in book["sentences"].iter_rows(values_only=True)}
    assert said["reached"] == results.cards["reached"] and said["flat_cash"] == results.warnings["flat_cash"]
    headings, *rows = book["area_years"].iter_rows(values_only=True)
    assert sum(row[headings.index("gbp")] for row in rows) == pytest.approx(
        results.tables["area_years"]["gbp"].sum(), abs=0.005
    )
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not any(cell.data_type == "f" for cell in cells)
