"""What the overview's facts say of counts: all of them, none of them, one of them."""

import pandas as pd
import pytest

from coverage.headline import DirectoryAge
from say.coverage.directory_words import unknowns_in_words, unsure_in_words

ALL_SAID = pd.DataFrame({"places": [3.0, 4.0], "risk_levels": [("high",), ("high", "medium")]})


@pytest.mark.parametrize(
    ("unsure", "areas", "says"),
    [
        (7, 7, "In all of them it is old, "),
        (3, 7, "In 3 of them it is old, "),
        (1, 1, "In that area it is old, "),
        (0, 7, ""),
        (0, 0, ""),
    ],
)
def test_all_of_them_are_not_counted_a_second_time(unsure: int, areas: int, says: str) -> None:
    said = unsure_in_words(unsure, areas)
    assert said.startswith(says) and bool(said) == bool(says)


def test_what_no_record_leaves_unsaid_has_no_line() -> None:
    complete = unknowns_in_words(ALL_SAID, DirectoryAge(records=2, stale=0, undated=0, without_area=0))
    assert complete == ["How many people need a service is an estimate with a range: nobody has counted them."]


def test_what_some_records_leave_unsaid_is_counted_of_how_many() -> None:
    some = unknowns_in_words(
        ALL_SAID.assign(places=[float("nan"), 4.0]),
        DirectoryAge(records=2, stale=1, undated=0, without_area=0),
    )
    assert some[:-1] == [
        "The number of places is not stated in 1 of 2 records.",
        "The date is old in 1 of 2 records: a record so old never counts as “served”.",
    ]
