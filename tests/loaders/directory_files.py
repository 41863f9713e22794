"""Make small directory files, as CSV and as workbook, from rows written as dictionaries."""

import csv
from collections.abc import Callable
from io import BytesIO, StringIO
from typing import Any

from openpyxl import Workbook

from loaders.directory.schema import LOCATIONS, ORGANISATIONS, SERVICE_AREAS, SERVICES, columns_of

Row = dict[str, Any]
Form = Callable[..., bytes]
"""Makes a file of rows: a CSV or a workbook."""
ROW: Row = {
    "service_id": "S1",
    "organisation_name": "Fictional Trust",
    "service_name": "Fictional groups",
    "intervention": "behaviour_change_group",
    "risk_levels": "high",
    "as_of": "2026-10-01",
    "areas": "Leeds",
    "area_level": "utla",
}


def _full(rows: tuple[Row, ...]) -> list[Row]:
    """Each row with what it does not say, and an ID and a name of its own."""
    return [
        {**ROW, "service_id": f"S{n}", "service_name": f"{ROW['service_name']} {n}", **row}
        for n, row in enumerate(rows, start=1)
    ]


def csv_file(*rows: Row, encoding: str = "utf-8", separator: str = ",") -> bytes:
    """A CSV of rows, each ``ROW`` with changes; columns are those that any row names."""
    full = _full(rows)
    names = list(dict.fromkeys(name for row in full for name in row))
    text = StringIO()
    writer = csv.DictWriter(text, names, restval="", delimiter=separator, lineterminator="\n")
    writer.writeheader()
    writer.writerows(full)
    return text.getvalue().encode(encoding)


def sheets_of(*rows: Row) -> dict[str, list[Row]]:
    """The same rows as the four sheets of a workbook hold them."""
    full = _full(rows)
    visits = ("location_name", "address", "postcode", "address_public")
    return {
        ORGANISATIONS: [
            {"organisation_id": f"O{n}", "organisation_name": row["organisation_name"]} for n, row in enumerate(full)
        ],
        SERVICES: [{**row, "organisation_id": f"O{n}"} for n, row in enumerate(full)],
        LOCATIONS: [
            {"service_id": row["service_id"], **{v: row.get(v) for v in visits}, "postcode": postcode}
            for row in full
            if any(row.get(v) for v in visits[:3])
            for postcode in (row.get("postcode") or "").split(";")
        ],
        SERVICE_AREAS: [
            {"service_id": row["service_id"], "area_level": row.get("area_level"), "area": area}
            for row in full
            for area in row["areas"].split(";")
            if area
        ],
    }


def workbook_file(sheets: dict[str, list[Row]]) -> bytes:
    """A workbook with the schema's columns (unknown keys of a row are left out)."""
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        names = [column.name for column in columns_of(title)]
        sheet.append([column.label for column in columns_of(title)])
        for row in rows:
            sheet.append([row.get(name) for name in names])
    return saved(book)


def saved(book: Workbook) -> bytes:
    """The content of a workbook."""
    content = BytesIO()
    book.save(content)
    return content.getvalue()
