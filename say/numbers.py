"""Numbers and words as screens say them: rounded to what they deserve, and "not known" where they are not known."""

import html
import math
from collections.abc import Iterable
from typing import Any

from cohorts import words
from cohorts.words import NOT_KNOWN as NOT_KNOWN
from cohorts.words import day as day
from cohorts.words import rounded as rounded

LONGEST_SHOWN = 300


def is_known(value: Any) -> bool:
    """Say whether a number is known (not None, not NaN)."""
    return value is not None and not (isinstance(value, float) and math.isnan(value))


def count(value: Any, one: str = "", many: str = "") -> str:
    """Say a count with its noun: "no services" is never said for a missing number, which is "not known"."""
    if not is_known(value):
        return NOT_KNOWN
    whole = f"{value:,.0f}"
    noun = one if round(value) == 1 else many or f"{one}s"
    return f"{whole} {noun}".strip() if one else whole


def about(value: float, one: str) -> str:
    """Say an estimated count rounded to what it deserves: two figures from 100 on."""
    digits = len(str(int(value)))
    return count(round(value, 2 - digits) if digits > 2 else value, one)


def people(value: Any) -> str:
    """Say a number of people: "3.2 million people", "about 412,000 people"; "not known" where it is not known."""
    if not is_known(value):
        return NOT_KNOWN
    if value >= 1_000_000:
        return f"{value / 1_000_000:.1f} million people"
    return f"about {round(value, -3):,.0f} people" if value >= 10_000 else f"{value:,.0f} people"


def per_cent(share: Any) -> str:
    """Say a share (0 to 1) as a percentage: never "0%" or "100%" for a share that is not quite that."""
    return words.per_cent(share) if is_known(share) else NOT_KNOWN


def estimate(median: Any, low: Any, high: Any, unit: str = "") -> str:
    """Say an estimate with its range: "about 6,600 people (5,200 to 8,100)"; "not known" where it is not."""
    if not (is_known(median) and is_known(low) and is_known(high)):
        return NOT_KNOWN
    about_so_many = f"about {rounded(median)}{f' {unit}' if unit else ''}"
    return f"{about_so_many} ({rounded(low)} to {rounded(high)})"


def share_estimate(median: Any, low: Any, high: Any) -> str:
    """Say an estimated share (0 to 1) with its range: "12% (9% to 16%)"; one figure where both ends say the same."""
    if not (is_known(median) and is_known(low) and is_known(high)):
        return NOT_KNOWN
    ends = per_cent(low), per_cent(high)
    return per_cent(median) if ends[0] == ends[1] else f"{per_cent(median)} ({ends[0]} to {ends[1]})"


def pounds(median: Any, low: Any, high: Any) -> str:
    """Say an estimated sum with its range: "about £4.2 million (£1.1 million to £5.6 million)"."""
    if not (is_known(median) and is_known(low) and is_known(high)):
        return NOT_KNOWN
    return f"about {words.pounds(median)} ({words.pounds(low)} to {words.pounds(high)})"


def figure(value: Any) -> str:
    """Write a given figure as it was given: 53,000, 0.0445; "not known" where it is not."""
    return words.exact(value) if is_known(value) else NOT_KNOWN


def listing(parts: Iterable[str]) -> str:
    """Join words as a sentence does: "a, b and c"."""
    first = list(parts)
    return " and ".join(filter(None, [", ".join(first[:-1]), *first[-1:]]))


def as_text(value: Any) -> str:
    """Make text safe to place in HTML or Markdown: it shows as it is, and nothing in it runs."""
    escaped = html.escape(str(value), quote=True)
    return escaped.replace("{", "&#123;").replace("`", "&#96;").replace("$", "&#36;")


def cut(value: Any) -> str:
    """Cut very long text from a file, and say how long it was."""
    text = str(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}… ({len(text):,} characters)"


def plain_line(value: Any) -> str:
    """Make text from a file one plain line for a tooltip: no line breaks, no direction marks, cut if very long."""
    text = "".join(letter for letter in " ".join(str(value).split()) if letter not in _DIRECTION_MARKS)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


_DIRECTION_MARKS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
