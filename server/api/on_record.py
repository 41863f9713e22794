"""Standards, money and evidence: each with what is behind it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from coverage.ask import Terms
from coverage.standards.scorecard import LEVEL as LEVEL_OF_STANDARDS
from geo.areas import area_table
from geo.names import find_area
from loaders.directory.shipped import published_directory
from say.answers import awards_and_what_became_of_each, evidence_register, money_of_areas, standards_of_areas
from say.evidence.register_table import HEADINGS
from server.api.address import Address
from server.api.as_json import Told
from server.api.choice import Choice
from server.api.choices import LEVEL, ON, PAGE, RISK, STALENESS_MONTHS
from server.api.people import shipped_people
from server.api.schemas import TEXT, columns, rows_of


def standards(asked: Mapping[str, Any]) -> Told:
    """Answer how each standard stands in every force area."""
    return _standards(asked, list(area_table(LEVEL_OF_STANDARDS).index))


def standards_of_one(asked: Mapping[str, Any]) -> Told:
    """Answer how each standard stands in one force area."""
    return _standards(asked, [asked["force"].code])


def _standards(asked: Mapping[str, Any], codes: list[str]) -> Told:
    directory, terms = published_directory(), Terms(asked["on"], asked["staleness_months"])
    return Told(standards_of_areas(directory, terms, codes), terms.on, directory)


def money(asked: Mapping[str, Any]) -> Told:
    """Answer what money is on record in every area."""
    directory = published_directory()
    return Told(money_of_areas(directory, shipped_people(), asked["level"], asked["risk"]), date.today(), directory)


def awards(asked: Mapping[str, Any]) -> Told:
    """Answer what became of every award."""
    directory = published_directory()
    return Told(awards_and_what_became_of_each(directory, asked["level"]), date.today(), directory)


def evidence(_: Mapping[str, Any]) -> Told:
    """Answer every claim behind the numbers."""
    return Told(evidence_register(shipped_people()), date.today(), None)


_FORCE = Choice(
    "force",
    "A police force area by its code or its name.",
    {"type": "string"},
    "E23000032",
    lambda text: find_area(text, LEVEL_OF_STANDARDS),
)
_STANDARDS = columns(text="area_code area_name standard label verdict why behind published_in asked_in")
_MONEY = columns(
    text="area_code area_name found years for_whom kind at_least per_person_of",
    number="pounds_gbp awards may_be_same_gbp may_be_part_gbp paid_gbp of_several ceilings without_sum not_given passed_on "
    "per_person_low_gbp per_person_gbp per_person_high_gbp per_person_years",
)
_AWARDS = columns(
    text="award area_codes areas years period_as_stated precision what kind for_whom risk_levels became because_of "
    "why_no_money passed_on funder recipient listed_in as_of source_title source_url invented",
    number="stated_gbp",
)
_EVIDENCE = columns(text="claim") | dict.fromkeys(HEADINGS.values(), TEXT)
ON_RECORD = (
    Address(
        "/standards",
        "How each of the sector's standards stands in every force area, and what is behind it.",
        (ON, STALENESS_MONTHS, *PAGE),
        standards,
        rows_of(_STANDARDS),
        "/standards?limit=27",
        is_for_all=True,
    ),
    Address(
        "/standards/{force}",
        "How each of the sector's standards stands in one force area.",
        (_FORCE, ON, STALENESS_MONTHS, *PAGE),
        standards_of_one,
        rows_of(_STANDARDS),
        "/standards/E23000032",
        is_for_all=True,
    ),
    Address(
        "/money",
        "What money is on record in every area of a level, by years and kind of work, and pounds a person and year.",
        (LEVEL, RISK, *PAGE),
        money,
        rows_of(_MONEY),
        "/money?level=pfa",
        is_for_all=True,
    ),
    Address(
        "/awards",
        "Every award on record, and whether it counts in an area of a level.",
        (LEVEL, *PAGE),
        awards,
        rows_of(_AWARDS),
        "/awards?level=pfa",
        is_for_all=True,
    ),
    Address(
        "/evidence",
        "Every claim behind the numbers: its source, and how it was measured.",
        PAGE,
        evidence,
        rows_of(_EVIDENCE),
        "/evidence",
        is_for_all=True,
    ),
)
