"""Estimates of people: how many there are, what places leave, how evenly they fall, what stays, and which areas are alike."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from cohorts.model.summary import ENDS
from coverage.timeline import MOST_MONTHS, USUAL_MONTHS
from geo.any_map import find_on_any_map
from geo.levels import LEVELS
from geo.mistakes import Mistake
from loaders.assumptions.need_files import NeedFromFiles, need_from_files
from loaders.directory.shipped import published_directory
from say.answers import areas_like, cohort_of_areas, gap_of_areas, lottery_answer, timeline_of
from server.api.address import Address
from server.api.as_json import Told, numbers_as_json
from server.api.choice import Choice, one_of, whole_number
from server.api.choices import AREA, ASK, COMMUNITY, LEVEL, PAGE, ask_of
from server.api.schemas import RANGE, columns, numbers_of, rows_of
from server.reading import NotThere
from server.ready import Content

NARROWEST, ASSUMED, MOST_ALIKE = "narrowest", "assumed", 9999


@cache
def shipped_people() -> NeedFromFiles:
    """Return what people are estimated from, as shipped."""
    return need_from_files(None, [])


def cohort(asked: Mapping[str, Any]) -> Told:
    """Answer how many people there are in every area, by risk level."""
    return Told(cohort_of_areas(shipped_people(), asked["level"], asked["community"]), date.today(), None)


def gap(asked: Mapping[str, Any]) -> Told:
    """Answer what places leave in every area."""
    ask, directory = ask_of(asked), published_directory()
    return Told(gap_of_areas(ask, directory, shipped_people(), asked["level"]), ask.terms.on, directory)


def lottery(asked: Mapping[str, Any]) -> Content:
    """Answer how evenly places fall."""
    directory = published_directory()
    return numbers_as_json(lottery_answer(ask_of(asked), directory, shipped_people(), asked["level"]), directory)


def timeline(asked: Mapping[str, Any]) -> Told:
    """Answer what stays on record month by month."""
    ask, directory = ask_of(asked), published_directory()
    answer = timeline_of(ask, directory, shipped_people(), asked["level"], asked["months"])
    return Told(answer, ask.terms.on, directory)


def similar(asked: Mapping[str, Any]) -> Told:
    """Answer which areas are most like one."""
    people, level = shipped_people(), asked["level"]
    try:
        found = find_on_any_map(asked["area"], None if level == NARROWEST else level)
    except Mistake as mistake:
        raise NotThere(str(mistake)) from mistake
    how_many = asked["how_many"] or int(people.need.assumptions["similar_areas"].value)
    return Told(areas_like(people, found, how_many), date.today(), None)


def _number_or_as_assumed(text: str) -> int | None:
    return None if text == ASSUMED else _A_NUMBER.read(text)


_A_NUMBER = whole_number("how_many", "How many areas.", (1, MOST_ALIKE), 10)
_SIMILAR = (
    replace(AREA, read=str),
    one_of("level", "The level of the area and of those like it.", (NARROWEST, *LEVELS), "pfa", NARROWEST),
    Choice(
        "how_many",
        f"How many areas, up to {MOST_ALIKE:,}; usually as many as the assumptions say.",
        {"type": "string", "pattern": f"^([1-9][0-9]{{0,3}}|{ASSUMED})$"},
        "10",
        _number_or_as_assumed,
        ASSUMED,
    ),
)
_MONTHS = whole_number("months", "How many months ahead.", (1, MOST_MONTHS), USUAL_MONTHS)


def _ranges(names: str) -> str:
    """Columns for each end of the range of some numbers."""
    return " ".join(f"{name}_{end}" for name in names.split() for end in ENDS)


_COHORT = columns(text="area_code risk area_name", number=f"{' '.join(ENDS)} central")
MEASURES_OF_GAP = (
    "cohort unmet_need coverage unmet_need_where_known share_known people_not_reachable share_not_reachable people_full "
    "share_full people_capacity_unknown share_capacity_unknown people_with_room share_with_room"
)
"""Each with a column for each end of its range."""
_GAP = columns(
    text="area_code area_name status extent", number=f"districts districts_of places {_ranges(MEASURES_OF_GAP)}"
)
_LOTTERY = columns(text="level risk community intervention for_whom sentence", number="areas_known") | {
    "share_by_status": {"type": "object", "additionalProperties": RANGE},
    **dict.fromkeys(
        ("cohort", "share_known", "gini", "best_tenth", "worst_tenth", "best_to_worst", "extra_places", "cost_gbp"),
        RANGE,
    ),
}
_TIMELINE = columns(
    text="on",
    number="services services_ended services_without_end places_known services_without_places areas_served areas_local "
    f"areas_lost districts_lost {_ranges('people')}",
)
_ALIKE = columns(text="area_code area_name most_alike_in differs_most_in", number="distance")
PEOPLE = (
    Address(
        "/cohort",
        "How many people there are in every area of a level, by risk level, with the range.",
        (LEVEL, COMMUNITY, *PAGE),
        cohort,
        rows_of(_COHORT),
        "/cohort?level=pfa",
        is_for_all=True,
    ),
    Address(
        "/gap",
        "What the places on record leave in every area of a level, with ranges.",
        (LEVEL, *ASK, *PAGE),
        gap,
        rows_of(_GAP),
        "/gap?level=pfa&risk=high",
        is_for_all=True,
    ),
    Address(
        "/lottery",
        "How evenly places fall between the areas of a level, with a text to quote.",
        (LEVEL, *ASK),
        lottery,
        numbers_of(_LOTTERY),
        "/lottery?level=pfa&risk=high",
        is_for_all=True,
    ),
    Address(
        "/timeline",
        "What stays on record month by month if nothing is renewed, and how many people would lose it.",
        (LEVEL, *ASK, _MONTHS, *PAGE),
        timeline,
        rows_of(_TIMELINE),
        "/timeline?level=pfa&months=12",
        is_for_all=True,
    ),
    Address(
        "/similar/{area}",
        "The areas most like one, nearest first, and in what.",
        (*_SIMILAR, *PAGE),
        similar,
        rows_of(_ALIKE),
        "/similar/E23000032?how_many=5",
        is_for_all=True,
    ),
)
