"""Hostile texts in every free cell of a returned workbook are kept as text or said to be withheld, and run nowhere after."""

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook

from cli import main
from coverage.rounds.answers import Return
from coverage.rounds.standing import Standing, asked_of, standing
from geo.writable import writable_text
from loaders.directory.shipped import published_directory
from loaders.files_out.forms import DIRECTORY_FORMS
from loaders.intake.load import load_directory
from loaders.offices.office_file import read_offices
from loaders.rounds.texts import return_as_text, return_of_text
from loaders.rounds.workbook import workbook_of
from say.rounds.round_letters import covering_text
from say.rounds.round_words import return_in_words, standing_in_words, standing_table
from tests.hostile.test_hostile_strings_in_files import FOLDERS
from tests.hostile.watched_files import outside, touched_files
from tests.hostile.whole_files import cells_that_run, require_whole_xml
from tests.hostile_strings import HOSTILE_STRINGS, MADE
from tests.rounds_filled import ASKED, KENT, KNOWN, NEW, ROUND, START, TAKEN, filled, row_of, taken, tell_a_service
from tests.samples import rest_to_soak

FREE = "To fill in"
WHOLE = [writable_text(text) for text in HOSTILE_STRINGS.values()]


def put(book: Workbook, sheet: str, cell: str, text: str) -> None:
    """Write a text as a spreadsheet program keeps what somebody types as text: never as a formula."""
    book[sheet][cell] = text
    book[sheet][cell].data_type = "s"


def answered(texts: Sequence[str]) -> bytes:
    """The workbook of Kent with texts in every free cell, and two new services for each text: one of it alone."""

    def fill(book: Workbook) -> None:
        every = cycle(texts)
        for sheet in (START, KNOWN, ASKED):
            for cell in (cell for row in book[sheet].iter_rows() for cell in row if cell.style == FREE):
                put(book, sheet, cell.coordinate, next(every))
        for number, text in enumerate(texts):
            tell_a_service(book, 5 + 2 * number)
            for letter in "ABMN":
                put(book, NEW, f"{letter}{5 + 2 * number}", f"{number} {text}" if letter == "A" else text)
            for letter in "ABCDEFGHIJKLMNOP":
                put(book, NEW, f"{letter}{6 + 2 * number}", text)

    return filled(KENT, fill)


def read(texts: Sequence[str], name: str = "kent.xlsx") -> Return:
    content = answered(texts)
    with touched_files() as touched:
        found = taken((name, content))
    assert outside(touched, *FOLDERS) == [] and not [path for path in touched if MADE in path]
    assert not found.refused
    return next(iter(found.returns.values()))


@pytest.fixture(scope="module")
def one() -> Return:
    """What is read of the workbook that has every text in it."""
    return read(WHOLE)


@pytest.fixture(scope="module")
def now(one: Return) -> Standing:
    """How the round then stands."""
    return standing(published_directory(), ROUND, [replace(one, office=WHOLE[0])], TAKEN)


def test_every_text_in_a_returned_workbook_is_stated_kept_or_said_to_be_withheld(one: Return) -> None:
    assert one.directory is not None
    named = " ".join([*one.directory.services["service_name"], *(text.text for text in one.kept)])
    told = [
        number for number in range(len(WHOLE)) if f"{number} " in named or f"row {5 + 2 * number}" in str(one.mistakes)
    ]
    assert len(told) == len(WHOLE) and len(one.directory.services) > len(WHOLE) - 40
    assert all(len(said) < 1_000 and "\n" not in said for said in one.mistakes)
    assert return_as_text(return_of_text(return_as_text(one))) == return_as_text(one)


def test_what_is_said_of_the_answers_is_whole_sentences(now: Standing, one: Return) -> None:
    said = [*standing_in_words(now), return_in_words(now, one), *standing_table(now).to_numpy().ravel()]
    assert not [words for words in said if words != writable_text(words)]
    assert len(return_in_words(now, one)) < 500


