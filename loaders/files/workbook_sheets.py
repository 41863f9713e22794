"""The sheets of a workbook of any format as lines of cells. Run apart (``loaders.apart``): nothing here is trusted.

What a cell shows is read, never run. Of a date that shows its month or its year alone, the day is not the writer's.
"""

from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from typing import Any, NamedTuple

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from geo.mistakes import Mistake
from loaders.files.grid import Cell, Line
from loaders.files.lines_seen import said_of_lines
from loaders.files.marked_cells import MarkedCells
from loaders.files.workbook_parts import marked_cells

MOST_LINES = 200_000
MOST_COLUMNS = 702
"""A to ZZ."""
DAMAGED = (
    "the workbook is damaged and cannot be read; "
    "open it in a spreadsheet program, save it under another name and load that."
)
PROTECTED = "the workbook is protected by a password; remove the password and load it again."


class SheetRead(NamedTuple):
    """One sheet: its title, its filled lines, its merged blocks, whether it is hidden, and what is to be said of its lines."""

    title: str
    lines: list[Line]
    merged: list[tuple[int, int, int, int]]
    hidden: bool
    said: list[str]


def read(content: bytes) -> list[SheetRead]:
    """Give each sheet of a workbook; sheets that are charts or macros are left out.

    Raises
    ------
    Mistake
        If it is damaged, protected, or larger than can be read; the file's name stands before the sentence elsewhere.
    """
    try:
        marked = marked_cells(content) if content.startswith(b"PK") else {}
        return list(_sheets(content, marked))
    except Mistake:
        raise
    except MemoryError as error:
        raise Mistake("the workbook claims more cells than can be read; delete its empty rows and columns.") from error
    except BaseException as error:  # the reader fails in many ways on a damaged workbook; all mean the same to the user
        raise Mistake(PROTECTED if _is_protected(error) else DAMAGED) from error


def _is_protected(error: BaseException) -> bool:
    return isinstance(error, PasswordError) or "password" in str(error).casefold()


def _sheets(content: bytes, marked: dict[str, MarkedCells]) -> Iterator[SheetRead]:
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    if not book.sheet_names:
        raise CalamineError("there is no sheet")
    seen: dict[Any, Cell] = {}
    left = MOST_LINES
    for about in book.sheets_metadata:
        if about.typ != SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(about.name)
        if sheet.end is not None and sheet.end[1] >= MOST_COLUMNS:
            raise Mistake("a sheet has cells to the right of column ZZ; delete those columns.")
        parts = marked.get(about.name, MarkedCells())
        lines = list(_lines(sheet, parts, seen, left))
        left -= len(lines)
        merged = [(top + 1, first, bottom + 1, last) for (top, first), (bottom, last) in sheet.merged_cell_ranges or ()]
        merged += parts.merged
        said = said_of_lines(lines, parts.hidden, parts.struck)
        yield SheetRead(about.name, lines, merged, about.visible != SheetVisibleEnum.Visible, said)


def _lines(sheet: Any, marked: MarkedCells, seen: dict[Any, Cell], most: int) -> Iterator[Line]:
    """Filled lines with their numbers; cells that are alike are one value, so that a long sheet is held once."""
    before: list[Cell] = [None] * (sheet.start[1] if sheet.start else 0)
    found = 0
    for number, written in enumerate(_rows(sheet, marked), start=1):
        line = before + [seen[key] if (key := (type(cell), cell)) in seen else _kept(key, seen) for cell in written]
        if number in marked.lines:
            line = marked.changed(number, line)
        end = len(line)
        while end and line[end - 1] is None:
            end -= 1
        if not end:
            continue
        found += 1
        if found > most:
            raise Mistake(f"there are more than {MOST_LINES:,} filled rows; split the file and load its parts.")
        yield number, tuple(line[:end])


def _rows(sheet: Any, marked: MarkedCells) -> Iterator[list[Any]]:
    """The rows from the first; below the last that holds a value, those that hold a formula without one."""
    given = 0
    for row in sheet.iter_rows():
        yield row
        given += 1
    for _ in range(given, max(marked.lines, default=0)):
        yield []


def _kept(key: tuple[type, Any], seen: dict[Any, Cell]) -> Cell:
    seen[key] = _value(key[1])
    return seen[key]


def _value(cell: Any) -> Cell:
    """The value of a cell: None where blank, a whole number as one, a time of day or a length of time as text."""
    if isinstance(cell, str):
        return cell if cell.strip() else None
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return cell if isinstance(cell, bool | int | float | date | datetime) else str(cell)
