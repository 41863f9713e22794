"""Make a directory of services of rows, or of the workbook or CSV that holds them, with a report of every row."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pandas as pd

from coverage.directory import Directory
from coverage.interventions import INTERVENTIONS
from coverage.same_service import same_services
from geo.mistakes import Mistake
from loaders.directory.confidential import Confidentiality, decide_confidentiality, is_refuge
from loaders.directory.locations import no_locations, read_locations
from loaders.directory.refuge_names import NAME_WITHHELD, REFUGE_WITHHELD
from loaders.directory.refuges import is_a_house, name_says_refuge, organisation_says_refuge, says_refuge
from loaders.directory.schema import INVENTED, NO_ORGANISATION, REGISTERED_NUMBERS
from loaders.directory.service_areas import ServiceArea, areas_frame, read_service_areas, widen_confidential
from loaders.directory.service_rows import CARRIED_TEXT, NUMBERS, Service, check_organisations, read_services
from loaders.directory.standards_checked import read_checks
from loaders.files.findings import Findings
from loaders.files.many_records import no_search_for_rubbish
from loaders.files.raw_table import Place
from loaders.files.read_file import read_file
from loaders.files.records import Records, read_records
from loaders.files.report import DirectoryReport
from loaders.files.secrets import postcodes_in

NONE_FILLED_IN = "no service is filled in; add one row for each service below the headings."
EMPTIED_WHEN_CONFIDENTIAL = ("notes", "funding_period", *REGISTERED_NUMBERS)  # a register gives name and address
_MAY_HOLD_A_NAME = (
    "quality_scheme",
    "confirmed_by",
    "source_title",
    "source_url",
    "fact_id",
    "earlier_facts",
)
KEYS = ("intervention", "for_whom", "provision", "quality_assured", "delivery", "status")
DATES = ("starts", "first_known", "ends", "funded_to", "option_to", "as_of_first", "as_of_last")


def load_in_form(source: Path | bytes, name: str, told_apart: bool = False) -> tuple[Directory, DirectoryReport]:
    """Read a directory file, told by its content and not by its name.

    Parameters
    ----------
    source
        The file, or its bytes (an upload). Nothing in it is trusted.
    name, told_apart
        As in ``directory_of``.

    Returns
    -------
    Directory, DirectoryReport
        As from ``directory_of``.

    Raises
    ------
    Mistake
        When the file as a whole cannot be read: one sentence that says why and what to do.
    """
    file = read_file(source, name)
    return directory_of(read_records(file), name, file.checksum, told_apart)


@no_search_for_rubbish()
def directory_of(
    records: Records,
    name: str,
    checksum: str,
    told_apart: bool = False,
    not_confidential: Mapping[Place, str] = MappingProxyType({}),
) -> tuple[Directory, DirectoryReport]:
    """Make a directory of rows that have been read.

    Parameters
    ----------
    records
        The rows as they stand in the file. What is confidential in them is decided before anything is said of one.
    name
        What to call the file in messages and as the directory's title.
    checksum
        Of the file's bytes.
    told_apart
        Whether the file is known to hold each service once: then records alike are not taken for one service.
    not_confidential
        By sheet and row: the person who says that it is not confidential, which then stands in the record's notes and in the
        report. Its address stays withheld, and so does the name of a refuge.

    Returns
    -------
    Directory, DirectoryReport
        The good rows, and what became of every row. Nothing confidential is in either.

    Raises
    ------
    Mistake
        When no row is a service or a check of a standard.
    """
    if not records.services and not records.checks:
        raise Mistake(f"{name}: {NONE_FILLED_IN}")
    confidentiality = decide_confidentiality(records, not_confidential)
    findings = Findings(confidentiality)
    directory = _directory(records, confidentiality, findings, told_apart)
    checked = read_checks(records.checks, name, findings, confidentiality.withheld.redact)
    invented = directory.invented or any(one.invented for one in checked)
    checked = tuple(replace(one, invented=invented) for one in checked)
    directory = replace(directory, title=name, checksum=checksum, invented=invented, standards_checked=checked)
    read, aside = len(records.data_rows()), len(findings.set_aside_rows)
    redact = confidentiality.withheld.redact
    problems = [replace(p, message=redact(p.message)) for p in (*records.notes, *findings.in_file_order())]
    services = len(records.services), len(directory.services)
    return directory, DirectoryReport(name, read, read - aside, aside, problems, *services, len(checked))


def without_services(name: str, edition: str, checksum: str) -> Directory:
    """Make a directory in which there is no service yet, for what a file holds besides."""
    return Directory(
        title=name,
        edition=edition,
        invented=False,
        checksum=checksum,
        services=_services_frame([], [], []),
        service_areas=areas_frame([], {}),
        locations=no_locations(),
    )


def _directory(records: Records, confidentiality: Confidentiality, findings: Findings, told_apart: bool) -> Directory:
    services = read_services(records, check_organisations(records, findings), findings)
    areas, widened = _areas(records, services, confidentiality, findings)
    _note_safeguards(services, confidentiality, findings)
    ids = {key: _safe_id(key, service, confidentiality) for key, service in services.items()}
    confidential = [key in confidentiality.services for key in ids]
    frame = _services_frame(_safe_services(services, confidentiality), list(ids.values()), confidential)
    service_areas = areas_frame(areas, ids)
    del areas  # hundreds of thousands of records, which the frame now holds
    twice = set() if told_apart else _set_aside_second_spellings(frame, service_areas, services, ids, findings)
    if twice:
        gone = {ids[key] for key in twice}
        services = {key: service for key, service in services.items() if key not in twice}
        service_areas, frame = (
            table[~table["service_id"].isin(gone)].reset_index(drop=True) for table in (service_areas, frame)
        )
    return Directory(
        title="",
        edition=_edition(frame),
        invented=any(service["invented"] for service in services.values()),
        checksum="",
        services=frame,
        service_areas=service_areas,
        locations=_redacted(read_locations(records, services, confidentiality, findings, ids), confidentiality),
        widened=frozenset(ids[key] for key in widened),
    )


def _areas(
    records: Records, services: dict[str, Service], confidentiality: Confidentiality, findings: Findings
) -> tuple[list[ServiceArea], frozenset[str]]:
    """The areas of the services that stand, as they may be shown; which services' areas were widened for that."""
    stated = read_service_areas(records, services, findings)
    return widen_confidential([area for area in stated if area["service"] in services], confidentiality)


