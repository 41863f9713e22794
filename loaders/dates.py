"""Dates as people write them: a day, a month or a year, each read as the span of days it covers."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from loaders.cells import CellError, shown

LATEST_YEAR = 2100
_MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name[:3]: n for name, n in _MONTHS.items()} | {"sept": 9}

_YEAR_FIRST = re.compile(r"([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?")
_DAY_FIRST = re.compile(r"(?:([0-9]{1,2})[-/. ])?([0-9]{1,2})[-/. ]([0-9]{4})")
_IN_WORDS = re.compile(r"(?:([0-9]{1,2})(?:st|nd|rd|th)?[ -]+)?([a-z]{3,9})\.?,?[ -]+([0-9]{4})")
_TIME = re.compile(r"[T ]\d{1,2}:\d\d.*$")


@dataclass(frozen=True)
class DateSpan:
    """The first and the last day that a date covers: one day, one month or one year."""

    first: date
    last: date


def _parts(text: str) -> tuple[int, int | None, int | None] | None:
    """Year, month, day as numbers (None where not given), or None when the text is not a date."""
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = match.groups()
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year = match.groups()
    elif (match := _IN_WORDS.fullmatch(text.lower())) and match[2] in _MONTHS:
        day, month, year = match[1], str(_MONTHS[match[2]]), match[3]
    else:
        return None
    return int(year), int(month) if month else None, int(day) if day else None


def parse_date(text: str, earliest_year: int = 1900) -> DateSpan:
    """Read a date written as a day, a month or a year; day first where all are numbers (UK).

    Raises
    ------
    CellError
        When it is not a date, is impossible (31/02/2024), or lies outside ``earliest_year`` to 2100.
    """
    parts = _parts(_TIME.sub("", text.strip()))
    if parts is None:
        raise CellError(
            f"{shown(text)} is not a date. Write a day (2026-03-31), a month (2026-03) or a year (2026).",
            "This is not a date. Write a day (2026-03-31), a month (2026-03) or a year (2026).",
        )
    year, month, day = parts
    first_month, last_month = (1, 12) if month is None else (month, month)
    try:
        first_day, last_day = (1, calendar.monthrange(year, last_month)[1]) if day is None else (day, day)
        span = DateSpan(date(year, first_month, first_day), date(year, last_month, last_day))
    except ValueError as error:
        raise CellError(f"{shown(text)} is not a possible date.", "This is not a possible date.") from error
    if not earliest_year <= year <= LATEST_YEAR:
        limits = f"outside the years {earliest_year} to {LATEST_YEAR}."
        raise CellError(f"{shown(text)} is {limits}", f"This date is {limits}")
    return span
