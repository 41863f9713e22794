"""A draft in the form of the template: its columns name themselves, and its sheets point to each other by ID."""

from loaders.directory.schema import REQUIRED_SHEETS, columns_of
from loaders.files.cells import matching_key
from loaders.files.grid import FileRead, Grid
from loaders.files.records import Records, read_records
from loaders.intake.draft import Draft
from loaders.intake.found_table import FoundTable


def is_in_the_templates_form(tables: tuple[FoundTable, ...]) -> bool:
    """Whether the file has the sheets that the template must have."""
    return {matching_key(sheet) for sheet in REQUIRED_SHEETS} <= {matching_key(table.sheet) for table in tables}


def template_records(draft: Draft) -> Records:
    """The rows of the sheets as they now stand, the user's cells in place of the file's own.

    Raises
    ------
    Mistake
        When a sheet lacks a column that it must have.
    """
    grids = tuple(_grid(table, draft) for table in draft.tables if table.headings)
    return read_records(FileRead(draft.name, "xlsx", draft.checksum, grids, draft.notes))


def _grid(table: FoundTable, draft: Draft) -> Grid:
    fields = {matching_key(name): c.name for c in columns_of(table.sheet) for name in (c.name, c.label)}
    targets = [fields[key] if (key := matching_key(heading)) in fields else "" for heading in table.headings]
    lines = []
    for row in table.rows:
        if (table.sheet, row.number) in draft.decisions.left_out:
            continue
        cells = draft.decisions.cells
        mended = [
            cells[place] if (place := (table.sheet, row.number, target)) in cells else text
            for text, target in zip(row.cells, targets, strict=True)
        ]
        if (table.sheet, row.number) in draft.confidential and "confidential" in targets:
            mended[targets.index("confidential")] = "yes"
        lines.append((row.number, mended))
    return Grid(table.sheet, ((table.header_row, table.headings), *lines))
