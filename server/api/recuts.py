"""Addresses about areas that change: tables on another map, and what outlives a council that ends."""

from collections.abc import Mapping
from typing import Any

from cohorts.model.summary import ENDS
from coverage.access.verdicts import Verdict
from coverage.ask import Terms
from coverage.distance.how_far import WITHIN
from coverage.distance.span import Span
from coverage.vocabulary import Status
from geo.recut.maps import NAMED, USUAL_LEVEL, map_named
from geo.recut.past import PAST_LEVELS
from loaders.directory.shipped import published_directory
from say.coverage.outliving_answer import outliving_of_area
from say.recut.answers_to_an_ask import COUNTED
from say.recut.onto import Asked
from say.recut.patchwork_on_map import LOCAL, LOCAL_IN_PART, OF_COLUMN
from say.recut.tables import TABLES
from server.api.address import Address
from server.api.as_json import JSON, Told
from server.api.choice import one_of
from server.api.choices import AREA, ASK, ON, PAGE, STALENESS_MONTHS, ask_of
from server.api.people import MEASURES_OF_GAP, shipped_people
from server.api.schemas import Schema, columns, rows_of


def outliving(asked: Mapping[str, Any]) -> Told:
    """Answer which records and awards outlive a council of an area."""
    directory, terms = published_directory(), Terms(asked["on"], asked["staleness_months"])
    return Told(outliving_of_area(directory, terms, asked["area"]), terms.on, directory)


def on_map(asked: Mapping[str, Any]) -> Told:
    """Answer a table of ours on another map."""
    of, table = asked_of_map(asked), TABLES[asked["table"]]
    return Told(table.answer(of), of.ask.terms.on, of.directory if table.of_directory else None)


def asked_of_map(asked: Mapping[str, Any]) -> Asked:
    """Return what is asked of a map: of the published record, and by the needs that are shipped."""
    return Asked(map_named(asked["to"], asked["level"]), published_directory(), ask_of(asked), shipped_people())


def _of_totals(*names: str) -> dict[str, Schema]:
    """The columns of totals that were put onto a map."""
    text = " ".join(f"{name}_known" for name in names)
    return columns(text=text, number=" ".join(f"{name} at_least_{name} {name}_share_split" for name in names))


TO_MAP = one_of("to", "The map: today, as announced, areas of health, or a year (of 1 April).", NAMED, "announced")
LEVEL_OF_MAP = one_of("level", "Which areas of today or of a past year.", PAST_LEVELS, "utla", USUAL_LEVEL)
NAMED_AREA = columns(text="area_code area_name certainty")
_TABLE = one_of("table", "Which numbers of ours.", TABLES, "people")
_OF_STATUSES = columns(
    text="status",
    number="population share_split served_share_split "
    + " ".join(f"{of}_{one.key}" for of in ("people", "share") for one in Status),
)
_COLUMNS = (
    _of_totals("population", "population_16_plus"),
    columns(text="risk", number=f"{' '.join(ENDS)} central share_split"),
    columns(number="services services_in_part share_in_part"),
    _of_totals("gbp"),
    _OF_STATUSES,
    {**_OF_STATUSES, **columns(text=" ".join(OF_COLUMN), number=f"{LOCAL} {LOCAL_IN_PART}")},
    columns(number="people " + " ".join(f"share_{one.key}_{end}" for one in Verdict for end in Span._fields)),
    columns(text="first_end", number="services services_in_part share_in_part on_record end_not_known"),
    columns(
        number="places share_split not_reachable_share_split "
        + " ".join(f"{name}_{end}" for name in MEASURES_OF_GAP.split() for end in (*ENDS, "central")),
    ),
    columns(
        text="at_least",
        number=f"people {' '.join(COUNTED)} "
        + " ".join(
            f"{name}_{end}"
            for name in (*(f"share_within_{minutes}" for minutes in WITHIN), "median_minutes")
            for end in Span._fields
        ),
    ),
)
_ON_MAP = {JSON: {"anyOf": [rows_of({**NAMED_AREA, **of})[JSON] for of in _COLUMNS]}}
_OUTLIVING = columns(
    text="council_code what name lasts_to is_money council_name council_ends certainty source_title source_url",
    number="",
)
RECUTS = (
    Address(
        "/recut/{table}",
        "A table of ours in every area of another map, people to patchwork and access; every total is conserved.",
        (_TABLE, TO_MAP, LEVEL_OF_MAP, *ASK, *PAGE),
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
