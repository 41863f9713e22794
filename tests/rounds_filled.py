"""A round of a few areas, its workbooks as they are sent, and what is read of them when somebody has filled them in."""

from collections.abc import Callable
from datetime import date
from functools import cache
from io import BytesIO

from openpyxl import Workbook, load_workbook

from coverage.rounds.answers import Return
from coverage.rounds.collection import USUAL_QUESTIONS, Round
from coverage.rounds.standing import asked_of
from coverage.rounds.what_is_known import Known
from loaders.directory.shipped import published_directory
from loaders.rounds.taking import Taken, take_files
from loaders.rounds.workbook import workbook_of

KENT, LANCASHIRE, ESSEX = "E23000032", "E23000003", "E23000028"
OPENED, FILLED, TAKEN = date(2026, 11, 27), "2026-12-01", date(2026, 12, 3)
START, KNOWN, ASKED, NEW = "Start here", "1 What is known", "2 What is asked", "3 New services"
NONE, THERE_IS, NOT_KNOWN = "none, we have checked", "yes: I have added it on sheet 3", "we do not know"
Fill = Callable[[Workbook], None]

ROUND = Round(
    name="Mapping (INVENTED)",
    code="0a1b2c3d",
    opened_on=OPENED,
    due=date(2027, 1, 15),
    owner="The office that asks",
    address="mapping@office.example",
    areas=(KENT, LANCASHIRE, ESSEX),
    questions=USUAL_QUESTIONS,
    on_record="Published record, compiled November 2026",
    invented=False,
)


@cache
def asked() -> Known:
    """What was known when the round was opened."""
    return asked_of(published_directory(), ROUND)


@cache
def sent(area: str) -> bytes:
    """The workbook of an area as it is sent."""
    return workbook_of(ROUND, area, asked(), "Office of the commissioner")


def filled(area: str, fill: Fill, on: str = FILLED) -> bytes:
    """The workbook of an area, filled in."""
    book = load_workbook(BytesIO(sent(area)))
    book[START].cell(row_of(book, START, "Filled in on"), 2).value = on
    fill(book)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def taken(*files: tuple[str, bytes], on: date = TAKEN) -> Taken:
    """Take files into the round."""
    return take_files(files, ROUND, published_directory(), asked(), {"ffffffff": "Mapping of last year"}, on, _quiet)


def returned(content: bytes, name: str = "kent.xlsx", on: date = TAKEN) -> Return:
    """What is read of one file, which must be of the round."""
    found = taken((name, content), on=on)
    assert not found.refused
    return next(iter(found.returns.values()))


def row_of(book: Workbook, sheet: str, first: str) -> int:
    """The row that begins with a text."""
    return next(cells[0].row for cells in book[sheet].iter_rows() if cells[0].value == first)


def tell_a_service(book: Workbook, row: int = 5, **cells: str) -> None:
    """Fill in a row of the last sheet, by letter of its column."""
    usual = {"A": "Example group (INVENTED)", "B": "Example Trust (INVENTED)", "C": "Behaviour change groups"}
    for letter, text in (usual | cells).items():
        book[NEW][f"{letter}{row}"] = text


def _quiet(done: int, total: int) -> None:
    """Say nothing."""
