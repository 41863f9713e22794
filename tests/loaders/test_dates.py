"""A date covers a day, a month or a year, and an impossible one is explained."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.cells import CellError
from loaders.dates import parse_date

DAY = (date(2025, 3, 1), date(2025, 3, 1))
MARCH = (date(2025, 3, 1), date(2025, 3, 31))


@pytest.mark.parametrize(
    "text", ["2025-03-01", "01/03/2025", "1.3.2025", "1 March 2025", "1st Mar 2025", "2025-03-01 00:00:00"]
)
def test_a_day_is_read_day_first(text: str) -> None:
    span = parse_date(text)
    assert (span.first, span.last) == DAY


@pytest.mark.parametrize("text", ["2025-03", "March 2025", "mar 2025", "03/2025"])
def test_a_month_covers_all_its_days(text: str) -> None:
    span = parse_date(text)
    assert (span.first, span.last) == MARCH


def test_a_year_covers_the_whole_year() -> None:
    span = parse_date("2024")
    assert (span.first, span.last) == (date(2024, 1, 1), date(2024, 12, 31))


@pytest.mark.parametrize(
    "text", ["31/02/2024", "2024-13", "2024-00", "00/01/2024", "30 February 2024", "0000"]
)
def test_an_impossible_date_is_named(text: str) -> None:
    with pytest.raises(CellError, match="not a possible date"):
        parse_date(text)


@pytest.mark.parametrize("text", ["2101", "1969-12-31"])
def test_a_date_out_of_range_is_refused(text: str) -> None:
    with pytest.raises(CellError, match="outside the years 1970 to 2100"):
        parse_date(text, earliest_year=1970)


@pytest.mark.parametrize("text", ["soon", "2023-25-", "12", "1/2/24", "45000"])
def test_what_is_no_date_is_refused_with_a_way_to_write_one(text: str) -> None:
    with pytest.raises(CellError, match="Write a day"):
        parse_date(text)


def test_a_funding_period_is_no_date() -> None:
    with pytest.raises(CellError):
        parse_date("2023-25")


@given(st.dates(date(1970, 1, 1), date(2100, 12, 31)))
def test_every_day_reads_as_itself_both_ways_round(day: date) -> None:
    for text in (day.isoformat(), f"{day:%d/%m/%Y}"):
        assert parse_date(text).first == parse_date(text).last == day
