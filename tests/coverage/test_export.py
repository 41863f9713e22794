"""Files out: no text runs as a formula, nothing unknown reads as nought, invented data says so."""

import csv
import io
from dataclasses import replace

import openpyxl
import pandas as pd
import pytest

from coverage.export import Provenance, safe_cell, to_csv, to_xlsx

ABOUT = Provenance(
    "Coverage",
    "Test directory",
    "edition 1",
    "any risk",
    "a source",
    invented=False,
    assumptions="as shipped",
)
HOSTILE = {
    "=1+1": "'=1+1",
    "+1": "'+1",
    "-1": "'-1",
    "@SUM(A1)": "'@SUM(A1)",
    "\t=1+1": "'\t=1+1",
    "a\rb": "a\nb",
    "a\x00b": "ab",
    "<script>alert(1)</script>": "<script>alert(1)</script>",
    "{{7*7}}": "{{7*7}}",
    "\u202eabc": "\u202eabc",
    "🙂": "🙂",
}


def rows_of_csv(file: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"))))


def rows_of_xlsx(file: bytes) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(io.BytesIO(file))["Table"].iter_rows(values_only=True))


@pytest.mark.parametrize(("text", "written"), HOSTILE.items())
def test_text_in_a_file_is_kept_but_never_runs_as_a_formula(text: str, written: str) -> None:
    table = pd.DataFrame({"name": [text]}, index=pd.Index(["E1"], name="area_code"))
    assert rows_of_csv(to_csv(table, ABOUT))[0]["name"] == written
    assert rows_of_xlsx(to_xlsx(table, ABOUT))[1][1] == written


def test_a_missing_number_is_not_known_and_never_empty_or_nought() -> None:
    table = pd.DataFrame({"places": [float("nan"), 0.0, 12.5]}, index=pd.Index(["A", "B", "C"], name="area_code"))
    assert [row["places"] for row in rows_of_csv(to_csv(table, ABOUT))] == ["not known", "0", "12.5"]
    assert [row[1] for row in rows_of_xlsx(to_xlsx(table, ABOUT))[1:]] == ["not known", 0, 12.5]


def test_every_row_carries_the_question_the_directory_and_its_sources() -> None:
    row = rows_of_csv(to_csv(pd.DataFrame({"n": [1]}, index=pd.Index(["A"], name="area_code")), ABOUT))[0]
    assert row["asked"] == "any risk"
    assert row["directory"] == "Test directory, edition 1"
    assert row["data_status"] == "as recorded"
    assert row["assumptions"] == "as shipped"


def test_invented_data_says_so_in_every_row_and_on_the_about_sheet() -> None:
    invented = replace(ABOUT, invented=True)
    table = pd.DataFrame({"n": [1, 2]}, index=pd.Index(["A", "B"], name="area_code"))
    assert {row["data_status"] for row in rows_of_csv(to_csv(table, invented))} == {"INVENTED"}
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(table, invented)))
    assert str(book["About"]["A1"].value).startswith("INVENTED")


def test_a_list_in_a_cell_is_written_with_semicolons() -> None:
    assert safe_cell(("high", "medium")) == "high;medium"


def test_modelled_numbers_say_so_and_are_written_to_six_figures() -> None:
    modelled = replace(ABOUT, modelled=True)
    table = pd.DataFrame({"cohort": [53_123.456789, 0.000123456789]}, index=pd.Index(["A", "B"], name="area_code"))
    rows = rows_of_csv(to_csv(table, modelled))
    assert [row["cohort"] for row in rows] == ["53123.5", "0.000123457"]
    assert {row["data_status"] for row in rows} == {"modelled estimate"}
    assert [row[1] for row in rows_of_xlsx(to_xlsx(table, modelled))[1:]] == [53123.5, 0.000123457]


def test_invented_wins_over_modelled() -> None:
    assert replace(ABOUT, modelled=True, invented=True).data_status == "INVENTED"


def test_money_that_is_shared_out_is_exact_to_the_penny_and_places_are_whole_though_all_else_is_modelled() -> None:
    table = pd.DataFrame(
        {
            "gbp": [9_359_853.02],
            "gain_gbp": [-1_234_567.8949],
            "places": [1_234_567.0],
            "avoided_cost_gbp_median": [9_359_853.02],
        },
        index=pd.Index(["A"], name="area_code"),
    )
    modelled = replace(ABOUT, modelled=True)
    (row,) = rows_of_csv(to_csv(table, modelled))
    assert list(row.values())[1:5] == ["9359853.02", "-1234567.89", "1234567", "9359850"]
    assert rows_of_xlsx(to_xlsx(table, modelled))[1][1:5] == (9359853.02, -1234567.89, 1234567, 9359850)
