"""A file as lines of cells, whatever its format: what every reader gives, and all that later steps know of a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class UncomputedFormula:
    """Stands in a cell for a formula whose result the file does not hold."""

    def __str__(self) -> str:
        return ""


Cell = str | int | float | bool | date | datetime | UncomputedFormula | None
Line = tuple[int, Sequence[Cell]]
"""The number of a line, from 1 at the top of its sheet as a spreadsheet counts, and its cells from the left."""


NUMBERED = "The entries of the file are its rows, numbered from 2 in its order."
"""Says of the grid of a file without lines how its lines are counted: the headings are line 1."""


@dataclass(frozen=True)
class Grid:
    """One sheet, or one list of a feed: its filled lines in order, and sentences about it as a whole.

    ``sheet`` is "" for a file without sheets. A merged cell's value stands in its first cell alone, and ``merged`` holds each
    merged block as (first line, first column, last line, last column), columns from 0. Blank lines are absent. A date of
    which the file shows the month or the year alone is that text (``2028-03``).
    """

    sheet: str
    lines: tuple[Line, ...]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class FileRead:
    """A file whose content has been read: its format (a key of ``FORMATS``), its grids, and sentences about it as a whole."""

    name: str
    format: str
    checksum: str
    grids: tuple[Grid, ...]
    notes: tuple[str, ...] = ()
