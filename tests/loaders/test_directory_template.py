"""The template can be filled in as its own example shows, and loads without a complaint."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from geo.mistakes import Mistake
from loaders.directory.schema import EXAMPLE_SHEET, NOTES_SHEET, SHEETS, columns_of
from loaders.directory.template import directory_template
from loaders.intake.load import load_directory
from tests.loaders.directory_files import saved


def filled_as_the_example_shows() -> bytes:
    book = load_workbook(BytesIO(directory_template()))
    example = list(book[EXAMPLE_SHEET].iter_rows(values_only=True))
    for title in SHEETS:
        at = next(n for n, row in enumerate(example) if row[0] == title)
        for position, value in enumerate(example[at + 2], start=1):
            book[title].cell(2, position, value)
    return saved(book)


def test_filled_as_its_example_it_loads_without_a_problem() -> None:
    directory, report = load_directory(filled_as_the_example_shows(), "template.xlsx")
    assert report.problems == []
    assert (report.rows_read, report.rows_set_aside) == (6, 0)
    assert directory.invented and [one.standard for one in directory.standards_checked] == ["contract_terms"]
    service = directory.services.iloc[0]
    assert service["risk_levels"] == ("standard", "medium") and service["places"] == 40
    assert directory.locations.iloc[0]["lad_code"] == directory.service_areas.iloc[0]["area_code"] == "E08000035"


def test_the_empty_template_says_that_nothing_is_filled_in() -> None:
    with pytest.raises(Mistake, match="no service is filled in"):
        load_directory(directory_template(), "template.xlsx")


def test_every_choice_has_a_drop_down_and_every_header_stays_in_view() -> None:
    book = load_workbook(BytesIO(directory_template()))
    for title in SHEETS:
        sheet = book[title]
        rules = [rule for rule in sheet.data_validations.dataValidation if rule.type == "list"]
        assert len(rules) == sum(column.kind == "choice" for column in columns_of(title))
        assert sheet.freeze_panes == "A2"
        assert [cell.value for cell in sheet[1]] == [column.label for column in columns_of(title)]


def test_the_example_is_marked_invented_and_the_notes_explain_every_column() -> None:
    book = load_workbook(BytesIO(directory_template()))
    assert book[EXAMPLE_SHEET]["A1"].value.startswith("INVENTED")
    explained = {(row[0], row[1]) for row in book[NOTES_SHEET].iter_rows(values_only=True)}
    assert {(c.sheet, c.label) for title in SHEETS for c in columns_of(title)} <= explained


def test_cells_for_dates_hold_text_so_that_a_typed_month_stays_one() -> None:
    book = load_workbook(BytesIO(directory_template()))
    for title in SHEETS:
        for position, column in enumerate(columns_of(title), start=1):
            formats = {book[title].cell(row, position).number_format for row in range(2, 200)}
            assert (formats == {"@"}) == (column.kind in ("date", "registered")), column.label
