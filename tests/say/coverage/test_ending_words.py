"""What ends soon is said with its day and place, and how many have no end."""

from datetime import date

import pandas as pd

from say.coverage.ending_words import ending_line, ends_before_april, money_over_in_words, no_end_in_words

RECORD = {"intervention": "housing_pathway", "service_name": "Campion", "via": "Kent", "is_money": False}
ENDING = pd.DataFrame([RECORD | {"ends_on": pd.Timestamp(day)} for day in ("2026-12-31", "2027-03-31", "2027-06-30")])


def test_each_entry_says_where_it_is() -> None:
    assert ending_line(ENDING.iloc[1]) == "31 March 2027, Kent, housing pathways: Campion ends"


def test_those_before_april_are_counted_else_those_of_twelve_months() -> None:
    assert ends_before_april(ENDING, date(2027, 4, 1)) == "2 services end, or their known money does, before April 2027"
    assert (
        ends_before_april(ENDING.iloc[:1], date(2027, 4, 1))
        == "1 service ends, or its known money does, before April 2027"
    )
    assert (
        ends_before_april(ENDING.iloc[2:], date(2027, 4, 1))
        == "1 service ends, or its known money does, in the next 12 months"
    )
    assert ends_before_april(ENDING.iloc[:0], date(2027, 4, 1)) == ""


def test_how_many_have_no_end_is_said_unless_each_has_one() -> None:
    assert no_end_in_words(131, 172) == "131 of 172 local records have no end date."
    assert no_end_in_words(1, 1) == "1 of 1 local record has no end date."
    assert no_end_in_words(0, 3) == ""


def test_money_that_has_ended_already_is_said_with_its_last_day() -> None:
    over = pd.Series(pd.to_datetime(["2025-03-31", "2022-03-31"]))
    assert (
        money_over_in_words(over, 3)
        == "The known money of 2 of 3 local records has ended already: the last was funded to March 2025."
    )
    assert (
        money_over_in_words(over[1:], 1)
        == "The known money of 1 of 1 local record has ended already: it was funded to March 2022."
    )
    assert money_over_in_words(over[:0], 3) == ""
