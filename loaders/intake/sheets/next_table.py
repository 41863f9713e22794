"""Whether a line further down is the headings of another table in the same sheet."""

from loaders.files.cells import matching_key
from loaders.intake.sheets.line_words import could_be_a_heading, kind_of_text, known_headings
from loaders.intake.sheets.sheet_lines import SheetLine
from loaders.intake.sheets.table_shape import TableShape

_MOSTLY = 0.6


def begins_another_table(shape: TableShape, at: int, own: list[int]) -> bool:
    """Whether a line holds the same headings in another order, or, behind a gap, headings of its own."""
    line = shape.below.lines[at]
    if len(own) < 2:
        return False
    if _are_in_another_order(shape, line, own):
        return True
    if at not in shape.behind_gaps and not _title_behind_gap(shape, at):
        return False
    texts = [line.cells[column] for column in own]
    if not all(map(could_be_a_heading, texts)) or len(set(texts)) < len(texts):
        return False
    known = sum(matching_key(text) in known_headings() for text in texts)
    return known >= max(2, _MOSTLY * len(texts)) or _stand_over_values(shape, at, own)


def _are_in_another_order(shape: TableShape, line: SheetLine, own: list[int]) -> bool:
    texts = [line.cells[column].casefold() for column in own]
    there = sum(text in shape.header.all_spellings for text in texts)
    return there >= max(2, _MOSTLY * len(own)) and len(set(texts)) == len(texts)


def _title_behind_gap(shape: TableShape, at: int) -> bool:
    return at - 1 in shape.behind_gaps and len(shape.own(shape.below.lines[at - 1])) == 1


def _stand_over_values(shape: TableShape, at: int, own: list[int]) -> bool:
    """Whether texts stand where the rows above have numbers or dates, and over numbers or dates of their own."""
    line = shape.below.lines[at]
    under = [below for below in shape.below.lines[at + 1 : at + 6] if len(below.filled()) > 1]
    texts = [column for column in own if kind_of_text(line.cells[column]) == "text"]
    unlike_above = any(column in shape.kinds and shape.kinds[column] != "text" for column in texts)
    over_values = any(kind_of_text(below.cells[column]) in ("number", "date") for below in under for column in texts)
    return bool(under) and unlike_above and over_values
