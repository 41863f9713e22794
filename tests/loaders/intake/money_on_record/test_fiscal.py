"""Dates of money: days, months, and periods of accounts, of which the first is April."""

from datetime import date

import pytest

from loaders.files.cells import CellError
from loaders.intake.money_on_record.fiscal import money_span


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("202401", date(2024, 4, 1), date(2024, 4, 30)),
        ("202409", date(2024, 12, 1), date(2024, 12, 31)),
        ("202410", date(2025, 1, 1), date(2025, 1, 31)),
        ("202412", date(2025, 3, 1), date(2025, 3, 31)),
        ("202413", date(2025, 3, 1), date(2025, 3, 31)),
        ("P03 2024/25", date(2024, 6, 1), date(2024, 6, 30)),
        ("Period 3 2024-25", date(2024, 6, 1), date(2024, 6, 30)),
        ("2024/25 P12", date(2025, 3, 1), date(2025, 3, 31)),
        ("2024-25 Q2", date(2024, 7, 1), date(2024, 9, 30)),
        ("Q4 2024/25", date(2025, 1, 1), date(2025, 3, 31)),
        ("2024/25", date(2024, 4, 1), date(2025, 3, 31)),
        ("Apr-25", date(2025, 4, 1), date(2025, 4, 30)),
        ("45383", date(2024, 4, 1), date(2024, 4, 1)),
        ("31/03/2025", date(2025, 3, 31), date(2025, 3, 31)),
        ("2025-03-31 00:00:00", date(2025, 3, 31), date(2025, 3, 31)),
    ],
)
def test_a_date_of_money_covers_its_days(text: str, first: date, last: date) -> None:
    span = money_span(text)
    assert (span.first, span.last) == (first, last)


def test_a_period_of_accounts_says_which_month_it_was_read_as() -> None:
    assert money_span("202401").read_as == "April 2024"


@pytest.mark.parametrize("text", ["202415", "202400", "P15 2024/25", "P3 2024/26", "soon", "", "31/02/2025"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(CellError, match="not a date or a period"):
        money_span(text)
