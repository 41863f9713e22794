"""A draft in the form of the template, or its CSV form: the columns name themselves, and sheets point to each other by ID."""

from collections.abc import Sequence

from loaders.directory.schema import CSV_FORM, ONE_TABLE_FORMS, REQUIRED_SHEETS, SHEETS, columns_of, required_columns
from loaders.files.cells import matching_key
from loaders.files.grid import Cell, FileRead, Grid, UncomputedFormula
from loaders.files.records import Records, read_records
from loaders.intake.draft import Draft
from loaders.intake.found_table import FoundTable

_OUTSIDE = "…"
"""Stands for the cells of a row that have no heading over them: that there are any sets the row aside."""


def is_in_the_templates_form(tables: tuple[FoundTable, ...]) -> bool:
    """Whether the file has the sheets that the template must have, or is a table of the template's columns and no others."""
    sheets = {matching_key(table.sheet) for table in tables}
    return {matching_key(sheet) for sheet in REQUIRED_SHEETS} <= sheets or form_of_rows(tables) is not None


def form_of_rows(tables: tuple[FoundTable, ...]) -> str | None:
    """Which of ``ONE_TABLE_FORMS`` the one table of a file is in: it has its columns and no others; None for none."""
    filled = [table for table in tables if table.headings]
    if len(filled) != 1:
        return None
    may_be = (form for form in ONE_TABLE_FORMS if form != CSV_FORM or filled[0].sheet == CSV_FORM)
    return next((form for form in may_be if _is_in_form(filled[0], form)), None)


def _is_in_form(table: FoundTable, form: str) -> bool:
    known = {matching_key(name) for column in columns_of(form) for name in (column.name, column.label)}
    return set(map(matching_key, table.headings)) <= known and has_what_a_form_requires(form, table.headings)


def has_what_the_csv_form_requires(headings: Sequence[str]) -> bool:
    """Whether the headings name every column that the CSV form cannot be read without, by the form's own words."""
    return has_what_a_form_requires(CSV_FORM, headings)


def has_what_a_form_requires(form: str, headings: Sequence[str]) -> bool:
    """Whether the headings name every column that a form cannot be read without, by the form's own words."""
    there = set(map(matching_key, headings))
    required = ({matching_key(c.name), matching_key(c.label)} for c in required_columns(form))
    return all(names & there for names in required)


def template_records(draft: Draft) -> Records:
    """The rows of the sheets as they now stand, the user's cells in place of the file's own.

    Raises
    ------
    Mistake
        When a sheet lacks a column that it must have.
    """
    own = {matching_key(sheet) for sheet in SHEETS}
    form = form_of_rows(draft.tables)
    grids = tuple(_grid(t, draft, form) for t in draft.tables if t.headings or matching_key(t.sheet) not in own)
    if form is None:
        return read_records(FileRead(draft.name, "xlsx", draft.checksum, grids, draft.notes))
    return read_records(FileRead(draft.name, "csv", draft.checksum, grids, draft.notes), form)


def _grid(table: FoundTable, draft: Draft, form: str | None) -> Grid:
    if not table.headings:
        return Grid(table.sheet, ())
    columns = columns_of(table.sheet if form is None else form)
    fields = {matching_key(name): c.name for c in columns for name in (c.name, c.label)}
    targets = [fields[key] if (key := matching_key(heading)) in fields else "" for heading in table.headings]
    lines = []
    for row in table.rows:
        if (table.sheet, row.number) in draft.decisions.left_out:
            continue
        cells = draft.decisions.cells
        read: list[Cell] = [UncomputedFormula() if at in row.uncomputed else text for at, text in enumerate(row.cells)]
        mended = [
            cells[place] if (place := (table.sheet, row.number, target)) in cells else text
            for text, target in zip(read, targets, strict=True)
        ]
        if (table.sheet, row.number) in draft.confidential and "confidential" in targets:
            mended[targets.index("confidential")] = "yes"
        lines.append((row.number, [*mended, _OUTSIDE] if row.spilled else mended))
    return Grid(table.sheet, ((table.header_row, table.headings), *lines), notes=table.notes)
