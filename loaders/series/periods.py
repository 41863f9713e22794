"""Put the periods of a series in order of time: each as the span of days that its words cover.

A series counts over a period, so two years that follow each other are one year of accounts: "2011-12" is April 2011 to
March 2012 here.
"""

import calendar
import re
from collections.abc import Iterable
from datetime import date, timedelta

from loaders.files.cells import CellError
from loaders.files.dates import DateSpan, parse_date

_YEAR_ENDING = re.compile(
    r"(?:rolling )?(?:year|ye|12 months|twelve months|12m)(?: ending| ended| end| to|) (?P<end>.+)"
)
_BETWEEN = re.compile(r" (?:to|until|through|and) |\s*[–—]\s*| - |(?<=[a-z])-(?=[a-z])")
_TWO_YEARS = re.compile(r"(?P<first>\d{4}) ?[-/–] ?(?P<second>\d{2}|\d{4})")
_QUARTER = re.compile(r"(?:q(?P<before>[1-4])[ /-]?(?P<after_year>\d{4}))|(?:(?P<year>\d{4})[ /-]?q(?P<quarter>[1-4]))")
_QUARTER_AFTER = re.compile(r"(?P<year>\d{4}[-/]\d{2,4}) ?(?P<quarter>q[1-4])")
_MARKS_AFTER = re.compile(r"(?: ?(?:\[[a-z]+\]|\([a-z ]+\)))+$")
_NAMES_BEFORE = re.compile(r"^(?:fy|financial year|calendar year|the|period|between|from) ?")
_HAS_YEAR = re.compile(r"\d{4}|\d{2}$")


def period_span(text: str) -> DateSpan | None:
    """Read the words of a period: a day, month, quarter, year, "Apr 2023 to Mar 2024", "year ending March 2024".

    None where they name no period that we can place in time.
    """
    words = _MARKS_AFTER.sub("", _NAMES_BEFORE.sub("", " ".join(text.casefold().split())))
    words = _QUARTER_AFTER.sub(r"\g<quarter> \g<year>", words)
    return _year_ending(words) or _two_years(words) or _from_to(words) or _quarter(words) or _one(words)


def in_order_of_time(periods: Iterable[str]) -> list[str]:
    """Sort the words of periods by when they end, then by when they begin; those that cannot be placed come first."""

    def order(text: str) -> tuple[bool, date, date, str]:
        span = period_span(text)
        return span is not None, span.last if span else date.min, span.first if span else date.min, text

    return sorted(periods, key=order)


def _one(words: str) -> DateSpan | None:
    try:
        return parse_date(words)
    except CellError:
        return None


def _year_ending(words: str) -> DateSpan | None:
    found = _YEAR_ENDING.fullmatch(words)
    end = _one(found["end"]) if found else None
    if end is None:
        return None
    after = end.last + timedelta(days=1)
    return DateSpan(_a_year_before(after), end.last)


def _a_year_before(day: date) -> date:
    last_of_month = calendar.monthrange(day.year - 1, day.month)[1]
    return date(day.year - 1, day.month, min(day.day, last_of_month))


def _two_years(words: str) -> DateSpan | None:
    found = _TWO_YEARS.fullmatch(words)
    if not found:
        return None
    first, second = int(found["first"]), int(found["second"])
    follows = second in (first + 1, (first + 1) % 100)
    return DateSpan(date(first, 4, 1), date(first + 1, 3, 31)) if follows else None


def _from_to(words: str) -> DateSpan | None:
    parts = _BETWEEN.split(words)
    if len(parts) != 2:
        return None
    begin, end = parts
    last = _one(end)
    if last is None:
        return None
    first = _one(begin) if _HAS_YEAR.search(begin) else _before(begin, last)
    return DateSpan(first.first, last.last) if first and first.first <= last.last else None


def _before(begin: str, last: DateSpan) -> DateSpan | None:
    """Read a beginning without a year: the last one before the end."""
    for year in (last.last.year, last.last.year - 1):
        first = _one(f"{begin} {year}")
        if first and first.first <= last.last:
            return first
    return None


def _quarter(words: str) -> DateSpan | None:
    found = _QUARTER.fullmatch(words)
    if not found:
        return None
    year, quarter = int(found["year"] or found["after_year"]), int(found["quarter"] or found["before"])
    month = 3 * quarter
    return DateSpan(date(year, month - 2, 1), date(year, month, calendar.monthrange(year, month)[1]))
