"""The words of a period are placed in time, however official tables write them."""

from datetime import date

import pytest

from loaders.series.periods import in_order_of_time, period_span


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-25", (2024, 4, 1), (2025, 3, 31)),
        ("2024/25", (2024, 4, 1), (2025, 3, 31)),
        ("FY 2024/25", (2024, 4, 1), (2025, 3, 31)),
        ("2011-12", (2011, 4, 1), (2012, 3, 31)),
        ("2024", (2024, 1, 1), (2024, 12, 31)),
        ("Apr 2023 to Mar 2024", (2023, 4, 1), (2024, 3, 31)),
        ("April 2023 – March 2024", (2023, 4, 1), (2024, 3, 31)),
        ("Jan-Dec 2024", (2024, 1, 1), (2024, 12, 31)),
        ("Oct to Mar 2024", (2023, 10, 1), (2024, 3, 31)),
        ("1 April 2023 to 31 March 2024", (2023, 4, 1), (2024, 3, 31)),
        ("01/04/2023 - 31/03/2024", (2023, 4, 1), (2024, 3, 31)),
        ("Year ending March 2024", (2023, 4, 1), (2024, 3, 31)),
        ("YE Dec 2024", (2024, 1, 1), (2024, 12, 31)),
        ("12 months to June 2024", (2023, 7, 1), (2024, 6, 30)),
        ("Q1 2024", (2024, 1, 1), (2024, 3, 31)),
        ("2024/25 Q4", (2025, 1, 1), (2025, 3, 31)),
        ("Aug 2022", (2022, 8, 1), (2022, 8, 31)),
        ("FY25", (2024, 4, 1), (2025, 3, 31)),
        ("FYE 2025", (2024, 4, 1), (2025, 3, 31)),
        ("financial year ending 2025", (2024, 4, 1), (2025, 3, 31)),
        ("202425", (2024, 4, 1), (2025, 3, 31)),
        ("202403", (2024, 3, 1), (2024, 3, 31)),
        ("2024 to 2025", (2024, 4, 1), (2025, 3, 31)),
        ("24/25", (2024, 4, 1), (2025, 3, 31)),
        ("2024/25p", (2024, 4, 1), (2025, 3, 31)),
        ("2024/25 (Apr-Mar)", (2024, 4, 1), (2025, 3, 31)),
        ("Apr24-Mar25", (2024, 4, 1), (2025, 3, 31)),
        ("April 2024-March 2025", (2024, 4, 1), (2025, 3, 31)),
        ("01/04/24-31/03/25", (2024, 4, 1), (2025, 3, 31)),
        ("Y/E June 2025", (2024, 7, 1), (2025, 6, 30)),
        ("Year ending June 2025", (2024, 7, 1), (2025, 6, 30)),
        ("Mar-25 (12 months)", (2024, 4, 1), (2025, 3, 31)),
        ("Year from April 2024", (2024, 4, 1), (2025, 3, 31)),
        ("3 months to June 2025", (2025, 4, 1), (2025, 6, 30)),
        ("Q1 FY25", (2024, 4, 1), (2024, 6, 30)),
        ("Q3 (Oct-Dec) 2024/25", (2024, 10, 1), (2024, 12, 31)),
        ("2024-25 Qtr 1", (2024, 4, 1), (2024, 6, 30)),
        ("H2 2024", (2024, 7, 1), (2024, 12, 31)),
        ("CY2024", (2024, 1, 1), (2024, 12, 31)),
        ("mid-2023", (2023, 6, 30), (2023, 6, 30)),
        ("Census 2021", (2021, 1, 1), (2021, 12, 31)),
        ("1-apr-2024", (2024, 4, 1), (2024, 4, 1)),
        ("2024-25 [p]", (2024, 4, 1), (2025, 3, 31)),
    ],
)
def test_a_period_is_the_days_that_its_words_cover(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    span = period_span(text)
    assert span and (span.first, span.last) == (date(*first), date(*last))


@pytest.mark.parametrize("text", ["", "last year", "2024-29", "Mar 2024 to Apr 2023", "to", "x" * 500])
def test_what_names_no_period_is_none(text: str) -> None:
    assert period_span(text) is None


def test_rolling_years_follow_each_other_by_their_ends() -> None:
    rolling = ["Apr 2023 to Mar 2024", "Jan 2024 to Dec 2024", "Jul 2023 to Jun 2024", "Oct 2023 to Sep 2024"]
    assert in_order_of_time(rolling) == [rolling[0], rolling[2], rolling[3], rolling[1]]
    ending = [f"Year ending {month}" for month in ("September 2024", "December 2023", "June 2024", "March 2024")]
    assert in_order_of_time(ending) == [ending[1], ending[3], ending[2], ending[0]]


def test_a_year_is_no_older_than_its_last_quarter() -> None:
    assert in_order_of_time(["2024/25", "Q4 2024/25", "2023/24"]) == ["2023/24", "Q4 2024/25", "2024/25"]


def test_what_cannot_be_placed_is_never_the_latest() -> None:
    assert in_order_of_time(["2024-25", "zz", "2023-24"]) == ["zz", "2023-24", "2024-25"]
