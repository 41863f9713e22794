"""Cells whose value alone says too little: what is read in their place."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from loaders.files.grid import Cell, UncomputedFormula

Change = Callable[[Cell], Cell]


@dataclass
class MarkedCells:
    """The marked cells of a sheet by line, each its column (from 0) and what is read in its place; its merged blocks.

    And what a reader sees that no value says: the lines that are hidden, and by line the columns whose cells are struck through.
    """

    lines: dict[int, list[tuple[int, Change]]] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    struck: dict[int, set[int]] = field(default_factory=dict)

    def mark(self, line: int, column: int, change: Change) -> None:
        """Mark a cell."""
        self.lines.setdefault(line, []).append((column, change))

    def changed(self, number: int, line: list[Cell]) -> list[Cell]:
        """The line with what is read in place of its marked cells."""
        last = max(column for column, _ in self.lines[number])
        full = [*line, *[None] * (last + 1 - len(line))]
        for column, change in self.lines[number]:
            full[column] = change(full[column])
        return full


def uncomputed(value: Cell) -> Cell:
    """A formula in place of a blank."""
    return UncomputedFormula() if value is None else value


def as_error(shown: str) -> Change:
    """The error that is shown in place of a blank."""

    def change(value: Cell) -> Cell:
        return shown if value is None else value

    return change


def as_shown(pattern: str) -> Change:
    """Of a date only what is shown, as ``strftime`` writes it."""

    def change(value: Cell) -> Cell:
        return f"{value:{pattern}}" if isinstance(value, date | datetime) else value

    return change
