"""Whether a line of bare numbers adds up the rows above it."""

from itertools import accumulate

from loaders.files.amounts import amount_of
from loaders.intake.sheets.sheet_lines import SheetLine

_PENNY = 0.01


class SumsAbove:
    """The running sums of a table's rows, made once when they are first asked for."""

    def __init__(self, lines: tuple[SheetLine, ...]) -> None:
        self._lines = lines
        self._running: dict[int, list[float]] = {}

    def is_sum(self, line: SheetLine, columns: list[int], first: int, end: int) -> bool:
        """Whether every number of a line is the sum of its column in the lines ``first`` up to ``end``, at least two."""
        return end - first > 1 and all(self._sums(line.cells[at], at, first, end) for at in columns)

    def _sums(self, text: str, column: int, first: int, end: int) -> bool:
        said, running = amount_of(text), self._sums_of(column)
        above = running[end] - running[first]
        return said is not None and above != 0 and abs(said - above) < _PENNY

    def _sums_of(self, column: int) -> list[float]:
        if column not in self._running:
            values = (amount_of(line.cells[column]) or 0.0 for line in self._lines)
            self._running[column] = list(accumulate(values, initial=0.0))
        return self._running[column]