@pytest.mark.parametrize("ending", rest_to_soak(DIRECTORY_FORMS, (".csv",)))
def test_what_the_answers_make_of_the_directory_goes_out_whole_and_comes_in_the_same(
    now: Standing, ending: str
) -> None:
    made = now.merged.directory
    with touched_files() as touched:
        written = DIRECTORY_FORMS[ending].write(made, None)
    assert outside(touched, *FOLDERS) == []
    again, _ = load_directory(written, f"again{ending}")
    assert set(again.services["service_name"]) == set(made.services["service_name"])
    if ending == ".xlsx":
        require_whole_xml(written)
        assert cells_that_run(written) == []


@pytest.mark.soak  # workbooks are whole, and none of their cells runs, in test_hostile_strings_in_files too
def test_the_next_round_asks_of_hostile_records_in_whole_workbooks(now: Standing) -> None:
    content = workbook_of(ROUND, KENT, asked_of(now.merged.directory, ROUND), WHOLE[0])
    require_whole_xml(content)
    assert cells_that_run(content) == []
    listed = {str(row[1].value) for row in openpyxl.load_workbook(io.BytesIO(content))[KNOWN].iter_rows(min_row=5)}
    assert len(listed) > len(WHOLE) - 40


@pytest.mark.parametrize("name", rest_to_soak(HOSTILE_STRINGS, ("script 1", "formula 5", "control 10")))
def test_an_office_and_a_file_of_a_hostile_name_are_kept_as_text_or_withheld(name: str) -> None:
    text = HOSTILE_STRINGS[name]

    def fill(book: Workbook) -> None:
        for row in (4, 5, 6):
            for cell in (one for one in book[START][row] if one.style == FREE):
                put(book, START, cell.coordinate, writable_text(text))

    with touched_files() as touched:
        found = taken((f"{text[:200]}.xlsx", filled(KENT, fill)))
    assert outside(touched, *FOLDERS) == []
    assert all("\n" not in said and len(said) < 1_000 for said in found.refused)
    for back in found.returns.values():
        now = standing(published_directory(), ROUND, [back], TAKEN)
        assert "\n" not in back.file and "\x1b" not in back.file and "\n" not in back.office
        assert standing_table(now)["File"].notna().all()


def test_the_board_of_a_round_is_a_table_without_formulas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("COVERAGE_DATA", str(tmp_path / "data"))
    to = ("--due", "2027-01-15", "--owner", "An office", "--address", "mapping@office.example", "--on", "2026-11-27")
    main(["round", "open", "Mapping", *to, "--area", "Kent", "--ask", "prevention"])
    main(["round", "send", "Mapping", "--out", str(tmp_path)])
    book = openpyxl.load_workbook(tmp_path / "Kent.xlsx")
    put(book, START, f"B{row_of(book, START, 'Your office')}", HOSTILE_STRINGS["formula 5"])
    book.save(tmp_path / "=1+1.xlsx")
    main(["round", "take", "Mapping", str(tmp_path / "=1+1.xlsx"), "--on", "2026-12-01"])
    main(["round", "status", "Mapping", "--out", str(tmp_path / "board.csv"), "--on", "2026-12-01"])
    _, row, *_ = csv.reader(io.StringIO((tmp_path / "board.csv").read_text("utf-8-sig")))
    assert row[1] == f"'{HOSTILE_STRINGS['formula 5']}" and row[-1] == "'=1+1.xlsx"


def test_an_office_of_a_hostile_name_adds_no_line_to_the_letter_that_goes_to_it() -> None:
    out = io.StringIO()
    csv.writer(out).writerows(
        [["Office", "Role", "Email", "Areas"], ["Kent Police\nBcc: x", "lead\nx", "lead@kent.example", "Kent"]]
    )
    [office] = read_offices(out.getvalue().encode(), "offices.csv").offices
    usual = covering_text(ROUND, KENT, replace(office, name="Kent Police", role="lead"), "Kent.xlsx")
    assert len(covering_text(ROUND, KENT, office, "Kent.xlsx").splitlines()) == len(usual.splitlines())
