"""A directory that is downloaded and loaded again is the same: services, areas, locations, marks; what was withheld stays so."""

import csv
from collections.abc import Callable
from datetime import date
from io import BytesIO, StringIO
from typing import Any

import pytest
from hypothesis import given, settings
from openpyxl import load_workbook

from coverage.directory import Directory
from geo.areas import area_table
from geo.levels import LEVELS_ON_RECORD
from geo.mistakes import Mistake
from loaders.directory.directory import load_in_form
from loaders.directory.directory_file import Publication, as_csv, as_workbook, in_csv_form
from loaders.directory.schema import CSV_FORM, LOCATIONS, NOTES_SHEET, SERVICE_AREAS, SERVICES, SHEETS, columns_of
from loaders.directory.shipped import demonstration_directory, published_directory
from loaders.intake.load import load_directory
from tests.loaders.any_directory import HOSTILE, MANY, ROWS, assert_same
from tests.loaders.directory_files import csv_file, sheets_of, workbook_file
from tests.samples import examples


def again_from_csv(directory: Directory) -> Directory:
    return load_in_form(as_csv(directory).encode("utf-8-sig"), "again.csv", told_apart=True)[0]


def again_from_workbook(directory: Directory) -> Directory:
    return load_in_form(as_workbook(directory), "again.xlsx", told_apart=True)[0]


@pytest.mark.parametrize(
    ("shipped", "again"),
    [
        (published_directory, again_from_csv),
        (published_directory, again_from_workbook),
        (demonstration_directory, again_from_csv),
        pytest.param(demonstration_directory, again_from_workbook, marks=pytest.mark.soak),
    ],
)
def test_what_is_shipped_comes_in_equal(
    shipped: Callable[[], Directory], again: Callable[[Directory], Directory]
) -> None:
    assert_same(shipped(), again(shipped()))


@settings(MANY, max_examples=examples(15).max_examples)
@given(ROWS)
def test_any_directory_comes_in_equal_from_its_csv(rows: list[dict[str, str]]) -> None:
    try:
        directory, _ = load_directory(csv_file(*rows), "any.csv")
    except (Mistake, UnicodeEncodeError):
        return
    if len(directory.services):
        assert_same(directory, again_from_csv(directory))


@settings(MANY, max_examples=6)
@given(ROWS)
def test_any_directory_comes_in_equal_from_its_workbook(rows: list[dict[str, str]]) -> None:
    try:
        directory, _ = load_directory(csv_file(*rows), "any.csv")
    except (Mistake, UnicodeEncodeError):
        return
    if len(directory.services):
        assert_same(directory, again_from_workbook(directory))


@pytest.mark.parametrize("again", [again_from_csv, again_from_workbook])
def test_places_split_by_area_levels_of_each_and_places_to_visit_come_in_equal(
    again: Callable[[Directory], Directory],
) -> None:
    sheets = sheets_of({"areas": ""}, {"areas": "Wales", "area_level": "nation"})
    sheets[SERVICE_AREAS] += [
        {"service_id": "S1", "area": "E06000001", "area_level": "lad", "places": 0},
        {"service_id": "S1", "area": "E06000001", "area_level": "utla", "places": 40},
        {"service_id": "S1", "area": "Kent", "area_level": "pfa"},
        {"service_id": "S1", "area": "Allerdale"},
    ]
    sheets[LOCATIONS] = [
        {"service_id": "S1", "location_name": "Hall; upper floor", "postcode": "LS1 3AD", "address_public": "yes"},
        {
            "service_id": "S1",
            "address": "The Headrow, Leeds\\",
            "address_public": "yes",
            "location_force": "West Yorkshire",
        },
        {"service_id": "S1", "location_name": "A room", "postcode": "M1 1AE"},
        {"service_id": "S1", "location_name": "A room", "postcode": "CF10 1AA", "confidential": "yes"},
        {"service_id": "S2", "location_force": "Kent", "confidential": "yes"},
        {"service_id": "S2", "location_name": "A room"},
    ]
    directory, report = load_directory(workbook_file(sheets), "d.xlsx")
    assert report.rows_set_aside == 0
    assert (len(directory.service_areas), directory.service_areas["in_part"].sum()) == (5, 1)
    assert (len(directory.locations), directory.locations["confidential"].sum()) == (6, 2)
    assert set(directory.locations["pfa_code"]) == {"E23000010", "E23000005", "W15000003", "E23000032", ""}
    assert_same(directory, again(directory))


