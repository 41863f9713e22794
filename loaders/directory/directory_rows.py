"""A directory as the rows of its files: of each sheet of the workbook, and of the CSV form.

Loading them gives the same services, areas and locations. Of a confidential service the rows hold what the directory holds: no
name of a refuge, no place finer than its force area.
"""

from functools import lru_cache
from typing import Any, NamedTuple

import pandas as pd

from coverage.directory import Directory
from coverage.rows import rows_of
from geo.areas import area_name
from loaders.directory.area_cells import areas_of_cell
from loaders.directory.area_marks import IN_PART, MarkedArea
from loaders.directory.declaration_rows import is_written_whole
from loaders.directory.refuge_names import NAME_WITHHELD, REFUGE_WITHHELD
from loaders.directory.schema import (
    CONFIDENTIAL_PLACE,
    DECLARATIONS,
    INVENTED,
    LOCATIONS,
    ORGANISATIONS,
    REGISTERED_NUMBERS,
    SERVICE_AREAS,
    SERVICES,
    STANDARDS_CHECKED,
    columns_of,
)
from loaders.directory.service_rows import CARRIED_TEXT
from loaders.files.date_as_text import day_as_text, span_as_text
from loaders.files.listed_cells import in_one_cell

FileRow = dict[str, Any]
"""Texts, and whole numbers, by the name of their column; "" where nothing is stated."""
Point = tuple[float, float]
"""Metres east and north (EPSG:27700)."""

_KEYS = ("intervention", "for_whom", "provision", "quality_assured", "delivery", "status")
_DAYS = {
    "start_date": "starts",
    "first_known": "first_known",
    "end_date": "ends",
    "funded_to": "funded_to",
    "option_to": "option_to",
}
_OF_A_BODY = ("organisation_name", *REGISTERED_NUMBERS)
_VISITS = ("location_name", "address", "postcode")
WHOLE = "whole"
_NOT_KNOWN = "not known"  # a location of which nothing is kept is still one


class _Area(NamedTuple):
    level: str
    code: str
    in_part: bool
    places: int | str


def sheet_rows(directory: Directory) -> dict[str, list[FileRow]]:
    """Give the rows of the workbook's sheets, by sheet.

    Beside the schema's columns they hold what a map is made of: ``area_code`` and ``extent`` (whole or in part) of an area,
    ``lad_code`` and ``point`` (a ``Point``, None where none may be shown) of a location.
    """
    services = _service_rows(directory)
    bodies = dict.fromkeys(_body(row) for row in services)
    ids = {body: f"ORG-{number}" for number, body in enumerate(bodies, start=1)}
    return {
        ORGANISATIONS: [{"organisation_id": ids[body], **dict(zip(_OF_A_BODY, body, strict=True))} for body in bodies],
        SERVICES: [{**row, "organisation_id": ids[_body(row)]} for row in services],
        LOCATIONS: [
            {**row, "service_id": service, "confidential": "yes" if row["confidential"] else ""}
            for service, rows in _locations(directory).items()
            for row in rows
        ],
        SERVICE_AREAS: [
            {
                "service_id": service,
                "area_level": area.level,
                "area": str(_named(area)),
                "places": area.places,
                "area_code": area.code,
                "extent": IN_PART if area.in_part else WHOLE,
            }
            for service, areas in _areas(directory).items()
            for area in areas
        ],
    }


def _body(row: FileRow) -> tuple[str, ...]:
    return tuple(row[column] for column in _OF_A_BODY)


def workbook_rows(directory: Directory) -> dict[str, list[FileRow]]:
    """Give ``sheet_rows`` with declarations on their own sheet, as far as that holds everything of them."""
    rows, declared = sheet_rows(directory), declaration_rows(directory)
    apart = {row["service_id"] for row in declared}
    of_services = {sheet: [row for row in of if row.get("service_id") not in apart] for sheet, of in rows.items()}
    bodies = {row["organisation_id"] for row in of_services[SERVICES]}
    named = [row for row in rows[ORGANISATIONS] if row["organisation_id"] in bodies]
    return {**of_services, ORGANISATIONS: named, DECLARATIONS: declared, STANDARDS_CHECKED: check_rows(directory)}


def declaration_rows(directory: Directory) -> list[FileRow]:
    """Give the rows of the sheet of declarations: those of which it holds everything; others are rows of services."""
    held = [column.name for column in columns_of(DECLARATIONS)]
    return [{name: row.get(name, "") for name in held} for row in csv_rows(directory) if is_written_whole(row)]


def check_rows(directory: Directory) -> list[FileRow]:
    """Give the rows of the sheet of standards that were checked, the area as its code."""
    held = [column.name for column in columns_of(STANDARDS_CHECKED)]
    return [
        {"area": one.area_code, "data_status": INVENTED if one.invented else ""}
        | {name: getattr(one, name) for name in held if name not in ("area", "data_status")}
        for one in directory.standards_checked
    ]


