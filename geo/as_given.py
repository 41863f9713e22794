"""A number, a sum and a day as they were given, written out: nothing is rounded and nothing is judged.

They stand on the ground floor because messages of mistakes and cells of files are made on every floor. How an *estimate* is
said, which takes judgement, is ``say``'s alone.
"""

import math
from datetime import date
from typing import Any

NOT_KNOWN = "not known"
SIZES = ((1e9, "billion"), (1e6, "million"))
PENCE = 100
STEPS_IN_WORDS = 1000
"""A sum is said in millions where it takes three places after the point at most."""


def is_known(value: Any) -> bool:
    """Say whether a number is known (not None, not NaN)."""
    return value is not None and not (isinstance(value, float) and math.isnan(value))


def day(value: date) -> str:
    """Say a date: 22 November 2026."""
    return f"{value.day} {month(value)}"


def month(value: date) -> str:
    """Say the month of a date: November 2026."""
    return f"{value:%B %Y}"


def exact(value: Any) -> str:
    """Say a number as it was given, not rounded: "53,000", "0.0445"; "not known" where it is not known."""
    return f"{value:,.10g}" if is_known(value) else NOT_KNOWN


def pounds_as_given(gbp: float) -> str:
    """Say a sum that somebody typed, or that is worked out to the penny: never rounded.

    Examples
    --------
    >>> [pounds_as_given(one) for one in (1_250_000, 53_000_000, 600_000, 1_234_567, 142_500.5, 0.01)]
    ['£1.25 million', '£53 million', '£600,000', '£1,234,567', '£142,500.50', '£0.01']
    """
    pence = round(gbp * PENCE)
    for size, word in SIZES:
        if gbp >= size and not pence % round(size * PENCE / STEPS_IN_WORDS):
            return f"£{exact(pence / PENCE / size)} {word}"
    return f"£{pence / PENCE:,.2f}" if pence % PENCE else f"£{pence // PENCE:,}"
