"""The areas that services say they serve, found by name or code; confidential ones widened to the force."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

import pandas as pd

from geo.areas import area_name, lads_of, parent
from geo.found_area import FoundArea
from geo.levels import LEVELS
from geo.mistakes import in_one_sentence
from geo.retired import missing_districts, retired_areas
from loaders.directory.area_cells import areas_of_cell
from loaders.directory.area_marks import IN_PART, MarkedArea, read_marks
from loaders.directory.confidential import Confidentiality
from loaders.directory.schema import AREA_LEVELS
from loaders.directory.service_rows import RowReader, Service, check_row
from loaders.files.cells import CellError, parse_choice, shown
from loaders.files.findings import Findings
from loaders.files.raw_table import RawRow
from loaders.files.records import Records, link

ServiceArea = dict[str, Any]
"""``service`` (linked ID), ``area_level area_code``, ``places`` (None: not known), ``part`` as in ``FoundArea``, ``row``."""

_CORRECT = "Correct the name, or write its code."
_NARROWED = "An area was read as the one it became part of, or as the narrowest that has its name."


def read_service_areas(records: Records, services: dict[str, Service], findings: Findings) -> list[ServiceArea]:
    """Read the areas of services that stand, set aside what points nowhere, and note services without any."""
    areas: dict[tuple[str, str, str, str], ServiceArea] = {}
    keys = [link(row) for row in records.areas]
    named, csv_areas = Counter(keys), _CsvAreas(findings)
    for row, service in zip(records.areas, keys, strict=True):
        is_whole = row.is_whole
        if is_whole and service not in services:
            continue  # the row as a whole is set aside already
        found = (
            csv_areas.of(row, service, named[service] == 1)
            if is_whole
            else _sheet_areas(row, records, services, findings)
        )
        for area in found:
            key = (area["service"], area["area_level"], area["area_code"], area["part"])
            if key not in areas:
                areas[key] = area
            elif not is_whole:
                findings.set_aside(
                    row,
                    "area",
                    "This service and area are on an earlier row.",
                    to_do="Keep one of the two rows.",
                )
    _note_services_without_areas(records, services, {area["service"] for area in areas.values()}, findings)
    stated = parts_made_whole(list(areas.values()))
    for area in (area for area in stated if area["part"]):
        whole = area_name(area["area_code"])
        part = f"A part of {whole}" if area["part"] == IN_PART else retired_areas()[area["part"]].name
        findings.note(
            area["row"],
            "areas" if area["row"].is_whole else "area",
            f"{part} is only a part of {whole}, which is so served in part at most.",
            "This is only a part of an area, which is so served in part at most.",
        )
    return stated


def parts_made_whole(areas: list[ServiceArea]) -> list[ServiceArea]:
    """Leave out the part of an area that the service serves whole; all parts of an area are the whole.

    Whole is what the service names by district, county or force: a region does not make a named district whole.
    """
    in_parts = {area["service"] for area in areas if area["part"]}
    whole = {
        (area["service"], lad)
        for area in areas
        if area["service"] in in_parts and not area["part"] and area["area_level"] not in ("region", "nation")
        for lad in lads_of(area["area_code"])
    }
    parts: dict[tuple[str, str, str], list[ServiceArea]] = {}
    kept = []
    for area in areas:
        if not area["part"]:
            kept.append(area)
        elif not all((area["service"], lad) in whole for lad in lads_of(area["area_code"])):
            parts.setdefault((area["service"], area["area_level"], area["area_code"]), []).append(area)
    for (_, _, code), named in parts.items():
        retired = [area["part"] for area in named if area["part"] != IN_PART]
        all_named = bool(retired) and not missing_districts(code, retired)
        kept.append(
            {**named[0], "places": _total([area["places"] for area in named])} | ({"part": ""} if all_named else {})
        )
    return kept


@dataclass(frozen=True)
class _Named:
    """What a name of areas in the CSV form means, at the level that its row states."""

    found: tuple[FoundArea, ...]
    message: str
    marked: MarkedArea


class _CsvAreas:
    """Reads names of areas, each once, however many rows hold it."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._seen: dict[tuple[str, str], _Named] = {}

    def of(self, row: RawRow, service: str, is_only: bool) -> list[ServiceArea]:
        """The areas that one name in a row of the CSV form means; unknown and the only one, it sets the row aside."""
        written = row.text("area"), row.text("area_level")
        named = self._seen.get(written) or self._seen.setdefault(written, self._named(row))
        if not named.found or named.message:
            self._say(row, named, is_only)
        return _areas(row, service, named.found, named.marked, named.marked.places, self._findings)

    @staticmethod
    def _named(row: RawRow) -> _Named:
        marked = read_marks(row.text("area"))
        cell = areas_of_cell(marked.written, marked.level or _level(row), {}, ask=False)
        return _Named(cell.areas, cell.notice, marked)

    def _say(self, row: RawRow, named: _Named, is_only: bool) -> None:
        message = named.message
        if not named.found and is_only:
            self._findings.set_aside(row, "areas", message, "This is not an area we know.", _CORRECT)
        elif not named.found:
            left_out = "One of the areas is not one we know, and was left out."
            self._findings.note(row, "areas", in_one_sentence(message, "That area was left out."), left_out, _CORRECT)
        else:
            self._findings.note(row, "areas", message, _NARROWED)


