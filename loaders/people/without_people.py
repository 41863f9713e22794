"""A file without its columns of personal data: what was refused is named by its place and its kind, never by what it holds."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from openpyxl.utils import get_column_letter

from geo.mistakes import Mistake
from loaders.files.cells import shown
from loaders.files.grid import Cell, FileRead, Grid
from loaders.people.person_columns import PersonColumn, SheetOfPeople
from loaders.people.person_headings import LOOKS_LIKE

NOT_ACCEPTED = "No personal data of victims or perpetrators is needed or accepted"
_MOST_NAMED = 3


def without_people(file: FileRead, today: date | None = None) -> FileRead:
    """The file with each column of personal data empty and each list of people left out, and a note on each.

    Raises
    ------
    Mistake
        When every filled sheet is a list of people.
    """
    kept: list[Grid] = []
    notes: list[str] = []
    for grid in file.grids:
        people = SheetOfPeople(grid, today or date.today())
        if people.is_a_list_of_people:
            notes.append(
                f"{_of_sheet(grid)}looks like a list of people: {_named(people.columns)}. It was not read. {NOT_ACCEPTED}."
            )
        else:
            kept.append(_without(grid, people.columns) if people.columns else grid)
            notes += [_said(grid, column) for column in people.columns]
    if len(kept) < len(file.grids) and not any(grid.lines for grid in kept):
        raise Mistake(f"{file.name}: {notes[0][0].lower()}{notes[0][1:-1]}: take these columns out, and load it again.")
    return replace(file, grids=tuple(kept), notes=(*file.notes, *notes)) if notes else file


def _of_sheet(grid: Grid) -> str:
    return f'The sheet "{grid.sheet}" ' if grid.sheet else "The table "


def _named(columns: Sequence[PersonColumn]) -> str:
    named = [f"column {get_column_letter(column.place + 1)} of {LOOKS_LIKE[column.kind]}" for column in columns]
    more = f" and {len(named) - _MOST_NAMED} more" if len(named) > _MOST_NAMED else ""
    return ", ".join(named[:_MOST_NAMED]) + more


def _said(grid: Grid, column: PersonColumn) -> str:
    where = f'Sheet "{grid.sheet}", column' if grid.sheet else "Column"
    heading = f" {shown(column.heading)}" if column.heading else ""
    return (
        f"{where} {get_column_letter(column.place + 1)}{heading} was not read: it looks like {LOOKS_LIKE[column.kind]}. "
        f"{NOT_ACCEPTED}: take the column out."
    )


def _without(grid: Grid, columns: Sequence[PersonColumn]) -> Grid:
    first = {column.place: column.line for column in columns}
    lines = tuple((number, _cells_without(at, cells, first)) for at, (number, cells) in enumerate(grid.lines))
    return replace(
        grid, lines=tuple((number, cells) for number, cells in lines if any(cell is not None for cell in cells))
    )


def _cells_without(at: int, cells: Sequence[Cell], first: dict[int, int]) -> tuple[Cell, ...]:
    kept: list[Cell] = [None if place in first and at >= first[place] else cell for place, cell in enumerate(cells)]
    while kept and kept[-1] is None:
        kept.pop()
    return tuple(kept)
