"""Find the headings of a table under the titles above it, by what the lines hold and not by known words alone."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from loaders.files.cells import matching_key
from loaders.intake.sheets.first_row import is_a_row
from loaders.intake.sheets.line_words import could_be_a_heading, kind_of_text, known_headings
from loaders.intake.sheets.sheet_lines import SheetLine, SheetLines, column_letter

MOST_ABOVE_HEADINGS = 60  # filled lines that are looked at for headings
_BODY_COLUMN = 0.25  # a column filled in fewer of the lines is no measure of a line of headings
_AS_GOOD = 0.5  # the first line wins over a later one that is better by no more than this
_COMPARED = 100  # lines below that headings are compared with
_REPEATS = 0.7  # a column with fewer different values than this repeats them, as a heading never does


@dataclass(frozen=True)
class Header:
    """The headings by column, and the first and last of the lines (from 0 among the sheet's filled ones) that hold them.

    ``spellings`` has by column every text that may stand there when the headings are repeated further down.
    """

    first: int
    last: int
    headings: dict[int, str]
    spellings: dict[int, frozenset[str]]

    @cached_property
    def all_spellings(self) -> frozenset[str]:
        """The spellings of all columns."""
        return frozenset().union(*self.spellings.values())

    def with_headings(self, headings: dict[int, str]) -> "Header":
        """The same lines with other headings; a column that was none before is spelled as it is named."""
        spellings = {at: self.spellings.get(at, frozenset((text.casefold(),))) for at, text in headings.items()}
        return replace(self, headings=headings, spellings=spellings)


def find_header(sheet: SheetLines, within: int) -> Header | None:
    """The best headings of a sheet in its first so many filled lines; None where no line can be headings.

    Where even the best line is one of values, the table has no headings: its columns go by their letters.
    """
    scored = [(_score(candidate, sheet), candidate) for candidate in _candidates(sheet, within)]
    if not scored:
        return None
    best = max(score for score, _ in scored)
    chosen = next(candidate for score, candidate in scored if score >= best - _AS_GOOD)
    first = next(candidate for _, candidate in scored if candidate is chosen or _repeats(chosen, candidate))
    return _without_headings(sheet) if is_a_row(first.headings, sheet.from_(first.last + 1)) else first


def _repeats(chosen: Header, earlier: Header) -> bool:
    """Whether headings are those of an earlier line again."""
    return all(at in earlier.headings and earlier.headings[at] == text for at, text in chosen.headings.items())


def _without_headings(sheet: SheetLines) -> Header:
    letters = {at: f"Column {column_letter(at)}" for at in sheet.columns_filled}
    return Header(-1, -1, letters, {at: frozenset() for at in letters})


def _candidates(sheet: SheetLines, within: int) -> Iterator[Header]:
    fewest = min(2, len(_body_columns(sheet)))
    lines = sheet.lines[: within + 1]
    for at, line in enumerate(lines[:within]):
        if at + 1 < len(lines) and (joined := _joined(line, lines[at + 1], sheet)):
            yield _header(at, at + 1, joined, (line, lines[at + 1]))
        filled = {column: line.cells[column] for column in line.filled()}
        if len(filled) >= fewest and any(could_be_a_heading(text) for text in filled.values()):
            yield _header(at, at, filled, (line,))


def _header(first: int, last: int, headings: dict[int, str], lines: tuple[SheetLine, ...]) -> Header:
    spellings = {
        column: frozenset(text.casefold() for text in (heading, *(line.cells[column] for line in lines)) if text)
        for column, heading in headings.items()
    }
    return Header(first, last, headings, spellings)


def _body_columns(sheet: SheetLines) -> set[int]:
    return {column for column, share in sheet.columns_filled.items() if share >= _BODY_COLUMN}


def _score(candidate: Header, sheet: SheetLines) -> float:
    """How much headings are like headings: they cover the columns, are labels, differ, are known, and unlike what is below."""
    body = _body_columns(sheet)
    texts = {column: text for column, text in candidate.headings.items() if column in body} or candidate.headings
    labels = {column: text for column, text in texts.items() if could_be_a_heading(text)}
    count = len(texts)
    keys = [matching_key(text) for text in labels.values()]
    known = (
        sum(any(matching_key(text) in known_headings() for text in candidate.spellings[at]) for at in labels) / count
    )
    below = sheet.from_(candidate.last + 1)
    return (
        2 * len(body & labels.keys()) / max(1, len(body))
        + len(labels) / count
        + len(set(keys)) / count
        + 2 * known
        + _contrast(labels, body, below)
    )


def _contrast(labels: dict[int, str], body: set[int], below: SheetLines) -> float:
    """The share of columns whose heading is unlike their values: text over numbers, or none of values that recur."""
    sample = below.first_of_sample(_COMPARED) if len(below) else ()
    unlike = 0
    for column in body & labels.keys():
        values = [line.cells[column] for line in sample if line.cells[column]]
        if not values:
            continue
        text = sum(kind_of_text(value) == "text" for value in values) / len(values)
        recurs = len(values) > 2 and len(set(values)) / len(values) < _REPEATS and labels[column] not in values
        unlike += recurs or (text < 0.5 and kind_of_text(labels[column]) == "text")
    return unlike / max(1, len(body))


def _joined(top: SheetLine, under: SheetLine, sheet: SheetLines) -> dict[int, str] | None:
    """The headings of two lines as one; None where the second is no part of the headings."""
    above, below = top.filled(), [at for at in under.filled() if at not in under.filled_down]
    if under.number != top.number + 1 or len(above) < 2 or not below:
        return None
    if not all(could_be_a_heading(under.cells[at]) for at in below):
        return None
    stated = sheet.merged_across.get(top.number, {})
    over = _columns_over(top, under, stated)
    alone = [at for at in above if at not in over]
    texts = [under.cells[at].casefold() for at in below]
    over_values = 2 * len(_body_columns(sheet) & set(alone)) > len(alone)
    belong = len(stated) > 1 or over_values or len(set(texts)) < len(texts)
    if not belong or any(at in below for at in alone) or all(top.cells[at] for at in below):
        return None
    joined = {at: " ".join(filter(None, (over.get(at, ""), under.cells[at]))) for at in below}
    return dict(sorted({**joined, **{at: top.cells[at] for at in alone}}.items()))


def _columns_over(top: SheetLine, under: SheetLine, stated: dict[int, int]) -> dict[int, str]:
    """By column: the text above that spans it and its neighbours, as merged, or over blanks above filled cells."""
    over: dict[int, str] = {}
    for at in top.filled():
        last = at
        while last + 1 < len(top.cells) and not top.cells[last + 1] and under.cells[last + 1] and at not in stated:
            last += 1
        last = stated.get(at, last)
        if last > at and under.cells[at]:
            over |= dict.fromkeys(range(at, last + 1), top.cells[at])
    return over
