"""Find the tables of a returned workbook, whatever was done to its sheets: by their headings, wherever those now stand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from loaders.files.cells import clean_text, matching_key, shown
from loaders.files.grid import Cell, Grid
from loaders.files.report import Finding
from loaders.rounds.form import COLUMNS, FormColumn

_LINES_LOOKED_AT = 25
_ENOUGH = 0.5
"""Of the headings of a sheet so many must be there."""


@dataclass(frozen=True)
class FoundLine:
    """A filled line below the headings: its texts by the name of their column, and what stands under no heading of ours."""

    number: int
    texts: Mapping[str, str]
    beside: tuple[tuple[str, str], ...]

    def text(self, name: str) -> str:
        """What stands in a column; "" where nothing does, or the column is gone."""
        return self.texts.get(name, "")


@dataclass(frozen=True)
class FoundTable:
    """A table of the form ``form`` (a key of ``COLUMNS``) on a sheet: its lines, what stood above its headings, what to say."""

    form: str
    sheet: str
    lines: tuple[FoundLine, ...]
    above: tuple[tuple[int, str], ...]
    findings: tuple[Finding, ...]


def found_tables(grids: Sequence[Grid]) -> tuple[FoundTable, ...]:
    """Find every table that has at least half of the headings of one of ours, on any sheet of any name."""
    return tuple(_table(grid, *best) for grid in grids if (best := _headings(grid)))


def _headings(grid: Grid) -> tuple[str, int] | None:
    """The form whose headings a sheet has, and which of its lines they are; None where it has those of none."""
    found = [
        (len(keys & labels) / len(labels), form, at)
        for at, (_, cells) in enumerate(grid.lines[:_LINES_LOOKED_AT])
        if (keys := {matching_key(clean_text(cell)) for cell in cells} - {""})
        for form, labels in ((form, {matching_key(one.label) for one in columns}) for form, columns in COLUMNS.items())
    ]
    share, form, at = max(found, key=lambda one: one[0], default=(0.0, "", 0))
    return (form, at) if share >= _ENOUGH else None


def _table(grid: Grid, form: str, at: int) -> FoundTable:
    headings = [clean_text(cell) for cell in grid.lines[at][1]]
    positions, missing = _positions(headings, form)
    lines, merged = _with_merged_filled(grid, at + 1, positions)
    findings = [*_said_of_sheet(grid, form), *_said_of_columns(grid, headings, positions, missing, form), *merged]
    above = [(number, text) for number, cells in grid.lines[:at] for text in map(clean_text, cells) if text]
    found = tuple(_line(number, cells, headings, positions) for number, cells in lines)
    return FoundTable(form, grid.sheet, found, tuple(above), tuple(findings))


def _positions(headings: Sequence[str], form: str) -> tuple[dict[int, FormColumn], list[FormColumn]]:
    """Which column stands at which place, the first where a heading comes twice; and those that are gone."""
    keys = [matching_key(heading) for heading in headings]
    found, missing = {}, []
    for column in COLUMNS[form]:
        key = matching_key(column.label)
        if key in keys:
            found[keys.index(key)] = column
        elif column.asks:
            missing.append(column)
    return found, missing


def _said_of_sheet(grid: Grid, form: str) -> Iterator[Finding]:
    if grid.sheet and matching_key(grid.sheet) != matching_key(form):
        yield Finding(grid.sheet, 0, "", f"The sheet was read as {shown(form)}, by its headings.", set_aside=False)


def _said_of_columns(
    grid: Grid,
    headings: Sequence[str],
    positions: Mapping[int, FormColumn],
    missing: Sequence[FormColumn],
    form: str,
) -> Iterator[Finding]:
    for column in missing:
        said = "This column is gone, so what belongs in it is not known."
        yield Finding(grid.sheet, 0, column.label, said, set_aside=False, to_do="Send the workbook again with it.")
    order = [column.name for _, column in sorted(positions.items())]
    if order != [column.name for column in COLUMNS[form] if column.name in order]:
        said = "The columns were moved, and were read by their headings."
        yield Finding(grid.sheet, 0, "", said, set_aside=False)
    own = [shown(heading) for at, heading in enumerate(headings) if heading and at not in positions]
    if own:
        said = f"{', '.join(own[:3])} is no heading of ours, so what stands under it is kept as a remark."
        yield Finding(grid.sheet, 0, "", said, set_aside=False)


def _with_merged_filled(
    grid: Grid, first: int, positions: Mapping[int, FormColumn]
) -> tuple[list[tuple[int, list[Cell]]], list[Finding]]:
    """The lines from the first on, a cell that was merged over several of them filled into each; and where that was done."""
    lines = [(number, list(cells)) for number, cells in grid.lines[first:]]
    by_number = dict(lines)
    findings = []
    for top, column, bottom, _ in grid.merged:
        if bottom == top or top not in by_number or column not in positions or not positions[column].asks:
            continue
        value = by_number[top][column] if column < len(by_number[top]) else None
        for number in range(top + 1, bottom + 1):
            cells = by_number.get(number, [])
            cells += [None] * (column + 1 - len(cells))
            cells[column] = value
        said = f"The cells of rows {top} to {bottom} were merged, and what they say was taken for each row."
        findings.append(Finding(grid.sheet, top, positions[column].label, said, set_aside=False))
    return lines, findings


def _line(
    number: int, cells: Sequence[Cell], headings: Sequence[str], positions: Mapping[int, FormColumn]
) -> FoundLine:
    texts, beside = {}, []
    for at, cell in enumerate(cells):
        text = clean_text(cell)
        if text and at in positions:
            texts[positions[at].name] = text
        elif text:
            beside.append((headings[at] if at < len(headings) else "", text))
    return FoundLine(number, texts, tuple(beside))
