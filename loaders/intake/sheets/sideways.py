"""A table that lies on its side, its headings down the first column and a service in each column, is set upright."""

from loaders.files.cells import clean_text, matching_key
from loaders.files.grid import Grid
from loaders.files.workbook_sheets import MOST_COLUMNS
from loaders.intake.sheets.line_words import known_headings
from loaders.intake.sheets.sheet_lines import column_letter

_LEAST_KNOWN, _MOSTLY = 3, 0.6


def upright(grid: Grid) -> Grid:
    """The sheet with its lines and columns exchanged, and a note that says so, where it lies on its side; else the same.

    It does where most texts of its first column are headings that we know, and of no line more than one is.
    """
    if not grid.lines or grid.lines[-1][0] > MOST_COLUMNS:
        return grid
    first = [clean_text(cells[0]) for _, cells in grid.lines if cells and clean_text(cells[0])]
    known = _known(first)
    if known < max(_LEAST_KNOWN, _MOSTLY * len(first)) or _widest(grid) <= 1:
        return grid
    if any(_known([clean_text(cell) for cell in cells]) > 1 for _, cells in grid.lines):
        return grid
    return _turned(grid)


def _known(texts: list[str]) -> int:
    return len({matching_key(text) for text in texts if text} & known_headings())


def _widest(grid: Grid) -> int:
    return max(len(cells) for _, cells in grid.lines)


def _turned(grid: Grid) -> Grid:
    height, width = grid.lines[-1][0], _widest(grid)
    by_number = dict(grid.lines)
    columns = [
        tuple(
            by_number[number][at] if number in by_number and at < len(by_number[number]) else None
            for number in range(1, height + 1)
        )
        for at in range(width)
    ]
    lines = tuple(
        (number, line) for number, line in enumerate(columns, start=1) if any(cell is not None for cell in line)
    )
    merged = tuple((left + 1, top - 1, right + 1, bottom - 1) for top, left, bottom, right in grid.merged)
    note = f"The table lies on its side: each column was read as a row, so that row 2 is column {column_letter(1)}."
    return Grid(grid.sheet, lines, merged, (*grid.notes, note))
