"""Hostile names and notes of a plan are text in its workbook and its tables: no cell runs but our own formulas."""

import csv
import io
import json
from dataclasses import replace
from functools import cache

import openpyxl
import pytest

from coverage.export import safe_cell
from funding.result.answer_files import answer_csv, answer_json
from funding.result.plan import Plan
from funding.result.plan_answer import PlanAnswer
from funding.workbook.build import plan_workbook
from geo.writable import one_line, writable_text
from tests.funding.answers import answered
from tests.funding.workbook.test_workbook import NEED, SMALL, planned
from tests.hostile.whole_files import cells_that_run, require_whole_xml
from tests.hostile_strings import HALVES, HOSTILE_STRINGS
from tests.samples import rest_to_soak

TEXTS = {**HOSTILE_STRINGS, **HALVES}
ALWAYS = ("formula 5", "control 1", "high half")
FIRST_OF_EACH_KIND = [name for name in TEXTS if not name[-1].isdigit() or name.endswith((" 1", " 5"))]
"""Of each kind of text some; all in soak."""


@cache
def plan() -> tuple[Plan, PlanAnswer]:
    """A small plan, run once, with its answer."""
    made = planned(SMALL)
    return made, answered(made, NEED)


def hostile(text: str) -> tuple[Plan, PlanAnswer]:
    """The same with a text as the plan's name and note, and in all that its files say of themselves."""
    made, answer = plan()
    scenario = replace(made.scenario, name=one_line(text)[:80].strip() or "x", note=writable_text(text)[:500])
    about = replace(answer.provenance, title=text, asked=text, assumptions=text)
    said = {**answer.scenario, "name": text, "note": text}
    return replace(made, scenario=scenario), replace(answer, name=text, scenario=said, provenance=about)


@cache
def ours() -> list[str]:
    """The formulas of the workbook without a hostile text."""
    made, answer = plan()
    return cells_that_run(plan_workbook(made, NEED.assumptions, answer))


@pytest.mark.parametrize("name", rest_to_soak(TEXTS, ALWAYS))
def test_the_workbook_of_a_plan_runs_our_formulas_alone_and_holds_its_name_and_note_as_text(name: str) -> None:
    made, answer = hostile(TEXTS[name])
    content = plan_workbook(made, NEED.assumptions, answer)
    require_whole_xml(content)
    assert cells_that_run(content) == ours()
    cover = openpyxl.load_workbook(io.BytesIO(content))["Cover"]
    assert (cover["A1"].value or "") == str(safe_cell(TEXTS[name]))


@pytest.mark.parametrize("names", [FIRST_OF_EACH_KIND, pytest.param(list(TEXTS), marks=pytest.mark.soak)])
def test_the_tables_of_a_plan_hold_every_name_as_text_in_csv_and_json(names: list[str]) -> None:
    for text in (TEXTS[name] for name in names):
        _, answer = hostile(text)
        cells = [cell for line in csv.reader(io.StringIO(answer_csv(answer).decode("utf-8-sig"))) for cell in line]
        assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "@", "-")) and not is_a_number(cell)]
        assert json.loads(answer_json(answer))["name"] == writable_text(text)


def is_a_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
