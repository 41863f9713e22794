"""The sheet *National*: each year's account and whom it reaches, as the inputs stand and as the plan was made."""

import pandas as pd
from openpyxl import Workbook

from funding.result.plan import Plan
from funding.result.plan_tables import year_table
from funding.result.reach import RISKS
from funding.workbook import by_area_page as by_area
from funding.workbook.input_page import SLICES
from funding.workbook.layout import Layout
from funding.workbook.line_page import OF_PEOPLE
from funding.workbook.money_page import BUDGET, FIRST_SLICE, FOR_PLACES, MATCH, money_cell
from funding.workbook.page import GBP, PEOPLE, WHOLE, Page, address
from geo.as_given import NOT_KNOWN

LABELS = {
    "budget_gbp": "Budget, pounds",
    **{f"{key}_gbp": f"{words}, pounds" for key, words in SLICES.items()},
    "local_match_gbp": "Added by areas, pounds",
    "spent_gbp": "Spent on places, pounds",
    "leftover_gbp": "Left over, pounds",
    "places": "Places",
    "areas_with_places": "Areas with places",
    **{f"reached_{risk}_risk": f"People reached, {risk} risk, central values" for risk in RISKS},
}
RANGES = {
    "reached_low": "People reached: low end of the central 80% of the draws",
    "reached_median": "People reached: median of the draws",
    "reached_high": "People reached: high end of the central 80% of the draws",
}
FIRST_YEAR = 2
LIVE = 6
AS_MADE = LIVE + len(LABELS) + 3
CHANGE = AS_MADE + len(LABELS) + len(RANGES) + 3
LINES = CHANGE + len(LABELS) + 3


def live_cell(measure: str, year: int) -> str:
    """Give the cell of a measure as the inputs stand."""
    return f"National!{address(LIVE + list(LABELS).index(measure), FIRST_YEAR + year)}"


def national_page(book: Workbook, plan: Plan, layout: Layout) -> None:
    """Write the sheet *National*."""
    page = Page(book, "National", "All areas together, year by year", plan.invented)
    page.text(2, 1, "Ranges need the model's draws: they are values and do not follow when inputs change.")
    page.widths(62, *[18] * layout.years)
    table = year_table(plan)
    for row, words in (
        (LIVE, "As the inputs stand (formulas)"),
        (AS_MADE, "As the plan was made (VALUES: they do not follow)"),
        (CHANGE, "The one less the other"),
        (LINES, "Line by line, as the inputs stand (formulas)"),
    ):
        page.heading(row - 1, 1, words)
        for year, label in enumerate(plan.problem.years):
            page.heading(row - 1, FIRST_YEAR + year, label)
    for number, (measure, words) in enumerate(LABELS.items()):
        for row in (LIVE, AS_MADE, CHANGE):
            page.text(row + number, 1, words)
        for year in range(layout.years):
            column = FIRST_YEAR + year
            made = address(AS_MADE + number, column)
            page.formula(LIVE + number, column, _formula(layout, measure, year), _shown(measure))
            page.number(AS_MADE + number, column, float(table[measure].iloc[year]), _shown(measure))
            page.formula(CHANGE + number, column, f"{live_cell(measure, year)}-{made}", _shown(measure))
    _ranges(page, table, layout)
    _lines(page, plan, layout)
    page.sheet.freeze_panes = "B5"


def _shown(measure: str) -> str:
    return GBP if measure.endswith("_gbp") else PEOPLE if measure.startswith("reached") else WHOLE


def _formula(layout: Layout, measure: str, year: int) -> str:
    rows = {"budget_gbp": BUDGET, "local_match_gbp": MATCH}
    rows |= {f"{key}_gbp": FIRST_SLICE + number for number, key in enumerate(SLICES)}
    if measure in rows:
        return f"{money_cell(rows[measure], year)}/100"
    spent = f"SUM({by_area.year_range(layout, year, by_area.GBP_COLUMN)})"
    places = by_area.year_range(layout, year, by_area.PLACES_COLUMN)
    said = {
        "spent_gbp": f"ROUND({spent},2)",
        "leftover_gbp": f"ROUND({money_cell(FOR_PLACES, year)}/100-{spent},2)",
        "places": f"SUM({places})",
        "areas_with_places": f'COUNTIF({places},">0")',
    }
    for number, risk in enumerate(RISKS):
        reached = by_area.year_range(layout, year, by_area.FIRST_RISK + number)
        said[f"reached_{risk}_risk"] = f"SUM({reached})"
    return said[measure]


def _ranges(page: Page, table: pd.DataFrame, layout: Layout) -> None:
    for number, (measure, words) in enumerate(RANGES.items()):
        row = AS_MADE + len(LABELS) + number
        page.text(row, 1, words)
        for year in range(layout.years):
            page.number(row, FIRST_YEAR + year, float(table[measure].iloc[year]), PEOPLE)


def _lines(page: Page, plan: Plan, layout: Layout) -> None:
    measures = {"gbp": ("pounds", GBP), "places": ("places", WHOLE), "reached": ("people reached", PEOPLE)}
    row = LINES
    for line, one in enumerate(plan.problem.lines):
        for name, (words, shown) in measures.items():
            page.text(row, 1, f"Line {line + 1}, {one.label}: {words}")
            counted = name not in OF_PEOPLE or one.is_for_people_who_cause_harm
            for year in range(layout.years):
                total = f"SUM({layout.by_area(line, year, name)})" if counted else f'"{NOT_KNOWN}"'
                page.formula(row, FIRST_YEAR + year, total, shown)
            row += 1
        page.text(row, 1, f"Line {line + 1}, {one.label}: pounds left over")
        for year in range(layout.years):
            page.formula(row, FIRST_YEAR + year, layout.of_year(line, year, "left"), GBP)
        row += 1
    page.text(row, 1, "Lines for the same people overlap: do not add up whom they reach.")
