"""Put the periods of a series in order of time: each as the span of days that its words cover.

A series counts over a period, so two years that follow each other are one year of accounts: "2011-12", "201112" and "2011 to
2012" are April 2011 to March 2012 here, and "FY25" is the year to March 2025.
"""

import calendar
import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from loaders.files.cells import CellError
from loaders.files.dates import DateSpan, parse_date
from loaders.series.period_spellings import (
    BETWEEN,
    ENDING,
    FROM,
    MONTHS_OF,
    PART,
    YEAR_OF_ACCOUNTS,
    as_written_once,
    has_year,
    is_of_accounts,
    two_years,
    year_and_month,
    year_of,
)

_MIDDLE_OF_YEAR = re.compile(r"mid[- ]?(?:year[- ]?)?(?P<year>(?:19|20)\d\d)(?: estimates?)?")
_CENSUS = re.compile(r"(?:the )?census(?: day)?(?: of)?,? (?P<year>(?:19|20)\d\d)")

_MONTHS_OF_A_YEAR = 12
_SHORTEST_YEAR = timedelta(days=364)


@lru_cache(maxsize=4096)
def period_span(text: str) -> DateSpan | None:
    """Read the words of a period: a day, month, quarter, half or whole year, "Apr 2023 to Mar 2024", "year ending March 2024".

    None where they name no period that we can place in time.
    """
    words = as_written_once(text)
    for read in (_fixed, _accounts, _two_years, _part, _beginning, _ending, _one, _from_to):
        if found := read(words):
            return found
    return None


def in_order_of_time(periods: Iterable[str]) -> list[str]:
    """Sort the words of periods by when they end; those that cannot be placed come first.

    Of two that end on one day the longer comes later: a year is no older than its last quarter.
    """

    def order(text: str) -> tuple[bool, date, timedelta, str]:
        span = period_span(text)
        return span is not None, span.last if span else date.min, span.last - span.first if span else timedelta(), text

    return sorted(periods, key=order)


def _one(words: str) -> DateSpan | None:
    try:
        return parse_date(words)
    except CellError:
        return None


def _fixed(words: str) -> DateSpan | None:
    """The middle of a year, the year of a census, or a year and month in six figures."""
    if found := _MIDDLE_OF_YEAR.fullmatch(words):
        middle = date(int(found["year"]), 6, 30)
        return DateSpan(middle, middle)
    if found := _CENSUS.fullmatch(words):
        return _one(found["year"])
    month = year_and_month(words)
    return _months(*month, 1) if month else None


def _accounts(words: str) -> DateSpan | None:
    """A year of accounts by the year in which it ends: "FY25"."""
    found = YEAR_OF_ACCOUNTS.fullmatch(words)
    return _months(year_of(found["year"]) - 1, 4, 12) if found else None


def _two_years(words: str) -> DateSpan | None:
    year = two_years(words)
    return _months(year, 4, 12) if year else None


def _part(words: str) -> DateSpan | None:
    """A quarter or a half: of a calendar year, or of a year of accounts where two years, or words, say so."""
    found = PART.fullmatch(words)
    if not found:
        return None
    months = 3 if found["kind"].startswith("q") else 6
    number, whole = int(found["number"]), found["before"] or found["after"] or ""
    if number * months > _MONTHS_OF_A_YEAR:
        return None
    year = _accounts(whole) or _two_years(whole) or _one(whole)
    return _after(year.first, (number - 1) * months, months) if year and _is_whole_year(year) else None


def _ending(words: str) -> DateSpan | None:
    """So many months up to an end: "year ending March 2024", "3 months to June 2025"."""
    found = ENDING.fullmatch(words)
    end = _one(found["end"]) if found else None
    if found is None or end is None:
        return None
    if _is_whole_year(end) and is_of_accounts(found["length"]):
        return _months(end.last.year - 1, 4, 12)
    after = end.last + timedelta(days=1)
    return DateSpan(_months_before(after, MONTHS_OF[found["length"]]), end.last)


def _beginning(words: str) -> DateSpan | None:
    found = FROM.fullmatch(words)
    begin = _one(found["begin"]) if found else None
    if not found or not begin or begin.first.day != 1:
        return None
    return _after(begin.first, 0, MONTHS_OF[found["length"]])


def _from_to(words: str) -> DateSpan | None:
    parts = BETWEEN.split(words)
    if len(parts) != 2:
        return None
    begin, end = parts
    last = _one(end)
    if last is None:
        return None
    first = _one(begin) if has_year(begin) else _before(begin, last)
    return DateSpan(first.first, last.last) if first and first.first <= last.last else None


def _before(begin: str, last: DateSpan) -> DateSpan | None:
    """Read a beginning without a year: the last one before the end."""
    for year in (last.last.year, last.last.year - 1):
        first = _one(f"{begin} {year}")
        if first and first.first <= last.last:
            return first
    return None


def _is_whole_year(span: DateSpan) -> bool:
    return span.first.day == 1 and span.last - span.first >= _SHORTEST_YEAR


def _months(year: int, month: int, months: int) -> DateSpan:
    return _after(date(year, month, 1), 0, months)


def _after(first: date, skipped: int, months: int) -> DateSpan:
    """So many months from so many months after the first day of one."""
    begin = _months_later(first, skipped)
    return DateSpan(begin, _months_later(begin, months) - timedelta(days=1))


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _months_before(day: date, months: int) -> date:
    return _months_later(day, -months)
