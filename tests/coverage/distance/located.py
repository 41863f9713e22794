"""Directories whose services can be visited somewhere, at or beside the middle of small areas, and what is asked of them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from coverage.ask import Ask, Terms
from coverage.directory import Directory
from coverage.distance.places_to_visit import PlacesToVisit, places_to_visit
from coverage.evaluation import evaluate
from geo.small_areas import small_areas
from tests.directories import directory_of, service

ASK = Ask(intervention="behaviour_change_group", terms=Terms(on=date(2026, 11, 22)))
EVERYWHERE = ("nation", "K04000001")
LEEDS, POWYS, WIGHT = "E08000035", "W06000023", "E06000046"


def at_district(lad: str, east_m: float = 0.0) -> tuple[float, float]:
    """The middle of the first small area of a district, moved east."""
    first = small_areas().query("lad_code == @lad").iloc[0]
    return float(first["easting_m"]) + east_m, float(first["northing_m"])


def location(service_id: str, point: tuple[float, float], confidential: bool = False) -> dict[str, Any]:
    return {
        "service_id": service_id,
        "location_name": "",
        "address": "",
        "postcode": "",
        "lad_code": "",
        "pfa_code": "E23000032",
        "easting_m": point[0],
        "northing_m": point[1],
        "confidential": confidential,
    }


def directory_at(services: Sequence[dict[str, Any]], locations: Sequence[dict[str, Any]]) -> Directory:
    return directory_of(*services, locations=pd.DataFrame(locations, columns=list(location("", (0, 0)))))


def everywhere(**said: Any) -> dict[str, Any]:
    """A service that names the whole country."""
    return service(EVERYWHERE, **said)


def places_of(services: Sequence[dict[str, Any]], locations: Sequence[dict[str, Any]], ask: Ask = ASK) -> PlacesToVisit:
    return places_to_visit(evaluate(directory_at(services, locations), ask.terms), ask)
