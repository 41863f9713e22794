"""Dates as people write them, each read as the span of days it covers: a day, a month, a year, a financial year or its quarter.

Day first where all are numbers (UK), unless only the other order is possible. What can be read in two ways, such as ``2011-12``
(December 2011, or the year 2011-12), is not read at all.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from geo import as_given
from loaders.files.cells import CellError
from loaders.files.date_spellings import (
    Parts,
    end_of,
    financial_year,
    is_a_spelling_of_two,
    parts_of,
    quarter,
    tidied,
    weekday,
)

LATEST_YEAR = 2100
HOW_TO_WRITE = "Write 2026-03-31, 2026-03 or 2026."
_SERIAL = re.compile(r"([0-9]{5})(?:\.[0-9]+)?")
_FIRST_SERIAL, _LAST_SERIAL = 25_569, 73_415  # 1970 to 2100, as spreadsheets number days
_DAY_0 = date(1899, 12, 30)


@dataclass(frozen=True)
class DateSpan:
    """The first and the last day that a date covers. ``read_as`` says how, where the spelling was an unusual one."""

    first: date
    last: date
    read_as: str = ""


def parse_date(text: str, earliest_year: int = 1900) -> DateSpan:
    """Read a date written as a day, a month, a year, a financial year (``2026/27``) or its quarter (``Q4 2026/27``).

    Raises
    ------
    CellError
        When it is not a date, can be read in two ways, is impossible (31/02/2024), or lies outside ``earliest_year`` to 2100.
    """
    written = tidied(text)
    span = _end(written, text) or _serial(written) or _part_of_financial_year(written) or _calendar(written, text)
    if not earliest_year <= span.first.year <= LATEST_YEAR:
        raise CellError(text, f"is outside the years {earliest_year} to {LATEST_YEAR}.", HOW_TO_WRITE)
    return span


def _end(written: str, text: str) -> DateSpan | None:
    """The last day of what is named: "end of March 2027"."""
    whole = end_of(written)
    if whole is None:
        return None
    last = (_part_of_financial_year(whole) or _calendar(whole, text)).last
    return DateSpan(last, last, as_given.day(last))


def _calendar(written: str, text: str) -> DateSpan:
    """A day, a month or a calendar year."""
    if is_a_spelling_of_two(written):
        raise CellError(text, "can be a month or two years.", HOW_TO_WRITE)
    found = parts_of(written)
    if found is None:
        raise CellError(text, "is not a date we can read.", HOW_TO_WRITE)
    span = _span(found, text)
    _require_weekday(written, span, text)
    return span


def _serial(written: str) -> DateSpan | None:
    """The day that a spreadsheet keeps as this number."""
    found = _SERIAL.fullmatch(written)
    if found is None or not _FIRST_SERIAL <= int(found[1]) <= _LAST_SERIAL:
        return None
    day = _DAY_0 + timedelta(days=int(found[1]))
    return DateSpan(day, day, as_given.day(day))


def _part_of_financial_year(written: str) -> DateSpan | None:
    """April to March, or three months of it."""
    which, rest = quarter(written)
    year = financial_year(rest)
    if year is None:
        return None
    if which is None:
        return DateSpan(date(year, 4, 1), date(year + 1, 3, 31))
    month = (3 * which) % 12 + 1
    in_year = year + (which == 4)
    return DateSpan(date(in_year, month, 1), date(in_year, month + 2, calendar.monthrange(in_year, month + 2)[1]))


def _span(found: Parts, text: str) -> DateSpan:
    year, month, day = found.year, found.month, found.day
    first_month, last_month = (1, 12) if month is None else (month, month)
    try:
        first_day, last_day = (1, calendar.monthrange(year, last_month)[1]) if day is None else (day, day)
        span = DateSpan(date(year, first_month, first_day), date(year, last_month, last_day))
    except ValueError as error:
        raise CellError(text, "is not a possible date.", HOW_TO_WRITE) from error
    if not found.unusual:
        return span
    words = as_given.day(span.first) if day else as_given.month(span.first)
    return DateSpan(span.first, span.last, words)


def _require_weekday(written: str, span: DateSpan, text: str) -> None:
    said = weekday(written)
    if said is not None and (span.first != span.last or span.first.weekday() != said):
        raise CellError(text, "names another day of the week than its date has.", HOW_TO_WRITE)
