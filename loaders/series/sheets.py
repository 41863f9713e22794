"""The sheets of a file of counts as lines of clean cells, each with its number as a spreadsheet counts."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import chain

from geo.mistakes import Mistake
from loaders.files.cells import clean_text
from loaders.files.file_kind import file_kind, markup_kind
from loaders.files.flat_csv import is_cell_too_long
from loaders.files.formats import FORMATS
from loaders.files.grid import FileRead, Grid
from loaders.files.read_file import read_file
from loaders.files.text import decode
from loaders.people.without_people import without_people

SEPARATORS = ",;\t|"
MOST_CELLS = 5_000
"""Of a line: a table of counts may have a column for each year of age and each year."""
Lines = list[tuple[int, list[str]]]


@dataclass(frozen=True)
class Sheet:
    """One sheet: its title ("" for a CSV) and its filled lines."""

    title: str
    lines: Lines


@dataclass(frozen=True)
class SheetsRead:
    """The sheets of a file, and sentences about it as a whole."""

    sheets: list[Sheet]
    notes: tuple[str, ...]


def ways_to_read(content: bytes, name: str) -> Iterator[SheetsRead]:
    """Give the sheets of a file: of a CSV once for each separator that it may have, of any other file once.

    What ``without_people`` refuses is not among them.

    Raises
    ------
    Mistake
        As ``read_file``; or where the file is a map, or a set of records without lines.
    """
    if markup_kind(content) or file_kind(content, name) != "text":
        yield _of_any_file(content, name)
        return
    text = decode(content, name)
    if text.lstrip()[:1] in ("{", "["):
        raise Mistake(f"{name}: this is no table of counts; load a CSV file or a workbook, with a row for each area.")
    for separator in SEPARATORS:
        grid = Grid("", tuple(_lines(text, separator, name)))
        yield _clean(without_people(FileRead(name, "csv", "", (grid,))))


def _of_any_file(content: bytes, name: str) -> SheetsRead:
    file = read_file(content, name)
    if FORMATS[file.format].kind == "boundaries":
        raise Mistake(f"{name}: this is a map of boundaries, which holds no counts by area and period.")
    return _clean(file)


def _clean(file: FileRead) -> SheetsRead:
    """The cells as clean text."""
    sheets = [
        Sheet(grid.sheet, [(number, [clean_text(cell) for cell in cells]) for number, cells in grid.lines])
        for grid in file.grids
    ]
    return SheetsRead(sheets, file.notes)


def _lines(text: str, separator: str, name: str) -> list[tuple[int, list[str]]]:
    """The lines under a separator; none where that makes cells or lines of a length that no table has."""
    table: list[tuple[int, list[str]]] = []
    try:
        for line in enumerate(csv.reader(StringIO(text, newline=""), delimiter=separator), start=1):
            if len(line[1]) > MOST_CELLS:
                return []
            table.append(line)
    except csv.Error as error:
        if is_cell_too_long(error):
            return []
        raise Mistake(f"{name}: the file cannot be read as a CSV; save it again as CSV UTF-8.") from error
    return [(number, line) for number, line in table if any(map(str.strip, line))]


def widest_line(sheets: list[Sheet]) -> list[str]:
    """Give the cells of the first filled line that has most of them: what may have been meant as headings."""
    firsts = chain.from_iterable(sheet.lines[:1] for sheet in sheets)
    return max((cells for _, cells in firsts), key=len, default=[])
