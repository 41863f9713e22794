"""Tell the lines below the headings apart: rows, titles of blocks, headings again, totals, notes."""

from dataclasses import dataclass, field

from loaders.files.cells import shown
from loaders.intake.sheets.block_titles import names_an_area
from loaders.intake.sheets.line_words import is_total, kind_of_text
from loaders.intake.sheets.lone_lines import LoneLines
from loaders.intake.sheets.next_table import begins_another_table
from loaders.intake.sheets.sheet_lines import SheetLine
from loaders.intake.sheets.table_shape import TableShape

HEADINGS_AGAIN = "It repeats the headings."
TOTAL = "It is a total of other rows."
NUMBERED = "It numbers the columns."
BESIDE = "It holds only a legend or notes beside the table."
_MOSTLY = 0.6


@dataclass
class Below:
    """What stands below some headings: each row with the title over it, and the lines that are none.

    ``next_table`` is the line, from 0 below the headings, where another table begins; None where none does. ``title`` is the
    last title; ``titled`` whether titles stand over headings that are repeated.
    """

    rows: list[tuple[SheetLine, str]] = field(default_factory=list)
    aside: list[tuple[int, str]] = field(default_factory=list)
    next_table: int | None = None
    title: str = ""
    titled: bool = False


class BelowReader:
    """Goes through the lines below some headings, from the top."""

    def __init__(self, shape: TableShape) -> None:
        self._shape, self._lone = shape, LoneLines(shape)
        self._found = Below()
        self._block_start, self._after_break = 0, True
        self._title_columns: set[int] = set()

    def read(self) -> Below:
        """Tell every line apart, up to the next table of the sheet."""
        for at, line in enumerate(self._shape.below.lines):
            own = self._shape.own(line)
            why = self._why_aside(at, line, own)
            if why is None:
                self._found.next_table = at
                break
            if why:
                self._found.aside.append((line.number, why))
            else:
                self._found.rows.append((line, self._found.title))
            self._after_break = why in (HEADINGS_AGAIN, TOTAL)
            self._block_start = at + 1 if why and why != BESIDE else self._block_start
        return self._found

    def _why_aside(self, at: int, line: SheetLine, own: list[int]) -> str | None:
        """Why a line is no row, "" for a row, None for the headings of another table."""
        if not own:
            return BESIDE
        if self._is_plainly_a_row(at, line, own):
            return ""
        if self._is_headings(line, own):
            return HEADINGS_AGAIN
        if begins_another_table(self._shape, at, own):
            return None
        if _is_total(line, own, self._shape.few):
            return TOTAL
        if self._after_break and _numbers_columns(line, own):
            return NUMBERED
        follow = self._headings_follow(at) if len(own) == 1 else False
        if self._lone.is_title(at, own, self._after_break or own[0] in self._title_columns, follow):
            self._title_columns.add(own[0])
            return self._begin_block(line.cells[own[0]], follow)
        return self._lone.why_none(at, own, self._block_start)

    def _is_plainly_a_row(self, at: int, line: SheetLine, own: list[int]) -> bool:
        """Whether nothing about a line is odd: it is full, begins with no word of a heading or a total, and no gap is near."""
        shape = self._shape
        if len(own) <= max(2, shape.few) or self._after_break or at in shape.behind_gaps or at - 1 in shape.behind_gaps:
            return False
        return not self._begins_as_headings(line, own) and not is_total(line.cells[own[0]])

    def _begins_as_headings(self, line: SheetLine, own: list[int]) -> bool:
        spellings = self._shape.header.all_spellings
        return any(line.cells[at].casefold() in spellings for at in own[:2])

    def _begin_block(self, title: str, headings_follow: bool) -> str:
        self._found.title = " ".join(title.split())
        self._found.titled |= headings_follow
        return f"It is a title, {shown(title)}, over the rows below it."

    def _is_headings(self, line: SheetLine, own: list[int]) -> bool:
        """Whether most cells of a line say what stands over them in the headings."""
        header = self._shape.header
        if not self._begins_as_headings(line, own):
            return False
        same = sum(line.cells[at].casefold() in header.spellings.get(at, ()) for at in own)
        return same >= max(_MOSTLY * len(own), min(2, len(header.headings))) or (self._after_break and same == len(own))

    def _headings_follow(self, at: int) -> bool:
        lines = self._shape.below.lines
        if at + 1 == len(lines):
            return False
        own = self._shape.own(lines[at + 1])
        return bool(own) and (self._is_headings(lines[at + 1], own) or begins_another_table(self._shape, at + 1, own))


def _numbers_columns(line: SheetLine, own: list[int]) -> bool:
    """Whether the cells of a line count from 1, or from a, as some forms do below their headings."""
    texts = [line.cells[at].strip("()[]. ").casefold() for at in own]
    numbers = [str(number) for number in range(1, len(own) + 1)]
    return len(own) > 2 and texts in (numbers, [chr(96 + int(number)) for number in numbers])


def _is_total(line: SheetLine, own: list[int], few: int) -> bool:
    """Whether a line is a total: a word for one, and beside it hardly anything but numbers."""
    if not is_total(line.cells[own[0]]) and not (
        len(own) <= max(few, 2) and any(is_total(line.cells[at]) for at in own)
    ):
        return False
    texts = [at for at in own if kind_of_text(line.cells[at]) == "text"]
    return len(texts) <= 2 and len(texts) < max(2, len(own))


def title_over(texts: list[str], titled: bool) -> str:
    """The title of the first block: what stands alone over the headings, where other blocks have one or it names an area."""
    if len(texts) != 1:
        return ""
    return texts[0] if titled or names_an_area(texts[0]) else ""
