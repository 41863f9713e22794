"""Rows as they stand in a file, before any meaning: cells as clean text under the schema's column names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from geo.mistakes import Mistake
from loaders.directory.schema import CSV_FORM, ROW_FORMS, Column, columns_of, required_columns
from loaders.files.cells import LONGEST_TEXT, clean_text, matching_key, shown
from loaders.files.file_kind import MOST_ABOVE_HEADER
from loaders.files.grid import UncomputedFormula
from loaders.files.other_files import table_as_what_it_is
from loaders.files.secrets import POSTCODE_PATTERN

Place = tuple[str, int]
"""Sheet and row number."""


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row: ``number`` counts from 1 at the top of the sheet. Blank cells are absent from ``cells``.

    ``too_long`` columns were cut; ``uncomputed`` columns hold a formula with no saved result; ``spilled``
    means that a cell has no header above it. ``form`` is the form of its columns where its sheet's title does not say it.
    """

    sheet: str
    number: int
    cells: dict[str, str]
    too_long: tuple[str, ...] = ()
    uncomputed: tuple[str, ...] = ()
    spilled: bool = False
    form: str | None = None

    @property
    def form_of_columns(self) -> str:
        """The form of the columns that it may fill: a sheet of the template, or the CSV form."""
        return _form(self.sheet, self.form)

    @property
    def is_whole(self) -> bool:
        """Whether it is a record with its areas, as in the CSV form; in other sheets a record takes rows of several."""
        return self.form_of_columns in ROW_FORMS

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that it may fill."""
        return columns_of(self.form_of_columns)

    @property
    def place(self) -> Place:
        """Where the row stands."""
        return self.sheet, self.number

    def text(self, column: str) -> str:
        """The cell's text, "" when blank."""
        return self.cells.get(column, "")


@dataclass(frozen=True)
class RawTable:
    """The rows of one sheet (or of a CSV), and sentences about the sheet as a whole."""

    sheet: str
    rows: list[RawRow]
    notes: list[str] = field(default_factory=list)


def read_table(
    sheet: str, lines: Iterable[tuple[int, Sequence[object]]], name: str, form: str | None = None
) -> RawTable:
    """Match the header (the first row that names the columns) and take every later row that is not blank.

    ``form`` is the form of the columns where the sheet's title does not say it, as in ``RawRow``.

    Raises
    ------
    Mistake
        When a required column is missing or a column comes twice.
    """
    place = f'{name}, sheet "{sheet}"' if sheet else name
    filled = ((number, line) for number, line in lines if any(map(_is_filled, line)))
    above = list(islice(filled, MOST_ABOVE_HEADER))
    at = _header_position(above, _form(sheet, form))
    header_row, header = above[at] if above else (1, ())
    columns, notes = _match_header(
        [clean_text(cell) for cell in header], _form(sheet, form), f"{place}, row {header_row}"
    )
    if at:
        notes.insert(0, f"The column headings are in row {header_row}; what stands above them was not read.")
    named = {position for position, cell in enumerate(header) if _is_filled(cell)}
    rows = [_raw_row(sheet, number, line, columns, named, form) for number, line in chain(above[at + 1 :], filled)]
    return RawTable(sheet, rows, notes)


def _form(sheet: str, form: str | None) -> str:
    return sheet if form is None else form


def _header_position(rows: list[tuple[int, Sequence[object]]], sheet: str) -> int:
    """Which of the first rows names most of the sheet's columns; the first where none names two."""
    known = {matching_key(n) for column in columns_of(sheet) for n in (column.label, column.name)}
    names = [len({matching_key(clean_text(cell)) for cell in line} & known) for _, line in rows]
    return names.index(max(names)) if names and max(names) > 1 else 0


def _is_filled(cell: object) -> bool:
    return isinstance(cell, UncomputedFormula) or clean_text(cell) != ""


def _raw_row(
    sheet: str, number: int, line: Sequence[object], columns: dict[int, Column], named: set[int], form: str | None
) -> RawRow:
    found = {columns[i].name: cell for i, cell in enumerate(line) if i in columns}
    texts = {column: clean_text(cell) for column, cell in found.items()}
    return RawRow(
        sheet,
        number,
        {column: text[:LONGEST_TEXT] for column, text in texts.items() if text},
        too_long=tuple(column for column, text in texts.items() if len(text) > LONGEST_TEXT),
        uncomputed=tuple(column for column, cell in found.items() if isinstance(cell, UncomputedFormula)),
        spilled=any(_is_filled(cell) for position, cell in enumerate(line) if position not in named),
        form=form,
    )


def _match_header(header: list[str], sheet: str, place: str) -> tuple[dict[int, Column], list[str]]:
    names = {matching_key(n): column for column in columns_of(sheet) for n in (column.label, column.name)}
    columns: dict[int, Column] = {}
    notes = []
    for position, text in enumerate(header):
        column = names.get(matching_key(text))
        if column is None and "confid" in matching_key(text):  # a misspelt mark must not be lost
            column = names.get("confidential")
        if column is not None and column in columns.values():
            raise _not_a_directory(header, sheet, place) or Mistake(
                f'{place}: the column "{column.label}" is there twice; remove or rename one of them.'
            )
        if column is not None:
            columns[position] = column
        elif text:
            notes.append(f"The column {shown(POSTCODE_PATTERN.sub('…', text))} is not one we know, so it was not read.")
    missing = [c.label for c in required_columns(sheet) if c not in columns.values()]
    if missing:
        listed = ", ".join(f'"{label}"' for label in missing)
        called = "the CSV form" if sheet == CSV_FORM else "this sheet"
        raise _not_a_directory(header, sheet, place) or Mistake(
            f"{place}: {called} must have the column{'s' if len(missing) > 1 else ''} {listed}; "
            "start from the template, or rename your columns to match."
        )
    return columns, notes


def _not_a_directory(header: list[str], sheet: str, place: str) -> Mistake | None:
    """Say what a table is that is no directory at all; None where it may be meant as one."""
    what = table_as_what_it_is(header) if sheet == CSV_FORM else None
    return Mistake(f"{place.split(', row ')[0]}: this is {what}") if what else None
