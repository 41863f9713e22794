"""A plan's tables as files: what is shared out adds up to the penny, in every file alike."""

import csv
import io
import json
from datetime import date

import pytest
from openpyxl import load_workbook

from cohorts.model.inputs import CohortInputs
from coverage.ask import Terms
from coverage.evaluation import evaluate
from coverage.export import to_csv
from funding.result.answer_files import answer_csv, answer_json
from funding.result.plan import run_plan
from funding.result.plan_answer import PlanAnswer
from loaders.assumptions.register import shipped_assumptions, shipped_community_shares
from loaders.directory.shipped import published_directory
from loaders.plans.scenarios import PRESETS, preset
from say.funding.answer_of_plan import answer_of_plan
from say.funding.plan_provenance import provenance_of_plan as about_plan
from say.funding.saved_workbook import provenance_of_part, saved_workbook

NEED = CohortInputs(shipped_assumptions(), shipped_community_shares())
EVALUATION = evaluate(published_directory(), Terms(date(2026, 11, 22)))


@pytest.fixture(scope="module")
def answer() -> PlanAnswer:
    plan = run_plan(preset(PRESETS[0]), NEED, EVALUATION)
    return answer_of_plan(plan, NEED, EVALUATION, about_plan(plan, EVALUATION, "as shipped"))


def pence_in(file: bytes, column: str) -> int:
    rows = list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"))))
    return sum(round(float(row[column]) * 100) for row in rows)


@pytest.mark.parametrize("column", ["gbp", "places"])
def test_the_file_of_every_area_year_and_line_adds_up_to_the_json_to_the_penny(answer: PlanAnswer, column: str) -> None:
    rows = json.loads(answer_json(answer))["area_year_lines"]
    assert pence_in(answer_csv(answer), column) == round(sum(row[column] for row in rows) * 100)


def test_the_file_by_area_adds_up_to_the_json_to_the_penny(answer: PlanAnswer) -> None:
    areas = answer.tables["areas"].set_index("area_code")
    in_json = round(sum(row["gbp"] for row in json.loads(answer_json(answer))["areas"]) * 100)
    assert pence_in(to_csv(areas, provenance_of_part("the plan by area", answer)), "gbp") == in_json


def test_a_plan_shown_as_it_was_saved_has_every_table_and_sentence_as_values(answer: PlanAnswer) -> None:
    book = load_workbook(io.BytesIO(saved_workbook(answer)))
    assert book.sheetnames == ["sentences", *answer.tables, "lottery", "outcomes", "About"]
    said = {row[0]: row[1] for row in book["sentences"].iter_rows(values_only=True)}
    assert said["reached"] == answer.cards["reached"] and said["flat_cash"] == answer.warnings["flat_cash"]
    headings, *rows = book["area_years"].iter_rows(values_only=True)
    assert sum(row[headings.index("gbp")] for row in rows) == pytest.approx(
        answer.tables["area_years"]["gbp"].sum(), abs=0.005
    )
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not any(cell.data_type == "f" for cell in cells)
