"""When a service runs is said as exactly as it is known, and nothing is said of what is not."""

import pandas as pd
import pytest

from coverage.periods import period_in_words


@pytest.mark.parametrize(
    ("starts", "first_known", "ends", "funded_to", "option_to", "words"),
    [
        ("2016-01-01", None, "2019-12-31", None, None, "2016 to 2019"),
        ("2023-10-01", None, None, "2027-03-31", None, "from October 2023, funded to March 2027"),
        (None, None, None, "2026-03-31", None, "funded to March 2026"),
        (None, None, "2023-10-31", None, None, "to October 2023"),
        ("2025-11-17", None, None, "2027-11-16", None, "from 17 November 2025, funded to 16 November 2027"),
        ("2021-03-01", None, "2022-03-31", "2022-03-31", None, "March 2021 to March 2022, funded to March 2022"),
        (None, None, None, "2025-12-31", None, "funded to 2025"),
        (None, None, None, None, None, ""),
        (
            "2023-10-01",
            None,
            "2026-09-30",
            None,
            "2028-09-30",
            "October 2023 to September 2026, option to September 2028",
        ),
        (None, "2020-01-01", None, None, None, "on record since 2020"),
        (None, "2020-05-01", None, "2026-03-31", None, "on record since 2020, funded to March 2026"),
        ("2021-03-01", "2020-01-01", None, None, None, "from March 2021"),  # a start says more
    ],
)
def test_a_period_is_said_as_it_is_known(
    starts: str | None,
    first_known: str | None,
    ends: str | None,
    funded_to: str | None,
    option_to: str | None,
    words: str,
) -> None:
    days = (starts, first_known, ends, funded_to, option_to)
    assert period_in_words(*(pd.to_datetime(day) for day in days)) == words
