"""Numbers under kinds of work in lines of areas, or under areas in lines of kinds: a row for each number that is filled in.

A blank cell is not known, and makes no row. A 0 is a number like any other: no place is not the same as no service.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from loaders.directory.schema import CSV_FORM, columns_of
from loaders.files.cells import shown
from loaders.intake.found_table import FoundRow, FoundTable, LineAside
from loaders.intake.sheets.counted import (
    BEDS,
    BESIDE_SERVICES,
    GIVEN,
    HEADINGS,
    MONEY,
    NOT_SAID,
    PAID,
    PEOPLE,
    PLACES,
    RATES,
    SERVICES,
    counted_in,
    is_what_is_counted,
    without_what_is_counted,
)
from loaders.intake.sheets.line_words import is_total
from loaders.intake.sheets.matrix import AREAS, KINDS, LEAST, is_one_of, meant, with_columns
from loaders.intake.sheets.sums_of_areas import rows_that_add_up
from loaders.intake.understanding.headings import named_by

BLANK = "It holds no number, and what is blank is not known."
ADDED_UP = "It adds up the areas that lie in it, which have rows of their own."
_NUMBER = re.compile(
    r"[<>~≤≥]? ?(?:c\.? ?|circa |about |approx\.? )?[-(]?£? ?(?!0\d)\d[\d,. ]*[km]?\)?"
    r"(?: ?(?:\*|\(?est\.?\)?|\([^)]*\)|p\.?a\.?))?",
    re.IGNORECASE,
)
_MOSTLY, _HALF = 0.8, 0.5
_WORDS = {KINDS: "Type of work", AREAS: "Area served"}
_WORDS_OF_MONEY = {KINDS: "Purpose", AREAS: "Area served"}
_OTHER = {KINDS: AREAS, AREAS: KINDS}
_SAID_AS = {
    PLACES: "places: each is a service",
    BEDS: "bed spaces: each is a service, and the number is a note",
    SERVICES: "numbers of services: each is one row, which says how many",
    PEOPLE: "people or cases, and no services",
    RATES: "rates, and no services",
    PAID: "money paid, and no services",
    GIVEN: "money given, and no services",
}


@dataclass(frozen=True)
class _Matrix:
    """The columns of numbers: by the kind of work or the area that their headings name, what is counted, and where it stands.

    ``field`` is what the headings name, ``labels`` the column that says the other, ``totals`` those that add up the numbers.
    """

    field: str
    numbers: dict[str, dict[str, int]]
    labels: int
    totals: tuple[int, ...]

    def columns(self) -> list[int]:
        """Every column of numbers, totals left out."""
        return sorted(at for counted in self.numbers.values() for at in counted.values())

    def counted(self) -> list[str]:
        """What is counted, each once."""
        return list(dict.fromkeys(key for counted in self.numbers.values() for key in counted))


def without_numbers(table: FoundTable, over: Sequence[str]) -> tuple[FoundTable, ...]:
    """Gather the numbers of a table; the same table where it is no such matrix.

    Parameters
    ----------
    table
        As it stands in the sheet.
    over
        The texts that stand over it, and the sheet's name: where no heading says what is counted, the first that does counts.

    Returns
    -------
    tuple of FoundTable
        One for each kind of work or area that a heading names, which goes by the sheet's name and that. Its numbers stand under
        one of ``HEADINGS``, which says what they count, or that nothing says it. Lines aside and notes are with the first.
    """
    for field in (KINDS, AREAS):
        if matrix := _matrix(field, table, over):
            return _by_heading(table, matrix)
    return (table,)


def _matrix(field: str, table: FoundTable, over: Sequence[str]) -> _Matrix | None:
    named = _named(field, table.headings)
    if len(named) < LEAST or _says(field, table.headings):
        return None
    totals = tuple(at for at, heading in enumerate(table.headings) if is_total(heading) and _holds_numbers(table, at))
    named = {at: text for at, text in named.items() if at not in totals and _holds_numbers(table, at)}
    labels = _labels(_OTHER[field], table, named)
    if len(named) < LEAST or labels is None:
        return None
    texts = (table.headings[labels], *(table.headings[at] for at in totals), *over)
    said = next(filter(None, map(counted_in, texts)), NOT_SAID)
    times = Counter(named.values())
    numbers: dict[str, dict[str, int]] = {}
    for at, text in named.items():
        counted = _counted_under(table.headings[at], text, is_alone=times[text] == 1)
        numbers.setdefault(text, {}).setdefault(counted or said, at)
    matrix = _Matrix(field, numbers, labels, totals)
    are_told_apart = len(matrix.columns()) == len(named)
    are_ticks = matrix.counted() == [NOT_SAID] and _are_ticks(table.rows, list(named))
    return matrix if are_told_apart and not are_ticks else None


def _named(field: str, headings: Sequence[str]) -> dict[int, str]:
    """By column: what of a field its heading names; one that names nothing we know counts where it stands between those."""
    firsts = Counter(heading.split()[0] for heading in headings if heading)
    found = {at: _meant(field, heading, firsts[heading.split()[0]]) for at, heading in enumerate(headings) if heading}
    known = [at for at, text in found.items() if text]
    between = [at for at in found if known and known[0] < at < known[-1]]
    unknown = [at for at in between if not (found[at] or _names_a_field(without_what_is_counted(headings[at])))]
    bare = {at: without_what_is_counted(headings[at]) or headings[at] for at in unknown}
    return dict(sorted(({at: found[at] for at in known} | bare).items()))


def _meant(field: str, heading: str, times: int) -> str:
    bare = without_what_is_counted(heading)
    return bare if bare and is_one_of(field, bare) else meant(field, heading, times)


def _names_a_field(heading: str) -> bool:
    return named_by(heading, columns_of(CSV_FORM), "directory") is not None


def _says(field: str, headings: Sequence[str]) -> bool:
    """Whether a column of the table says itself what the headings would."""
    named = (named_by(heading, columns_of(CSV_FORM), "directory") for heading in headings if heading)
    return any(one is not None and one.target == field for one in named)


def _holds_numbers(table: FoundTable, at: int) -> bool:
    filled = [row.cells[at] for row in table.rows if row.cells[at]]
    return sum(_NUMBER.fullmatch(text) is not None for text in filled) >= _MOSTLY * len(filled)


def _labels(field: str, table: FoundTable, numbers: Collection[int]) -> int | None:
    """The column that says the areas, or the kinds of work, of the lines; None where none mostly does."""
    others = [at for at in range(len(table.headings)) if at not in numbers]
    shares = [(_share_of(field, [row.cells[at] for row in table.rows if row.cells[at]]), -at) for at in others]
    share, at = max(shares, default=(0.0, 0))
    return -at if share > _HALF else None


def _share_of(field: str, cells: Sequence[str]) -> float:
    return sum(is_one_of(field, text) for text in cells) / len(cells) if cells else 0.0


def _counted_under(heading: str, text: str, is_alone: bool) -> str:
    """What a heading itself says that the numbers under it count, besides the kind or the area that it names.

    "Outreach services" is a kind of work, but beside "Outreach places" it says what is counted.
    """
    return counted_in(heading) or (NOT_SAID if is_alone else is_what_is_counted(heading.replace(text, " ")))


def _are_ticks(rows: Sequence[FoundRow], columns: Sequence[int]) -> bool:
    return all(row.cells[at] in ("", "0", "1") for row in rows for at in columns)


def _by_heading(table: FoundTable, matrix: _Matrix) -> tuple[FoundTable, ...]:
    aside = _lines_aside(table, matrix)
    standing = [row for row in table.rows if row.number not in aside]
    every = []
    for text, counted in matrix.numbers.items():
        rows = [row for row in standing if any(row.cells[at] or at in row.uncomputed for at in counted.values())]
        sheet = f"{table.sheet}: {text}" if table.sheet else text
        every.append(replace(_of_one(table, matrix, text, rows), sheet=sheet, aside=(), notes=()))
    lines = sorted([*table.aside, *(LineAside(*line) for line in aside.items())], key=lambda line: line.number)
    every[0] = replace(every[0], aside=tuple(lines), notes=(*table.notes, *_notes(table, matrix)))
    return tuple(every)


def _lines_aside(table: FoundTable, matrix: _Matrix) -> dict[int, str]:
    """The lines that are no row, by number: those without a number, and those that add up others."""
    columns = matrix.columns()
    blank = [row for row in table.rows if not any(row.cells[at] or at in row.uncomputed for at in columns)]
    adding = rows_that_add_up(table.rows, matrix.labels, columns) if matrix.field == KINDS else []
    return {row.number: BLANK for row in blank} | {row.number: ADDED_UP for row in adding}


def _of_one(table: FoundTable, matrix: _Matrix, text: str, rows: Sequence[FoundRow]) -> FoundTable:
    """The numbers under one kind of work or area: other columns, what the line is, what the heading names, the numbers."""
    counted = matrix.numbers[text]
    taken = {*matrix.columns(), *matrix.totals, matrix.labels}
    others = [at for at in range(len(table.headings)) if at not in taken]
    is_money = set(matrix.counted()) <= set(MONEY)
    words = _WORDS_OF_MONEY if is_money else _WORDS
    gathered = with_columns(
        table, rows, [*others, matrix.labels, *counted.values()], [(words[matrix.field], [text] * len(rows))]
    )
    headings = [
        *(table.headings[at] for at in others),
        _label(table.headings[matrix.labels], _OTHER[matrix.field], words),
        *(BESIDE_SERVICES if key in MONEY and not is_money else HEADINGS[key] for key in counted),
        words[matrix.field],
    ]
    return replace(gathered, headings=tuple(headings))


def _label(heading: str, field: str, words: dict[str, str]) -> str:
    """The heading over what lines are: its own where it names that, as "Local authority" does."""
    named = named_by(heading, columns_of(CSV_FORM), "directory") if heading else None
    keeps = named is not None and named.target == field and words is _WORDS
    return heading if keeps else words[field]


def _notes(table: FoundTable, matrix: _Matrix) -> list[str]:
    notes = []
    for key in matrix.counted():
        columns = sorted(counted[key] for counted in matrix.numbers.values() if key in counted)
        first, last = (shown(table.headings[at]) for at in (columns[0], columns[-1]))
        under = f"{first} to {last}" if len(columns) > 1 else first
        notes.append(
            f"The numbers under {under} were read as {_SAID_AS[key]}."
            if key
            else f"Nothing says what the numbers under {under} count."
        )
    return notes + [
        f"The column {shown(table.headings[at])} adds up the others, and was not read." for at in matrix.totals
    ]
