"""Whether the best line of headings is the first row of a table that has none: to take it for headings would lose the row."""

from collections.abc import Mapping, Sequence

from loaders.files.cells import matching_key
from loaders.intake.sheets.line_words import could_be_a_heading, kind_of_text, known_headings
from loaders.intake.sheets.matrix import AREAS, KINDS, is_one_of
from loaders.intake.sheets.sheet_lines import SheetLines

_LABELS = 0.7  # headings of which fewer are labels are a row of values
_COMPARED = 20  # lines below that a text is compared with
_LEAST_ALIKE = 2


def is_a_row(headings: Mapping[int, str], below: SheetLines) -> bool:
    """Whether headings are values, and none of them is known: most are no labels, or two are what their columns hold.

    A list of areas under the name of an area is none: the two must differ in kind, as a date beside an area does.
    """
    if {matching_key(text) for text in headings.values()} & known_headings():
        return False
    if sum(map(could_be_a_heading, headings.values())) < _LABELS * len(headings):
        return True
    lines = below.lines[:_COMPARED]
    columns = {at: [cell for line in lines if at < len(line.cells) and (cell := line.cells[at])] for at in headings}
    alike = {kind for at, text in headings.items() if (kind := _kind_with_its_column(text, columns[at]))}
    return len(alike) >= _LEAST_ALIKE


def _kind_with_its_column(text: str, values: Sequence[str]) -> str:
    """What a text and most of the values below it are alike: dates, numbers, areas or kinds of work; "" where they are not."""
    kind = kind_of_text(text)
    if kind != "text" and not could_be_a_heading(text):
        return kind if _mostly([kind_of_text(value) == kind for value in values]) else ""
    fields = (field for field in (AREAS, KINDS) if is_one_of(field, text))
    return next((field for field in fields if _mostly([is_one_of(field, value) for value in values])), "")


def _mostly(which: Sequence[bool]) -> bool:
    return 2 * sum(which) > len(which)
