"""Dates and numbers in words, for sentences and files that are made without a screen."""

import math
from datetime import date

NOT_KNOWN = "not known"


def day(value: date) -> str:
    """Say a date: 22 November 2026."""
    return f"{value.day} {value:%B %Y}"


def exact(value: float) -> str:
    """Say a number as it was given, not rounded: "53,000", "0.0445"; "not known" where it is not known."""
    return NOT_KNOWN if math.isnan(value) else f"{value:,.10g}"
