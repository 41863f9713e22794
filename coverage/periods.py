"""When a service runs and until when its money is known, in a few words for lists and tables."""

from typing import Any

import pandas as pd

from geo.as_given import day, month


def period_in_words(starts: Any, first_known: Any, ends: Any, funded_to: Any, option_to: Any) -> str:
    """Say what is known of a record's start, end and money: "from October 2023, funded to March 2027"; "" where nothing is.

    Where its start is not known, the year from which it is on record stands first, and is never called a start. Dates are days
    or NaT. The first of a month is said as the month, a whole year as the year: a source that names a month is
    kept as its first or last day.
    """
    first, last = _first_day(starts), last_day_in_words(ends)
    said = [f"on record since {first_known.year}"] * bool(not first and pd.notna(first_known))
    said += [f"{first} to {last}"] if first and last else [f"from {first}"] * bool(first)
    said += [f"to {last}"] * bool(last and not first)
    said += [f"funded to {last_day_in_words(funded_to)}"] * bool(pd.notna(funded_to))
    said += [f"option to {last_day_in_words(option_to)}"] * bool(pd.notna(option_to))
    return ", ".join(said)


def _first_day(one: Any) -> str:
    if pd.isna(one):
        return ""
    if one.day != 1:
        return day(one)
    return str(one.year) if one.month == 1 else month(one)


def last_day_in_words(one: Any) -> str:
    """Say a last day: the end of a month as the month, of a year as the year; "" where it is not known."""
    if pd.isna(one):
        return ""
    if not one.is_month_end:
        return day(one)
    return str(one.year) if one.month == 12 else month(one)
