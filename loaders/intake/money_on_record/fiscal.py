"""When money was awarded or paid: dates, and the periods of accounts, of which the first is April."""

import calendar
import re
from datetime import date
from functools import lru_cache

from geo import as_given
from loaders.files.cells import CellError
from loaders.files.date_spellings import financial_year, tidied
from loaders.files.dates import DateSpan, parse_date
from loaders.series.periods import period_span

_YEAR_AND_PERIOD = re.compile(r"((?:19|20)[0-9]{2})(0[1-9]|1[0-4])")
_PERIOD_FIRST = re.compile(r"(?:p|period|pd|mth|month) ?([0-9]{1,2})[ ,/-]+(?:of )?(.+)")
_YEAR_FIRST = re.compile(r"(.+?)[ ,/-]+(?:p|period|pd|mth|month) ?([0-9]{1,2})")
_MONTHS, _LAST_PERIOD = 12, 14
HOW_TO_WRITE = "Write a day (2025-04-01), a month (2025-04), or a period of accounts (P01 2025/26)."


@lru_cache(50_000)
def money_span(text: str) -> DateSpan:
    """The days that a date or a period of accounts covers; ``202401`` is April 2024, the first period of 2024/25.

    Periods 13 and 14, in which accounts are put right, are March. ``read_as`` says how a period was read.

    Raises
    ------
    CellError
        When it is neither.
    """
    span = _fiscal(tidied(text)) or period_span(text)
    if span is not None:
        return span
    try:
        return parse_date(text)
    except CellError as error:
        raise CellError(text, "is not a date or a period that we can read.", HOW_TO_WRITE) from error


def _fiscal(written: str) -> DateSpan | None:
    if found := _YEAR_AND_PERIOD.fullmatch(written):
        return _period(int(found[1]), int(found[2]))
    first, last = _PERIOD_FIRST.fullmatch(written), _YEAR_FIRST.fullmatch(written)
    number, year = (first[1], first[2]) if first else (last[2], last[1]) if last else ("", "")
    begins = _first_year(year) if number else None
    return _period(begins, int(number)) if begins is not None else None


def _first_year(written: str) -> int | None:
    """The year in which a year of accounts begins: of two years any spelling will do beside a period."""
    return financial_year(f"fy {written}")


def _period(year: int, period: int) -> DateSpan | None:
    if not 1 <= period <= _LAST_PERIOD:
        return None
    month = (min(period, _MONTHS) + 2) % _MONTHS + 1
    in_year = year + (month < 4)
    first = date(in_year, month, 1)
    return DateSpan(first, date(in_year, month, calendar.monthrange(in_year, month)[1]), as_given.month(first))
