"""Numbers and words as screens say them: rounded to what they deserve, and "not known" where they are not known."""

import html
import math
from collections.abc import Iterable
from datetime import date
from typing import Any

NOT_KNOWN = "not known"
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
    if not is_known(share):
        return NOT_KNOWN
    if 0 < share < 0.005:
        return "under 1%"
    if 0.995 < share < 1:
        return "over 99%"
    return f"{share * 100:.0f}%"


def day(value: date) -> str:
    """Say a date: 22 November 2026."""
    return f"{value.day} {value:%B %Y}"


def listing(words: Iterable[str]) -> str:
    """Join words as a sentence does: "a, b and c"."""
    first = list(words)
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
