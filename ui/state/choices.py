"""Everything that a user can choose and a link can name, in one table; and the record of what is chosen just now.

Each choice is one field here, one key of the session and one parameter of the address, all of the same name. Values are keys of
the field's words or GSS codes, never labels, so that a link outlives a change of wording.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from cohorts.answers.distance_measures import DISTANCE
from cohorts.answers.groups import GROUPS
from cohorts.answers.measures import MEASURES
from cohorts.answers.observed_measures import OBSERVED
from coverage.ask import (
    ANY,
    COMMUNITY_AXIS,
    DEFAULT_STALENESS_MONTHS,
    INTERVENTION_AXIS,
    RISK_AXIS,
    USUAL,
    Ask,
    Terms,
)
from coverage.vocabulary import SIDES
from geo.areas import ENGLAND_AND_WALES, area_table
from geo.levels import LEVELS
from geo.recut.past import FIRST_YEAR, LAST_YEAR, PAST_LEVELS
from loaders.plans.scenarios import PRESETS
from say.recut.table_labels import LABELS
from say.terms import ENGLISH, LANGUAGES, terms_file
from ui.state import choice_readers as reader
from ui.state.choice import Choice
from ui.state.choice_readers import WHOLE_COUNTRY, one_of
from ui.state.plan_reference import read_reference, read_references
from ui.state.saved_reference import saved_version

PUBLISHED, DEMONSTRATION, OWN = "published", "demonstration", "own"
DIRECTORIES = {
    PUBLISHED: "The published record",
    DEMONSTRATION: "Demonstration directory (INVENTED)",
    OWN: "My own workbook, for this visit",
}
STATUS = "status"
MAP_VALUES = tuple(key for key, one in MEASURES.items() if one.on_map)
TIMELINE = "timeline"
MAP_MEASURES = (STATUS, TIMELINE, DISTANCE, *MAP_VALUES)
SHAPES = {"geographic": "As on the ground", "hexagons": "One hexagon for each district"}
AGAINST = {"none": "Nothing", "date": "Another date", "directory": "Another directory"}
COMPARE_VIEWS = {
    "ranked": "Ranked bars",
    "heat": "Heat table",
    "profile": "Profile",
    "scatter": "Two measures",
    "trend": "Over time",
    "funnel": "Funnel",
}
JUDGEMENTS = {"none": "No judgement", "more": "More is better", "less": "Less is better"}
PLAN_VIEWS = {
    "places": "Places from this plan",
    "before": "Before: what is on record",
    "after": "After: with the plan's places",
    "change": "Change: share of the cohort reached",
    "money": "Money against a share by cohort",
}
MAPS = {
    "announced": "Upper-tier authorities as announced",
    "utla": "Upper-tier authorities today",
    "pfa": "Police force areas today",
    "past": "As on 1 April of a past year",
    "health": "Health areas, by small areas",
    "group": "My own group",
    "dropped": "Boundaries I drop in",
}
PAST_YEARS = tuple(map(str, range(FIRST_YEAR, LAST_YEAR + 1)))
ORDERS = {"region": "By region", "fewest": "Fewest kinds first", "name": "By name"}
PATCHWORK_WITHIN = tuple(dict.fromkeys([ENGLAND_AND_WALES, *area_table("nation").index, *area_table("pfa").index]))
"""Whose forces the patchwork shows: of both nations or one of them; or of which force the districts."""
LONGEST_LIST, LONGEST_TEXT = 1_000, 60_000
"""Letters of a list of keys or codes in an address, and of a changed plan or changed assumptions."""
LONGEST_SITE = 80
"""Letters of the name of a place, and of the id of a service."""
EVERY_SCREEN = tuple(terms_file(ENGLISH)["screens"])


def read_directory(text: str) -> str:
    """Read the name of a directory at hand, or of a published version; whether that is there is not looked up."""
    if text not in DIRECTORIES and not saved_version(text):
        raise ValueError(text)
    return text


def next_financial_year(today: date) -> date:
    """Return the first day of the next financial year: the coming 1 April, in January to March that of the same year."""
    return date(today.year + (today >= date(today.year, 4, 1)), 4, 1)


class Choices:
    """What is chosen. On the class each field describes its choice; on a record it is the value.

    The ask that nobody has chosen is intensive work with high risk, which mixes nothing together.
    """

    # fmt: off
    level = Choice(one_of(LEVELS), "pfa")
    area_or_all = Choice(reader.area, WHOLE_COUNTRY, name="area")
    risk = Choice(one_of(RISK_AXIS), "high")
    community = Choice(one_of(COMMUNITY_AXIS), ANY)
    intervention = Choice(one_of(INTERVENTION_AXIS), "high_risk_case_management")
    for_whom = Choice(one_of((USUAL, *SIDES)), USUAL)
    by_and_for_only = Choice(reader.yes_or_no, False)
    quality_assured_only = Choice(reader.yes_or_no, False)
    on = Choice(reader.day, date.today)
    staleness_months = Choice(reader.months, DEFAULT_STALENESS_MONTHS)
    directory = Choice(read_directory, PUBLISHED)
    own_alone = Choice(reader.yes_or_no, False)
    assumed = Choice(reader.assumed, "", longest=LONGEST_TEXT)
    frozen = Choice(reader.frozen, "")
    lang = Choice(one_of(LANGUAGES), ENGLISH)

    draft = Choice(reader.kept_id, "")
    remarks = Choice(reader.kept_id, "")

    measure = Choice(one_of(MAP_MEASURES), STATUS)
    months_on = Choice(reader.months_on, 0)
    new_site = Choice(reader.sites, "", longest=LONGEST_SITE)
    closed = Choice(str, "", longest=LONGEST_SITE)
    candidates = Choice(reader.sites, "", longest=LONGEST_LIST)
    as_today = Choice(reader.yes_or_no, False)
    shape = Choice(one_of(SHAPES), "geographic")
    only = Choice(reader.classes_of_a_map, "", longest=LONGEST_LIST)
    against = Choice(one_of(AGAINST), "none")
    against_on = Choice(reader.day, lambda: next_financial_year(date.today()))
    against_directory = Choice(read_directory, DEMONSTRATION)
    within = Choice(one_of(PATCHWORK_WITHIN), ENGLAND_AND_WALES)
    order = Choice(one_of(ORDERS), "region")
    both_sides = Choice(reader.yes_or_no, False)
    need_measure = Choice(one_of(MAP_VALUES), "cohort")
    risk_here = Choice(one_of(RISK_AXIS), ANY)
    of_my_group = Choice(reader.yes_or_no, False)
    view = Choice(one_of(COMPARE_VIEWS), "ranked")
    group = Choice(one_of(GROUPS), "all")
    own_group = Choice(reader.group, "", longest=LONGEST_LIST)
    compare = Choice(reader.measure_or_series, next(iter(OBSERVED)), longest=LONGEST_LIST)
    compare_with = Choice(reader.measure_or_series, "share_not_reachable", longest=LONGEST_LIST)
    judgement = Choice(one_of(JUDGEMENTS), "none")
    onto = Choice(one_of(MAPS), "announced")
    onto_year = Choice(one_of(PAST_YEARS), "2015")
    onto_level = Choice(one_of(PAST_LEVELS), "utla")
    onto_area = Choice(str, "")
    onto_beside = Choice(str, "", longest=LONGEST_LIST)
    carried = Choice(one_of(LABELS), "people")
    plan = Choice(read_reference, PRESETS[0])
    scenario = Choice(str, "", longest=LONGEST_TEXT)
    plan_view = Choice(one_of(PLAN_VIEWS), "places")
    beside = Choice(read_references, "", longest=LONGEST_LIST)
    # fmt: on

    def __init__(self, values: Mapping[str, Any]) -> None:
        if strangers := set(CHOICES) ^ set(values):
            raise TypeError(f"every choice is given, and nothing else: {', '.join(sorted(strangers))}")
        self.values = MappingProxyType(dict(values))

    @property
    def area(self) -> str | None:
        """The GSS code of the chosen area; None for the whole of England and Wales."""
        return None if self.area_or_all == WHOLE_COUNTRY else self.area_or_all

    @property
    def ask(self) -> Ask:
        """What is asked of the directory."""
        terms = Terms(
            self.on,
            self.staleness_months,
            self.by_and_for_only,
            self.quality_assured_only,
            self.for_whom,
        )
        return Ask(self.risk, self.community, self.intervention, terms)


CHOICES: dict[str, Choice[Any]] = {
    choice.key: choice for choice in vars(Choices).values() if isinstance(choice, Choice)
}
"""Every choice by its name in the address."""


def choices_in_use() -> Choices:
    """Return the choices as they stand in the session."""
    return Choices({name: choice.now() for name, choice in CHOICES.items()})
