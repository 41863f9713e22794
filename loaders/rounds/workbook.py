"""Make the workbook of one area: a page that says how, what is known, what is asked, and room for new services.

It needs no macro and no password, prints on A4, and its drop-downs work in Excel and LibreOffice alike. Cells that are not to be
filled in are locked against slips; who wants to may unlock them.
"""

from collections.abc import Sequence
from io import BytesIO
from math import ceil
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.named_styles import NamedStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.records import described_records
from coverage.rounds.collection import Question, Round
from coverage.rounds.what_is_known import Known
from coverage.vocabulary import RECORD_STATUSES, RISK_LEVELS, Status
from geo import as_given
from geo.areas import area_name
from loaders.files.guarded_text import for_workbook
from loaders.rounds.cover import cover_rows
from loaders.rounds.form import (
    ANY_RISK,
    ASKED,
    COLUMNS,
    EMPTY_ROWS,
    EVERYBODY,
    HEADING_ROW,
    INSTRUCTIONS,
    KNOWN,
    LISTS,
    MARKS,
    NEW,
    START,
    TABLES,
    TO_FILL,
    FormColumn,
)
from loaders.rounds.numbers import number_of

_LINE = Side(style="thin", color="9AA5AD")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_ON_RECORD = {
    Status.NO_RECORD: "nothing listed",
    Status.NOT_FOR_THEM: "services reach here, none for this",
    Status.WIDER_ONLY: "only a regional, national or remote service",
}
_LINE_HEIGHT = 13.5
Row = Sequence[str]


def workbook_of(of: Round, area: str, known: Known, office: str) -> bytes:
    """Make the workbook of one area of a round.

    Parameters
    ----------
    of
        The round; of a workbook that goes with a letter, one with ``numbers.NO_ROUND`` as its code.
    area
        GSS code.
    known
        ``known_of`` its directory, areas and questions.
    office
        The office that is asked, filled in for it to correct; "" where it is not known.
    """
    records, questions = known.records[area], known.unknown(area)
    number = number_of(of, area, questions, records["service_id"].tolist())
    book = Workbook()
    for style in _styles():
        book.add_named_style(style)
    start = book.active
    start.title = START
    lists = book.create_sheet(LISTS)
    rows = {KNOWN: _known_rows(records), ASKED: _asked_rows(of, known, area, questions), NEW: []}
    for sheet in TABLES:
        _table(book.create_sheet(sheet), of, area, str(number), rows[sheet], lists)
    _cover(start, of, area, str(number), office, (len(records), len(questions)))
    marks = book.create_sheet(MARKS)
    marks.append(["Workbook", str(number)])
    book.move_sheet(lists, len(book.sheetnames))
    for hidden in (lists, marks):
        hidden.sheet_state = "hidden"
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _styles() -> list[NamedStyle]:
    """The four looks of a cell: made once for a workbook, since a style of its own for each cell takes most of the time."""
    locked, free = Protection(locked=True), Protection(locked=False)
    return [
        NamedStyle("Title of sheet", font=Font(name="Calibri", size=14, bold=True), protection=locked),
        NamedStyle(
            "Heading of column",
            font=Font(name="Calibri", size=11, bold=True, color="FFFFFF"),
            fill=PatternFill("solid", fgColor="1F3A4D"),
            alignment=Alignment(vertical="center", wrap_text=True),
            border=_BOX,
            protection=locked,
        ),
        NamedStyle("On record", font=Font(name="Calibri", size=10), alignment=_WRAPPED, border=_BOX, protection=locked),
        NamedStyle(
            "To fill in",
            font=Font(name="Calibri", size=10),
            fill=PatternFill("solid", fgColor="FFF8E1"),
            alignment=_WRAPPED,
            border=_BOX,
            number_format="@",
            protection=free,
        ),
    ]


def _known_rows(records: pd.DataFrame) -> list[Row]:
    return [_known_row(row) for row in described_records(records).itertuples()]


def _known_row(row: Any) -> Row:
    kind = INTERVENTIONS[row.intervention].label
    return row.service_id, row.service_name, row.organisation_name, kind, _told(row)


def _told(row: Any) -> str:
    """What is on record of a service, in a few words."""
    risks = ", ".join(RISK_LEVELS[key].lower() for key in row.risk_levels)
    places, funded_to = row.places, row.funded_to
    said = [
        RECORD_STATUSES[row.status],
        risks or "risk not stated",
        f"{places:,.0f} places a year" if as_given.is_known(places) else "places not stated",
        f"funded to {funded_to}" if funded_to else "funding not stated",
        f"as of {row.as_of}",
    ]
    return "; ".join(said)


