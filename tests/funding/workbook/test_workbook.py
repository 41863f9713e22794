"""The workbook as it is written: live formulas, inputs that can be found, text that never runs, INVENTED on every sheet."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from coverage.ask import Terms
from coverage.evaluation import Evaluation, evaluate
from funding.result.plan import Plan, run_plan
from funding.result.plan_tables import gainers_and_losers
from funding.scenario.budget import Budget
from funding.scenario.conditions import ByAndFor
from funding.scenario.ranges import AvoidedCost, Effect, Team
from funding.scenario.scenario import Scenario
from funding.scenario.sharing import Sharing
from funding.workbook.build import plan_workbook
from funding.workbook.layout import FIRST_AREA, layout_of
from funding.workbook.page import MAY_BE_CHANGED
from loaders.directory.shipped import demonstration_directory, published_directory
from tests.cohorts.needs import need_of
from tests.funding.answers import answered
from tests.funding.problems import CASE_WORK, SUPPORT, scenario_of
from tests.funding.workbooks import disagreements, needs_a_spreadsheet, recalculated, written

NEED = need_of(draws=20)
FORCES = ("E23000002", "E23000014", "E23000034")
RUNS = '=HYPERLINK("http://example.org","here")'
TEAMS = replace(CASE_WORK, team=Team(1, 10))
SMALL = scenario_of(
    budget=Budget("2025-26", 2, total_gbp=200_000.0),
    interventions=(TEAMS, SUPPORT),
    by_and_for=ByAndFor(0.2, {"lgbt": 1.0}),
    areas=FORCES,
)


@cache
def evaluation(invented: bool) -> Evaluation:
    directory = demonstration_directory() if invented else published_directory()
    return evaluate(directory, Terms(on=date(2026, 11, 22)))


def planned(scenario: Scenario, invented: bool = False) -> Plan:
    return run_plan(scenario, NEED, evaluation(invented))


def content(plan: Plan, title: str = "A plan") -> bytes:
    return plan_workbook(plan, NEED.assumptions, answered(plan, NEED, title))


def workbook(plan: Plan, title: str = "A plan") -> Workbook:
    return load_workbook(io.BytesIO(content(plan, title)))


@pytest.fixture(scope="module")
def small() -> Workbook:
    """The workbook of a small plan, to read."""
    return workbook(planned(SMALL))


def formulas(book: Workbook) -> list[str]:
    return [one.value for sheet in book for row in sheet.iter_rows() for one in row if one.data_type == "f"]


def words(book: Workbook, sheet: str) -> str:
    return "\n".join(str(one) for row in book[sheet].iter_rows(values_only=True) for one in row if one is not None)


def test_places_and_pounds_of_every_area_and_year_are_formulas(small: Workbook) -> None:
    headings = [one.value for one in small["Line 1"][11]]
    for name in ("Places", "Pounds", "People reached"):
        columns = [number for number, said in enumerate(headings, start=1) if said == name]
        assert len(columns) == 2
        assert all(small["Line 1"].cell(row, one).data_type == "f" for row in (13, 14, 15) for one in columns)


def test_every_coloured_cell_is_named_and_every_name_is_used_in_a_formula(small: Workbook) -> None:
    coloured = {
        f"'Inputs'!$B${row}"
        for row in range(1, small["Inputs"].max_row + 1)
        if small["Inputs"].cell(row, 2).fill.fgColor.rgb == MAY_BE_CHANGED.fgColor.rgb
    }
    assert coloured == {name.attr_text for name in small.defined_names.values()}
    said = "\n".join(formulas(small))
    assert [name for name in small.defined_names if name not in said] == []


def test_text_from_files_never_becomes_a_formula() -> None:
    hostile = replace(TEAMS, effect=Effect(0.1, 0, 0.2, RUNS, "none", RUNS))
    plan = planned(replace(SMALL, name=RUNS, note=f" {RUNS}", interventions=(hostile, SUPPORT)))
    book = workbook(plan, RUNS)
    assert not [one for one in formulas(book) if "HYPERLINK" in one or "example" in one]
    assert "'=HYPERLINK" in words(book, "Cover")


def test_the_workbook_has_no_macros_and_no_links_to_other_files() -> None:
    inside = zipfile.ZipFile(io.BytesIO(content(planned(SMALL)))).namelist()
    assert not [name for name in inside if "vba" in name.lower() or "external" in name.lower()]


def test_invented_data_are_marked_on_every_sheet_and_real_data_are_not(small: Workbook) -> None:
    invented = workbook(planned(SMALL, invented=True))
    assert all(str(sheet["A1"].value).startswith("INVENTED") for sheet in invented)
    assert not any("INVENTED" in str(sheet["A1"].value) for sheet in small)


def test_places_that_are_not_known_are_never_a_nought() -> None:
    book = workbook(run_plan(SMALL, NEED, None))
    there = [book["Line 1"].cell(row, 4).value for row in (13, 14, 15)]
    assert there == ["not known"] * 3


def test_the_cover_says_editions_cards_warnings_and_what_is_a_value(small: Workbook) -> None:
    said = words(small, "Cover")
    assert "A directory, an edition" in said
    assert "would reach" in said
    assert "It runs for 2 years" in said
    assert "do not follow" in said


def test_the_cover_tells_what_to_do_where_cells_are_empty(small: Workbook) -> None:
    assert "choose Enable Editing" in words(small, "Cover")


def test_places_for_other_people_are_places_and_their_people_are_not_known() -> None:
    plan = planned(SMALL)
    book, layout = workbook(plan), layout_of(plan)
    others = [n for n, line in enumerate(plan.problem.lines) if not line.is_for_people_who_cause_harm]
    assert others
    for line in others:
        sheet = book[f"Line {line + 1}"]
        assert "How many people need this is not known" in words(book, f"Line {line + 1}")
        for name in ("reached", "unmet_need", "unmet_need_at_most"):
            assert sheet.cell(FIRST_AREA, layout.column(0, name)).value == '="not known"'
    national = {row[0]: row[1] for row in book["National"].iter_rows(min_row=1, max_col=2, values_only=True)}
    named = f"Line {others[0] + 1}, {plan.problem.lines[others[0]].label}: people reached"
    assert national[named] == '="not known"'


def test_every_assumption_stands_with_its_source_and_range(small: Workbook) -> None:
    rows = list(small["Assumptions"].iter_rows(min_row=5, values_only=True))
    by_label = {row[0]: row for row in rows}
    high = NEED.assumptions["cohort_high"]
    assert by_label[high.label][1:4] == (high.value, high.low, high.high)
    assert by_label[high.label][6] == high.source
    assert {one.label for one in NEED.assumptions.values()} <= set(by_label)


def test_what_an_optimiser_found_are_values_and_say_so() -> None:
    book = workbook(planned(replace(SMALL, sharing=Sharing("optimised"))))
    assert "Halvings" not in book.sheetnames
    assert "VALUES" in words(book, "Inputs")
    assert "VALUES" in words(book, "Line 1")
    assert words(book, "Inputs").count("Places are values here: only the checks follow.") >= 4
    places = [number for number, one in enumerate(book["Line 1"][11], start=1) if one.value == "Places"]
    assert all(book["Line 1"].cell(row, one).data_type == "n" for row in (13, 14, 15) for one in places)


@pytest.mark.soak  # of the other rules: test_workbook_recalculated
@needs_a_spreadsheet
def test_parity_is_that_of_the_model_line_by_line_and_optimised_pounds_and_people_equal_it_too(tmp_path: Path) -> None:
    simple, optimised = plans = planned(SMALL), planned(replace(SMALL, sharing=Sharing("optimised")))
    files = [written(plan, NEED, tmp_path / f"{number}.xlsx") for number, plan in enumerate(plans)]
    book, searched = recalculated(files, tmp_path)
    assert disagreements(searched, optimised) == []
    table = gainers_and_losers(simple)
    for column, name in ((4, "share_of_money"), (5, "share_of_cohort"), (6, "parity")):
        said = [book["By area"].cell(FIRST_AREA + row, column).value for row in range(len(FORCES))]
        assert said == pytest.approx(table[name].tolist())


@pytest.mark.parametrize("rule", ["equal", "levelling_up"])
def test_the_steps_are_laid_open_on_a_sheet_of_their_own(rule: str) -> None:
    book = workbook(planned(replace(SMALL, sharing=Sharing(rule))))
    assert "Halving 60" in words(book, "Halvings")


def test_an_avoided_cost_stands_with_what_it_counts_and_its_source() -> None:
    saves = AvoidedCost(200, 100, 300, "police costs of one victim in a year", "A report")
    book = workbook(planned(replace(SMALL, interventions=(replace(TEAMS, avoided_cost_gbp=saves), SUPPORT))))
    rows = [row for row in book["Assumptions"].iter_rows(min_row=5, values_only=True) if row[1] == 200]
    assert rows[0][0].endswith("illustrative (police costs of one victim in a year)")
    assert rows[0][1:4] == (200, 100, 300) and rows[0][6] == "A report"