def csv_rows(directory: Directory) -> list[FileRow]:
    """Give the rows of the CSV form, one for each service."""
    locations, areas = _locations(directory), _areas(directory)
    return [
        {
            **row,
            **_areas_in_one_row(areas.get(row["service_id"], [])),
            **_locations_in_one_row(locations.get(row["service_id"], [])),
        }
        for row in _service_rows(directory)
    ]


def _service_rows(directory: Directory) -> list[FileRow]:
    rows = [_service_row(service) for service in rows_of(directory.services)]
    invented = [directory.invented and _may_be_invented(row) for row in rows]
    if directory.invented and not any(invented):
        invented = [True] * len(rows)
    return [{**row, "data_status": INVENTED if mark else ""} for row, mark in zip(rows, invented, strict=True)]


def _may_be_invented(row: FileRow) -> bool:
    """Whether a row of an invented directory is marked so: all are, but for a withheld name that would say it and does not."""
    return bool(row["organisation_name"] != NAME_WITHHELD and row["service_name"] != REFUGE_WITHHELD)


def _service_row(service: dict[Any, Any]) -> FileRow:
    return {
        **{column: service[column] for column in (*CARRIED_TEXT, *_KEYS)},
        **{c: "" for c in ("quality_assured", "delivery") if service[c] == "not_stated"},
        **{column: ";".join(service[column]) for column in ("risk_levels", "communities")},
        **{column: day_as_text(service[kept]) for column, kept in _DAYS.items()},
        "as_of": span_as_text(service["as_of_first"], service["as_of_last"]),
        "places": _number(service["places"]),
        "funding_gbp": _pounds(service["funding_gbp"]),
        "confidential": "yes" if service["confidential"] else "",
    }


def _areas(directory: Directory) -> dict[str, list[_Area]]:
    """The areas of each service. A force area to which it was widened is one of which it serves a part."""
    areas: dict[str, list[_Area]] = {}
    for row in rows_of(directory.service_areas):
        widened = row["service_id"] in directory.widened and row["area_level"] == "pfa"
        area = _Area(row["area_level"], row["area_code"], row["in_part"] or widened, _number(row["places"]))
        areas.setdefault(row["service_id"], []).append(area)
    return areas


def _named(area: _Area) -> MarkedArea:
    return MarkedArea(_name_of(area.level, area.code), in_part=area.in_part)


@lru_cache(maxsize=5_000)
def _name_of(level: str, code: str) -> str:
    """The area's name where it is read as this area and no other, else its code."""
    name = area_name(code)
    found = areas_of_cell(name, level, {}, ask=False)
    alone = [(area.level, area.code, area.part) for area in found.areas] == [(level, code, "")]
    return name if alone and not found.notice else code


def _areas_in_one_row(areas: list[_Area]) -> FileRow:
    levels = {area.level for area in areas}
    level = levels.pop() if len(levels) == 1 else ""
    marked = [
        MarkedArea(
            one.code, None if level else one.level, one.in_part, one.places if isinstance(one.places, int) else None
        )
        for one in areas
    ]
    return {"area_level": level, "areas": ";".join(map(str, marked))}


def _locations(directory: Directory) -> dict[str, list[FileRow]]:
    """The locations of each service; of one whose address is not public its force area and its mark."""
    locations: dict[str, list[FileRow]] = {}
    for row in rows_of(directory.locations):
        public = any(row[column] for column in _VISITS)
        force = _name_of("pfa", row["pfa_code"]) if row["pfa_code"] and not row["postcode"] else ""
        locations.setdefault(row["service_id"], []).append(
            {
                **{column: row[column] for column in _VISITS},
                "address_public": "yes" if public else "no",
                "location_force": force or ("" if public else _NOT_KNOWN),
                "confidential": bool(row["confidential"]),
                "lad_code": row["lad_code"],
                "point": None if pd.isna(row["easting_m"]) else (row["easting_m"], row["northing_m"]),
            }
        )
    return locations


def _locations_in_one_row(locations: list[FileRow]) -> FileRow:
    if not locations:
        return {}
    rows = [
        {**row, "address_public": CONFIDENTIAL_PLACE if row["confidential"] else row["address_public"]}
        for row in locations
    ]
    columns = (*_VISITS, "address_public", "location_force")
    if len(rows) == 1:
        return {column: rows[0][column] for column in columns}
    cells = {column: [str(row[column]) for row in rows] for column in columns}
    return {column: in_one_cell(values) if any(values) else "" for column, values in cells.items()}


def _number(value: float) -> int | str:
    return "" if pd.isna(value) else int(value)


def _pounds(value: float) -> str:
    return "" if pd.isna(value) else f"{value:.15g}"
