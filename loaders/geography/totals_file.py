"""A table of totals by area, from a user's file, to be put onto another map: counts of anything, and sums in pounds.

A column of shares, rates or averages is left out, because such numbers are never summed. What was withheld stays so.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from geo.mistakes import Mistake
from geo.names import CODE, find_area
from geo.recut.totals import WITHHELD, Total
from geo.relations import retired_meant
from loaders.files.cells import shown
from loaders.files.file_kind import read_bytes
from loaders.series.counts import GIVEN, read_count
from loaders.series.counts import WITHHELD as WITHHELD_IN_A_CELL
from loaders.series.sheets import Lines, ways_to_read

MOST_ROWS, MOST_COLUMNS, MOST_TITLE_LINES, LONGEST_HEADING = 5_000, 60, 20, 80
PENCE = 100
_NEVER_SUMMED = re.compile(
    r"%|\b(per|rates?|shares?|percent|percentages?|averages?|means?|medians?|ratios?|index)\b", re.IGNORECASE
)
_MONEY = re.compile(r"£|\b(gbp|pounds?)\b", re.IGNORECASE)
_SUM = re.compile(r"£?(\d{1,3}(?:,\d{3})+|\d{1,13})(?:\.(\d{1,2}))?")


@dataclass(frozen=True)
class TotalsFile:
    """A table of totals.

    Attributes
    ----------
    counts
        By heading and code of the area, current or retired: a whole number, None where not known, or ``WITHHELD``.
    pence
        The same of sums of money, in pence.
    notes
        What was left out, in sentences.
    invented
        Whether a cell says INVENTED.
    """

    counts: Mapping[str, Mapping[str, Total]]
    pence: Mapping[str, Mapping[str, Total]]
    notes: tuple[str, ...]
    invented: bool

    @property
    def codes(self) -> list[str]:
        """The areas of its rows."""
        return list(next(iter([*self.counts.values(), *self.pence.values()])))


def load_totals(source: Path | bytes, name: str) -> TotalsFile:
    """Read a table with a row for each area: a CSV file or a workbook, or its content.

    Raises
    ------
    Mistake
        If no column names areas, an area stands twice or is not known, a cell cannot be read, or no column holds totals.
    """
    header, lines = _table(read_bytes(source, name), name)
    place = _area_column(lines, len(header), name)
    areas = [_area(line[place] if place < len(line) else "", number, name) for number, line in lines]
    if twice := next((code for code in areas if areas.count(code) > 1), None):
        raise Mistake(f"{name}: {twice} stands in two rows; give each area one row.")
    counts: dict[str, Mapping[str, Total]] = {}
    pence: dict[str, Mapping[str, Total]] = {}
    notes = []
    for at, heading in enumerate(header):
        cells = [line[at] if at < len(line) else "" for _, line in lines]
        if at == place or not heading or not _holds_numbers(cells):
            continue
        called = " ".join(_in_words(heading).split())[:LONGEST_HEADING]
        if _NEVER_SUMMED.search(called) or any("%" in cell for cell in cells):
            notes.append(f"{shown(heading)} is a share, a rate or an average, which is never summed; it was left out.")
            continue
        of, read = (pence, _pence) if _MONEY.search(called) else (counts, _count)
        of[heading[:LONGEST_HEADING]] = dict(zip(areas, _totals(cells, lines, heading, name, read), strict=True))
    if not counts and not pence:
        raise Mistake(
            f"{name}: no column holds totals; give whole numbers, or sums in pounds under a heading with GBP."
        )
    invented = any("INVENTED" in cell for _, line in [(0, header), *lines] for cell in line)
    return TotalsFile(counts, pence, tuple(notes), invented)


def _table(content: bytes, name: str) -> tuple[list[str], Lines]:
    """The first table with two columns: its headings and its rows."""
    for read in ways_to_read(content, name):
        for sheet in read.sheets:
            for at, (_, header) in enumerate(sheet.lines[:MOST_TITLE_LINES]):
                if sum(map(bool, header)) > 1 and len(sheet.lines) > at + 1:
                    lines = sheet.lines[at + 1 :]
                    if len(lines) > MOST_ROWS or len(header) > MOST_COLUMNS:
                        raise Mistake(f"{name}: give at most {MOST_ROWS:,} rows and {MOST_COLUMNS} columns.")
                    return header, lines
    raise Mistake(f"{name}: this is no table with a column of areas and columns of totals.")


def _area_column(lines: Lines, width: int, name: str) -> int:
    """The column with most codes; else the first of which the first cell names an area."""
    columns = [[line[at] if at < len(line) else "" for _, line in lines] for at in range(width)]
    coded = [sum(bool(CODE.fullmatch(cell)) for cell in cells) for cells in columns]
    if max(coded):
        return coded.index(max(coded))
    for at, cells in enumerate(columns):
        try:
            find_area(cells[0])
        except Mistake:
            continue
        return at
    raise Mistake(f"{name}: no column says which area is meant; give one with codes such as E07000148, or names.")


def _area(text: str, number: int, name: str) -> str:
    """The code of an area, a retired one as itself."""
    try:
        retired = retired_meant(text)
        return retired.code if retired else find_area(text).code
    except Mistake as mistake:
        raise Mistake(f"{name}, row {number}: {mistake}") from mistake


def _holds_numbers(cells: Sequence[str]) -> bool:
    return any(any(letter.isdigit() for letter in cell) and not CODE.fullmatch(cell) for cell in cells)


def _in_words(heading: str) -> str:
    return heading.replace("_", " ")


def _totals(cells: Sequence[str], lines: Lines, heading: str, name: str, read: Callable[[str], Total]) -> list[Total]:
    found = []
    for (number, _), cell in zip(lines, cells, strict=True):
        try:
            found.append(read(cell))
        except ValueError as error:
            raise Mistake(
                f"{name}, row {number}, column {shown(heading)}: {shown(cell)} is no total; "
                "write a whole number, or pounds and pence under a heading with GBP."
            ) from error
    return found


def _count(cell: str) -> Total:
    count = read_count(cell)
    if count.state == WITHHELD_IN_A_CELL:
        return WITHHELD
    return int(count.value) if count.state == GIVEN else None


def _pence(cell: str) -> Total:
    if matched := _SUM.fullmatch(cell.strip()):
        return int(matched[1].replace(",", "")) * PENCE + int((matched[2] or "0").ljust(2, "0"))
    return _count(cell)
