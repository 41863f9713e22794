"""Services of one's own that may serve at best: why, and which column to fill."""

import pandas as pd

from say.coverage.unsure_words import why_unsure


def services(*stated: tuple[str, str | None]) -> pd.DataFrame:
    return pd.DataFrame(
        {"status": [status for status, _ in stated], "as_of_last": pd.to_datetime([day for _, day in stated])}
    )


def test_who_states_neither_that_they_run_nor_a_date_is_told_which_columns_to_fill() -> None:
    silent = services(("unknown", None), ("unknown", None), ("active", "2026-11-01"))
    said = why_unsure(silent)
    assert said == (
        "2 of 3 services only “may” serve: the list does not say that they run. "
        "Fill the columns Status (active) and As of (a date)."
    )
    undated = why_unsure(services(("active", None)))
    assert undated == (
        "1 of 1 service only “may” serve: the list does not say when that was known. Fill the column As of (a date)."
    )
    assert why_unsure(services(("active", "2026-11-01"))) == ""
