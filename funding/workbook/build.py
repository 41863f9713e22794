"""Make the workbook of a plan."""

import io
from collections.abc import Mapping

from openpyxl import Workbook

from cohorts.assumptions.assumption import Assumption
from funding.result.plan import Plan
from funding.result.plan_answer import PlanAnswer
from funding.workbook.area_page import area_page
from funding.workbook.assumption_page import assumption_page
from funding.workbook.by_area_page import by_area_page
from funding.workbook.check_page import check_page
from funding.workbook.cover_page import cover_page
from funding.workbook.halvings_page import halvings_page
from funding.workbook.input_page import input_page
from funding.workbook.layout import layout_of
from funding.workbook.line_page import line_page
from funding.workbook.money_page import money_page
from funding.workbook.national_page import national_page


def plan_workbook(plan: Plan, assumptions: Mapping[str, Assumption], answer: PlanAnswer) -> bytes:
    """Write a plan as a workbook (.xlsx) with live formulas and no macros.

    Change a budget, a unit cost or any other coloured cell of *Inputs* in a spreadsheet, and pounds, places and people follow, to
    the penny as the model would have it. Under the rule *optimised* places are values, marked so. Ranges, sentences and estimates
    of people are values.

    Parameters
    ----------
    plan
        The plan.
    assumptions
        The model's, by key, the scenario's own changes in place.
    answer
        The answer of the plan, for the cover.
    """
    book = Workbook()
    book.remove(book.active)
    layout = layout_of(plan)
    cover_page(book, answer)
    input_page(book, plan, assumptions)
    national_page(book, plan, layout)
    by_area_page(book, plan, layout)
    check_page(book, plan, layout)
    money_page(book, plan)
    for line in range(layout.lines):
        line_page(book, plan, layout, line)
    if layout.live:
        halvings_page(book, plan, layout)
    area_page(book, plan, layout)
    assumption_page(book, plan, assumptions)
    book.calculation.fullCalcOnLoad = True
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
