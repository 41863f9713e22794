"""A table found in a sheet: its headings, its rows as clean text, and every line that is no row, with the reason."""

import re
from dataclasses import dataclass

_MOST_NAMED = 3
_QUOTED = re.compile(r', ".*",')
"""What a reason quotes of its line, such as a title: lines of one reason are said together."""


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One row: ``number`` as the spreadsheet counts, ``cells`` one text for each heading ("" where blank).

    ``section`` is the title that stands over the row's block ("" where none does); ``filled_down`` the positions whose value
    a merged cell above gave; ``uncomputed`` those of a formula without a saved result; ``spilled`` whether a cell stands
    outside all headings.
    """

    number: int
    cells: tuple[str, ...]
    section: str = ""
    filled_down: tuple[int, ...] = ()
    uncomputed: tuple[int, ...] = ()
    spilled: bool = False


@dataclass(frozen=True)
class LineAside:
    """A filled line below the headings that is no row: a total, a legend; ``why`` is one sentence, and begins with "It"."""

    number: int
    why: str


@dataclass(frozen=True)
class FoundTable:
    """The rows of one sheet under its headings ("" for a column without one); ``header_row`` is the headings' line.

    Every filled line below the headings is either a row or a line aside.
    """

    sheet: str
    header_row: int
    headings: tuple[str, ...]
    rows: tuple[FoundRow, ...]
    aside: tuple[LineAside, ...] = ()
    notes: tuple[str, ...] = ()

    def columns(self) -> list[tuple[str, ...]]:
        """The cells by column, one for each heading."""
        by_column = list(zip(*(row.cells for row in self.rows), strict=True))
        return by_column or [()] * len(self.headings)

    def texts(self) -> list[set[str]]:
        """Of each column every text that stands in it, once; none for what is blank."""
        return [set(column) - {""} for column in self.columns()]


def said_of_sheet(table: FoundTable) -> list[str]:
    """The sentences about a sheet as a whole, and one for each reason why lines below its headings are no rows."""
    by_reason: dict[str, list[int]] = {}
    for line in table.aside:
        by_reason.setdefault(_QUOTED.sub("", line.why), []).append(line.number)
    return [*table.notes, *(_left_out(numbers, why.removeprefix("It ")) for why, numbers in by_reason.items())]


def _left_out(numbers: list[int], why: str) -> str:
    if len(numbers) == 1:
        return f"Row {numbers[0]} was left out: it {why}"
    named, more = numbers[:_MOST_NAMED], len(numbers) - _MOST_NAMED
    last = f"{more:,} more" if more > 0 else str(named.pop())
    return f"Rows {', '.join(map(str, named))} and {last} were left out: each {why}"
