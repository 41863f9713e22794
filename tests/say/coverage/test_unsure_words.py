"""Services of one's own that may serve at best: how many lack what, and which columns to fill."""

import pandas as pd
import pytest

from say.coverage.unsure_words import why_unsure

TODAY = "2026-11-01"
Stated = tuple[str, str | None]


def services(*stated: Stated) -> pd.DataFrame:
    return pd.DataFrame(
        {"status": [status for status, _ in stated], "as_of_last": pd.to_datetime([day for _, day in stated])}
    )


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        (
            [("active", None)] * 10 + [("unknown", None), ("ended", None)],
            "11 of 11 services only “may” serve: 11 lack a date and 1 does not say that it runs. "
            "Fill the columns As of (a date) and Status (active); 1 more has ended and is left out.",
        ),
        (
            [("active", None), ("active", TODAY)],
            "1 of 2 services only “may” serve: 1 lacks a date. Fill the column As of (a date).",
        ),
        (
            [("unknown", TODAY)] * 2 + [("ended", None)] * 2,
            "2 of 2 services only “may” serve: 2 do not say that they run. "
            "Fill the column Status (active); 2 more have ended and are left out.",
        ),
        (
            [("unknown", TODAY), ("active", None), ("active", TODAY)],
            "2 of 3 services only “may” serve: 1 lacks a date and 1 does not say that it runs. "
            "Fill the columns As of (a date) and Status (active).",
        ),
    ],
)
def test_each_cause_is_said_of_those_that_have_it_and_of_no_other(stated: list[Stated], said: str) -> None:
    assert why_unsure(services(*stated)) == said
    assert max(len(sentence.split()) for sentence in said.split(". ")) <= 30


def test_where_all_state_both_or_have_ended_nothing_is_said() -> None:
    assert why_unsure(services(("active", TODAY), ("ended", None))) == ""
    assert why_unsure(services(("ended", None))) == ""