@pytest.mark.parametrize("again", [again_from_csv, again_from_workbook])
def test_what_was_confidential_stays_so_nameless_and_possible_at_most(again: Callable[[Directory], Directory]) -> None:
    refuge = {
        "service_name": "Rose House refuge",
        "organisation_name": "Rose Refuge",
        "notes": "secret",
        "postcode": "LS1 3AD",
    }
    directory, _ = load_directory(
        csv_file(refuge, {"confidential": "yes", "areas": "Leeds"}, {"data_status": "INVENTED"}), "d"
    )
    same = again(directory)
    assert_same(directory, same)
    assert same.widened == {"S1", "S2"} and same.invented
    for written in (
        as_csv(directory),
        str([row for rows in cells_of(as_workbook(directory)).values() for row in rows]),
    ):
        assert "Rose" not in written and "LS1" not in written and "secret" not in written


def test_nothing_written_runs_as_a_formula_and_every_text_comes_back() -> None:
    rows = [
        {"organisation_name": text, "service_name": text, "notes": text} for text in HOSTILE if text.strip("\ufffe")
    ]
    directory, report = load_in_form(csv_file(*rows), "d", told_apart=True)
    assert report.rows_set_aside == 0
    assert {"=1+1", "=x", "+1", "_x0041_", "\\;"} <= set(directory.services["notes"])
    for cells in (list(csv.reader(StringIO(as_csv(directory)))), *cells_of(as_workbook(directory)).values()):
        assert not any(str(cell or "").lstrip().startswith(("=", "+", "-", "@")) for row in cells for cell in row)
    assert_same(directory, again_from_csv(directory))
    assert_same(directory, again_from_workbook(directory))


def test_every_area_of_every_level_comes_back_as_itself() -> None:
    areas = [(level, code) for level in LEVELS_ON_RECORD for code in area_table(level).index]
    rows = [
        {"areas": code, "area_level": level, "organisation_name": f"Body {n}"} for n, (level, code) in enumerate(areas)
    ]
    directory, _ = load_in_form(csv_file(*rows), "d", told_apart=True)
    assert list(zip(directory.service_areas["area_level"], directory.service_areas["area_code"], strict=True)) == areas
    assert_same(directory, again_from_workbook(directory))


def test_the_workbook_is_the_template_and_says_where_it_comes_from() -> None:
    directory, _ = load_directory(csv_file({"data_status": "INVENTED", "places": "0"}), "d")
    content = as_workbook(directory, Publication("Kent", 3, "=Ann", date(2026, 11, 26), "kent.xlsx"))
    book = load_workbook(BytesIO(content))
    said = [row[0] for row in book[NOTES_SHEET].iter_rows(values_only=True, max_row=4)]
    assert said[0].startswith("INVENTED data")
    assert said[1:] == ["Kent, version 3.", "Published by =Ann on 26 November 2026.", "Made from the file kent.xlsx."]
    for title in SHEETS:
        assert [cell.value for cell in book[title][1]] == [column.label for column in columns_of(title)]
        rules = [rule for rule in book[title].data_validations.dataValidation if rule.type == "list"]
        assert len(rules) == sum(column.kind == "choice" for column in columns_of(title))
    places = [column.name for column in columns_of(SERVICES)].index("places")
    assert book[SERVICES].cell(2, places + 1).value == 0
    assert as_csv(directory).splitlines()[0].split(",") == [column.name for column in columns_of(CSV_FORM)]


def test_a_column_that_the_csv_form_does_not_have_is_never_left_out_in_silence() -> None:
    assert in_csv_form([{"places": 0}]).count("\n") == 2
    with pytest.raises(ValueError, match="price"):
        in_csv_form([{"places": 0, "price": 12}])


def cells_of(content: bytes) -> dict[str, list[Any]]:
    book = load_workbook(BytesIO(content))
    return {title: list(book[title].iter_rows(values_only=True)) for title in SHEETS}
