"""Rows to mend as a workbook, each with its reasons beside it; and what was mended when it is dropped in again."""

from collections.abc import Iterable
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from coverage.export import safe_cell
from geo.mistakes import Mistake
from loaders.files.cells import clean_text
from loaders.files.read_file import read_file
from loaders.intake.faults import Fault

SHEET, ROW, WRONG = "Sheet", "Row", "What is wrong, and what to do"
_ABOUT = (SHEET, ROW, WRONG)
Cell = tuple[str, int, str]


def rows_to_mend(faults: Iterable[Fault]) -> bytes:
    """Write each row that has a fault once: where it stands, what is wrong, and its fields as they now read."""
    faults = tuple(faults)
    fields = {fault.field: fault.column for fault in faults if fault.field}
    book = Workbook()
    sheet = book.active
    sheet.title = "Rows to mend"
    sheet.append([*_ABOUT, *fields.values()])
    by_place: dict[tuple[str, int], list[Fault]] = {}
    for fault in faults:
        by_place.setdefault(fault.place, []).append(fault)
    for (title, number), of_row in by_place.items():
        written = {fault.field: fault.written for fault in of_row}
        reasons = " ".join(dict.fromkeys(fault.message for fault in of_row))
        sheet.append(
            [safe_cell(title), number, safe_cell(reasons), *(safe_cell(written.get(field, "")) for field in fields)]
        )
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(cell.column)].width = 28
    for (cell,) in sheet["C2" : f"C{sheet.max_row}"]:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def mended_cells(content: bytes, name: str, faults: Iterable[Fault]) -> dict[Cell, str]:
    """Read which cells of such a workbook somebody filled or changed.

    Raises
    ------
    Mistake
        When the file cannot be read, or is no workbook of rows to mend.
    """
    lines = [line for grid in read_file(content, name).grids for _, line in grid.lines]
    if not lines or tuple(map(clean_text, lines[0][: len(_ABOUT)])) != _ABOUT:
        raise Mistake(f'{name}: this is not the workbook of rows to mend: it has no column "{WRONG}".')
    by_cell = {fault.cell: fault for fault in faults if fault.cell}
    fields = {fault.column: fault.field for fault in by_cell.values()}
    headings = [clean_text(cell) for cell in lines[0]]
    mended: dict[Cell, str] = {}
    for line in lines[1:]:
        texts = dict(zip(headings, map(clean_text, line), strict=False))
        if not texts[ROW].isdecimal():
            continue
        for column, field in fields.items():
            cell = (texts[SHEET], int(texts[ROW]), field)
            text = texts.get(column)
            if text and cell in by_cell and text != by_cell[cell].written:
                mended[cell] = text
    return mended