def _asked_rows(of: Round, known: Known, area: str, questions: list[Question]) -> list[Row]:
    return [
        (
            of.number(one),
            INTERVENTIONS[one.intervention].label,
            RISK_LEVELS[one.risk] if one.risk else ANY_RISK,
            COMMUNITIES[one.community].label if one.community else EVERYBODY,
            _ON_RECORD[known.statuses[area, one]],
        )
        for one in questions
    ]


def _table(sheet: Worksheet, of: Round, area: str, number: str, rows: list[Row], lists: Worksheet) -> None:
    columns = COLUMNS[sheet.title]
    _put(sheet, 1, 1, f"{sheet.title}: {area_name(area)}{' (INVENTED)' if of.invented else ''}", "Title of sheet")
    sheet.cell(2, 1, INSTRUCTIONS[sheet.title])
    sheet.cell(3, 1, f"{for_workbook(of.name)}. Workbook {number}")
    for position, column in enumerate(columns, start=1):
        _put(sheet, HEADING_ROW, position, column.label, "Heading of column")
        sheet.column_dimensions[get_column_letter(position)].width = column.width
    empty = EMPTY_ROWS if sheet.title == NEW else 0
    sheet.row_dimensions[HEADING_ROW].height = _height([column.label for column in columns], columns)
    for at, texts in enumerate([*rows, *[()] * empty], start=HEADING_ROW + 1):
        for position, column in enumerate(columns, start=1):
            text = texts[position - 1] if position <= len(texts) else None
            _put(sheet, at, position, text, "To fill in" if column.asks else "On record")
        sheet.row_dimensions[at].height = _height(texts, columns)
    last = HEADING_ROW + len(rows) + (500 if sheet.title == NEW else 0)
    for position, column in enumerate(columns, start=1):
        if column.choices and last > HEADING_ROW:
            _drop_down(
                sheet,
                f"{get_column_letter(position)}{HEADING_ROW + 1}:{get_column_letter(position)}{last}",
                column,
                lists,
            )
    if not rows and not empty:
        sheet.cell(HEADING_ROW + 1, 1, "Nothing to fill in on this sheet.")
    _on_a4(sheet, HEADING_ROW)


def _height(texts: Sequence[str], columns: Sequence[FormColumn]) -> float:
    """How high a row must be, in points, that its texts are read in full: not every program works that out on opening."""
    lines = (ceil(len(text) * 1.15 / column.width) for text, column in zip(texts, columns, strict=False))
    return _LINE_HEIGHT * max(2, *lines, 0)


def _put(sheet: Worksheet, row: int, column: int, text: str | None, style: str) -> None:
    sheet.cell(row, column, None if text is None else for_workbook(text)).style = style


def _drop_down(sheet: Worksheet, cells: str, column: FormColumn, lists: Worksheet) -> None:
    """Give cells a list of words, kept in the hidden sheet (a rule itself may hold only 255 characters)."""
    position = lists.max_column + 1
    for at, word in enumerate(column.choices.values(), start=1):
        lists.cell(at, position, word)
    letter = get_column_letter(position)
    rule = DataValidation(
        "list", formula1=f"{LISTS}!${letter}$1:${letter}${len(column.choices)}", showErrorMessage=True
    )
    rule.error, rule.errorTitle = "Choose from the list; say anything else under Remark.", column.label
    rule.add(cells)
    sheet.add_data_validation(rule)


def _cover(sheet: Worksheet, of: Round, area: str, number: str, office: str, counts: tuple[int, int]) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 24, 74
    for at, (style, label, text) in enumerate(cover_rows(of, area, number, office, counts), start=1):
        if style == "Title of sheet":
            _put(sheet, at, 1, label, style)
            continue
        for position, words in ((1, label), (2, text)):
            fills = position == 2 and label in TO_FILL
            _put(sheet, at, position, words, "To fill in" if fills else "On record")
        sheet.row_dimensions[at].height = 2 * _LINE_HEIGHT
    _on_a4(sheet, 0)
    sheet.page_setup.orientation = "portrait"


def _on_a4(sheet: Worksheet, heading_row: int) -> None:
    """Print on A4, as wide as the page, with headings on each; lock what is not to be filled in, without a password."""
    sheet.page_setup.paperSize, sheet.page_setup.orientation = sheet.PAPERSIZE_A4, "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = sheet.page_margins.top = 0.4
    sheet.oddFooter.center.text = "&A, page &P of &N"
    if heading_row:
        sheet.print_title_rows = f"{heading_row}:{heading_row}"
        sheet.freeze_panes = f"A{heading_row + 1}"
    sheet.protection.sheet = True
    for allowed in ("formatColumns", "formatRows", "sort", "autoFilter"):
        setattr(sheet.protection, allowed, False)  # false: not locked
