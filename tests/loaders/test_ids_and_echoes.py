"""An ID that stands twice means neither row, and a row that merely went with another is not a problem of its own."""

import pytest

from coverage.directory import Directory
from loaders.directory.schema import LOCATIONS, ORGANISATIONS, SERVICE_AREAS, SERVICES
from loaders.files.report import LoadReport
from loaders.intake.load import load_directory
from tests.loaders.directory_files import Form, Row, csv_file, sheets_of, workbook_file

FORMS = [csv_file, lambda *rows: workbook_file(sheets_of(*rows))]


def load_sheets(sheets: dict[str, list[Row]]) -> tuple[Directory, LoadReport]:
    return load_directory(workbook_file(sheets), "d.xlsx")


@pytest.mark.parametrize("form", FORMS, ids=["csv", "workbook"])
@pytest.mark.parametrize("first", [{}, {"intervention": "magic"}, {"service_name": ""}, {"areas": "Atlantis"}])
def test_a_service_id_seen_twice_sets_both_aside_whatever_became_of_the_first(form: Form, first: Row) -> None:
    directory, report = load_directory(
        form({"service_id": "A", **first}, {"service_id": "a", "areas": "Bradford"}, {"service_id": "B"}), "d"
    )
    assert directory.services["service_id"].tolist() == ["B"]
    assert set(directory.service_areas["service_id"]) == {"B"}
    said = [problem for problem in report.problems if "is the ID of 2 rows" in problem.message]
    assert [problem.set_aside for problem in said] == [True, True]
    assert all(problem.to_do == "Give each row its own ID." for problem in said)


def test_three_of_one_id_are_all_set_aside() -> None:
    directory, report = load_directory(csv_file(*[{"service_id": "A"}] * 3, {}), "d.csv")
    assert len(directory.services) == 1 and report.rows_set_aside == 3


def test_rows_of_a_service_that_is_set_aside_are_folded_into_its_row() -> None:
    sheets = sheets_of({"intervention": "magic", "areas": "Leeds;Bradford", "postcode": "LS1 3AD"}, {})
    _directory, report = load_sheets(sheets)
    [problem] = report.problems
    assert (problem.sheet, problem.row) == (SERVICES, 2)
    assert problem.message.endswith("and 3 more rows with it.")
    assert report.rows_read == report.rows_accepted + report.rows_set_aside and report.rows_set_aside == 4


def test_services_of_an_organisation_that_is_set_aside_are_folded_into_its_row() -> None:
    sheets = sheets_of({}, {})
    sheets[ORGANISATIONS][0]["organisation_name"] = ""
    _directory, report = load_sheets(sheets)
    [problem] = report.problems
    assert (problem.sheet, problem.row) == (ORGANISATIONS, 2)
    assert problem.message.endswith("and 2 more rows with it.")


def test_two_organisations_of_one_id_are_both_set_aside_and_one_written_twice_is_kept_once() -> None:
    sheets = sheets_of({}, {})
    sheets[ORGANISATIONS].append({"organisation_id": "O0", "organisation_name": "Another body"})
    assert load_sheets(sheets)[0].services["service_id"].tolist() == ["S2"]
    sheets[ORGANISATIONS][-1]["organisation_name"] = "FICTIONAL trust"
    directory, report = load_sheets(sheets)
    assert directory.services["service_id"].tolist() == ["S1", "S2"] and report.rows_set_aside == 1


def test_a_service_of_whose_areas_none_is_known_goes_with_the_row_that_says_so() -> None:
    directory, report = load_sheets(sheets_of({"areas": "Atlantis"}, {}))
    assert directory.services["service_id"].tolist() == ["S2"]
    [problem] = report.problems
    assert problem.sheet == SERVICE_AREAS and problem.message.endswith("and 1 more row with it.")


def test_rows_that_point_nowhere_say_so_themselves() -> None:
    sheets = sheets_of({}, {"postcode": "LS1 3AD"})
    sheets[SERVICES][0]["organisation_id"] = "missing"
    sheets[LOCATIONS].append({"service_id": "S9", "postcode": "LS1 3AD"})
    directory, report = load_sheets(sheets)
    assert directory.services["service_id"].tolist() == ["S2"]
    assert {(p.sheet, p.row) for p in report.problems if p.set_aside} == {(SERVICES, 2), (LOCATIONS, 3)}
    assert report.rows_read == report.rows_accepted + report.rows_set_aside == 8 and report.rows_set_aside == 3
