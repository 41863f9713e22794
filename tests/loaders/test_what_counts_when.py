"""Edges of years, overlapping areas, noughts and formulas: what was right stays right."""

from datetime import date
from io import BytesIO

import pandas as pd
import pytest
from openpyxl import load_workbook

from coverage.ask import Ask, Terms
from coverage.directory import Directory
from coverage.evaluation import evaluate
from coverage.export import Provenance, to_csv, to_xlsx
from coverage.records import records_behind
from coverage.tables import coverage_table
from loaders.intake.load import load_directory
from tests.loaders.directory_files import csv_file, sheets_of, workbook_file

KENT = "E23000032"
CURRENT = {
    "areas": "Kent",
    "area_level": "pfa",
    "status": "active",
    "risk_levels": "medium",
    "as_of": "2026-10-01",
}


def asked(day: str) -> Ask:
    return Ask("medium", "any", "behaviour_change_group", Terms(date.fromisoformat(day)))


def table(directory: Directory, day: str = "2026-11-22", level: str = "pfa") -> pd.DataFrame:
    return coverage_table(evaluate(directory, asked(day).terms), asked(day), level)


@pytest.mark.parametrize(
    ("start", "end", "served"),
    [
        ("2025-04-01", "2026-03-31", {"2026-03-31": True, "2026-04-01": False}),
        (
            "2026-04-01",
            "2027-03-31",
            {"2026-03-31": False, "2026-04-01": True, "2027-03-31": True, "2027-04-01": False},
        ),
        ("2025", "2026", {"2024-12-31": False, "2025-01-01": True, "2026-12-31": True, "2027-01-01": False}),
        ("2026-04", "2026-04", {"2026-04-30": True, "2026-05-01": False}),
        (
            "2026/27",
            "2026/27",
            {"2026-03-31": False, "2026-04-01": True, "2027-03-31": True, "2027-04-01": False},
        ),
    ],
)
def test_a_service_counts_on_every_day_from_its_start_to_its_end(start: str, end: str, served: dict[str, bool]) -> None:
    directory, _ = load_directory(csv_file(CURRENT | {"start_date": start, "end_date": end}), "d.csv")
    for day, expected in served.items():
        assert (table(directory, day).at[KENT, "status"] == "served") == expected, day


def test_a_month_that_excel_turned_into_its_first_day_counts_to_its_end() -> None:
    book = load_workbook(
        BytesIO(workbook_file(sheets_of(CURRENT, CURRENT | {"areas": "Surrey", "end_date": "2028-03"})))
    )
    sheet = book["Services"]
    ends = [cell.value for cell in sheet[1]].index("End date") + 1
    sheet.cell(2, ends, date(2028, 3, 1)).number_format = "mmm\\-yy"
    content = BytesIO()
    book.save(content)
    directory, _ = load_directory(content.getvalue(), "d.xlsx")
    for day, expected in {"2028-03-31": "possible", "2028-04-01": "no_record"}.items():
        assert set(table(directory, day).loc[[KENT, "E23000031"], "status"]) <= {expected, "served"}


def test_places_of_areas_that_overlap_are_counted_once() -> None:
    areas = "Devon and Cornwall;Cornwall;Plymouth"
    directory, _ = load_directory(csv_file(CURRENT | {"areas": areas, "area_level": "", "places": "100"}), "d.csv")
    assert table(directory)["places"].sum() == pytest.approx(100)


def test_nought_places_are_nought_and_blank_ones_are_not_known() -> None:
    directory, _ = load_directory(
        csv_file(CURRENT | {"places": "0"}, CURRENT | {"areas": "Surrey", "places": ""}), "d.csv"
    )
    places = table(directory)["places"]
    assert places[KENT] == 0 and pd.isna(places["E23000031"])


FORMULAS = (
    '=HYPERLINK("http://example.invalid","x")',
    "@SUM(1+1)",
    "+44 invented",
    "-2+3",
    "\tTab first",
    "'=1+1",
)


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_of_a_file_runs_as_a_formula_in_what_is_saved(text: str) -> None:
    directory, _ = load_directory(csv_file(CURRENT | {"organisation_name": text, "service_name": f"{text} "}), "d.csv")
    records = records_behind(evaluate(directory, asked("2026-11-22").terms), asked("2026-11-22"), KENT)
    about = Provenance("t", "d", "e", "a", "s", invented=False)
    saved = to_csv(records.set_index("service_id"), about).decode("utf-8-sig")
    book = load_workbook(BytesIO(to_xlsx(records.set_index("service_id"), about)))
    cells = [str(cell.value) for row in book["Table"].iter_rows() for cell in row if cell.value is not None]
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@"))]
    assert all(cell.data_type != "f" for row in book["Table"].iter_rows() for cell in row) and saved
