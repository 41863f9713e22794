"""The rows of a workbook or a CSV brought to one shape: organisations, services, locations, areas; and checks of standards."""

from dataclasses import dataclass, field, replace
from functools import cached_property

from geo.mistakes import Mistake
from loaders.directory.declaration_rows import as_record
from loaders.directory.schema import (
    CONFIDENTIAL_PLACE,
    CSV_FORM,
    DECLARATIONS,
    LOCATIONS,
    ORGANISATIONS,
    REGISTERED_NUMBERS,
    REQUIRED_SHEETS,
    SERVICE_AREAS,
    SERVICES,
    SHEETS,
    STANDARDS_CHECKED,
    TEMPLATE_SHEETS,
)
from loaders.files.cells import matching_key, shown, split_list
from loaders.files.file_kind import WORKBOOKS
from loaders.files.grid import FileRead
from loaders.files.listed_cells import listed
from loaders.files.raw_table import RawRow, read_table
from loaders.files.report import Finding

_OF_AN_ORGANISATION = ("organisation_name", *REGISTERED_NUMBERS)
_OF_A_LOCATION = ("location_name", "address", "postcode", "address_public", "location_force")


@dataclass(frozen=True)
class Records:
    """Raw rows by kind; one row of the CSV form yields a service, its areas and its locations.

    Every service row carries its organisation's name ("" where that is not listed) and registered numbers; links between
    rows are IDs compared without case. ``checks`` are no service: each says how a standard stands.
    """

    organisations: list[RawRow]
    services: list[RawRow]
    locations: list[RawRow]
    areas: list[RawRow]
    notes: list[Finding]
    is_csv: bool
    checks: list[RawRow] = field(default_factory=list)

    @cached_property
    def service_by_link(self) -> dict[str, RawRow]:
        """The first row of each service by its ID as links compare it."""
        return {link(row): row for row in reversed(self.services)}

    def data_rows(self) -> list[RawRow]:
        """Every row that counts as read: one per row of the file."""
        if self.is_csv:
            return [*self.services, *self.checks]
        areas = [row for row in self.areas if not row.is_whole]
        return [*self.organisations, *self.services, *self.locations, *areas, *self.checks]


def link(row: RawRow, column: str = "service_id") -> str:
    """An ID as links compare it."""
    return row.cells.get(column, "").casefold()


def read_records(file: FileRead, form: str = CSV_FORM) -> Records:
    """Take every data row of a directory file; ``Mistake`` when its sheets or columns cannot be made out.

    ``form`` is one of ``ONE_TABLE_FORMS``: that of the one table of a file that is no workbook.
    """
    about = [_note("", note) for note in file.notes]
    if file.format not in WORKBOOKS:
        grid = next((grid for grid in file.grids if grid.lines), file.grids[0])
        table = read_table(grid.sheet, grid.lines, file.name, form)
        notes = [*about, *(_note(grid.sheet, note) for note in (*grid.notes, *table.notes))]
        if form == STANDARDS_CHECKED:
            return Records([], [], [], [], notes, is_csv=True, checks=table.rows)
        rows = [as_record(row) for row in table.rows] if form == DECLARATIONS else table.rows
        return csv_records(rows, notes)
    grids = {matching_key(grid.sheet): grid for grid in file.grids}
    _require_sheets(file)
    tables = {
        sheet: read_table(sheet, grids[matching_key(sheet)].lines, file.name)
        for sheet in SHEETS
        if matching_key(sheet) in grids
    }
    known = {matching_key(sheet) for sheet in (*SHEETS, *TEMPLATE_SHEETS)}
    notes = about + [
        _note("", f"The sheet {shown(grid.sheet)} is not one we know; it was not read.")
        for grid in file.grids
        if matching_key(grid.sheet) not in known
    ]
    notes += [
        _note(table.sheet, note)
        for table in tables.values()
        for note in (*grids[matching_key(table.sheet)].notes, *table.notes)
    ]
    if LOCATIONS not in tables:
        notes.append(_note("", f'There is no sheet "{LOCATIONS}", so no place to visit was read.'))
    organisations = tables[ORGANISATIONS].rows
    declared = [as_record(row) for row in tables[DECLARATIONS].rows] if DECLARATIONS in tables else []
    return Records(
        organisations,
        [*_with_names(tables[SERVICES].rows, organisations), *declared],
        tables[LOCATIONS].rows if LOCATIONS in tables else [],
        [*tables[SERVICE_AREAS].rows, *(area for row in declared for area in _areas(row))],
        notes,
        is_csv=False,
        checks=tables[STANDARDS_CHECKED].rows if STANDARDS_CHECKED in tables else [],
    )