def _areas(
    row: RawRow, service: str, found: tuple[FoundArea, ...], marked: MarkedArea, places: int | None, findings: Findings
) -> list[ServiceArea]:
    """The areas of one name; places of several areas together are those of none."""
    if len(found) > 1 and places is not None:
        findings.note(
            row,
            "places",
            f"The row names {len(found)} areas, so its places were read as not known.",
            to_do="Give each area its own row.",
        )
        places = None
    return [
        {
            "service": service,
            "area_level": one.level,
            "area_code": one.code,
            "places": places,
            "part": IN_PART if marked.in_part else one.part,
            "row": row,
        }
        for one in found
    ]


def _sheet_areas(row: RawRow, records: Records, services: dict[str, Service], findings: Findings) -> list[ServiceArea]:
    refuse_stray(row, records, services, findings)
    if not findings.keeps(row):
        return []
    check_row(row, findings)
    cells = RowReader(row, findings)
    level = cells.choice("area_level", "") or None
    places = cells.places()
    if not findings.keeps(row):
        return []
    marked = read_marks(row.text("area"))
    cell = areas_of_cell(marked.written, level or marked.level, {}, ask=False)
    found, message = cell.areas, cell.notice
    if not found:
        findings.set_aside(row, "area", message, "This is not an area we know.", _CORRECT)
        return []
    if message:
        findings.note(row, "area", message, _NARROWED)
    return _areas(row, link(row), found, marked, marked.places if places is None else places, findings)


def _level(row: RawRow) -> str | None:
    try:
        return parse_choice(row.text("area_level"), AREA_LEVELS, "area_level") if row.text("area_level") else None
    except CellError:
        return None  # the row has said so


def refuse_stray(row: RawRow, records: Records, services: dict[str, Service], findings: Findings) -> None:
    """Set aside a row that points to a service that is not listed, or let it go with one that was set aside."""
    if not link(row) or link(row) in services:
        return
    gone = records.service_by_link.get(link(row))
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
            findings.note(service["row"], "", 'No area of it is known, so it is counted under "no area stated".')
            continue
        if not service["row"].is_whole:
            findings.follow(service["row"], stated[key])
        elif findings.keeps(service["row"]):
            findings.set_aside(
                service["row"], "areas", "None of its areas is one we know.", to_do="Correct one of them."
            )
        del services[key]


def widen_confidential(
    areas: list[ServiceArea], confidentiality: Confidentiality
) -> tuple[list[ServiceArea], frozenset[str]]:
    """Replace areas of confidential services finer than a force area by the force areas that contain them.

    A force area of which such a service is said to serve a part was widened before. Places of areas that fall together are
    added up; one that is not known makes the sum not known. Returns the areas and the linked IDs of the services widened.
    """
    widened: dict[tuple[str, str, str], list[ServiceArea]] = {}
    changed = set()
    for area in areas:
        level, codes = area["area_level"], {area["area_code"]}
        if area["service"] not in confidentiality.services:
            widened.setdefault((area["service"], level, area["area_code"]), []).append(area)
            continue
        if LEVELS[level].finer_than_force:
            codes = {parent(lad, "pfa") for lad in lads_of(area["area_code"])}
            level = "pfa"
            changed.add(area["service"])
        elif level == "pfa" and area["part"]:
            changed.add(area["service"])
        for code in sorted(codes):
            widened.setdefault((area["service"], level, code), []).append(
                area if len(codes) == 1 else {**area, "places": None}
            )
    return [
        parts[0]
        if len(parts) == 1 and service not in confidentiality.services
        else {
            "service": service,
            "area_level": level,
            "area_code": code,
            "places": _total([p["places"] for p in parts]),
            "part": "" if len(parts) > 1 or level == "pfa" else parts[0]["part"],
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
    frame["in_part"] = pd.Series([bool(a["part"]) for a in rows], dtype="bool")
    return frame
