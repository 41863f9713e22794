"""What was checked of standards comes in by the template, by a list alone, is kept in versions, and goes out as it came."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from coverage.combined import with_own
from coverage.declared import with_declarations
from coverage.directory import Directory
from coverage.remarks import StandardCheck
from loaders.directory.directory_file import as_workbook, checks_as_csv
from loaders.directory.directory_text import directory_as_texts, directory_of_texts
from loaders.directory.remarks import remarks_as_text, remarks_of_text
from loaders.directory.schema import STANDARDS_CHECKED
from loaders.files_out.geopackage import as_geopackage
from loaders.intake.draft import open_draft
from loaders.intake.load import load_directory
from loaders.intake.worked_out import worked_out
from tests.loaders.directory_files import csv_file, saved, sheets_of, workbook_file

CHECK = StandardCheck(
    area_code="E23000032", on_record="d", invented=False, standard="perpetrator_forum", verdict="partly",
    only="=Medway", checked_by="Fictional Teasel Board", checked_on="2026-11-01", source="Its terms", on=date(2026, 11, 1),
)  # fmt: skip
CHECKS = (CHECK, replace(CHECK, standard="evaluation", verdict="not_met", only=""))
HEADINGS = "Police force area,Standard,It is,If partly: which part,Checked by,Checked on,Source"
WHOLE = "Kent,Evaluation funded,not met,,The board,November 2026,Its budget"


def with_checks() -> Directory:
    return replace(load_directory(csv_file({}), "d")[0], standards_checked=CHECKS)


def test_checks_come_back_from_every_form_that_has_room_for_them_and_from_what_is_kept() -> None:
    directory = with_checks()
    for content in (as_workbook(directory), as_geopackage(directory)):
        again, report = load_directory(content, "d")
        assert again.standards_checked == CHECKS and not report.problems
        assert report.counted() == "Your only service is in, with 2 checks of standards."
    alone, report = load_directory(checks_as_csv(directory).encode(), "d")
    assert alone.standards_checked == CHECKS and alone.services.empty
    assert report.counted() == "2 checks of standards are in, and no service."
    assert directory_of_texts(directory_as_texts(directory)).standards_checked == CHECKS
    assert remarks_of_text(remarks_as_text(CHECKS)) == CHECKS


def test_a_version_of_old_says_nothing_of_standards() -> None:
    kept = directory_as_texts(with_checks())
    del kept["standards_checked"]
    assert directory_of_texts(kept).standards_checked == ()


def test_checks_stay_where_directories_are_put_together_or_are_added_to_each_once() -> None:
    directory, other = with_checks(), replace(with_checks(), standards_checked=(CHECKS[0],))
    assert with_own(directory, other, ()).standards_checked == CHECKS
    assert with_declarations(other, CHECKS).standards_checked == CHECKS
    assert with_declarations(directory, CHECKS) is directory
    assert with_declarations(directory, [replace(CHECK, invented=True)]) is directory


def test_a_list_of_checks_is_known_by_its_columns_and_is_settled() -> None:
    worked = worked_out(open_draft(f"{HEADINGS}\n{WHOLE}\n".encode(), "checks.csv"), {}, {})
    assert worked.kind == "standards" and worked.is_settled() and worked.directory is not None
    assert [one.verdict for one in worked.directory.standards_checked] == ["not_met"]


@pytest.mark.parametrize(
    ("written", "instead", "column"),
    [
        ("Evaluation funded", "a good forum", "Standard"),
        ("not met", "unknown", "It is"),
        ("November 2026", "soon", "Checked on"),
        ("The board", "", "Checked by"),
        ("Kent", "Atlantis", "Police force area"),
        ("Its budget", "Lavender refuge", "Source"),
        ("Its budget", "12 Teasel Road, Maidstone ME14 1AA", "Source"),
    ],
)
def test_a_row_with_a_fault_is_set_aside_and_said(written: str, instead: str, column: str) -> None:
    rows = (HEADINGS, WHOLE, WHOLE.replace(written, f'"{instead}"'))
    directory, report = load_directory("\n".join(rows).encode(), "checks.csv")
    aside = [(one.row, one.column) for one in report.problems if one.set_aside]
    assert len(directory.standards_checked) == 1 and aside == [(3, column)]


def test_a_check_never_names_a_place_that_is_confidential_in_the_same_file() -> None:
    hidden = {"confidential": "yes", "location_name": "Wattle Rooms", "address": "7 Wattle Lane", "postcode": "LS1 3AD"}
    book = load_workbook(BytesIO(workbook_file(sheets_of({"areas": "Leeds", **hidden}))))
    sheet = book.create_sheet(STANDARDS_CHECKED)
    sheet.append(HEADINGS.split(","))
    sheet.append(
        ["West Yorkshire", "evaluation", "partly", "at Wattle Rooms", "The board", "2026-11-01", "Wattle Rooms review"]
    )
    draft = worked_out(open_draft(saved(book), "d.xlsx"), {}, {}).directory
    assert draft is not None
    for directory in (load_directory(saved(book), "d.xlsx")[0], draft):
        [one] = directory.standards_checked
        assert "Wattle" not in repr(one) and "withheld" in one.only


def test_the_template_offers_the_standards_and_how_they_may_stand() -> None:
    book = load_workbook(BytesIO(as_workbook(with_checks())))
    rules = {
        str(rule.sqref).rstrip("0123456789"): rule for rule in book[STANDARDS_CHECKED].data_validations.dataValidation
    }
    assert len(rules) == 2
    book[STANDARDS_CHECKED]["H2"] = "INVENTED"
    directory, _ = load_directory(saved(book), "d")
    assert directory.invented and all(one.invented for one in directory.standards_checked)
