"""The one way in for every file: judged by its content, read once, given as lines of cells."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from geo.mistakes import Mistake
from loaders.files.apart import read_apart
from loaders.files.file_kind import WORKBOOKS, extension_note, file_kind, read_bytes
from loaders.files.flat_csv import csv_lines
from loaders.files.grid import Cell, FileRead, Grid, Line
from loaders.files.other_files import json_as_what_it_is
from loaders.files.text import decode
from loaders.files.workbook_sheets import MOST_COLUMNS, MOST_LINES, SheetRead

MACROS = "The workbook holds macros; they were not run."
HIDDEN = "The sheet is hidden; it was read like the others."


def read_file(source: Path | bytes, name: str) -> FileRead:
    """Read a file of any format that ``FORMATS`` holds.

    Parameters
    ----------
    source
        The file, or its bytes (an upload). Nothing in it is trusted, and no macro or formula is run.
    name
        What to call it in messages. It does not decide the format; where it does not fit the content, a note says so.

    Returns
    -------
    FileRead
        Every sheet, hidden ones included, and every filled line of it.

    Raises
    ------
    Mistake
        When the file cannot be read: one sentence that says what the file is or what is wrong with it, and what to do.
    """
    content = read_bytes(source, name)
    checksum = sha256(content).hexdigest()
    kind = file_kind(content, name)
    if kind in WORKBOOKS:
        notes = [extension_note("a workbook", name), MACROS if kind == "xlsm" else ""]
        return FileRead(name, kind, checksum, _sheets(content, name), tuple(filter(None, notes)))
    if kind == "geopackage":
        raise Mistake(f"{name}: this is a map (GeoPackage), which cannot be read yet.")
    text = decode(content, name)
    if what := json_as_what_it_is(text):
        raise Mistake(f"{name}: this is {what}")
    notes = [extension_note("a CSV", name)]
    return FileRead(name, "csv", checksum, (_table(text, name),), tuple(filter(None, notes)))


def _sheets(content: bytes, name: str) -> tuple[Grid, ...]:
    sheets = [SheetRead(*sheet) for sheet in read_apart("loaders.files.workbook_sheets", content, name)]
    return tuple(
        Grid(sheet.title, tuple(sheet.lines), tuple(sheet.merged), (HIDDEN,) if sheet.hidden else ())
        for sheet in sheets
    )


def _table(text: str, name: str) -> Grid:
    lines: list[Line] = []
    for line in _filled(text, name):
        if len(line[1]) > MOST_COLUMNS:
            raise Mistake(
                f"{name}, row {line[0]}: the row has more than {MOST_COLUMNS} cells. Keep the table's columns only."
            )
        if len(lines) == MOST_LINES:
            raise Mistake(f"{name}: there are more than {MOST_LINES:,} filled rows. Split the file and load its parts.")
        lines.append(line)
    return Grid("", tuple(lines))


def _filled(text: str, name: str) -> Iterator[Line]:
    """Lines that hold anything; cells that are alike are one text, so that a long table is held once."""
    seen: dict[str, str] = {}
    for number, cells in csv_lines(text, name):
        line: list[Cell] = [seen.setdefault(cell, cell) if cell.strip() else None for cell in cells]
        while line and line[-1] is None:
            line.pop()
        if line:
            yield number, tuple(line)
