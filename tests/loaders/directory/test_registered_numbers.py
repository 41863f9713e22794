"""The numbers of an organisation are read however they are written, go in the right column, and nothing else is one."""

import pytest

from loaders.directory.directory import load_in_form
from loaders.directory.directory_file import as_workbook
from loaders.directory.directory_text import directory_as_texts, directory_of_texts
from loaders.directory.registered_numbers import numbers_of
from loaders.intake.load import load_directory
from tests.loaders.directory_files import csv_file, sheets_of, workbook_file


@pytest.mark.parametrize(
    ("charity", "company", "read"),
    [
        ("9999999", "", ("9999999", "")), ("Registered charity no. 999999", "", ("999999", "")),
        ("999999-1", "", ("999999-1", "")),
        ("GB-CHC-9999999", "", ("9999999", "")), ("GB-COH-00000009", "", ("", "00000009")), ("", "1234567", ("", "01234567")),
        ("", "oc 399999", ("", "OC399999")), ("GB-CHC, 9999999;GB-COH, 9;GB-COH-00000009", "", ("9999999", "00000009")),
        ("12", "abc", ("", "")), ("9999999;9999998", "", ("", "")), ("020 7946 0000", "0000000000", ("", "")),
        ("TBC", "-", ("", "")),
    ],
)  # fmt: skip
def test_a_number_is_read_in_its_form_and_put_where_it_belongs(
    charity: str, company: str, read: tuple[str, str]
) -> None:
    assert tuple(numbers_of({"charity_number": charity, "company_number": company}).values()) == read


@pytest.mark.parametrize("sheet", [False, True])
def test_a_number_of_the_wrong_form_is_said_and_keeps_its_row(sheet: bool) -> None:
    rows = {"charity_number": "9999999", "company_number": "12"}
    sheets = sheets_of({})
    sheets["Organisations"][0] |= rows
    directory, report = load_in_form(workbook_file(sheets) if sheet else csv_file(rows), "d")
    [problem] = report.problems
    assert "not a company number" in problem.message and not problem.set_aside
    assert directory.services[["charity_number", "company_number"]].iloc[0].tolist() == ["9999999", ""]


def test_a_confidential_service_keeps_no_number_though_its_organisation_does_elsewhere() -> None:
    numbers = {"charity_number": "9999999", "organisation_name": "Fictional body"}
    directory, _ = load_in_form(csv_file(numbers, {**numbers, "confidential": "yes"}), "d.csv")
    assert directory.services["charity_number"].tolist() == ["9999999", ""]
    again, _ = load_in_form(as_workbook(directory), "d.xlsx")
    assert again.services["charity_number"].tolist() == ["9999999", ""]


def test_any_table_with_such_headings_and_a_version_published_before_come_in() -> None:
    header = "Provider,Registered charity number,Company no,Service,Type of service,Area"
    row = 'Fictional Trust,999 9999,1234567,Fictional groups,Behaviour change group,"Leeds"'
    directory, _ = load_directory(f"{header}\n{row}\n{row.replace('groups', 'helpline')}\n".encode(), "list.csv")
    assert directory.services["charity_number"].tolist() == ["9999999"] * 2
    assert directory.services["company_number"].tolist() == ["01234567"] * 2
    texts = directory_as_texts(directory)
    older = {**texts, "services": texts["services"].replace("charity_number", "an_older_column")}
    assert directory_of_texts(older).services["charity_number"].tolist() == ["", ""]
