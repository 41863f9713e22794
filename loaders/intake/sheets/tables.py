"""Find the tables of a file, sheet by sheet: many sheets of the same headings are one list, and a contents sheet is none."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.directory.schema import REQUIRED_SHEETS, TEMPLATE_SHEETS
from loaders.files.cells import clean_text, matching_key
from loaders.files.grid import FileRead, Grid
from loaders.intake.found_table import FoundTable
from loaders.intake.sheets.found_sheet import tables_of
from loaders.intake.sheets.line_words import known_headings
from loaders.intake.sheets.number_matrix import without_numbers
from loaders.intake.sheets.sideways import upright
from loaders.intake.sheets.tick_matrix import without_ticks

_SAME = 0.8
_LONGEST_CONTENTS = 15  # lines of a contents sheet besides one for each other sheet
_ABOUT_THE_FILE = re.compile(
    r"contents|cover(?: sheet| page)?|title(?: page)?|read ?me|notes?|guidance|instructions?|introduction|intro|about|index|"
    r"glossary|definitions|metadata|data dictionary|version control|change ?log|lists?|look ?ups?|drop ?downs?|validation|"
    r"cynnwys|nodiadau",
    re.IGNORECASE,
)
_NO_NAME = re.compile(r"(?:sheet|table|page|dalen) ?\d*", re.IGNORECASE)


def tables_in(file: FileRead) -> tuple[FoundTable, ...]:
    """The tables of every sheet, in the order of the file.

    A sheet without a table (empty, contents, notes) is one without headings, rows or lines aside, and its note says so; the
    template's own notes and example are left out. Where sheets have the same headings, a row that stands under no title has its
    sheet's name as ``section``. A second table of a sheet goes by the sheet's name with its number: no two have the same.
    """
    grids = [grid for grid in file.grids if not _is_the_templates(grid, file)]
    turned = [upright(grid) for grid in grids if grid.lines]
    if all(one not in grids for one in turned):  # beside sheets of another form, a column of headings explains theirs
        grids = turned
    found = [(grid, tuple(tables_of(grid))) for grid in grids]
    read = [
        (table, _texts_over(grid, table, tables))
        for grid, tables in found
        for table in _those_of_data(grid, tables, found)
    ]
    every = [table for table, _ in read]
    told_apart = _told_apart([_with_sheet_as_section(table, every) for table in every])
    counted = (one for table, (_, over) in zip(told_apart, read, strict=True) for one in without_numbers(table, over))
    return tuple(each for table in counted for each in without_ticks(table))


def _is_the_templates(grid: Grid, file: FileRead) -> bool:
    """Whether a sheet is one that the template brings along and nobody fills."""
    sheets = {matching_key(other.sheet) for other in file.grids}
    is_template = {matching_key(sheet) for sheet in REQUIRED_SHEETS} <= sheets
    return is_template and matching_key(grid.sheet) in map(matching_key, TEMPLATE_SHEETS)


def _texts_over(grid: Grid, table: FoundTable, tables: Sequence[FoundTable]) -> list[str]:
    """What stands in the sheet over a table's headings and below the table before it; then the sheet's name."""
    ends = [other.rows[-1].number for other in tables if other.rows]
    first = max((end for end in ends if end < table.header_row), default=0) + 1
    numbers = range(first, table.header_row)
    over = [clean_text(cell) for number, cells in grid.lines if number in numbers for cell in cells]
    return [*filter(None, over), grid.sheet]


def _those_of_data(
    grid: Grid, tables: tuple[FoundTable, ...], found: list[tuple[Grid, tuple[FoundTable, ...]]]
) -> tuple[FoundTable, ...]:
    """The tables of a sheet, or one without rows whose note says why the sheet was not read."""
    others = [(other, theirs) for other, theirs in found if other is not grid]
    why = _why_no_data(grid, tables, others)
    notes = tuple(grid.notes)
    if why:
        return (FoundTable(grid.sheet, 0, (), (), notes=(*notes, why)),)
    return (replace(tables[0], notes=(*notes, *tables[0].notes)), *tables[1:])


def _why_no_data(grid: Grid, tables: tuple[FoundTable, ...], others: list[tuple[Grid, tuple[FoundTable, ...]]]) -> str:
    if not tables:
        return "The sheet holds no table." if grid.lines else "The sheet is empty."
    if not any(len(table.headings) > 1 for _, theirs in others for table in theirs):
        return ""
    if any(_same_headings(table, other) for table in tables for _, theirs in others for other in theirs):
        return ""
    if _lists_sheets(grid, [other.sheet for other, _ in others]):
        return "The sheet lists the other sheets; it was not read as rows."
    columns = max(sum(map(bool, table.headings)) for table in tables)
    if columns == 1 or (_ABOUT_THE_FILE.fullmatch(grid.sheet.strip()) and not _is_known(tables)):
        return "The sheet tells about the file; it was not read as rows."
    return ""


def _lists_sheets(grid: Grid, others: list[str]) -> bool:
    """Whether a sheet names most of the others, each in one line, and does hardly more: a list by area names each often."""
    names = {matching_key(name) for name in others if name}
    if len(grid.lines) > len(names) + _LONGEST_CONTENTS:
        return False
    named = [
        keys
        for _, line in grid.lines
        if (keys := {matching_key(cell) for cell in line if isinstance(cell, str)} & names)
    ]
    times = Counter(key for keys in named for key in keys)
    return 2 * len(times) > len(names) and max(times.values()) == 1 and 2 * len(named) >= len(grid.lines) - 3


def _is_known(tables: tuple[FoundTable, ...]) -> bool:
    keys = {matching_key(heading) for table in tables for heading in table.headings if heading}
    return 2 * len(keys & known_headings()) >= len(keys)


def _keys(table: FoundTable) -> frozenset[str]:
    return frozenset(matching_key(heading) for heading in table.headings if heading)


def _same_headings(one: FoundTable, other: FoundTable) -> bool:
    """Whether two tables have nearly all headings in common."""
    keys, theirs = _keys(one), _keys(other)
    return len(keys) > 1 and len(keys & theirs) >= _SAME * len(keys | theirs)


def _with_sheet_as_section(table: FoundTable, read: list[FoundTable]) -> FoundTable:
    if not table.rows or not table.sheet or _NO_NAME.fullmatch(table.sheet.strip()):
        return table
    if not any(other.sheet != table.sheet and other.rows and _same_headings(table, other) for other in read):
        return table
    return replace(table, rows=tuple(row if row.section else replace(row, section=table.sheet) for row in table.rows))


def _told_apart(tables: list[FoundTable]) -> Iterator[FoundTable]:
    """The tables, each under a name of its own."""
    of_sheet: Counter[str] = Counter()
    for table in tables:
        of_sheet[table.sheet] += 1
        number = f"table {of_sheet[table.sheet]}"
        named = f"{table.sheet} ({number})" if table.sheet else number
        yield table if of_sheet[table.sheet] == 1 else replace(table, sheet=named)