def _set_aside_second_spellings(
    frame: pd.DataFrame,
    areas: pd.DataFrame,
    services: dict[str, Service],
    ids: dict[str, str],
    findings: Findings,
) -> set[str]:
    """Set aside the records that are probably of a service on another row; return their linked IDs."""
    key_of = {service_id: key for key, service_id in ids.items()}
    pairs = [(key_of[kept], key_of[other]) for kept, other in same_services(frame, areas)]
    pairs = [(kept, other) for kept, other in pairs if not _goes_by_its_kind(services[other])]
    for kept, other in pairs:
        findings.set_aside(
            services[other]["row"],
            "service_name",
            f"This is probably the service of row {services[kept]['row'].number} in another spelling, so it is counted once.",
            to_do="If it is another service, give it a name that says so.",
        )
    return {other for _, other in pairs}


def _goes_by_its_kind(service: Service) -> bool:
    """Whether neither a name nor an organisation is stated, so that nothing tells it from others of its kind."""
    kind = INTERVENTIONS.get(service["intervention"])
    return (
        service["organisation_name"] == NO_ORGANISATION and kind is not None and service["service_name"] == kind.label
    )


def _note_safeguards(services: dict[str, Service], confidentiality: Confidentiality, findings: Findings) -> None:
    """Say where a row is treated as confidential although it was not marked ``yes``."""
    for key, service in services.items():
        if key in confidentiality.services and service["row"].text("confidential").casefold() != "yes":
            findings.note(
                service["row"],
                "confidential",
                "It reads as a refuge, or its mark is unclear, so it is treated as confidential.",
            )
        elif key in confidentiality.cleared:
            person = confidentiality.cleared[key]
            findings.note(
                service["row"],
                "confidential",
                f"{person} says that it is not confidential, so it counts where it serves; its address stays withheld.",
            )


