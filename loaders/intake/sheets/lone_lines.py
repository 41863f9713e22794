"""Lines with hardly a cell among the rows of a table: a title over a block, a note, a sum without a word."""

from loaders.intake.sheets.block_titles import names_an_area
from loaders.intake.sheets.line_words import LONGEST_LABEL, is_note, kind_of_text
from loaders.intake.sheets.sums import SumsAbove
from loaders.intake.sheets.table_shape import TableShape

SUM = "It adds up the rows above it."
NOTE = "It is a note to the table."
BELOW = "It stands below the table by itself."
_LONG = 60
_LEAST_COLUMNS = 3  # in a narrower table a line with one cell may well be a row


class LoneLines:
    """Tells what a line with few cells is. ``repeated`` says of a line whether it is the headings again."""

    def __init__(self, shape: TableShape) -> None:
        self._shape, self._lines = shape, shape.below.lines
        self._sums = SumsAbove(self._lines)

    def is_title(self, at: int, own: list[int], after_break: bool, headings_follow: bool) -> bool:
        """Whether a line is the title of the rows below it.

        ``after_break`` says that headings or a total stand before it, or that its column had a title before;
        ``headings_follow`` that headings stand below it.
        """
        line, shape = self._lines[at], self._shape
        text = line.cells[own[0]]
        if (
            len(own) != 1
            or at >= shape.last_full
            or is_note(text)
            or kind_of_text(text) != "text"
            or len(text) > LONGEST_LABEL
        ):
            return False
        if headings_follow or own[0] in shape.below.merged_across.get(line.number, {}):
            return True
        wide = shape.typical >= _LEAST_COLUMNS
        return (wide and (after_break or at in shape.behind_gaps)) or (
            shape.typical > 1 and names_an_area(text) and wide
        )

    def why_none(self, at: int, own: list[int], first: int) -> str:
        """Why a line is no row, "" for a row; ``first`` is the first line of its block."""
        shape, line = self._shape, self._lines[at]
        if len(own) > shape.few:
            return ""
        if all(kind_of_text(line.cells[column]) == "number" for column in own):
            return SUM if shape.has_labels and self._adds_up(at, own, first) else ""
        text = line.cells[own[0]]
        if at >= shape.tail:
            return NOTE if is_note(text) else BELOW
        after = at > shape.last_full
        if len(own) == 1 and (is_note(text) or (after and len(text) > _LONG)):
            return NOTE
        return NOTE if after and is_note(text) else ""

    def _adds_up(self, at: int, own: list[int], first: int) -> bool:
        return any(self._sums.is_sum(self._lines[at], own, start, at) for start in dict.fromkeys((first, 0)))
