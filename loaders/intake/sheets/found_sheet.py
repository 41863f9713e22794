"""The tables of one sheet: headings found, the lines below them told apart, merged cells filled down."""

from collections.abc import Iterator

from loaders.files.grid import Grid
from loaders.intake.found_table import FoundRow, FoundTable, LineAside
from loaders.intake.sheets.beside import columns_beside, legend_note
from loaders.intake.sheets.blocks import Below, BelowReader, title_over
from loaders.intake.sheets.header import MOST_ABOVE_HEADINGS, Header, find_header
from loaders.intake.sheets.looks_merged import looks_merged_note
from loaders.intake.sheets.sheet_lines import SheetLine, SheetLines, column_letter, sheet_lines
from loaders.intake.sheets.side_by_side import side_by_side
from loaders.intake.sheets.table_shape import TableShape

_MOSTLY = 0.5
_LEAST_ROWS = 3


def tables_of(grid: Grid) -> Iterator[FoundTable]:
    """Every table of a sheet, those side by side from the left, each from the top; none where it holds no headings."""
    sheet = sheet_lines(grid)
    header = find_header(sheet, MOST_ABOVE_HEADINGS)
    parts = side_by_side(header, sheet) if header else ()
    for part in parts:
        first = header if part is sheet else find_header(part, MOST_ABOVE_HEADINGS)
        yield from _from_the_top(grid.sheet, part, first, beside_others=len(parts) > 1)


def _from_the_top(sheet: str, rest: SheetLines, header: Header | None, beside_others: bool) -> Iterator[FoundTable]:
    while header is not None:
        shape = _shape(header, rest.from_(header.last + 1))
        found = BelowReader(shape).read()
        found.titled |= beside_others
        yield _found_table(sheet, rest, shape, found)
        if found.next_table is None:
            return
        rest = rest.from_(header.last + 1 + found.next_table)
        header = find_header(rest, within=1)


def _shape(header: Header, below: SheetLines) -> TableShape:
    beside = columns_beside(header, below)
    return TableShape(_named(header, below, beside), below, beside)


def _named(header: Header, below: SheetLines, beside: frozenset[int]) -> Header:
    """The headings of the table's own columns; one that is well filled between others has its letter for a heading."""
    own = {at: text for at, text in header.headings.items() if at not in beside}
    inner = range(max(own, default=0)) if len(below) >= _LEAST_ROWS else range(0)
    letters = {
        at: f"Column {column_letter(at)}"
        for at in inner
        if at not in own and at not in beside and below.columns_filled.get(at, 0) >= _MOSTLY
    }
    return header.with_headings({**own, **letters})


def _found_table(sheet: str, rest: SheetLines, shape: TableShape, found: Below) -> FoundTable:
    header = shape.header
    width = max(header.headings, default=-1) + 1
    over = _texts_over(rest, shape)
    first_title = title_over(over, found.titled)
    rows = tuple(_Rows(shape, width).row(line, section or first_title) for line, section in found.rows)
    read = shape.below.lines[: found.next_table]
    notes = [*_header_notes(rest, header), legend_note(shape.beside, read), looks_merged_note(header, rows)]
    return FoundTable(
        sheet,
        rest.lines[header.first].number if header.first >= 0 else 0,
        tuple(header.headings.get(at, "") for at in range(width)),
        rows,
        tuple(LineAside(number, why) for number, why in found.aside),
        tuple(filter(None, notes)),
    )


def _texts_over(rest: SheetLines, shape: TableShape) -> list[str]:
    """What stands in the line over the headings, a legend left out."""
    first = shape.header.first
    return [rest.lines[first - 1].cells[at] for at in shape.own(rest.lines[first - 1])] if first > 0 else []


def _header_notes(rest: SheetLines, header: Header) -> list[str]:
    if header.first < 0:
        return ["The table has no headings; its columns go by their letters."]
    number = rest.lines[header.first].number
    above = f"The column headings are in row {number}; what stands above them was not read."
    two = "Headings of two lines were joined."
    return [*([above] if header.first else []), *([two] if header.last > header.first else [])]


class _Rows:
    """Makes rows of lines: cells under their headings, the legend left out."""

    def __init__(self, shape: TableShape, width: int) -> None:
        self._width, self._beside = width, shape.beside
        self._unheaded = [
            at for at in range(shape.below.width) if at not in shape.header.headings and at not in shape.beside
        ]

    def row(self, line: SheetLine, section: str) -> FoundRow:
        """The row of a line."""
        cells = line.cells[: self._width]
        if self._beside:
            cells = tuple("" if at in self._beside else text for at, text in enumerate(cells))
        down, uncomputed = map(self._under_headings, (line.filled_down, line.uncomputed))
        spilled = any(line.cells[at] for at in self._unheaded) if self._unheaded else False
        return FoundRow(line.number, cells, section, down, uncomputed, spilled)

    def _under_headings(self, positions: tuple[int, ...]) -> tuple[int, ...]:
        return positions and tuple(at for at in positions if at < self._width and at not in self._beside)
