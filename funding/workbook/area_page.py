"""The sheet *Areas*: people of every area, from which weights are worked out. Values: the model estimates them."""

from openpyxl import Workbook

from cohorts.model.drivers import adults_by_lad, expected_victims
from coverage.ask import ANY
from funding.result.plan import Plan
from funding.result.reach import RISKS
from funding.scenario.areas import sum_to_areas
from funding.scenario.lines import area_people
from funding.workbook.layout import FIRST_AREA, Layout
from funding.workbook.page import PEOPLE, WHOLE, Page, address
from geo.areas import area_name

POPULATION, VICTIMS, COHORT, FIRST_RISK = 3, 4, 5, 6
OF_DRIVER = {"population_16_plus": POPULATION, "expected_victims": VICTIMS}


def area_page(book: Workbook, plan: Plan, layout: Layout) -> None:
    """Write the sheet *Areas*."""
    page = Page(book, "Areas", "Areas: people a year at central values", plan.invented)
    page.text(
        2,
        1,
        "Values: they are estimated by the model from the assumptions, and do not follow when inputs change.",
    )
    page.widths(12, 34, 14, 14, 14, 14, 14, 14)
    risks = [f"Cohort, {risk} risk" for risk in RISKS]
    said = (
        "Area code",
        "Area",
        "People aged 16 and over",
        "Expected victims",
        "Cohort that the plan serves",
        *risks,
    )
    for column, words in enumerate(said, start=1):
        page.heading(FIRST_AREA - 2, column, words)
    scenario = plan.scenario
    people = [
        sum_to_areas(adults_by_lad(), scenario, axis=0),
        sum_to_areas(expected_victims(plan.central.values)[0], scenario, axis=0),
        plan.cohort,
        *(area_people(plan.central, (risk,), ANY, scenario)[0] for risk in RISKS),
    ]
    for number, code in enumerate(plan.problem.areas):
        row = FIRST_AREA + number
        page.text(row, 1, code)
        page.text(row, 2, area_name(code))
        for column, values in enumerate(people, start=POPULATION):
            page.number(row, column, float(values[number]), WHOLE if column == POPULATION else PEOPLE)
    page.sheet.freeze_panes = address(FIRST_AREA, POPULATION).replace("$", "")


def driver_range(layout: Layout, driver: str) -> str:
    """Give the range of a driver of the sheet *Areas*."""
    column = OF_DRIVER[driver]
    return f"Areas!{address(FIRST_AREA, column)}:{address(layout.last_area, column)}"


def driver_cell(driver: str, row: int) -> str:
    """Give one area's cell of a driver."""
    return f"Areas!{address(row, OF_DRIVER[driver])}"


def risk_cell(risk: int, row: int) -> str:
    """Give one area's cohort at a risk level."""
    return f"Areas!{address(row, FIRST_RISK + risk)}"
