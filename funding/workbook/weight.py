"""What areas share by, as formulas on the sheet of a line (``funding.sharing.weights``)."""

from funding.result.plan import Plan
from funding.workbook.area_page import OF_DRIVER, driver_cell, driver_range
from funding.workbook.input_page import name_of
from funding.workbook.layout import ABOUT_AREAS, Layout
from funding.workbook.page import address


def about(name: str, row: int) -> str:
    """Give an area's cell of what a line's sheet says of areas."""
    return address(row, ABOUT_AREAS.index(name) + 1)


def weight_formula(plan: Plan, layout: Layout, line: int, row: int) -> str:
    """Write an area's weight on a line."""
    rule = plan.problem.rule
    if rule == "formula":
        return "+".join(_part(layout, line, driver, row) for driver in plan.scenario.sharing.formula)
    if rule == "equal":
        return "1"
    if rule == "per_head":
        return driver_cell("population_16_plus", row)
    return about("room" if rule == "by_unmet_need" else "cohort", row)


def _part(layout: Layout, line: int, driver: str, row: int) -> str:
    """Write a driver's weight times the area's share of it; no share where there is none anywhere."""
    if driver == "equal":
        return f"{name_of('formula', driver)}/{layout.areas}"
    if driver in OF_DRIVER:
        one, everywhere = driver_cell(driver, row), driver_range(layout, driver)
    else:
        name = {"cohort": "cohort", "unmet_need": "room"}[driver]
        one, everywhere = about(name, row), layout.area_column(line, name)
    return f"{name_of('formula', driver)}*IF(SUM({everywhere})>0,{one}/SUM({everywhere}),0)"
