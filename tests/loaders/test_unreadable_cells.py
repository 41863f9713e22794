"""A cell that cannot be read is not known, is said, and keeps its row; only a cell that must be filled sets one aside."""

import math
from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from coverage import vocabulary
from coverage.directory import Directory
from loaders.directory.schema import CSV_FORM, SERVICES, columns_of
from loaders.directory.synonyms import spelling_key, synonyms
from loaders.files.report import LoadReport
from loaders.intake.load import load_directory
from tests.loaders.directory_files import Form, csv_file, saved, sheets_of, workbook_file

OPTIONAL = {
    c.name: c.kind
    for c in columns_of(CSV_FORM)
    if not c.required
    and c.kind in ("choice", "choices", "date", "number")
    and c.name not in ("confidential", "address_public")
}


def load(*rows: dict[str, str]) -> tuple[Directory, LoadReport]:
    return load_directory(csv_file(*rows), "rows.csv")


@pytest.mark.parametrize("form", [csv_file, lambda *rows: workbook_file(sheets_of(*rows))], ids=["csv", "workbook"])
def test_an_unreadable_optional_cell_is_said_and_keeps_its_row(form: Form) -> None:
    directory, report = load_directory(form(*({column: "Gold 40–50"} for column in OPTIONAL)), "d")
    assert len(directory.services) == len(OPTIONAL) and report.rows_set_aside == 0
    assert sorted(problem.row for problem in report.problems) == list(range(2, 2 + len(OPTIONAL))), "one of each row"
    for problem in report.problems:
        assert '"Gold 40–50"' in problem.message and "so it is not known" in problem.message and problem.to_do


def assert_all_alike(directory: Directory, rows: int) -> None:
    """Each service is like the first one, but for its id and name."""
    services = directory.services.drop(columns=["service_id", "service_name"]).astype(str)
    assert len(services) == rows
    assert services.drop_duplicates().index.tolist() == [0], services


@pytest.mark.parametrize("column", OPTIONAL)
def test_a_word_for_not_known_is_not_known_in_every_column(column: str) -> None:
    words = ["TBC", "tbc.", "N/A", "n/a", "not known", "To be confirmed", "unknown", ""]
    directory, report = load(*({column: word} for word in words))
    assert_all_alike(directory, len(words))
    assert report.rows_set_aside == 0 and all("not known" in problem.message for problem in report.problems)


@pytest.mark.parametrize("column", OPTIONAL)
def test_a_mere_mark_is_a_blank_and_needs_no_words(column: str) -> None:
    marks = ["-", "–", "—", "?", "..", "/", ""]
    directory, report = load(*({column: mark} for mark in marks))
    assert_all_alike(directory, len(marks))
    assert report.problems == []


@pytest.mark.parametrize("word", ["ongoing", "On-going", "rolling", "no end date", "until further notice", "present"])
def test_a_service_that_goes_on_has_no_end_date(word: str) -> None:
    directory, report = load({"end_date": word})
    assert directory.services["ends"].isna().all() and report.rows_set_aside == 0


@pytest.mark.parametrize(
    ("column", "text"),
    [("intervention", "TBC"), ("intervention", "magic"), ("service_name", ""), ("areas", "Atlantis")],
)
def test_a_cell_that_must_be_filled_sets_its_row_aside(column: str, text: str) -> None:
    directory, report = load({}, {column: text})
    assert len(directory.services) == 1 and report.rows_set_aside == 1


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("High/Medium", ("medium", "high")), ("Med", ("medium",)), ("high risk", ("high",)), ("HIGH RISK ONLY", ("high",)),
        ("All", ("standard", "medium", "high")), ("Any", ("standard", "medium", "high")),
        ("Standard, Medium and High", ("standard", "medium", "high")), ("High and medium", ("medium", "high")),
        ("standard & medium", ("standard", "medium")), ("medium;", ("medium",)), ("High (MARAC)", ("high",)),
        ("medium + high", ("medium", "high")), ("medium\nhigh", ("medium", "high")), ("medium to high", ("medium", "high")),
        ("Low", ()), ("low;medium", ()), ("Gold", ()), ("1", ()), ("medium (some high)", ()), ("not high", ()),
    ],
)  # fmt: skip
def test_risk_levels_are_mapped_or_not_known_and_never_half_read(text: str, levels: tuple[str, ...]) -> None:
    directory, report = load({"risk_levels": text})
    assert directory.services["risk_levels"].tolist() == [levels]
    assert bool(report.problems) == (not levels)


