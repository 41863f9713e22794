"""Dates as files hold them, such that reading gives the same days: a day, a month, a year, a financial year or its quarter."""

from datetime import date
from functools import lru_cache

import pandas as pd

from loaders.files.cells import CellError
from loaders.files.dates import parse_date

_FIRST_MONTH_OF_A_FINANCIAL_YEAR = 4


@lru_cache(maxsize=10_000)
def day_as_text(day: pd.Timestamp) -> str:
    """Write a day; "" for NaT."""
    return "" if pd.isna(day) else day.date().isoformat()


@lru_cache(maxsize=10_000)
def span_as_text(first: pd.Timestamp, last: pd.Timestamp) -> str:
    """Write a span of days; "" where there is none.

    Raises
    ------
    ValueError
        If no date that a file can hold covers just these days.
    """
    if pd.isna(first):
        return ""
    for text in _spellings(first.date()):
        try:
            span = parse_date(text)
        except CellError:  # 2011-12 may be a month or two years
            continue
        if (span.first, span.last) == (first.date(), last.date()):
            return text
    raise ValueError(f"no date covers {first} to {last}")


def _spellings(first: date) -> tuple[str, ...]:
    """Every date that begins with a day, the shortest span first."""
    year, month = first.year - (first.month < _FIRST_MONTH_OF_A_FINANCIAL_YEAR), first.month
    financial = f"{year}/{(year + 1) % 100:02d}"
    quarter = (month - _FIRST_MONTH_OF_A_FINANCIAL_YEAR) % 12 // 3 + 1
    return (f"{first}", f"{first:%Y-%m}", f"{first:%m/%Y}", f"Q{quarter} {financial}", f"{first:%Y}", financial)
