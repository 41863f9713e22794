"""A file is read by its content: every sheet and every filled line of it, whatever it is called."""

from collections.abc import Callable
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from geo.mistakes import Mistake
from loaders.files import read_file as reader
from loaders.files.grid import UncomputedFormula
from loaders.files.read_file import read_file


def book_of(fill: Callable[[Any], object]) -> bytes:
    """A workbook whose only sheet is filled by ``fill``."""
    book = Workbook()
    fill(book.active)
    return saved(book)


def saved(book: Workbook) -> bytes:
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def table_of(text: str, encoding: str = "utf-8") -> list[tuple[int, tuple[object, ...]]]:
    """The lines that a CSV of a text is read as."""
    [grid] = read_file(text.encode(encoding), "a.csv").grids
    return [(number, tuple(cells)) for number, cells in grid.lines]


def test_every_kind_of_cell_keeps_its_value() -> None:
    row = ["text", 7, 1.5, True, date(2026, 3, 31), datetime(2026, 3, 31, 9, 30), time(10, 30), None, " "]
    file = read_file(book_of(lambda sheet: sheet.append(row)), "a.xlsx")
    [(number, cells)] = file.grids[0].lines
    assert file.format == "xlsx" and number == 1
    assert cells == ("text", 7, 1.5, True, date(2026, 3, 31), datetime(2026, 3, 31, 9, 30), "10:30:00")
    assert isinstance(cells[1], int)


def test_lines_and_columns_are_numbered_as_the_spreadsheet_shows_them() -> None:
    def fill(sheet: Any) -> None:
        sheet["C3"], sheet["D30000"] = "first", "last"

    assert read_file(book_of(fill), "a.xlsx").grids[0].lines == (
        (3, (None, None, "first")),
        (30000, (None, None, None, "last")),
    )


def test_a_merged_block_is_told_and_its_value_stands_once() -> None:
    def fill(sheet: Any) -> None:
        sheet["A2"] = "Invented county"
        sheet.merge_cells("A2:B4")

    [grid] = read_file(book_of(fill), "a.xlsx").grids
    assert grid.merged == ((2, 0, 4, 1),) and grid.lines == ((2, ("Invented county",)),)


@pytest.mark.parametrize(
    ("style", "seen"),
    [
        ("mmm-yy", "2028-03"), ("[$-809]mmmm yyyy;@", "2028-03"), ("yyyy", "2028"), ("dd/mm/yyyy", date(2028, 3, 1)),
        ('"day" mm yyyy', "2028-03"),
    ],
)  # fmt: skip
def test_of_a_date_only_what_its_cell_shows_is_read(style: str, seen: object) -> None:
    def fill(sheet: Any) -> None:
        sheet["B2"] = datetime(2028, 3, 1)
        sheet["B2"].number_format = style

    assert read_file(book_of(fill), "a.xlsx").grids[0].lines == ((2, (None, seen)),)


def test_a_formula_without_a_result_and_an_error_are_no_blanks() -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["=1+1", "b"])
        sheet["A2"] = "#REF!"
        sheet["C9"] = "=SUM(A1:A2)"

    assert read_file(book_of(fill), "a.xlsx").grids[0].lines == (
        (1, (UncomputedFormula(), "b")),
        (2, ("#REF!",)),
        (9, (None, None, UncomputedFormula())),
    )


def test_a_hidden_sheet_is_read_and_said() -> None:
    book = Workbook()
    book.active.append(["seen"])
    hidden = book.create_sheet("Kept back")
    hidden.append(["hidden"])
    hidden.sheet_state = "veryHidden"
    book.create_chartsheet("Chart")
    seen, kept = read_file(saved(book), "a.xlsx").grids
    assert seen.notes == () and kept.lines == ((1, ("hidden",)),) and "hidden" in kept.notes[0]


def test_a_sheet_that_claims_a_billion_cells_is_refused() -> None:
    def fill(sheet: Any) -> None:
        sheet["A1"], sheet["ZZ1048576"] = 1, 2

    with pytest.raises(Mistake, match="claims more cells than can be read"):
        read_file(book_of(fill), "a.xlsx")


@pytest.mark.parametrize("separator", list(",;\t|:^~"))
def test_a_table_of_unknown_headings_is_split_where_it_is_regular(separator: str) -> None:
    rows = [("Contract", "Supplier name", "Sum"), *((f"C{n}", f"Invented body {n}", str(n * 7)) for n in range(12))]
    lines = table_of("\n".join(separator.join(row) for row in rows))
    assert [cells for _, cells in lines] == rows


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "cp1252", "mac_roman"]
)
def test_every_encoding_that_spreadsheets_write_is_told(encoding: str) -> None:
    assert table_of("Contract,Supplier\n1,Women’s café – “groups”\n", encoding)[1] == (
        2,
        ("1", "Women’s café – “groups”"),
    )


def test_a_stated_separator_and_blank_lines_keep_the_row_numbers() -> None:
    assert table_of('sep=~\na~b\n\n~\n"c~d"~e\n') == [(2, ("a", "b")), (5, ("c~d", "e"))]


def test_too_many_lines_are_refused_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_LINES", 2)
    with pytest.raises(Mistake, match="more than 2 filled rows"):
        table_of("a,b\n1,2\n\n3,4\n")


def test_a_file_of_two_gigabytes_is_refused_unread(tmp_path: Path) -> None:
    large = tmp_path / "large.csv"
    with large.open("wb") as file:
        file.truncate(2_000_000_000)  # a hole: it takes no room
    with pytest.raises(Mistake, match="the file is 2000 MB, more than the 60 MB"):
        read_file(large, "large.csv")


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (b"<!DOCTYPE html><html><head><title>Page not found</title>", 'this is a web page saying "Page not found", not a'),
        (b"\xef\xbb\xbf\n<html><body><h1 class='a'>Sorry, <b>gone</b>  &amp; lost</h1>", 'saying "Sorry, gone & lost"'),
        (b"<table><tr><td>1</td></tr></table>", "this is a web page, not a table"),
        (b"<?xml version='1.0'?><rows/>", "this is an XML file"),
    ],
)  # fmt: skip
def test_a_web_page_named_as_a_table_is_said_with_its_title(page: bytes, said: str) -> None:
    for name in ("contracts.csv", "contracts.xls"):
        with pytest.raises(Mistake) as caught:
            read_file(page, name)
        assert said in str(caught.value) and str(caught.value).startswith(f"{name}: this is")
