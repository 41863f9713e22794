"""The filled lines of a sheet as clean text, and which of their columns are filled how often."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from loaders.files.cells import clean_text
from loaders.files.grid import Cell, Grid, UncomputedFormula

Block = tuple[int, int, int, int]
"""First line, first column, last line and last column of a merged cell."""

_SAMPLE = 400  # lines that are looked at to learn what a sheet is like


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A filled line: its number in the sheet, and a text for each column ("" where blank).

    ``filled_down`` are the columns whose text is that of a merged cell above.
    """

    number: int
    cells: tuple[str, ...]
    uncomputed: tuple[int, ...] = ()
    filled_down: tuple[int, ...] = ()

    def filled(self) -> list[int]:
        """The columns that are filled."""
        if self.uncomputed:
            return [at for at, text in enumerate(self.cells) if text or at in self.uncomputed]
        return [at for at, text in enumerate(self.cells) if text]


@dataclass(frozen=True)
class SheetLines:
    """All filled lines of a sheet, each as wide as the widest, and its merged blocks."""

    lines: tuple[SheetLine, ...]
    width: int
    merged: tuple[Block, ...]

    def __len__(self) -> int:
        return len(self.lines)

    @cached_property
    def merged_across(self) -> dict[int, dict[int, int]]:
        """By line and first column: the last column of a cell that is merged over several columns."""
        found: dict[int, dict[int, int]] = {}
        for first_line, left, _, right in self.merged:
            if right > left:
                found.setdefault(first_line, {})[left] = right
        return found

    def from_(self, start: int) -> "SheetLines":
        """The lines from one on."""
        return SheetLines(self.lines[start:], self.width, self.merged)

    @cached_property
    def sample(self) -> tuple[SheetLine, ...]:
        """At most some hundreds of lines of two filled cells and more, over the whole sheet; any lines where none has two."""
        return self.first_of_sample(len(self.lines))

    def first_of_sample(self, most: int) -> tuple[SheetLine, ...]:
        """The first so many lines of the sample."""
        step = max(1, len(self.lines) // _SAMPLE)
        some = (*self.lines[:_SAMPLE], *self.lines[_SAMPLE::step])
        return tuple(islice((line for line in some if len(line.filled()) > 1), most)) or some[:most]

    @cached_property
    def columns_filled(self) -> dict[int, float]:
        """By column: the share of sampled lines in which it is filled."""
        counts = Counter(at for line in self.sample for at in line.filled())
        return {at: counts[at] / len(self.sample) for at in sorted(counts)}


def sheet_lines(grid: Grid) -> SheetLines:
    """Clean the cells of a sheet, leave out lines without any, and fill merged cells down in their first column."""
    found = [(number, cells, texts) for number, cells in grid.lines if (texts := _texts(cells))]
    width = max((len(texts) for _, _, texts in found), default=0)
    blank = [""] * width
    lines = [
        SheetLine(number, tuple(texts + blank[len(texts) :]), _uncomputed(cells)) for number, cells, texts in found
    ]
    return SheetLines(tuple(_filled_down(lines, width, grid.merged)), width, grid.merged)


def _texts(cells: Sequence[Cell]) -> list[str]:
    """The cells as clean text, up to the last that is filled."""
    texts = [
        cell.strip() if cell.__class__ is str and cell.isprintable() else "" if cell is None else clean_text(cell)
        for cell in cells
    ]
    while texts and not texts[-1] and not isinstance(cells[len(texts) - 1], UncomputedFormula):
        texts.pop()
    return texts


def _uncomputed(cells: Sequence[Cell]) -> tuple[int, ...]:
    """The columns of formulas without a saved result."""
    if UncomputedFormula not in set(map(type, cells)):
        return ()
    return tuple(at for at, cell in enumerate(cells) if isinstance(cell, UncomputedFormula))


def _filled_down(lines: list[SheetLine], width: int, merged: tuple[Block, ...]) -> list[SheetLine]:
    """The lines with merged cells filled down; of blocks that overlap, which no spreadsheet writes, the first counts."""
    numbers = [line.number for line in lines]
    down: dict[int, dict[int, str]] = {}
    taken: dict[int, int] = {}
    for top, left, bottom, _ in sorted(merged):
        first = bisect_left(numbers, top)
        is_there = first < len(numbers) and numbers[first] == top and left < width
        if bottom <= top or not is_there or top <= taken.get(left, 0):
            continue
        taken[left] = bottom
        for at in range(first + 1, bisect_right(numbers, bottom)):
            if (text := lines[first].cells[left]) and not lines[at].cells[left]:
                down.setdefault(at, {})[left] = text
    return [_with(line, down[at]) if at in down else line for at, line in enumerate(lines)]


def _with(line: SheetLine, down: dict[int, str]) -> SheetLine:
    cells = tuple(down.get(at, text) for at, text in enumerate(line.cells))
    return replace(line, cells=cells, filled_down=tuple(sorted(down)))


def column_letter(at: int) -> str:
    """A column, counted from 0, as a spreadsheet names it."""
    return column_letter(at // 26 - 1) + chr(65 + at % 26) if at >= 26 else chr(65 + at)
