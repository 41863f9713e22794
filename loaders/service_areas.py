"""The areas that services say they serve, found by name or code; confidential ones widened to the force."""

from functools import lru_cache
from typing import Any

import pandas as pd

from geo.areas import lads_of, parent
from geo.mistakes import Mistake
from geo.names import FoundArea, find_area
from loaders.cells import CellError, parse_choice, parse_places, shown
from loaders.confidential import Confidentiality
from loaders.directory_schema import AREA_LEVELS, columns_of
from loaders.findings import Findings
from loaders.raw_table import RawRow
from loaders.records import Records, link
from loaders.service_rows import RowReader, Service, check_row

LONGEST_NAME = 100
FINER_THAN_FORCE = ("lad", "utla")
ServiceArea = dict[str, Any]  # service (linked ID), area_level, area_code, places (None where not known)


@lru_cache(maxsize=20_000)
def look_up_area(text: str, level: str | None) -> tuple[FoundArea | None, str]:
    """The area found and its notice, or None and the reason. A code counts whatever the level says."""
    if len(text) > LONGEST_NAME:
        return None, f"{shown(text)} is not an area we know."
    try:
        found = find_area(text, level)
    except Mistake as mistake:
        if level is None or not any(c.isdigit() for c in text):
            return None, str(mistake)
        return look_up_area(text, None)
    return found, found.notice or ""


def read_service_areas(
    records: Records, services: dict[str, Service], findings: Findings
) -> list[ServiceArea]:
    """Read the areas of services that stand, set aside what points nowhere, and note services without any."""
    areas: dict[tuple[str, str, str], ServiceArea] = {}
    for row in records.areas:
        if records.is_csv and link(row) not in services:
            continue  # the row as a whole is set aside already
        area = _csv_area(row, findings) if records.is_csv else _sheet_area(row, records, services, findings)
        if area is None:
            continue
        key = (area["service"], area["area_level"], area["area_code"])
        if key not in areas:
            areas[key] = area
        elif not records.is_csv:
            findings.set_aside(row, "area", "This service and area are on an earlier row.")
    _note_services_without_areas(records, services, {area["service"] for area in areas.values()}, findings)
    return list(areas.values())


def _csv_area(row: RawRow, findings: Findings) -> ServiceArea | None:
    level = _level(row)
    found, message = look_up_area(row.text("area"), level)
    if found is None:
        findings.note(
            row,
            "areas",
            f"{message} That area was left out.",
            "One of the areas is not one we know; it was left out.",
        )
        return None
    if message:
        findings.note(row, "areas", message, _NARROWED)
    return {"service": link(row), "area_level": found.level, "area_code": found.code, "places": None}


_NARROWED = "An area was read as the one it became part of, or as the narrowest that has its name."


def _sheet_area(
    row: RawRow, records: Records, services: dict[str, Service], findings: Findings
) -> ServiceArea | None:
    refuse_stray(row, records, services, findings)
    if not findings.keeps(row):
        return None
    check_row(row, columns_of(row.sheet), findings)
    cells = RowReader(row, findings)
    level = cells.choice("area_level", "") or None
    places = cells.read("places", parse_places, None)
    if not findings.keeps(row):
        return None
    found, message = look_up_area(row.text("area"), level)
    if found is None:
        findings.set_aside(row, "area", message, "This is not an area we know.")
        return None
    if message:
        findings.note(row, "area", message, _NARROWED)
    return {"service": link(row), "area_level": found.level, "area_code": found.code, "places": places}


def _level(row: RawRow) -> str | None:
    try:
        return (
            parse_choice(row.text("area_level"), AREA_LEVELS, "area_level")
            if row.text("area_level")
            else None
        )
    except CellError:
        return None  # the row has said so


def refuse_stray(row: RawRow, records: Records, services: dict[str, Service], findings: Findings) -> None:
    """Set aside a row that points to a service that is not listed, or let it go with one that was set aside."""
    if not link(row) or link(row) in services:
        return
    gone = next((service for service in records.services if link(service) == link(row)), None)
    if gone is not None:
        findings.follow(row, gone)
        return
    findings.set_aside(
        row,
        "service_id",
        f"{shown(row.text('service_id'))} is not in the sheet Services.",
        "This service is not in the sheet Services.",
        "Add it there, or correct the ID.",
    )


def _note_services_without_areas(
    records: Records, services: dict[str, Service], served: set[str], findings: Findings
) -> None:
    """Set aside a service of whose stated areas none is known, with what said so; note one that states none."""
    stated: dict[str, RawRow] = {}
    for row in records.areas:
        stated.setdefault(link(row), row)
    for key, service in list(services.items()):
        if key in served:
            continue
        if key not in stated:
            findings.note(service["row"], "", 'No area is stated; it is counted under "no area stated".')
            continue
        if records.is_csv:
            findings.set_aside(
                service["row"], "areas", "None of its areas is one we know.", to_do="Correct one of them."
            )
        else:
            findings.follow(service["row"], stated[key])
        del services[key]


def widen_confidential(
    areas: list[ServiceArea], confidentiality: Confidentiality
) -> tuple[list[ServiceArea], frozenset[str]]:
    """Replace areas of confidential services finer than a force area by the force areas that contain them.

    Places of areas that fall together are added up; one that is not known makes the sum not known. Returns
    the areas and the linked IDs of the services widened.
    """
    widened: dict[tuple[str, str, str], list[ServiceArea]] = {}
    changed = set()
    for area in areas:
        level, codes = area["area_level"], {area["area_code"]}
        if area["service"] in confidentiality.services and level in FINER_THAN_FORCE:
            codes = {parent(lad, "pfa") for lad in lads_of(area["area_code"])}
            level = "pfa"
            changed.add(area["service"])
        for code in sorted(codes):
            widened.setdefault((area["service"], level, code), []).append(
                area if len(codes) == 1 else {**area, "places": None}
            )
    return [
        {
            "service": service,
            "area_level": level,
            "area_code": code,
            "places": _total([p["places"] for p in parts]),
        }
        for (service, level, code), parts in widened.items()
    ], frozenset(changed)


def _total(places: list[int | None]) -> int | None:
    known = [number for number in places if number is not None]
    return sum(known) if len(known) == len(places) else None


def areas_frame(areas: list[ServiceArea], ids: dict[str, str]) -> pd.DataFrame:
    """The areas as the Directory holds them, in the order of the services, then by level and code."""
    order = {key: n for n, key in enumerate(ids)}
    rows = sorted(areas, key=lambda a: (order[a["service"]], a["area_level"], a["area_code"]))
    frame = pd.DataFrame(
        {
            "service_id": [ids[a["service"]] for a in rows],
            "area_level": [a["area_level"] for a in rows],
            "area_code": [a["area_code"] for a in rows],
        },
        dtype="str",
    )
    frame["places"] = pd.Series([a["places"] for a in rows], dtype="float64")
    return frame
