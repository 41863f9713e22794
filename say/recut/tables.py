"""The tables of the product that can be put onto another map, once: what answers each, and what a picture of it shows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from coverage.vocabulary import Status
from say.answers import Answer
from say.numbers import count, per_cent, pounds
from say.provenance import AWARDS, COHORT, HOW_FAR, RECORD, RECUT, Rests
from say.recut.answers import cohort_of_map, money_of_map, people_on_map, records_of_map
from say.recut.answers_to_an_ask import coverage_of_map, distance_of_map, gap_of_map
from say.recut.onto import Asked, and_recut
from say.recut.table_labels import LABELS
from say.terms import english


class Unit(Enum):
    """What the one number of an area counts, with how it is written."""

    PEOPLE, SERVICES, POUNDS, SHARE = range(4)

    def write(self, number: float) -> str:
        """Write a number of the unit."""
        if self is Unit.POUNDS:
            return pounds(number)
        return per_cent(number) if self is Unit.SHARE else count(round(number))


@dataclass(frozen=True)
class Pictured:
    """The one number of each area that a picture and a headline speak of, by the columns of the table.

    Attributes
    ----------
    number, in_part
        The number, and the part of it that was split (0 to 1; of services the part that reach some of the area only).
    unit, shows
        What it counts, and what it is called as the title of a picture.
    nought
        What an area is said to have whose number is 0: of the record that it says nothing, never that there is none.
    low, high
        The ends of its range; "" of a number that has none.
    risk
        The risk level whose rows are meant; "" where an area has one row.
    of
        What had to be split, in a sentence: "the money".
    in_all
        What the numbers of all areas come to, after the sum.
    range_of
        What the range is, where there is one.
    """

    number: str
    in_part: str
    unit: Unit
    shows: str
    nought: str
    low: str = ""
    high: str = ""
    risk: str = ""
    of: str = ""
    in_all: str = ""
    range_of: str = "80% range"


@dataclass(frozen=True)
class Table:
    """A table that can be put onto any map.

    Attributes
    ----------
    answer
        Answers it.
    columns
        Those shown on screen, after the area, by their heading.
    pictured
        Its picture.
    rests
        What a picture of it comes from.
    of_directory, of_ask
        Whether records are used; whether risk level, community, kind of work and side count.
    """

    answer: Callable[[Asked], Answer]
    columns: Mapping[str, str]
    pictured: Pictured
    rests: Rests
    of_directory: bool = True
    of_ask: bool = False


_SPLIT = {"Split": "share_split"}
_AT_HIGH = "who cause harm at high risk a year, at the centre of our range"

# fmt: off
TABLES: Mapping[str, Table] = {
    "people": Table(people_on_map,
        {"People": "at_least_population", "Aged 16 or over": "at_least_population_16_plus", "Known": "population_known",
         "Split": "population_share_split"},
        Pictured("at_least_population", "population_share_split", Unit.PEOPLE, "people", "nobody", of="the people",
                 in_all="people, the same as before"),
        rests=RECUT, of_directory=False),
    "cohort": Table(cohort_of_map,
        {"Risk level": "risk", "At the centre": "central", "From": "low", "To": "high", **_SPLIT},
        Pictured("central", "share_split", Unit.PEOPLE, "people who cause harm at high risk", "nobody",
                 "low", "high", risk="high", of="people at high risk", in_all=_AT_HIGH),
        rests=and_recut(COHORT, of_directory=False), of_directory=False),
    "records": Table(records_of_map,
        {"Services that reach it": "services", "Of them a part only": "services_in_part"},
        Pictured("services", "share_in_part", Unit.SERVICES, "services on record", "no service on record"),
        rests=and_recut(RECORD)),
    "money": Table(money_of_map,
        {"Pounds": "at_least_gbp", "Known": "gbp_known", "Split": "gbp_share_split"},
        Pictured("at_least_gbp", "gbp_share_split", Unit.POUNDS, "money on record", "no money on record", of="the money",
                 in_all="on record for force areas, the same as before"),
        rests=and_recut(AWARDS)),
    "coverage": Table(coverage_of_map,
        {"Status": "status", "People": "population",
         **{english().statuses[one].short: f"share_{one.key}" for one in sorted(Status, reverse=True)}, **_SPLIT},
        Pictured("people_served", "served_share_split", Unit.PEOPLE, "people who live where a record serves them",
                 "no current record serves anybody: no proof of none",
                 of="those served", in_all="people live where a current record states that it serves them"),
        rests=and_recut(RECORD), of_ask=True),
    "gap": Table(gap_of_map,
        {"Cohort": "cohort_median", "No service on record": "people_not_reachable_median",
         "From": "people_not_reachable_low", "To": "people_not_reachable_high",
         "Capacity not known": "people_capacity_unknown_median",
         "Unmet need where known, at least": "unmet_need_where_known_median", **_SPLIT},
        Pictured("people_not_reachable_central", "not_reachable_share_split", Unit.PEOPLE,
                 "people with no service on record", "nobody",
                 "people_not_reachable_low", "people_not_reachable_high", of="these people",
                 in_all="a year live where no service is on record for them, at the centre of our range"),
        rests=and_recut(COHORT), of_ask=True),
    "distance": Table(distance_of_map,
        {"People": "people", "Within 20 minutes": "share_within_20_central", "Within 40 minutes": "share_within_40_central",
         "Within 60 minutes": "share_within_60_central", "Median minutes": "median_minutes_central",
         "A place is known for": "share_known", "At least": "at_least"},
        Pictured("share_within_40_central", "", Unit.SHARE, "people within 40 minutes of a place",
                 "nobody within 40 minutes of a place on record",
                 "share_within_40_low", "share_within_40_high", range_of="range of minutes read off straight lines"),
        rests=and_recut(HOW_FAR), of_ask=True),
}
# fmt: on
"""By the word of the command, of the address and of a link."""

if TABLES.keys() != LABELS.keys():
    raise LookupError("say/recut/table_labels.py names other tables than say/recut/tables.py.")
