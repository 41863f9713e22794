"""The sheet *By area*: every area and year, all lines together: pounds, places, and people reached once each."""

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from funding.result.plan import Plan
from funding.result.reach import RISKS
from funding.scenario.lines import national_people
from funding.workbook.area_page import risk_cell
from funding.workbook.layout import ABOUT_AREAS, FIRST_AREA, TOTAL_ROW, Layout
from funding.workbook.page import GBP, PEOPLE, SHARE, WHOLE, Page, address
from geo.areas import area_name

MEASURES = ("Pounds", "Places", *(f"People reached, {risk} risk" for risk in RISKS), "People reached")
GBP_COLUMN, PLACES_COLUMN, FIRST_RISK = 0, 1, 2
OVER_ALL_YEARS = (
    "Pounds, all years",
    "Share of the money",
    "Share of the cohort (each line's own, weighted by its money)",
    "Parity: the one over the other",
)
FIRST_YEAR = 3 + len(OVER_ALL_YEARS) + 1
SHOWN = (GBP, WHOLE, PEOPLE, PEOPLE, PEOPLE, PEOPLE)


def year_range(layout: Layout, year: int, measure: int) -> str:
    """Give the range of a measure of a year over all areas."""
    column = _column(year, measure)
    return f"'By area'!{address(FIRST_AREA, column)}:{address(layout.last_area, column)}"


def by_area_page(book: Workbook, plan: Plan, layout: Layout) -> None:
    """Write the sheet *By area*."""
    page = Page(book, "By area", "By area: all lines together", plan.invented)
    page.text(
        2,
        1,
        "People at central values. At each risk level the lines together reach no more people than there are, so that nobody "
        "counts twice.",
    )
    page.widths(12, 34, 18, 12, 12, 12)
    for column, words in enumerate(("Area code", "Area", *OVER_ALL_YEARS), start=1):
        page.heading(TOTAL_ROW - 1, column, words)
    page.text(TOTAL_ROW, 1, "All areas")
    parts = _parts(plan)
    for number, code in enumerate(plan.problem.areas):
        row = FIRST_AREA + number
        page.text(row, 1, code)
        page.text(row, 2, area_name(code))
        _all_years(page, layout, row)
    for year, label in enumerate(plan.problem.years):
        page.heading(TOTAL_ROW - 2, _column(year, 0), label)
        for measure, words in enumerate(MEASURES):
            column = _column(year, measure)
            page.heading(TOTAL_ROW - 1, column, words)
            page.formula(TOTAL_ROW, column, f"SUM({year_range(layout, year, measure)})", SHOWN[measure])
        for row in range(FIRST_AREA, layout.last_area + 1):
            for measure, said in enumerate(_one_year(layout, parts, year, row)):
                page.formula(row, _column(year, measure), said, SHOWN[measure])
    page.sheet.freeze_panes = address(FIRST_AREA, 3).replace("$", "")


def _column(year: int, measure: int) -> int:
    return FIRST_YEAR + year * (len(MEASURES) + 1) + measure


def _parts(plan: Plan) -> list[list[float]]:
    """Give the part of each line's people at each risk level, at central values: ``risk × line``; 0 where it adds none."""
    central = plan.central
    return [
        [
            float(national_people(central, (risk,))[0] / national_people(central, line.risk_levels)[0])
            if line.adds_people and risk in line.risk_levels and national_people(central, line.risk_levels)[0] > 0
            else 0.0
            for line in plan.problem.lines
        ]
        for risk in RISKS
    ]


def _one_year(layout: Layout, parts: list[list[float]], year: int, row: int) -> list[str]:
    """Write the formulas of one area in one year, in the order of ``MEASURES``."""
    lines = range(layout.lines)

    def over_lines(name: str) -> str:
        return "+".join(layout.one_area(line, year, name, row) for line in lines)

    reached = []
    for risk, of_lines in enumerate(parts):
        people = "+".join(
            f"{layout.one_area(line, year, 'reached', row)}*{part!r}"
            for line, part in zip(lines, of_lines, strict=True)
            if part
        )
        reached.append(f"MIN({people or 0},{risk_cell(risk, row)})")
    first, last = (get_column_letter(_column(year, FIRST_RISK + one)) for one in (0, len(RISKS) - 1))
    return [over_lines("gbp"), over_lines("places"), *reached, f"SUM({first}{row}:{last}{row})"]


def _all_years(page: Page, layout: Layout, row: int) -> None:
    money = "+".join(address(row, _column(year, GBP_COLUMN)) for year in range(layout.years))
    totals = f"{address(FIRST_AREA, 3)}:{address(layout.last_area, 3)}"
    page.formula(row, 3, money, GBP)
    page.formula(row, 4, f"IF(SUM({totals})>0,{address(row, 3)}/SUM({totals}),0)", SHARE)
    page.formula(row, 5, f"IF(SUM({totals})>0,({_by_cohort(layout, row)})/SUM({totals}),0)", SHARE)
    page.formula(row, 6, f'IF({address(row, 5)}>0,{address(row, 4)}/{address(row, 5)},"not known")', "0.00")


def _by_cohort(layout: Layout, row: int) -> str:
    """Write what a share by cohort of each line's money would give an area, over all years."""
    cohort = ABOUT_AREAS.index("cohort") + 1
    of_lines = []
    for line in range(layout.lines):
        spent = ",".join(layout.by_area(line, year, "gbp") for year in range(layout.years))
        people = layout.area_column(line, "cohort")
        own = f"{layout.sheet(line)}!{address(row, cohort)}"
        of_lines.append(f"IF(SUM({people})>0,{own}/SUM({people})*SUM({spent}),0)")
    return "+".join(of_lines)