def _safe_id(key: str, service: Service, confidentiality: Confidentiality) -> str:
    """The service's ID, or one made from its row where the ID would give a place away; ``key`` is the ID as links compare it."""
    row = service["row"]
    written = row.text("service_id")
    told = confidentiality.withheld.redact(written) != written
    if key in confidentiality.services or key in confidentiality.cleared:
        told |= bool(postcodes_in(written)) or says_refuge(written)
        return f"confidential-{row.number}" if told else written
    return f"row-{row.number}" if told else written


def _safe_services(services: dict[str, Service], confidentiality: Confidentiality) -> list[Service]:
    """The services with everything secret taken out of their texts, which are looked at once however many have the same."""
    texts = {service[column] for service in services.values() for column in CARRIED_TEXT}
    may_tell = confidentiality.withheld.may_redact_among(texts)
    return [_safe(key, service, confidentiality, may_tell) for key, service in services.items()]


def _safe(key: str, service: Service, confidentiality: Confidentiality, may_tell: set[str]) -> Service:
    """The service with everything secret taken out of its texts; the same record where nothing is."""
    person = confidentiality.cleared.get(key)
    hidden = key in confidentiality.services or person is not None
    redact = confidentiality.withheld.redact
    texts = {c: redact(text, hidden) for c in CARRIED_TEXT if (text := service[c]) in may_tell}
    if hidden:
        texts |= dict.fromkeys(EMPTIED_WHEN_CONFIDENTIAL, "")
        service = {**service, "funding_gbp": None}  # what an award is to can be looked up by its sum
        texts |= _nameless(service, {c: service[c] for c in CARRIED_TEXT} | texts)
    if person is not None:
        texts["notes"] = f"{person} says that it is not confidential."
    return {**service, **texts} if texts else service


def _nameless(service: Service, texts: dict[str, str]) -> dict[str, str]:
    """What is shown in place of the name of a refuge, and of every text that holds it; nothing where it may be named."""
    row, mark = service["row"], f" ({INVENTED})" if service["invented"] else ""
    name, organisation = row.text("service_name"), row.text("organisation_name")
    shown = {}
    if organisation_says_refuge(organisation, "") or (is_a_house(organisation) and is_refuge(row)):
        shown["organisation_name"] = f"{NAME_WITHHELD}{mark}"
    if name_says_refuge(name, organisation) or (is_a_house(name) and is_refuge(row)):
        shown["service_name"] = f"{REFUGE_WITHHELD}{mark}"
        held = {c for c, text in texts.items() if c in _MAY_HOLD_A_NAME and name.casefold() in text.casefold()}
        shown |= dict.fromkeys(held, "")
    return shown


def _redacted(locations: pd.DataFrame, confidentiality: Confidentiality) -> pd.DataFrame:
    for column in ("location_name", "address"):
        locations[column] = locations[column].map(confidentiality.withheld.redact).astype("str")
    return locations


def _services_frame(services: list[Service], ids: list[str], confidential: list[bool]) -> pd.DataFrame:
    """The services as the Directory holds them, under the IDs that may be shown."""
    texts = {column: [s[column] for s in services] for column in (*CARRIED_TEXT, *KEYS)}
    frame = pd.DataFrame(texts | {"service_id": ids}, dtype="str")
    for column in ("risk_levels", "communities"):
        frame[column] = pd.Series([s[column] for s in services], dtype="object")
    for column in DATES:
        frame[column] = _days([s[column] for s in services])
    for column in NUMBERS:
        frame[column] = pd.Series([s[column] for s in services], dtype="float64")
    frame["confidential"] = pd.Series(confidential, dtype="bool")
    frame["mine"] = pd.Series([False] * len(services), dtype="bool")
    return frame


def _days(days: list[date | None]) -> np.ndarray:
    """Days as pandas holds them, each converted once."""
    numbers = {day: number for number, day in enumerate(dict.fromkeys(days))}
    return np.array(list(numbers), dtype="datetime64[ns]")[[numbers[day] for day in days]]


def _edition(services: pd.DataFrame) -> str:
    latest = services["as_of_last"].max()
    return "no record is dated" if pd.isna(latest) else f"records to {latest.year}"
