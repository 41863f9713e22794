"""Tables of the published record: areas, their coverage, the records behind one."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from loaders.directory.shipped import published_directory
from say.answers import areas_of_level, coverage_of_area, coverage_of_areas, records_of_area
from server.api.address import Address
from server.api.as_json import as_json
from server.api.choices import AREA, ASK, LEVEL, ask_of
from server.reading import Content


def areas(asked: Mapping[str, Any]) -> Content:
    """Answer which areas there are at a level."""
    return as_json(areas_of_level(asked["level"]), date.today(), None)


def coverage(asked: Mapping[str, Any]) -> Content:
    """Answer what is on record in every area of a level."""
    ask, directory = ask_of(asked), published_directory()
    return as_json(coverage_of_areas(ask, directory, asked["level"]), ask.terms.on, directory)


def coverage_of_one(asked: Mapping[str, Any]) -> Content:
    """Answer what is on record in one area."""
    ask, directory = ask_of(asked), published_directory()
    return as_json(coverage_of_area(ask, directory, asked["area"]), ask.terms.on, directory)


def records(asked: Mapping[str, Any]) -> Content:
    """Answer which records are behind one area."""
    ask, directory = ask_of(asked), published_directory()
    return as_json(records_of_area(ask, directory, asked["area"]), ask.terms.on, directory)


TABLES = (
    Address(
        "/areas",
        "The areas of a level, with their codes and people.",
        (LEVEL,),
        areas,
        "/areas?level=pfa",
        is_for_all=True,
    ),
    Address(
        "/coverage",
        "What is on record in every area of a level.",
        (LEVEL, *ASK),
        coverage,
        "/coverage?level=pfa&risk=high",
        is_for_all=True,
    ),
    Address(
        "/coverage/{area}",
        "What is on record in one area.",
        (AREA, *ASK),
        coverage_of_one,
        "/coverage/E23000032",
        is_for_all=True,
    ),
    Address(
        "/records/{area}",
        "The records behind one area, each with its source; never a place of a confidential one.",
        (AREA, *ASK),
        records,
        "/records/E23000032",
        is_for_all=True,
    ),
)