def _require_sheets(file: FileRead) -> None:
    there = {matching_key(grid.sheet) for grid in file.grids}
    missing = [sheet for sheet in REQUIRED_SHEETS if matching_key(sheet) not in there]
    if missing:
        titles = ", ".join(shown(grid.sheet) for grid in file.grids)
        wanted = ", ".join(f'"{sheet}"' for sheet in missing)
        raise Mistake(
            f"{file.name}: the workbook has no sheet called {wanted}, only {titles}; "
            "name the sheets as in the template."
        )


def _note(sheet: str, message: str) -> Finding:
    return Finding(sheet, 0, "", message, set_aside=False)


def _with_names(services: list[RawRow], organisations: list[RawRow]) -> list[RawRow]:
    said: dict[str, dict[str, str]] = {}
    for row in organisations:
        said.setdefault(link(row, "organisation_id"), {column: row.text(column) for column in _OF_AN_ORGANISATION})
    unlisted = {"organisation_name": ""}
    return [replace(row, cells={**row.cells, **said.get(link(row, "organisation_id"), unlisted)}) for row in services]


def csv_records(rows: list[RawRow], notes: list[Finding]) -> Records:
    """Take rows of the CSV form: each is a service, with its areas and its locations."""
    areas = [area for row in rows for area in _areas(row)]
    locations = [location for row in rows for location in _locations(row)]
    return Records([], rows, locations, areas, notes, is_csv=True)


def _part(row: RawRow, **cells: str) -> RawRow:
    return RawRow(row.sheet, row.number, {"service_id": row.text("service_id"), **cells}, form=row.form)


def _areas(row: RawRow) -> list[RawRow]:
    names = dict.fromkeys(split_list(row.text("areas")))
    return [_part(row, area=name, area_level=row.text("area_level")) for name in names]


def _locations(row: RawRow) -> list[RawRow]:
    """One location for each value of ``address_public``; where it has one, for each postcode.

    The other columns pair with them when they have as many values, else each location has all that they say.
    """
    if row.cells.keys().isdisjoint(_OF_A_LOCATION):
        return []
    texts = {column: row.text(column) for column in _OF_A_LOCATION}
    if ";" in texts["address_public"] and len(listed(texts["address_public"])) > 1:
        values = {column: listed(text) for column, text in texts.items()}
        many = len(values["address_public"])
    elif any(texts[column] for column in _OF_A_LOCATION if column != "address_public") or _hides(texts):
        values = {column: split_list(text) for column, text in texts.items()}
        many = max(1, len(values["postcode"]))
        texts["postcode"] = next(iter(values["postcode"]), "")
    else:
        return []
    pairs = [values[c] if len(values[c]) == many > 1 else [text] * many for c, text in texts.items()]
    return [_location(row, dict(zip(_OF_A_LOCATION, parts, strict=True))) for parts in zip(*pairs, strict=True)]


def _location(row: RawRow, cells: dict[str, str]) -> RawRow:
    """A location with the mark of a workbook's column where ``address_public`` says that its place is confidential."""
    return _part(row, **cells, **({"confidential": "yes"} if _hides(cells) else {}))


def _hides(cells: dict[str, str]) -> bool:
    return matching_key(cells["address_public"]) == CONFIDENTIAL_PLACE
