"""The tables of the product that can be put onto another map, once: what answers each, and what a picture of it shows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from coverage.communities import COMMUNITIES
from coverage.vocabulary import Status
from say.answers import Answer
from say.distance.verdict_words import VERDICTS
from say.numbers import count, per_cent, pounds
from say.provenance import AWARDS, COHORT, DISTANCE, HOW_FAR, RECORD, RECUT, Rests
from say.recut.answers import cohort_of_map, ends_of_map, money_of_map, people_on_map, records_of_map
from say.recut.answers_to_an_ask import access_of_map, coverage_of_map, distance_of_map, gap_of_map
from say.recut.onto import Asked, and_recut
from say.recut.patchwork_on_map import KINDS, LOCAL, LOCAL_IN_PART, communities_of_map, patchwork_of_map
from say.recut.table_labels import LABELS
from say.terms import english
from say.text import with_capital


class Unit(Enum):
    """What the one number of an area counts, with how it is written."""

    PEOPLE, SERVICES, KINDS, COMMUNITIES, POUNDS, SHARE = range(6)

    def write(self, number: float) -> str:
        """Write a number of the unit."""
        if self is Unit.POUNDS:
            return pounds(number)
        return per_cent(number) if self is Unit.SHARE else count(round(number))

    @property
    def is_shared_out(self) -> bool:
        """Whether numbers of areas add up, and were split where a district was cut."""
        return self in (Unit.PEOPLE, Unit.POUNDS)


@dataclass(frozen=True)
class Pictured:
    """The one number of each area that a picture and a headline speak of, by the columns of the table.

    Attributes
    ----------
    number, in_part
        The number, and the part of it that was split (0 to 1; of what is not shared out, the part that reaches some of the area
        only).
    unit, shows
        What it counts, and what it is called as the title of a picture.
    nought
        What an area is said to have whose number is 0: of the record that it says nothing, never that there is none.
    low, high
        The ends of its range; "" of a number that has none.
    risk
        The risk level whose rows are meant; "" where an area has one row.
    of
        What was split, in a sentence: "the money"; "" of what is not shared out.
    told
        What is said first of what is not shared out, after how many areas there are, in 8 words: how many have ``{some}``, have
        it for more than half ``{mostly}``, or have any in part ``{partly}``, and the ``{most}`` that one has.
    unknown
        What is said first where the number of no area is known; "" of a number that is known somewhere.
    in_all
        After the sum of all areas; of what is not shared out, after how many of them have any, or are known at all.
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
    told: str = ""
    unknown: str = ""
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
    of_directory
        Whether records are used.
    of_ask
        Which of risk level, community and kind of work count, the last with its side; the others are *any*.
    across
        Of a table with several rows for an area, the column that says what each is of; "" where an area has one row, or one for
        each risk level.
    """

    answer: Callable[[Asked], Answer]
    columns: Mapping[str, str]
    pictured: Pictured
    rests: Rests
    of_directory: bool = True
    of_ask: tuple[str, ...] = ()
    across: str = ""


_ASK = ("intervention", "risk", "community")
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
        Pictured("services", "share_in_part", Unit.SERVICES, "services on record", "no service on record",
                 told="in {partly} a service reaches a part only",
                 in_all="areas are reached by a service on record; that is no proof of none"),
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
        rests=and_recut(RECORD), of_ask=_ASK),
    "gap": Table(gap_of_map,
        {"Cohort": "cohort_median", "No service on record": "people_not_reachable_median",
         "From": "people_not_reachable_low", "To": "people_not_reachable_high",
         "Capacity not known": "people_capacity_unknown_median",
         "Unmet need where known, at least": "unmet_need_where_known_median", **_SPLIT},
        Pictured("people_not_reachable_central", "not_reachable_share_split", Unit.PEOPLE,
                 "people with no service on record", "nobody",
                 "people_not_reachable_low", "people_not_reachable_high", of="these people",
                 in_all="a year live where no service is on record for them, at the centre of our range"),
        rests=and_recut(COHORT), of_ask=_ASK),
    "distance": Table(distance_of_map,
        {"People": "people", "Within 20 minutes": "share_within_20_central", "Within 40 minutes": "share_within_40_central",
         "Within 60 minutes": "share_within_60_central", "Median minutes": "median_minutes_central",
         "A place is known for": "share_known", "At least": "at_least"},
        Pictured("share_within_40_central", "", Unit.SHARE, "people within 40 minutes of a place",
                 "nobody within 40 minutes of a place on record",
                 "share_within_40_low", "share_within_40_high", told="in {mostly} most people live within 40 minutes",
                 unknown="the distance to a place is not known", in_all="areas have a place on record",
                 range_of="range of minutes read off straight lines"),
        rests=and_recut(HOW_FAR), of_ask=_ASK),
    "access": Table(access_of_map,
        {"People": "people",
         **{with_capital(words): f"share_{one.key}_central" for one, words in VERDICTS.items()}},
        Pictured("share_near_enough_central", "", Unit.SHARE, "people known to have a place near enough",
                 "nobody known to have a place near enough",
                 "share_near_enough_low", "share_near_enough_high",
                 told="near enough for most in {mostly}, as known",
                 unknown="how near a place is, is not known", in_all="areas have a place on record",
                 range_of="range of minutes, people and assumptions"),
        rests=and_recut(DISTANCE), of_ask=_ASK),
    "patchwork": Table(patchwork_of_map,
        {"Recorded locally": LOCAL},
        Pictured(LOCAL, LOCAL_IN_PART, Unit.KINDS, "kinds of work recorded locally", "no kind of work recorded locally",
                 told=f"at most {{most}} of {KINDS} kinds recorded locally",
                 in_all="areas have some kind of work recorded locally; of the others it is not known"),
        rests=and_recut(RECORD), of_ask=("risk", "community"), across="label"),
    "communities": Table(communities_of_map,
        {"Recorded locally": LOCAL},
        Pictured(LOCAL, LOCAL_IN_PART, Unit.COMMUNITIES, "communities with something made for them recorded locally",
                 "nothing made for a community recorded locally",
                 told=f"provision for at most {{most}} of {len(COMMUNITIES)} communities",
                 in_all="areas have something made for a community; of the others it is not known"),
        rests=and_recut(RECORD), of_ask=("intervention", "risk"), across="label"),
    "ends": Table(ends_of_map,
        {"End within a year": "services", "Of them reach a part only": "services_in_part", "The first": "first_end",
         "Services that reach it": "on_record", "No end is known of": "end_not_known"},
        Pictured("services", "share_in_part", Unit.SERVICES, "services that end within a year",
                 "no service known to end within a year",
                 told="in {some} a service ends within a year",
                 in_all="areas are reached by a service known to end within a year"),
        rests=and_recut(RECORD)),
}
# fmt: on
"""By the word of the command, of the address and of a link."""

if TABLES.keys() != LABELS.keys():
    raise LookupError("say/recut/table_labels.py names other tables than say/recut/tables.py.")
