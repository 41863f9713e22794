"""Tables of the published record: areas, their coverage, the records behind one."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from coverage.vocabulary import Status
from loaders.directory.shipped import published_directory
from say.answers import areas_of_level, coverage_of_area, coverage_of_areas, records_of_area
from server.api.address import Address
from server.api.as_json import Told
from server.api.choices import AREA, ASK, LEVEL, PAGE, ask_of
from server.api.schemas import columns, rows_of


def areas(asked: Mapping[str, Any]) -> Told:
    """Answer which areas there are at a level."""
    return Told(areas_of_level(asked["level"]), date.today(), None)


def coverage(asked: Mapping[str, Any]) -> Told:
    """Answer what is on record in every area of a level."""
    ask, directory = ask_of(asked), published_directory()
    return Told(coverage_of_areas(ask, directory, asked["level"]), ask.terms.on, directory)


def coverage_of_one(asked: Mapping[str, Any]) -> Told:
    """Answer what is on record in one area."""
    ask, directory = ask_of(asked), published_directory()
    return Told(coverage_of_area(ask, directory, asked["area"]), ask.terms.on, directory)


def records(asked: Mapping[str, Any]) -> Told:
    """Answer which records are behind one area."""
    ask, directory = ask_of(asked), published_directory()
    return Told(records_of_area(ask, directory, asked["area"]), ask.terms.on, directory)


_AREAS = columns(text="area_code area_name", number="lad_count population population_16_plus")
_COVERAGE = columns(
    text="area_code area_name status extent reach",
    number="districts districts_of services places services_with_places places_known people "
    + " ".join(f"share_{one.key} lads_{one.key}" for one in Status),
)
_RECORDS = columns(
    text="service_id service_name organisation_name intervention for_whom provision quality_assured delivery status "
    "confirmed_by funding_period source_title source_url fact_id earlier_facts as_of period mine start_date first_known "
    "end_date funded_to option_to role gives reach via reason",
    number="places lads_reached",
    lists="risk_levels communities",
)
TABLES = (
    Address(
        "/areas",
        "The areas of a level, with their codes and people.",
        (LEVEL, *PAGE),
        areas,
        rows_of(_AREAS),
        "/areas?level=pfa",
        is_for_all=True,
    ),
    Address(
        "/coverage",
        "What is on record in every area of a level.",
        (LEVEL, *ASK, *PAGE),
        coverage,
        rows_of(_COVERAGE),
        "/coverage?level=pfa&risk=high",
        is_for_all=True,
    ),
    Address(
        "/coverage/{area}",
        "What is on record in one area.",
        (AREA, *ASK, *PAGE),
        coverage_of_one,
        rows_of(_COVERAGE),
        "/coverage/E23000032",
        is_for_all=True,
    ),
    Address(
        "/records/{area}",
        "The records behind one area, each with its source; never a place of a confidential one.",
        (AREA, *ASK, *PAGE),
        records,
        rows_of(_RECORDS),
        "/records/E23000032",
        is_for_all=True,
    ),
)
