"""Addresses of places: an area with all that are related to it, and the areas of a postcode."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from geo.mistakes import Mistake
from say.announced_table import announced_changes
from say.answers import Answer
from say.areas_and_postcodes import area_meant, areas_of_postcodes, areas_related_to
from server.api.address import Address
from server.api.as_json import Told
from server.api.choice import Choice
from server.api.choices import AREA, PAGE
from server.api.schemas import columns, rows_of

NO_POSTCODE = "This is not written as a postcode is: write one such as SW1A 2AA."


def related_areas(asked: Mapping[str, Any]) -> Told:
    """Answer what an area is, and which areas are related to it."""
    return Told(areas_related_to(asked["area"]), date.today(), None)


def announced(_: Mapping[str, Any]) -> Told:
    """Answer which councils are announced to be replaced."""
    return Told(announced_changes(), date.today(), None)


def areas_of_one_postcode(asked: Mapping[str, Any]) -> Told:
    """Answer in which areas a postcode lies; one that is on no record says so."""
    return Told(asked["postcode"], date.today(), None)


def _located(text: str) -> Answer:
    """Locate a postcode. What cannot be one is not said again: somebody may have meant a place."""
    answer, _ = areas_of_postcodes([text])
    if answer[0]["result"].item() == "not_a_postcode":
        raise Mistake(NO_POSTCODE)
    return answer


_RELATED = columns(text="area_code relation level area_name why", number="population")
_LOCATED = columns(
    text="postcode result lad_code utla_code pfa_code region_name country lad_name utla_name pfa_name region_code nation_code",
    number="easting_m northing_m",
)
_ANNOUNCED = columns(
    text="area_name area_code state starts certainty of_today note source_title source_url source_date"
)
PLACES = (
    Address(
        "/areas/{area}",
        "What an area is, lies in and holds, whom it borders, and what it was; of a retired one, what it became.",
        (Choice(AREA.name, AREA.means, AREA.schema, "E07000110", area_meant), *PAGE),
        related_areas,
        rows_of(_RELATED),
        "/areas/E07000110",
        is_for_all=True,
    ),
    Address(
        "/announced",
        "Which councils are announced to be replaced, when, by which, and how certain that is. A code of a new area is ours.",
        PAGE,
        announced,
        rows_of(_ANNOUNCED),
        "/announced",
        is_for_all=True,
    ),
    Address(
        "/postcodes/{postcode}",
        "In which areas a postcode of England or Wales lies; one elsewhere, or on no record, says so.",
        (Choice("postcode", "A postcode, as people write it.", {"type": "string"}, "SW1A2AA", _located), *PAGE),
        areas_of_one_postcode,
        rows_of(_LOCATED),
        "/postcodes/SW1A2AA",
        is_for_all=False,
    ),
)
