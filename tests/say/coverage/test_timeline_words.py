"""The cliff edge in words: what ends is counted, what says no end is said beside it, and nothing is said of what is not known."""

import re
from datetime import date

import pandas as pd
import pytest

from coverage.ask import Ask, Terms
from coverage.timeline import Month, months_of, timeline_table
from say.coverage.length_words import lengths_in_words
from say.coverage.timeline_words import lost_in_words, month_in_words, timeline_headline, timeline_to_quote
from tests.directories import directory_of, service

ON = date(2026, 11, 27)
ASK = Ask("high", "any", "behaviour_change_group", Terms(ON))
NORWICH, BROADLAND = "E07000148", "E07000144"


def told(*described: dict[str, object]) -> tuple[list[Month], pd.DataFrame]:
    months = months_of(directory_of(*described), ASK, 6)
    people = dict.fromkeys(("people_low", "people_median", "people_high"), float("nan"))
    return months, timeline_table(months, "lad").assign(**people)


VERBS = [("says", "say"), ("stays", "stay"), ("has", "have"), ("runs", "run"), ("falls", "fall"), ("loses", "lose")]

ENDING = service(("lad", NORWICH), ends=pd.Timestamp("2027-03-31"))


def test_what_ends_is_counted_and_what_says_no_end_stands_beside_it() -> None:
    months, table = told(ENDING, service(("lad", BROADLAND), places=30.0))
    assert timeline_headline(table) == "By 1 May 2027, 1 of 2 records ends; 1 says no end."
    assert month_in_words(table.iloc[0], 318, "lad") == "2 of 318 local authority districts have a local record."
    assert month_in_words(table.iloc[-1], 318, "lad") == (
        "1 of 318 local authority districts has a local record; 1 area lost its own. 1 record ended."
    )
    assert lost_in_words(months, 0) == [] and "31 March 2027" in lost_in_words(months, 6)[0]


def test_people_and_places_that_are_not_known_are_not_said() -> None:
    _, table = told(ENDING)
    assert not [said for said in timeline_to_quote(table, "lad") if "places" in said or "need it" in said]
    _, table = told(ENDING | {"places": 40.0})
    assert "Of the known places, 40 of 40 fall away." in timeline_to_quote(table, "lad")


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_verb_agrees_with_its_count(number: int) -> None:
    row = dict.fromkeys(("services", "services_ended", "services_without_end", "areas_lost", "districts_lost"), number)
    more = dict.fromkeys(("areas_local", "people_low", "people_median", "people_high", "places_known"), number)
    last = row | more | {"places_known": 0}
    table = pd.DataFrame([row | more, last], index=[ON, date(2027, 5, 1)])
    lengths = pd.Series({"shorter": 0, "long_enough": number, "not_known": number})
    said = " ".join([*timeline_to_quote(table, "lad"), timeline_headline(table), lengths_in_words(lengths)])
    said += month_in_words(table.iloc[0], 318, "lad")
    of_one, of_many = (set(pair) for pair in zip(*VERBS, strict=True))
    words = set(re.findall(r"[a-z]+", said))
    assert not words & (of_many if number == 1 else of_one)
    assert words & (of_one if number == 1 else of_many)


def test_many_that_end_are_not_all_listed_and_the_rest_is_counted() -> None:
    months, _ = told(*[ENDING] * 23)
    assert len(lost_in_words(months, 6)) == 21 and lost_in_words(months, 6)[-1] == "And 3 more records."
