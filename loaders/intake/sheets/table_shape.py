"""What the lines below some headings are like: how full they are, where gaps stand, where the rows end."""

from collections import Counter
from functools import cached_property
from itertools import pairwise
from statistics import median

from loaders.intake.sheets.header import Header
from loaders.intake.sheets.line_words import kind_of_text
from loaders.intake.sheets.sheet_lines import SheetLine, SheetLines

_FEW = 0.5  # a line with no more than this share of the usual cells is hardly a row
_GAPPY = 0.3  # where more lines than this stand behind a blank one, a gap says nothing
_MOSTLY = 0.5


class TableShape:
    """The lines below some headings, measured once; columns of a legend beside the table do not count."""

    def __init__(self, header: Header, below: SheetLines, beside: frozenset[int]) -> None:
        self.header, self.below, self.beside = header, below, beside

    def own(self, line: SheetLine) -> list[int]:
        """The table's columns that are filled in a line."""
        filled = line.filled()
        return [at for at in filled if at not in self.beside] if self.beside else filled

    @cached_property
    def typical(self) -> float:
        """How many cells a row has: the median over lines with two and more."""
        return median([len(self.own(line)) for line in self.below.sample] or [0])

    @cached_property
    def few(self) -> int:
        """As many cells as a line may have that is hardly a row; 0 where rows have one or two themselves."""
        return int(max(1, _FEW * self.typical)) if self.typical > 1 else 0

    @cached_property
    def last_full(self) -> int:
        """The last line that is as full as a row, -1 where none is."""
        for at in range(len(self.below) - 1, -1, -1):
            if len(self.own(self.below.lines[at])) > self.few:
                return at
        return -1

    @cached_property
    def behind_gaps(self) -> frozenset[int]:
        """The lines behind a blank one; none where so many are that a gap parts nothing."""
        numbers = [line.number for line in self.below.lines]
        gaps = [at for at, (before, this) in enumerate(pairwise(numbers), start=1) if this > before + 1]
        return frozenset(gaps) if len(gaps) <= max(3, _GAPPY * len(numbers)) else frozenset()

    @cached_property
    def tail(self) -> int:
        """The line from which on there are no rows: the first behind a gap after the last full line."""
        after = range(self.last_full + 1, len(self.below))
        return next((at for at in after if at in self.behind_gaps), len(self.below))

    @cached_property
    def kinds(self) -> dict[int, str]:
        """By column: what most of its values are, ``text``, ``number`` or ``date``."""
        counts: dict[int, Counter[str]] = {}
        for line in self.below.sample:
            for at in self.own(line):
                counts.setdefault(at, Counter())[kind_of_text(line.cells[at])] += 1
        return {at: count.most_common(1)[0][0] for at, count in counts.items()}

    @cached_property
    def has_labels(self) -> bool:
        """Whether rows have text in some column as a rule, so that a line of bare numbers is odd."""
        labelled = [at for at, kind in self.kinds.items() if kind == "text"]
        sample = self.below.sample
        return any(sum(bool(line.cells[at]) for line in sample) > _MOSTLY * len(sample) for at in labelled)
