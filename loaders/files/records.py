"""The rows of a workbook or a CSV brought to one shape: organisations, services, locations, areas."""

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Literal

from loaders.directory.schema import CSV_FORM, LOCATIONS, ORGANISATIONS, SERVICE_AREAS, SERVICES
from loaders.files.cells import shown, split_list
from loaders.files.flat_csv import csv_lines
from loaders.files.raw_table import RawRow, RawTable, read_table
from loaders.files.report import Finding
from loaders.files.workbook import other_sheets, workbook_tables


@dataclass(frozen=True)
class Records:
    """Raw rows by kind; one row of the CSV form yields a service, its areas and its locations.

    Every service row carries ``organisation_name`` ("" where its organisation is not listed); links between
    rows are IDs compared without case.
    """

    organisations: list[RawRow]
    services: list[RawRow]
    locations: list[RawRow]
    areas: list[RawRow]
    notes: list[Finding]
    is_csv: bool

    def data_rows(self) -> list[RawRow]:
        """Every row that counts as read: one per row of the file."""
        if self.is_csv:
            return self.services
        return [*self.organisations, *self.services, *self.locations, *self.areas]


def link(row: RawRow, column: str = "service_id") -> str:
    """An ID as links compare it."""
    return row.text(column).casefold()


def read_records(content: bytes, kind: Literal["workbook", "text"], name: str) -> Records:
    """Read every data row of a directory file; ``Mistake`` when its sheets or columns cannot be made out."""
    if kind == "text":
        return _from_csv(read_table(CSV_FORM, csv_lines(content, name), name))
    tables = workbook_tables(content, name)
    notes = [
        _note("", f"The sheet {shown(title)} is not one we know; it was not read.") for title in other_sheets(content)
    ]
    notes += [_note(table.sheet, note) for table in tables.values() for note in table.notes]
    if LOCATIONS not in tables:
        notes.append(_note("", f'There is no sheet "{LOCATIONS}", so no place to visit was read.'))
    organisations = tables[ORGANISATIONS].rows
    return Records(
        organisations,
        _with_names(tables[SERVICES].rows, organisations),
        tables[LOCATIONS].rows if LOCATIONS in tables else [],
        tables[SERVICE_AREAS].rows,
        notes,
        is_csv=False,
    )


def _note(sheet: str, message: str) -> Finding:
    return Finding(sheet, 0, "", message, set_aside=False)


def _with_names(services: list[RawRow], organisations: list[RawRow]) -> list[RawRow]:
    names: dict[str, str] = {}
    for row in organisations:
        names.setdefault(link(row, "organisation_id"), row.text("organisation_name"))
    return [
        replace(row, cells={**row.cells, "organisation_name": names.get(link(row, "organisation_id"), "")})
        for row in services
    ]


def _from_csv(table: RawTable) -> Records:
    notes = [_note(CSV_FORM, note) for note in table.notes]
    areas = [area for row in table.rows for area in _areas(row)]
    locations = [location for row in table.rows for location in _locations(row)]
    return Records([], table.rows, locations, areas, notes, is_csv=True)


def _part(row: RawRow, **cells: str) -> RawRow:
    return RawRow(row.sheet, row.number, {"service_id": row.text("service_id"), **cells})


def _areas(row: RawRow) -> list[RawRow]:
    names = dict.fromkeys(split_list(row.text("areas")))
    return [_part(row, area=name, area_level=row.text("area_level")) for name in names]


def _locations(row: RawRow) -> list[RawRow]:
    """One location per postcode; names and addresses pair with them when there are as many, else repeat."""
    columns = ("location_name", "address", "postcode")
    texts = [row.text(column) for column in columns]
    if not any(texts):
        return []
    postcodes = split_list(texts[2])
    pairs = [postcodes or [""]]
    for text in texts[:2]:
        parts = split_list(text)
        pairs.append(parts if len(parts) == len(postcodes) > 1 else [text] * max(1, len(postcodes)))
    return [
        _part(
            row,
            postcode=postcode,
            location_name=name,
            address=address,
            address_public=row.text("address_public"),
        )
        for postcode, name, address in zip_longest(*pairs, fillvalue="")
    ]
