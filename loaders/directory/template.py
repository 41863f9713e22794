"""The directory workbook that people download, empty or filled in: notes, a sheet of each kind, and an invented example."""

from collections.abc import Mapping, Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from loaders.directory.schema import (
    EXAMPLE_SHEET,
    INVENTED,
    LISTS_SHEET,
    NOTES_SHEET,
    SHEETS,
    Column,
    columns_of,
)
from loaders.files.guarded_text import for_workbook

LAST_ROW = 5_000  # drop-downs reach this far down, or as far again below the last filled row
LAST_TEXT_ROW = (
    500  # of the empty rows: further down the column's own format holds, where the spreadsheet program keeps to it
)
TEXT = "@"
_KEPT_AS_TEXT = ("date", "registered")
HEADER_FILL, HEADER_FONT = PatternFill("solid", fgColor="1F3A4D"), Font(bold=True, color="FFFFFF")
REQUIRED_FILL = PatternFill("solid", fgColor="7A2E4D")
NOTES = (
    "How to fill in this workbook",
    "One row for each organisation, each service, each place to visit, and each area that a service serves.",
    "IDs are short codes of your own.",
    "A service names its organisation; a location or an area names its service.",
    "Columns with a dark red header must be filled. Leave the rest blank where it is not known.",
    "Blank means not stated: never none, and never all.",
    "Several words in one cell are separated by a semicolon, for example standard;medium.",
    "Dates may be a day (2026-03-31), a month (2026-03), a year (2026) or a financial year (2026/27). Their cells hold text.",
    "A service area is where the people served live, not where the office is.",
    "Fill in the area level: Essex is both a county and a larger force area.",
    "An address is kept only where Address public says yes, and never for accommodation. All else is placed by its service area.",
    "Mark a row confidential when its place must not be known. Never write where a refuge is.",
    "Every refuge is treated as confidential, whatever its row says: only its force area is kept.",
    'The sheet "Worked example" is invented and is not read.',
    "Write INVENTED under Data status on rows that are not real.",
    "The sheet Declarations is for what somebody checked and found none of: one row for each, with who and when.",
    "The sheet Standards checked is for how a standard of the sector stands in a force area: one row for each.",
)


def directory_template() -> bytes:
    """The template as an ``.xlsx`` file, made from the schema."""
    return filled_workbook({sheet: [] for sheet in SHEETS}, [])


def filled_workbook(rows: Mapping[str, Sequence[Mapping[str, str | int]]], said: Sequence[str]) -> bytes:
    """The template with rows in its sheets.

    Parameters
    ----------
    rows
        By sheet: texts and whole numbers by the name of their column; what is absent or "" stays blank.
    said
        What the notes say before all else, a line each.
    """
    book = Workbook()
    notes = book.active
    notes.title = NOTES_SHEET
    lists = book.create_sheet(LISTS_SHEET)
    for sheet in SHEETS:
        _data_sheet(book.create_sheet(sheet), lists, rows[sheet])
    _example_sheet(book.create_sheet(EXAMPLE_SHEET))
    _notes_sheet(notes, said)
    book.move_sheet(lists, len(book.sheetnames))
    lists.sheet_state = "hidden"
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _header(sheet: Worksheet, row: int, columns: tuple[Column, ...]) -> None:
    for position, column in enumerate(columns, start=1):
        cell = sheet.cell(row, position, column.label)
        cell.font, cell.alignment = HEADER_FONT, Alignment(vertical="center", wrap_text=True)
        cell.fill = REQUIRED_FILL if column.required else HEADER_FILL
        sheet.column_dimensions[get_column_letter(position)].width = 22


def _data_sheet(sheet: Worksheet, lists: Worksheet, rows: Sequence[Mapping[str, str | int]]) -> None:
    columns = columns_of(sheet.title)
    _header(sheet, 1, columns)
    for row in rows:
        sheet.append([_filled(sheet, column, row.get(column.name, "")) for column in columns])
    sheet.freeze_panes = "A2"
    for position, column in enumerate(columns, start=1):
        if column.kind in _KEPT_AS_TEXT:
            _keep_as_text(sheet, position, first_row=2 + len(rows))
        if column.kind == "choice":
            rule = DataValidation("list", formula1=_list_of(column, lists), showErrorMessage=True)
            rule.error, rule.errorTitle = (
                "Choose a word from the list, or leave the cell blank.",
                column.label,
            )
        elif column.kind == "choices":
            rule = DataValidation(showInputMessage=True)
            rule.prompt = f"One or more of: {'; '.join(column.choices)}. Separate them with ;"[:250]
        else:
            continue
        letter = get_column_letter(position)
        rule.add(f"{letter}2:{letter}{LAST_ROW + len(rows)}")
        sheet.add_data_validation(rule)


def _filled(sheet: Worksheet, column: Column, value: str | int) -> Cell | str | int | None:
    """What a cell holds; None where that is nothing, since a cell less is a cell less to keep."""
    if value == "" or isinstance(value, int):
        return None if value == "" else value
    if column.kind not in _KEPT_AS_TEXT:
        return for_workbook(value)
    cell = Cell(sheet, value=for_workbook(value))
    cell.number_format = TEXT
    return cell


def _keep_as_text(sheet: Worksheet, position: int, first_row: int) -> None:
    """Make a column's cells text: a spreadsheet would else make 1 March 2028 of 2028-03, and a number of 00123456."""
    sheet.column_dimensions[get_column_letter(position)].number_format = TEXT
    for row in range(first_row, first_row + LAST_TEXT_ROW - 1):
        sheet.cell(row, position).number_format = TEXT


def _list_of(column: Column, lists: Worksheet) -> str:
    """Write a column's choices in the hidden sheet (a rule itself may hold only 255 characters)."""
    position = lists.max_column + 1
    for row, key in enumerate(column.choices, start=1):
        lists.cell(row, position, key)
    letter = get_column_letter(position)
    return f"{LISTS_SHEET}!${letter}$1:${letter}${len(column.choices)}"


def _example_sheet(sheet: Worksheet) -> None:
    sheet["A1"] = f"{INVENTED}: an example of each sheet. Nothing here is real, and this sheet is not read."
    sheet["A1"].font = Font(bold=True)
    row = 3
    for title in SHEETS:
        columns = columns_of(title)
        sheet.cell(row, 1, title).font = Font(bold=True)
        _header(sheet, row + 1, columns)
        for position, column in enumerate(columns, start=1):
            sheet.cell(row + 2, position, column.example)
        row += 4


def _notes_sheet(sheet: Worksheet, said: Sequence[str]) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 24, 30
    sheet.column_dimensions["C"].width = 90
    for note in (*map(for_workbook, said), *NOTES):
        sheet.append([note])
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.append([])
    sheet.append(["Sheet", "Column", "What to write"])
    for title in SHEETS:
        for column in columns_of(title):
            words = f" One of: {', '.join(column.choices)}." if column.choices else ""
            sheet.append([title, column.label, f"{column.note}{words}".strip()])
