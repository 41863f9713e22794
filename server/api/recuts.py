"""Addresses about areas that change: tables on another map, and what outlives a council that ends."""

from collections.abc import Mapping
from typing import Any

from cohorts.model.summary import ENDS
from coverage.ask import Terms
from geo.recut.maps import NAMED, USUAL_LEVEL, map_named
from geo.recut.past import PAST_LEVELS
from loaders.directory.shipped import published_directory
from say.coverage.outliving_answer import outliving_of_area
from say.recut.answers import OF_A_DIRECTORY, TABLES, Asked
from server.api.address import Address
from server.api.as_json import JSON, Told
from server.api.choice import one_of
from server.api.choices import AREA, ON, PAGE, STALENESS_MONTHS
from server.api.people import shipped_people
from server.api.schemas import Schema, columns, rows_of


def outliving(asked: Mapping[str, Any]) -> Told:
    """Answer which records and awards outlive a council of an area."""
    directory, terms = published_directory(), Terms(asked["on"], asked["staleness_months"])
    return Told(outliving_of_area(directory, terms, asked["area"]), terms.on, directory)


def on_map(asked: Mapping[str, Any]) -> Told:
    """Answer a table of ours on another map."""
    directory, terms = published_directory(), Terms(asked["on"], asked["staleness_months"])
    target = map_named(asked["to"], asked["level"])
    answer = TABLES[asked["table"]](Asked(target, directory, terms, shipped_people()))
    return Told(answer, terms.on, directory if asked["table"] in OF_A_DIRECTORY else None)


def _of_totals(*names: str) -> dict[str, Schema]:
    """The columns of totals that were put onto a map."""
    text = " ".join(f"{name}_known" for name in names)
    return columns(text=text, number=" ".join(f"{name} at_least_{name} {name}_share_split" for name in names))


_TO = one_of("to", "The map: today, as announced, areas of health, or a year (of 1 April).", NAMED, "announced")
_OF = one_of("level", "Which areas of today or of a past year.", PAST_LEVELS, "utla", USUAL_LEVEL)
_NAMED = columns(text="area_code area_name certainty")
_TABLE = one_of("table", "Which numbers of ours.", TABLES, "people")
_COLUMNS = (
    _of_totals("population", "population_16_plus"),
    columns(text="risk", number=f"{' '.join(ENDS)} central share_split"),
    columns(number="services services_in_part"),
    _of_totals("gbp"),
)
_ON_MAP = {JSON: {"anyOf": [rows_of({**_NAMED, **of})[JSON] for of in _COLUMNS]}}
_OUTLIVING = columns(
    text="council_code what name lasts_to is_money council_name council_ends certainty source_title source_url",
    number="",
)
RECUTS = (
    Address(
        "/recut/{table}",
        "People, their cohort, records or money in every area of another map, conserved to the person and the penny.",
        (_TABLE, _TO, _OF, ON, STALENESS_MONTHS, *PAGE),
        on_map,
        _ON_MAP,
        "/recut/people?to=announced",
        is_for_all=True,
    ),
    Address(
        "/outliving/{area}",
        "Records and awards that last longer than a council of the area which is announced to end.",
        (AREA, ON, STALENESS_MONTHS, *PAGE),
        outliving,
        rows_of(_OUTLIVING),
        "/outliving/E10000003",
        is_for_all=True,
    ),
)