@pytest.mark.parametrize(
    ("text", "communities"),
    [
        ("BAME", ("black_and_minoritised",)), ("BME women", ("black_and_minoritised",)), ("B.A.M.E.", ("black_and_minoritised",)),
        ("LGBTQ+", ("lgbt",)), ("LGBTQIA+ / BME", ("black_and_minoritised", "lgbt")),
        ("Black, Asian and minority ethnic", ("black_and_minoritised",)),
        ("Deaf and disabled, older", ("deaf_and_disabled", "older")),
        ("all", ()), ("everyone", ()),
    ],
)  # fmt: skip
def test_communities_are_known_by_the_words_people_use(text: str, communities: tuple[str, ...]) -> None:
    assert load({"communities": text})[0].services["communities"].tolist() == [communities]


def test_a_community_that_cannot_be_read_does_not_make_a_service_generic() -> None:
    assert load({"communities": "Martians"})[0].services["provision"].tolist() == ["not_stated"]
    assert load({"communities": "everyone"})[0].services["provision"].tolist() == ["generic"]


@pytest.mark.parametrize("text", ["none", "no service", "No provision"])
def test_a_status_of_none_never_counts_as_a_service(text: str) -> None:
    assert load({}, {"status": text})[1].rows_set_aside == 1
    said = load({"status": text, "confirmed_by": "A board"})[0].services["status"]
    assert said.tolist() == ["confirmed_none"]


@pytest.mark.parametrize("unknown", [{"as_of": "TBC"}, {"confirmed_by": "TBC"}, {"as_of": "Spring 2027"}])
def test_a_record_that_there_is_none_needs_who_and_when_in_words_that_can_be_read(
    unknown: dict[str, str],
) -> None:
    assert load({}, {"status": "confirmed_none", "confirmed_by": "A board", **unknown})[1].rows_set_aside == 1


def test_places_that_are_a_range_are_not_known_and_the_note_keeps_the_text() -> None:
    directory, report = load({"places": "40–50"})
    assert math.isnan(directory.services["places"][0]) and "40–50" in report.problems[0].message


def test_the_same_note_is_said_once_with_the_number_of_rows() -> None:
    _, report = load(*[{"end_date": "TBC"}] * 4)
    [problem] = report.problems
    assert problem.row == 2 and problem.message == '"TBC" was read as not known, and so in 3 more rows.'


def test_no_synonym_gives_a_word_of_its_column_another_meaning() -> None:
    for column in columns_of(CSV_FORM):
        words = {spelling_key(word): key for key, label in column.choices.items() for word in (key, label)}
        for spelling, keys in synonyms(column.name).items():
            assert set(keys) <= set(column.choices), (column.name, spelling)
            assert words.get(spelling, keys[0]) == keys[0] and (spelling not in words or len(keys) == 1), spelling


def test_every_column_with_synonyms_is_one_of_the_schema() -> None:
    named = {c.name for sheet in (CSV_FORM, SERVICES, "Organisations") for c in columns_of(sheet)}
    assert {"risk_levels", "communities", "intervention", "status"} <= named
    assert synonyms("risk_levels") and not synonyms("not_known") and set(vocabulary.RISK_LEVELS)


def test_a_month_that_a_spreadsheet_made_a_day_of_is_still_a_month() -> None:
    book = load_workbook(BytesIO(workbook_file(sheets_of({}, {}, {}))))
    sheet = book[SERVICES]
    names = [column.name for column in columns_of(SERVICES)]
    ends = names.index("end_date") + 1
    for row, style in ((2, "mmm\\-yy"), (3, "[$-809]mmmm yyyy;@"), (4, "dd/mm/yyyy")):
        sheet.cell(row, ends, datetime(2028, 3, 1)).number_format = style
    directory, report = load_directory(saved(book), "d.xlsx")
    assert directory.services["ends"].dt.strftime("%Y-%m-%d").tolist() == [
        "2028-03-31",
        "2028-03-31",
        "2028-03-01",
    ]
    [problem] = report.problems
    assert problem.row == 4 and "first day of a month" in problem.message and "2028-03" in problem.to_do


@pytest.mark.parametrize("line", ["sep=;", "SEP=;", '"sep=;"', "sep=;  "])
def test_a_first_line_that_states_the_separator_is_read_and_left_out(line: str) -> None:
    content = line.encode() + b"\r\n" + csv_file({}, {"intervention": "magic"}, separator=";")
    directory, report = load_directory(content, "d.csv")
    assert len(directory.services) == 1 and [problem.row for problem in report.problems] == [4]


def test_a_heading_on_row_three_is_row_three() -> None:
    above = b"Services in our area,,\n\n"
    directory, report = load_directory(above + csv_file({}), "d.csv")
    assert len(directory.services) == 1
    assert report.problems[0].message == "The column headings are in row 3; what stands above them was not read."
    broken = above + csv_file({}).replace(b"intervention", b"kind")
    with pytest.raises(Exception, match='was understood to hold "Intervention"'):
        load_directory(broken, "d.csv")
