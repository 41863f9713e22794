"""What areas share by, as formulas on the sheet of a line (``funding.scenario.sharing_rules``)."""

from funding.result.plan import Plan
from funding.scenario.sharing_rules import DRIVERS, RULES
from funding.workbook.area_page import OF_DRIVER, driver_cell, driver_range
from funding.workbook.input_page import name_of
from funding.workbook.layout import ABOUT_AREAS, Layout
from funding.workbook.page import address

ON_THE_LINE = ("cohort", "room")
"""What a line's own sheet says of areas that may be shared by; the rest stands on the sheet *Areas*."""


def about(name: str, row: int) -> str:
    """Give an area's cell of what a line's sheet says of areas."""
    return address(row, ABOUT_AREAS.index(name) + 1)


def weight_formula(plan: Plan, layout: Layout, line: int, row: int) -> str:
    """Write an area's weight on a line."""
    rule = RULES[plan.problem.rule]
    if rule.by_own_weights:
        parts = {driver: name_of("formula", driver) for driver in plan.scenario.sharing.formula}
    elif len(rule.mix) == 1:
        return DRIVERS[next(iter(rule.mix))].cell.format(**_cells(row))
    else:
        parts = {driver: repr(part) for driver, part in rule.mix.items()}
    return "+".join(_part(layout, line, driver, part, row) for driver, part in parts.items())


def _cells(row: int) -> dict[str, str]:
    """Give the cells of an area that a formula may name."""
    people = {driver: driver_cell(driver, row) for driver in OF_DRIVER}
    return people | {name: about(name, row) for name in ON_THE_LINE}


def _ranges(layout: Layout, line: int) -> dict[str, str]:
    """Give the same cells of all areas."""
    people = {driver: driver_range(layout, driver) for driver in OF_DRIVER}
    return people | {name: layout.area_column(line, name) for name in ON_THE_LINE}


def _part(layout: Layout, line: int, driver: str, part: str, row: int) -> str:
    """Write a driver's part, a number or a cell, times the area's share of it; no share where there is none anywhere."""
    cell = DRIVERS[driver].cell
    one, everywhere = cell.format(**_cells(row)), cell.format(**_ranges(layout, line))
    if one == everywhere:  # the same for every area
        return f"{part}/{layout.areas}"
    return f"{part}*IF(SUM({everywhere})>0,{one}/SUM({everywhere}),0)"
