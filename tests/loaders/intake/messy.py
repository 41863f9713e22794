"""Invented files in the shapes that offices keep: a contracts-and-grants workbook with every kind of furniture around its rows.

All names in it are INVENTED, but for those of areas. ``contracts_and_grants()`` gives its sheets, ``WRITTEN`` the rows that a
reader must find in them, ``as_workbook`` the file of any sheets.
"""

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from itertools import count

from openpyxl import Workbook

from loaders.files.grid import Cell, FileRead, Grid
from tests.loaders.intake.messy_areas import AREA_CELLS

HEADINGS = (
    "Provider",
    "Service",
    "Type of work",
    "Risk",
    "Area covered",
    "Contract or grant",
    "Contract Start",
    "Contract End",
    "Value (£)",
    "Notes",
)
_TOP = ("Provider", "Service", "Type of work", "Risk", "Area covered", "Contract or grant", "Contract", None)
_UNDER = (None, None, None, None, None, None, "Start", "End")
_NAMES = ("Marigold", "Larkspur", "Bramble", "Foxglove", "Teasel", "Yarrow", "Campion", "Speedwell", "Sorrel", "Tansy")
_WORK = ("DVPP", "IDVA", "CARA", "Drive", "Behaviour change", "Young people", "Helpline", "BAME outreach", "Prevention")
_RISK = ("High", "standard/medium", "low to medium", None, "All levels")
_AMOUNTS: tuple[Cell, ...] = (45_000, "£120,500.00", "£450k", "1.2m", 32_750.5, "tbc", "£18,000 (ex VAT)")
_STARTS: tuple[Cell, ...] = (datetime(2025, 4, 1), 45_748, "Apr-25", "01/04/2025", "2025/26")
_ENDS: tuple[Cell, ...] = (datetime(2027, 3, 31), 46_477, "Mar-27", "31/03/2027", None)
LEGEND = (("Key", None), ("C", "Contract"), ("G", "Grant"), ("tbc", "To be confirmed"))


@dataclass(frozen=True)
class Written:
    """A row as written: its sheet and line, the title over its block, and its cells as the writer means them."""

    sheet: str
    line: int
    section: str
    cells: tuple[Cell, ...]


def contracts_and_grants() -> tuple[Grid, ...]:
    """A contents sheet, a sheet of 26 blocks by force, and one for London under the same headings."""
    sheets = [
        _sheet("Contracts and grants", [force for force in AREA_CELLS if force != "London"]),
        _sheet("London", ["London"]),
    ]
    contents = (
        (1, ("Contents (INVENTED)",)),
        *((at, (grid.sheet, "One row for each contract or grant")) for at, grid in enumerate(sheets, 3)),
    )
    return Grid("Contents", contents), *sheets


def of_two_forces() -> Grid:
    """A sheet like those with two blocks alone, about which as much is asked: what it is, a column, which area."""
    return _sheet("Contracts and grants", ["Nottinghamshire", "Norfolk"])


def as_workbook(grids: tuple[Grid, ...]) -> bytes:
    """The sheets as the bytes of an ``.xlsx`` workbook, cells merged where they say so."""
    book = Workbook()
    book.remove(book.active)
    for grid in grids:
        sheet = book.create_sheet(grid.sheet)
        for number, line in grid.lines:
            for column, cell in enumerate(line, start=1):
                sheet.cell(number, column, cell)
        for top, left, bottom, right in grid.merged:
            sheet.merge_cells(start_row=top, start_column=left + 1, end_row=bottom, end_column=right + 1)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def as_read(*grids: Grid, format: str = "xlsx", name: str = "invented.xlsx") -> FileRead:
    """The sheets as a reader would give them."""
    return FileRead(name, format, "0" * 64, grids)


def _rows_of(force: str) -> list[tuple[Cell, ...]]:
    """Five rows of a force; the first two are of one provider."""
    at = list(AREA_CELLS).index(force) * 5
    return [
        (
            f"Fictional {_NAMES[(at + max(n, 1)) % 10]} {'Trust' if n > 2 else 'Project'} {at + max(n, 1)} (INVENTED)",
            f"{_NAMES[(at + n) % 10]} {_WORK[(at + n) % 9]} {at + n}",
            _WORK[(at + n) % 9],
            _RISK[(at + n) % 5],
            area,
            "CG"[(at + n) % 2],
            _STARTS[(at + n) % 5],
            _ENDS[(at + 2 * n) % 5],
            _AMOUNTS[(at + n) % 7],
            "Invented row" if n == 4 else None,
        )
        for n, area in enumerate(AREA_CELLS[force])
    ]


class _Sheet:
    """A sheet being written from the top, and the rows that stand in it."""

    def __init__(self, title: str) -> None:
        self.title, self.at = title, 1
        self.lines: dict[int, list[Cell]] = {}
        self.merged: list[tuple[int, int, int, int]] = []
        self.rows: list[Written] = []

    def write(self, *cells: Cell) -> int:
        self.lines[self.at] = list(cells)
        self.at += 1
        return self.at - 1

    def title_line(self, text: str) -> None:
        line = self.write(text)
        self.merged.append((line, 0, line, len(HEADINGS) - 1))

    def headings(self) -> None:
        line = self.write(*_TOP, *HEADINGS[8:])
        self.write(*_UNDER)
        self.merged += [(line, at, line + 1, at) for at in (*range(6), 8, 9)] + [(line, 6, line, 7)]

    def block(self, force: str) -> None:
        self.title_line(force)
        self.headings()
        for n, cells in enumerate(_rows_of(force)):
            line = self.write(*((None, *cells[1:]) if n == 1 else cells))
            self.rows.append(Written(self.title, line, force, cells))
        self.merged.append((self.at - 5, 0, self.at - 4, 0))
        self.write("Sub-total" if len(force) % 2 else f"Total {force}", *[None] * 7, 123_456)
        self.at += 1

    def beside(self, cells: tuple[tuple[Cell, Cell], ...], line: int) -> None:
        for number, pair in zip(count(line), cells):
            written = self.lines.setdefault(number, [])
            written += [None] * (len(HEADINGS) + 1 - len(written)) + list(pair)


def _written(title: str, forces: list[str]) -> _Sheet:
    sheet = _Sheet(title)
    sheet.title_line("Domestic abuse contracts and grants, April 2025 (INVENTED)")
    sheet.write("Kept by an invented office. Amounts are for the whole term, with VAT unless said.")
    sheet.at += 1
    for force in forces:
        sheet.block(force)
    sheet.write("Grand total", *[None] * 7, 3_333_312)
    sheet.at += 1
    sheet.write("Note: values of grants are rounded; see the key beside the table.")
    sheet.write("Source: invented for tests.")
    sheet.beside(LEGEND, 6)
    return sheet


def _sheet(title: str, forces: list[str]) -> Grid:
    written = _written(title, forces)
    lines = tuple((number, tuple(cells)) for number, cells in sorted(written.lines.items()))
    return Grid(title, lines, tuple(written.merged))


WRITTEN: tuple[Written, ...] = tuple(
    row
    for title, forces in (("Contracts and grants", [f for f in AREA_CELLS if f != "London"]), ("London", ["London"]))
    for row in _written(title, forces).rows
)
"""The 135 rows of ``contracts_and_grants()``."""
