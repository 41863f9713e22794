"""A directory in Open Referral UK 3.0: one page of services, with what the standard has no word for as attributes of our own.

Of a confidential service it holds what the directory holds: no address, no point, no name of a refuge.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from coverage.directory import Directory
from geo.areas import area_name, parent
from geo.levels import LEVELS
from loaders.directory.directory_file import Publication
from loaders.directory.directory_rows import FileRow, sheet_rows
from loaders.directory.schema import LOCATIONS, ORGANISATIONS, SERVICE_AREAS, SERVICES
from loaders.files.guarded_text import guarded
from loaders.files_out.points import degrees
from loaders.files_out.said_inside import said_inside
from loaders.standards.field_paths import standard
from loaders.standards.own_taxonomy import (
    LINKS,
    STANDARD,
    Attribute,
    attribute,
    attributes_of,
    id_of,
    id_of_service,
    own_paths,
)

AREA_ADDRESS = "http://statistics.data.gov.uk/id/statistical-geography/"
_WEB_ADDRESS = re.compile(r"https?://[^\s]+")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
Entry = dict[str, Any]


def as_open_referral(directory: Directory, publication: Publication | None = None) -> bytes:
    """Write a directory as one page of a list of services; loading it gives the same services, areas and locations."""
    rows = {sheet: [_guarded(row) for row in of] for sheet, of in sheet_rows(directory).items()}
    bodies = {row["organisation_id"]: _organisation(row) for row in rows[ORGANISATIONS]}
    areas, locations = _by_service(rows[SERVICE_AREAS]), _by_service(rows[LOCATIONS])
    services = [
        _service(
            row, bodies[row["organisation_id"]], areas.get(row["service_id"], []), locations.get(row["service_id"], [])
        )
        for row in rows[SERVICES]
    ]
    said = said_inside(directory, publication)
    page = {
        "data": said.data,
        "directory": said.directory,
        "licence": said.licence,
        "total_items": len(services),
        "total_pages": 1,
        "page_number": 1,
        "size": len(services),
        "first_page": True,
        "last_page": True,
        "empty": not services,
        "contents": services,
    }
    return json.dumps(page, ensure_ascii=False, separators=(",", ":")).encode()


def _guarded(row: FileRow) -> FileRow:
    return {column: guarded(value) if isinstance(value, str) else value for column, value in row.items()}


def _by_service(rows: list[FileRow]) -> dict[str, list[FileRow]]:
    found: dict[str, list[FileRow]] = {}
    for row in rows:
        found.setdefault(row["service_id"], []).append(row)
    return found


def _service(row: FileRow, body: Entry, areas: list[FileRow], locations: list[FileRow]) -> Entry:
    key = id_of_service(row["service_id"])
    words: Mapping[str, str] = standard(STANDARD)["written_status"]
    as_of = {"assured_date": row["as_of"]} if _DAY.fullmatch(row["as_of"]) else {}
    return {
        "id": key,
        **_own(row, SERVICES),
        "status": words[row["status"]],
        "url": row["source_url"] if _WEB_ADDRESS.fullmatch(row["source_url"]) else f"urn:uuid:{key}",
        **as_of,
        "organization": body,
        "service_areas": [_area(one, key) for one in areas],
        "service_at_locations": [_visit(one, key, n) for n, one in enumerate(locations)],
        "attributes": attributes_of(row, SERVICES, key),
    }


def _own(row: FileRow, sheet: str) -> Entry:
    """The columns that the standard itself has a place for, outermost ones alone."""
    return {path: row[c] for c, path in own_paths(sheet).items() if "." not in path and row.get(c, "") != ""}


def _organisation(row: FileRow) -> Entry:
    key = id_of("organisation", *(str(said) for column, said in row.items() if column != LINKS[ORGANISATIONS]))
    own, more = _own(row, ORGANISATIONS), attributes_of(row, ORGANISATIONS, key)
    return {"id": key, **own, "description": own["name"], **({"attributes": more} if more else {})}


def _area(row: FileRow, service: str) -> Entry:
    key = id_of(service, "area", row["area_level"], row["area_code"])
    reach = LEVELS[row["area_level"]].reach.key
    worked_out: list[Attribute] = [
        attribute(key, "reach", reach, reach),
        attribute(key, "extent", row["extent"], row["extent"]),
    ]
    more = attributes_of(row, SERVICE_AREAS, key)
    return {
        "id": key,
        **_own(row, SERVICE_AREAS),
        "uri": f"{AREA_ADDRESS}{row['area_code']}",
        "attributes": [*more, *worked_out],
    }


def _visit(row: FileRow, service: str, number: int) -> Entry:
    key = id_of(service, "location", str(number))
    return {
        "id": id_of(key, "visit"),
        "location": {
            "id": key,
            "location_type": "physical",
            **_own(row, LOCATIONS),
            **_point(row),
            **_addresses(row, key),
            "attributes": attributes_of(row, LOCATIONS, key),
        },
    }


def _point(row: FileRow) -> Entry:
    if row["point"] is None:
        return {}
    [(longitude, latitude)] = degrees([row["point"]])
    return {"latitude": latitude, "longitude": longitude}


def _addresses(row: FileRow, location: str) -> Entry:
    """The address where one may be shown; its district stands for the post town, which the directory does not hold."""
    if not (row["address"] or row["postcode"]):
        return {}
    lad = row["lad_code"]
    address = {
        "id": id_of(location, "address"),
        "address_1": row["address"],
        "city": area_name(lad) if lad else "",
        "state_province": area_name(parent(lad, "utla")) if lad else "",
        "postal_code": row["postcode"],
        "country": "GB",
        "address_type": "physical",
    }
    return {"addresses": [address]}
