"""The cliff edge in words: what ends is counted, what says no end is said beside it, and nothing is said of what is not known."""

from datetime import date

import pandas as pd

from coverage.ask import Ask, Terms
from coverage.timeline import Month, months_of, timeline_table
from say.coverage.timeline_words import lost_in_words, month_in_words, timeline_headline, timeline_to_quote
from tests.directories import directory_of, service

ON = date(2026, 11, 27)
ASK = Ask("high", "any", "behaviour_change_group", Terms(ON))
NORWICH, BROADLAND = "E07000148", "E07000144"


def told(*described: dict[str, object]) -> tuple[list[Month], pd.DataFrame]:
    months = months_of(directory_of(*described), ASK, 6)
    people = dict.fromkeys(("people_low", "people_median", "people_high"), float("nan"))
    return months, timeline_table(months, "lad").assign(**people)


ENDING = service(("lad", NORWICH), ends=pd.Timestamp("2027-03-31"))


def test_what_ends_is_counted_and_what_says_no_end_stands_beside_it() -> None:
    months, table = told(ENDING, service(("lad", BROADLAND), places=30.0))
    assert timeline_headline(table) == "By 1 May 2027, 1 of 2 records end; 1 say no end."
    assert month_in_words(table.iloc[0], 318, "lad") == "2 of 318 local authority districts have a local record."
    assert month_in_words(table.iloc[-1], 318, "lad") == (
        "1 of 318 local authority districts has a local record; 1 area lost theirs. 1 record ended."
    )
    assert lost_in_words(months, 0) == [] and "31 March 2027" in lost_in_words(months, 6)[0]


def test_people_and_places_that_are_not_known_are_not_said() -> None:
    _, table = told(ENDING)
    assert not [said for said in timeline_to_quote(table, "lad") if "places" in said or "need it" in said]
    _, table = told(ENDING | {"places": 40.0})
    assert "Of the known places, 40 of 40 fall away." in timeline_to_quote(table, "lad")


def test_many_that_end_are_not_all_listed_and_the_rest_is_counted() -> None:
    months, _ = told(*[ENDING] * 23)
    assert len(lost_in_words(months, 6)) == 21 and lost_in_words(months, 6)[-1] == "And 3 more records."
