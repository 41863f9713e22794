"""Every message about a file is plain: where, what, what was expected, what to do; in one sentence of thirty words at most."""

import re

import pytest

from geo.mistakes import Mistake
from loaders.directory.schema import CSV_FORM, LOCATIONS, ORGANISATIONS, SERVICE_AREAS, SERVICES, columns_of
from loaders.files.report import problem_rows
from loaders.intake.draft import open_draft
from loaders.intake.load import directory_of_draft, load_directory
from tests.loaders.directory_files import csv_file, sheets_of, workbook_file
from tests.loaders.intake.messy import as_workbook, contracts_and_grants

MOST_WORDS = 30
BAD = (
    "Gold 40–50",
    "31/02/2026",
    "2011-12",
    "TBC",
    "3/31/2027",
    "Spring 2027",
    "Harrogate",
    "Atlantis",
    "-7",
    "Kent",
    "MOPAC",
)
NOT_DIRECTORIES = (
    *(b"", b"%PDF-1.7", b"PK\x03\x04", b"<html>", b"Rar!", b"[1]", b'{"budget": 1}', bytes(range(256)) * 9),
    *(
        b"area code,value,period,source\n",
        b"area_code\n",
        csv_file({}).split(b"\n")[0],
        csv_file({}) + b'S2,"cut',
    ),
    *(csv_file({}).replace(b"intervention", b"kind"), csv_file({}).replace(b"risk_levels", b"Service Name")),
    *(workbook_file({SERVICES: []}), workbook_file({SERVICES: []})[:400]),
)


def sentences(message: str) -> list[str]:
    return [part for part in re.split(r"(?<=[a-z)”\"0-9])[.?!] (?=[A-Z“\"])", message) if part.strip()]


def assert_plain(message: str) -> None:
    assert len(sentences(message)) == 1, message
    assert len(message.split()) <= MOST_WORDS, (len(message.split()), message)
    assert message.rstrip()[-1] in '.?!)"', message
    assert not re.search(r"Traceback|Error\b|NoneType|\bnan\b|[{}]", message), message


@pytest.mark.parametrize("bad", BAD)
def test_messages_about_cells_are_plain_and_name_where_they_are(bad: str) -> None:
    columns = [column.name for column in columns_of(CSV_FORM) if column.name not in ("service_id",)]
    content = csv_file(*({column: bad} for column in columns))
    _, report = load_directory(content, "my_directory_of_services.csv")
    for problem, said in zip(report.problems, report.sentences(), strict=True):
        assert_plain(said)
        assert said.startswith("my_directory_of_services.csv, row ") or problem.row == 0


def test_messages_about_a_workbook_name_sheet_row_and_column() -> None:
    sheets = sheets_of(
        *[{"areas": area} for area in ("Atlantis", "Kent", "Harrogate", "Leeds")], {"intervention": "magic"}
    )
    sheets[ORGANISATIONS].append({"organisation_id": "O0", "organisation_name": "Another"})
    sheets[SERVICES].append(
        {"service_id": "S1", "organisation_id": "O9", "service_name": "x", "intervention": "helpline"}
    )
    sheets[LOCATIONS].append({"service_id": "nowhere", "postcode": "LS1 3AD", "address_public": "perhaps"})
    sheets[LOCATIONS].append({"service_id": "S2", "postcode": "LS1 3AD", "address_public": "perhaps"})
    sheets[SERVICE_AREAS].append({"service_id": "S2", "area": "Kirklees and Calderdale", "places": "40"})
    _, report = load_directory(workbook_file(sheets), "my_directory_of_services.xlsx")
    assert len(report.problems) >= 6
    for said in report.sentences():
        assert_plain(said)
        assert 'sheet "' in said


def test_all_that_is_said_of_a_messy_workbook_is_one_sentence_each() -> None:
    draft = open_draft(as_workbook(contracts_and_grants()), "contracts.xlsx").decided(kind="directory")
    _, report = directory_of_draft(draft)
    assert len(report.problems) > 50
    for said in report.sentences():
        assert_plain(said)


@pytest.mark.parametrize("content", NOT_DIRECTORIES)
def test_a_file_that_is_no_directory_gets_plain_sentences(content: bytes) -> None:
    with pytest.raises(Mistake) as caught:
        load_directory(content, "my_directory_of_services.csv")
    assert_plain(str(caught.value))


def test_the_list_to_save_has_what_to_do_beside_each_problem() -> None:
    _, report = load_directory(csv_file({"intervention": "magic"}, {"places": "40–50"}, {"areas": ""}), "d.csv")
    rows = problem_rows(report)
    assert [row["row_is"] for row in rows] == ["set aside", "in", "in"]
    assert [bool(row["what_to_do"]) for row in rows] == [True] * 3
    assert "Leave" in rows[1]["what_to_do"] or "leave" in rows[1]["what_to_do"]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([{}], "Your only service is in."),
        ([{}, {}], "All your 2 services are in."),
        ([{}, {"intervention": "x"}], "1 of your 2 services is in."),
        ([{}, {}, {"intervention": "x"}], "2 of your 3 services are in."),
        ([{"intervention": "x"}] * 2, "None of your 2 services is in."),
    ],
)
def test_the_count_is_of_services_and_grammatical(rows: list[dict[str, str]], said: str) -> None:
    assert load_directory(csv_file(*rows), "d.csv")[1].counted() == said
    sheets = sheets_of(*rows)
    assert load_directory(workbook_file(sheets), "d.xlsx")[1].counted() == said
