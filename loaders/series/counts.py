"""Read the cells of counts as official tables write them: a whole number, withheld by the publisher, or not known.

A mark that a publisher puts in the place of a count (``[c] * .. : [x] ~ <5``, those of the Government Statistical Service and of
the tables before it) says that the count is not given out: it is withheld. Words such as ``n/a`` or ``no return``, and a blank,
are not known. ``-`` may stand for none or for not known, so it is read as not known, and that is said. A count is whole:
``1.450`` is asked for again.
"""

import re
from dataclasses import dataclass
from functools import cache

from geo.as_given import NOT_KNOWN
from loaders.files.cells import matching_key
from loaders.series.words import series_words

WITHHELD, GIVEN = "withheld", "given"
LONGEST_NUMBER = 20
_DASHES = frozenset("-–—−")
_FEW = r"(?:\d{1,2}|three|five|ten)"
_SMALL = re.compile(
    rf"(?:<=?|≤|under|below|less than|fewer than|up to) ?{_FEW}|[01] ?(?:-|–|to) ?\d{{1,2}}|{_FEW} or (?:fewer|less)",
    re.IGNORECASE,
)
_MARKS_AFTER = re.compile(
    r"(?:\s*(?:\[[^\]]{1,12}\]|\((?:\w|revised|provisional|estimated)\)|(?<=\d)\s?[rpe]|(?<=\d)\s?[*†‡§¹²³⁴⁵⁶⁷⁸⁹]{1,3}))+$",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"(?:\d{1,3}(?:[, '’]\d{3})+|\d+)(?:\.0+)?")
_THOUSANDS = re.compile(r"[, '’]")
_NONE = ("nil", "nil return", "zero")
"""A 0 in words; "none" may also mean that no count was sent."""
_THOUSANDS_DOT = re.compile(r"\d{1,3}(?:\.\d{3})+")


@dataclass(frozen=True)
class Count:
    """What a cell holds: the count (NaN unless ``given``), and whether a dash left open if it means none."""

    value: float
    state: str
    is_dash: bool = False


_NOTHING = float("nan")


def read_count(text: str) -> Count:
    """Read a cell.

    Raises
    ------
    ValueError
        If it is no whole number of 0 or more and no shorthand that we know; the message says why and what to do.
    """
    written = " ".join(text.split())
    if not written:
        return Count(_NOTHING, NOT_KNOWN)
    if set(written) <= _DASHES:
        return Count(_NOTHING, NOT_KNOWN, is_dash=True)
    number = _MARKS_AFTER.sub("", written) or written.partition("]")[0] + "]"
    if state := _shorthand(written) or _shorthand(number):
        return Count(_NOTHING, state)
    if len(number) <= LONGEST_NUMBER and _WHOLE.fullmatch(number):
        return Count(float(_THOUSANDS.sub("", number)), GIVEN)
    if written.casefold() in _NONE:
        return Count(0.0, GIVEN)
    raise ValueError(_why_not(number))


def is_thousands_dot(text: str) -> bool:
    """Whether a dot in a number may mark thousands: "1.450"."""
    return bool(_THOUSANDS_DOT.fullmatch(text))


def _shorthand(written: str) -> str:
    if written in series_words("signs")["withheld"] or _SMALL.fullmatch(written):
        return WITHHELD
    if written in series_words("signs")["not_known"]:
        return NOT_KNOWN
    return _states_of_words().get(matching_key(written), "")


@cache
def _states_of_words() -> dict[str, str]:
    words = series_words("shorthand")
    return {
        matching_key(word): state
        for state, key in ((NOT_KNOWN, "not_known"), (WITHHELD, "withheld"))
        for word in words[key]
    }


def _why_not(number: str) -> str:
    """Say why a text is no count, and what to write."""
    if len(number) > LONGEST_NUMBER:
        return "the value is not a number: leave it blank where it is not known."
    if number[0] in _DASHES and number[1:2].isdigit():
        return "the value is below 0, and a count cannot be."
    if is_thousands_dot(number):
        return f'"{number}" is not a whole number; if the dot marks thousands, write {number.replace(".", "")}.'
    if re.fullmatch(r"[\d.,]+", number):
        return f'"{number}" is not a whole number, and a count is one; write it without decimals.'
    if re.fullmatch(r"[\d.]+e[+-]?\d+", number, re.IGNORECASE):
        return f'"{number}" is not a number written in full, and digits may be lost; write it in full.'
    if re.fullmatch(r"£.*|.*%", number):
        return f'"{number}" is a sum or a share: give the count.'
    if re.fullmatch(r"\D{1,8}\d[\d,]*", number):
        return f'"{number}" is not an exact count, so it is not a number that can be used.'
    return "the value is not a number: leave it blank where it is not known."
