"""An .xlsx workbook as lines of cells, sheet by sheet, read without trusting it."""

import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from geo.mistakes import Mistake
from loaders.directory.schema import REQUIRED_SHEETS, SHEETS, TEMPLATE_SHEETS
from loaders.files.cells import matching_key, shown
from loaders.files.raw_table import RawTable, UncomputedFormula, read_table

MOST_COLUMNS = 702  # A to ZZ
_LITERAL = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')  # quoted, bracketed and escaped parts of a number format
_CELL_BEYOND = re.compile(rb'<c r="[A-Z]{3}[0-9]+"[^>/]*>')


def workbook_tables(content: bytes, name: str) -> dict[str, RawTable]:
    """The data sheets of a workbook by the schema's sheet names; ``Locations`` may be missing.

    Raises
    ------
    Mistake
        When the workbook is damaged or unsafe, or a required sheet or column is missing.
    """
    has_formulas = _inspect_parts(content, name)
    try:
        values = load_workbook(BytesIO(content), read_only=True, data_only=True)
        formulas = load_workbook(BytesIO(content), read_only=True) if has_formulas else None
        found = _data_sheets([str(sheet) for sheet in values.sheetnames], name)
        return {
            sheet: read_table(sheet, _lines(values[title], formulas[title] if formulas else None), name)
            for sheet, title in found.items()
        }
    except Mistake:
        raise
    except Exception as error:  # the reader fails in many ways on a damaged workbook; all mean the same to the user
        raise Mistake(
            f"{name}: the workbook is damaged and cannot be read. "
            "Open it in a spreadsheet program, save it under another name and load that."
        ) from error


def other_sheets(content: bytes) -> list[str]:
    """Sheets of the workbook that are not read as data, apart from the template's own."""
    known = {matching_key(sheet) for sheet in (*SHEETS, *TEMPLATE_SHEETS)}
    titles = load_workbook(BytesIO(content), read_only=True).sheetnames
    return [str(title) for title in titles if matching_key(str(title)) not in known]


def _inspect_parts(content: bytes, name: str) -> bool:
    """Whether any sheet holds a formula; refuse cells out of reach, and XML entities (they expand without end)."""
    has_formulas = False
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            for part in archive.infolist():
                xml = archive.read(part).replace(b"\0", b"") if part.filename.endswith((".xml", ".rels")) else b""
                if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
                    raise Mistake(f"{name}: the workbook holds XML declarations that no spreadsheet program writes.")
                if _CELL_BEYOND.search(xml):
                    raise Mistake(f"{name}: a sheet has cells to the right of column ZZ. Delete those columns.")
                has_formulas |= part.filename.startswith("xl/worksheets/") and (b"<f>" in xml or b"<f " in xml)
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, zlib.error) as error:
        raise Mistake(
            f"{name}: the workbook is cut short or damaged. Fetch or save it again, and load that."
        ) from error
    return has_formulas


def _data_sheets(titles: list[str], name: str) -> dict[str, str]:
    by_key = {matching_key(title): title for title in titles}
    missing = [sheet for sheet in REQUIRED_SHEETS if matching_key(sheet) not in by_key]
    if missing:
        there = ", ".join(shown(title) for title in titles)
        wanted = ", ".join(f'"{sheet}"' for sheet in missing)
        raise Mistake(
            f"{name}: the workbook has no sheet called {wanted}. Its sheets are {there}. "
            "Name the sheets as in the template."
        )
    return {sheet: by_key[matching_key(sheet)] for sheet in SHEETS if matching_key(sheet) in by_key}


def _lines(values: Any, formulas: Any | None) -> Iterator[tuple[int, Sequence[object]]]:
    """Rows of a sheet with their numbers; a formula without a saved result becomes ``UncomputedFormula``."""
    rows = _rows(values)
    if formulas is None:
        yield from rows
        return
    for (number, line), (_, written) in zip(rows, _rows(formulas), strict=False):
        yield number, [_cell(value, text) for value, text in zip(line, written, strict=False)]


def _rows(sheet: Any) -> Iterator[tuple[int, Sequence[object]]]:
    sheet.reset_dimensions()  # a sheet may claim any size; only cells that are there count
    for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1):
        line = [_as_seen(cell) for cell in cells]
        end = len(line)
        while end and line[end - 1] is None:
            end -= 1
        yield number, line[:end]


def _as_seen(cell: Any) -> object:
    """A cell's value; of a date only as much as its format shows.

    A spreadsheet turns a typed 2028-03 into 1 March 2028 and shows the month alone: the day is not the writer's.
    """
    value = cell.value
    if not isinstance(value, datetime | date):
        return value
    shown_parts = _LITERAL.sub("", str(cell.number_format)).casefold()
    if "d" in shown_parts or "y" not in shown_parts:
        return value
    return f"{value:%Y-%m}" if "m" in shown_parts else f"{value:%Y}"


def _cell(value: object, written: object) -> object:
    is_formula = isinstance(written, str) and written.startswith("=") and value is None
    return UncomputedFormula() if is_formula else value
