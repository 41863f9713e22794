"""Make workbooks of plans, change their inputs, recalculate them in a spreadsheet program, and read what they then say."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
from openpyxl import Workbook, load_workbook

from cohorts.model.inputs import CohortInputs
from funding.money.pence import to_pence
from funding.result.plan import Plan
from funding.result.plan_tables import year_table
from funding.workbook.build import plan_workbook
from funding.workbook.layout import FIRST_AREA, OF_YEAR, layout_of
from funding.workbook.national_page import LABELS, live_cell
from tests.funding.answers import answered
from tests.spreadsheet import WITHOUT, recalculate, spreadsheet

needs_a_spreadsheet = pytest.mark.skipif(spreadsheet() is None, reason=WITHOUT)
REFUSED = "DO NOT USE"


def written(plan: Plan, need: CohortInputs, path: Path) -> Path:
    """Write the workbook of a plan."""
    path.write_bytes(plan_workbook(plan, need.assumptions, answered(plan, need)))
    return path


def with_inputs(path: Path, changes: Mapping[str, float]) -> Path:
    """Type other numbers into named cells of a workbook, as a user would."""
    book = load_workbook(path)
    for name, value in changes.items():
        sheet, cell = book.defined_names[name].attr_text.split("!")
        book[sheet.strip("'")][cell.replace("$", "")].value = value
    book.save(path)
    return path


def recalculated(files: list[Path], folder: Path) -> list[Workbook]:
    """Recalculate workbooks in one run and read their values."""
    return [load_workbook(path, data_only=True) for path in recalculate(files, folder / "recalculated")]


def measure(book: Workbook, plan: Plan, name: str) -> np.ndarray:
    """Read a measure of the lines' sheets: ``area × year × line``; NaN where it says *not known*."""
    layout = layout_of(plan)
    values = [
        [
            [book[f"Line {i + 1}"].cell(FIRST_AREA + a, layout.column(y, name)).value for i in range(layout.lines)]
            for y in range(layout.years)
        ]
        for a in range(layout.areas)
    ]
    return np.array([np.nan if one == "not known" else one for one in np.ravel(values)], dtype=float).reshape(
        layout.areas, layout.years, layout.lines
    )


def cell(book: Workbook, where: str) -> object:
    """Read a cell such as ``National!$B$6``."""
    sheet, address = where.split("!")
    return book[sheet.strip("'")][address.replace("$", "")].value


def disagreements(book: Workbook, plan: Plan) -> list[str]:
    """Name what a recalculated workbook says otherwise than the model: money to the penny, people to a millionth."""
    layout, found, asked = layout_of(plan), [], plan.problem
    if (measure(book, plan, "places") != plan.allocation.places).any():
        found.append("places")
    if (to_pence(measure(book, plan, "gbp")) != to_pence(plan.allocation.gbp)).any():
        found.append("pounds")
    counted = np.array([0.0 if line.is_for_people_who_cause_harm else np.nan for line in asked.lines])
    reached = np.minimum(plan.places_taken, asked.room[:, None]) + counted
    if not np.allclose(measure(book, plan, "reached"), reached, rtol=1e-9, equal_nan=True):
        found.append("reached")
    unmet = np.maximum(asked.cohort[:, None] - asked.there[:, None] - plan.places_taken, 0) + counted
    if not np.allclose(measure(book, plan, "unmet_need"), unmet, equal_nan=True, atol=1e-6):
        found.append("unmet need")
    for line in range(layout.lines):
        column = [
            book[f"Line {line + 1}"].cell(OF_YEAR["left"], layout.column(year, layout.columns[0])).value
            for year in range(layout.years)
        ]
        if (to_pence(np.array(column, dtype=float)) != to_pence(plan.allocation.leftover_gbp[:, line])).any():
            found.append(f"left over of line {line + 1}")
    table = year_table(plan)
    for name in LABELS:
        said = [cell(book, live_cell(name, year)) for year in range(layout.years)]
        exact = 0.001 if name.endswith("_gbp") else 1e-4 * (1 + table[name].to_numpy(dtype=float))
        if (np.abs(np.array(said, dtype=float) - table[name].to_numpy(dtype=float)) > exact).any():
            found.append(name)
    return found


def says_do_not_use(book: Workbook) -> bool:
    """Whether the cover says that a check fails."""
    return any(REFUSED in str(row[0]) for row in book["Cover"].iter_rows(values_only=True))
