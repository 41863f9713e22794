"""A date covers a day, a month or a year, and an impossible one is explained."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.files.cells import CellError
from loaders.files.dates import parse_date

DAY = (date(2025, 3, 1), date(2025, 3, 1))
MARCH = (date(2025, 3, 1), date(2025, 3, 31))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2025-03-01",
            "01/03/2025",
            "1.3.2025",
            "1 March 2025",
            "1st Mar 2025",
            "2025-03-01 00:00:00",
            "1/3/25",
        ),
        *(
            "2025-03-01T00:00:00",
            "2025-03-01 00:00:00+01:00",
            "01/03/2025 23:59",
            "Sat 1 March 2025",
            "1-Mar-25",
        ),
        *("March 1, 2025", "Saturday, 1st of March 2025", "20250301", "45717", "until 1 March 2025"),
    ],
)
def test_a_day_is_read_day_first(text: str) -> None:
    span = parse_date(text)
    assert (span.first, span.last) == DAY


@pytest.mark.parametrize("text", ["2025-03", "March 2025", "mar 2025", "03/2025", "Mar-25", "Mar 25", "2025/03"])
def test_a_month_covers_all_its_days(text: str) -> None:
    span = parse_date(text)
    assert (span.first, span.last) == MARCH


def test_a_year_covers_the_whole_year() -> None:
    span = parse_date("2024")
    assert (span.first, span.last) == (date(2024, 1, 1), date(2024, 12, 31))


@pytest.mark.parametrize("text", ["31/02/2024", "2024-13", "2024-00", "00/01/2024", "30 February 2024", "0000"])
def test_an_impossible_date_is_named(text: str) -> None:
    with pytest.raises(CellError, match="not a possible date"):
        parse_date(text)


@pytest.mark.parametrize("text", ["2101", "1969-12-31"])
def test_a_date_out_of_range_is_refused(text: str) -> None:
    with pytest.raises(CellError, match="outside the years 1970 to 2100"):
        parse_date(text, earliest_year=1970)


@pytest.mark.parametrize("text", ["soon", "2023-25-", "12", "Spring 2027", "11/12", "5 April", "2026-2028", "99999"])
def test_what_is_no_date_is_refused_with_a_way_to_write_one(text: str) -> None:
    with pytest.raises(CellError, match="write 2026-03-31"):
        parse_date(text)


def test_a_funding_period_is_no_date() -> None:
    with pytest.raises(CellError):
        parse_date("2023-25")


@pytest.mark.parametrize(
    "text",
    [
        "2026/27",
        "2026-27",
        "2026–27",
        "FY 2026-27",
        "FY26/27",
        "26/27",
        "2026/2027",
        "2026 to 2027",
        "2026-27 financial year",
    ],
)
def test_two_years_that_follow_each_other_are_a_financial_year(text: str) -> None:
    assert (parse_date(text).first, parse_date(text).last) == (date(2026, 4, 1), date(2027, 3, 31))


@given(st.integers(1990, 2098))
def test_a_financial_year_is_never_a_month(year: int) -> None:
    for text in (f"{year}/{(year + 1) % 100:02}", f"FY {year}-{(year + 1) % 100:02}", f"{year}/{year + 1}"):
        assert (parse_date(text).first, parse_date(text).last) == (date(year, 4, 1), date(year + 1, 3, 31))


@pytest.mark.parametrize("text", ["2011-12", "2010-11", "2008/9", "2026/7", "2009.10"])
def test_what_is_a_month_or_two_years_is_neither(text: str) -> None:
    with pytest.raises(CellError, match="can be a month or two years"):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Q1 2026/27", date(2026, 4, 1), date(2026, 6, 30)),
        ("Q4 2026/27", date(2027, 1, 1), date(2027, 3, 31)),
        ("Quarter 3 26/27", date(2026, 10, 1), date(2026, 12, 31)),
    ],
)
def test_a_quarter_is_of_the_financial_year_that_is_named(text: str, first: date, last: date) -> None:
    assert (parse_date(text).first, parse_date(text).last) == (first, last)


def test_a_quarter_of_a_year_that_may_be_either_kind_is_refused() -> None:
    with pytest.raises(CellError):
        parse_date("Q1 2027")


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("3/31/2027", "31 March 2027"),
        ("46477", "31 March 2027"),
        ("Apr-25", "April 2025"),
        ("end of 2026/27", "31 March 2027"),
    ],
)
def test_an_unusual_spelling_says_how_it_was_read(text: str, read_as: str) -> None:
    assert parse_date(text).read_as == read_as


def test_the_american_order_is_read_only_where_no_other_is_possible() -> None:
    assert parse_date("12/31/2026").first == date(2026, 12, 31)
    assert parse_date("01/04/27").first == date(2027, 4, 1)


def test_a_day_of_the_week_that_does_not_fit_its_date_is_refused() -> None:
    with pytest.raises(CellError, match="another day of the week"):
        parse_date("Thursday 31 March 2027")


@given(st.dates(date(1970, 1, 1), date(2100, 12, 31)))
def test_every_day_reads_as_itself_both_ways_round(day: date) -> None:
    for text in (day.isoformat(), f"{day:%d/%m/%Y}", f"{day:%A} {day.day} {day:%B %Y}", f"{day:%Y%m%d}"):
        assert parse_date(text).first == parse_date(text).last == day


@pytest.mark.parametrize("text", ["45748", "45748.0", "45748.75"])
def test_a_day_that_a_spreadsheet_numbers_may_have_a_time_behind_it(text: str) -> None:
    assert parse_date(text).first == date(2025, 4, 1)
