"""Find the period that a heading, a title, the name of a sheet or of a file speaks of: "Cases, year ending March 2025"."""

import re
from collections.abc import Iterable

from loaders.series.periods import period_span

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?:19|20)\d\d"
_TWO_YEARS = rf"{_YEAR} ?(?:[-/–]|to) ?(?:{_YEAR}|\d\d)"
_DAY_OF_YEAR = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH} {_YEAR}"
_PHRASES = (
    rf"(?:rolling )?(?:year|12 months|twelve months|financial year|quarter|3 months)(?: ending| ended| to) {_DAY_OF_YEAR}",
    rf"(?:\d{{1,2}} )?{_MONTH}(?: {_YEAR})? ?(?:to|[-–]) ?{_DAY_OF_YEAR}",
    rf"(?:q|quarter )[1-4],? {_TWO_YEARS}|{_TWO_YEARS},? (?:q|quarter )[1-4]|{_YEAR} q[1-4]|q[1-4] {_YEAR}",
    rf"(?:financial year|fy) ?{_TWO_YEARS}",
    _TWO_YEARS,
    rf"mid[- ]?(?:year )?{_YEAR}",
    rf"census {_YEAR}",
    _DAY_OF_YEAR,
    r"fy ?\d\d(?:\d\d)?",
    _YEAR,
)
_PERIOD = re.compile(rf"(?<![\d£.])(?:{'|'.join(_PHRASES)})(?![\w])", re.IGNORECASE)
_LOOSE_ENDS = re.compile(r"^[\s,;:()_–-]+|[\s,;:(_–-]+$|\(\s*\)")
_HANGING = re.compile(r"[\s,;:]+(?:in|for|at|of|the|to|during)$", re.IGNORECASE)


def without_period(text: str) -> tuple[str, str]:
    """Give a text without the period that it names, and the period; "" where it names none, or several.

    Examples
    --------
    >>> without_period("Cases, year ending March 2025")
    ('Cases', 'year ending March 2025')
    """
    plain = " ".join(text.replace("_", " ").split())
    named = [(found.span(), found[0]) for found in _PERIOD.finditer(plain) if period_span(found[0])]
    if len({period_span(words) for _, words in named}) != 1:
        return plain, ""
    rest = plain
    for (start, end), _ in reversed(named):
        rest = f"{rest[:start]}{rest[end:]}"
    rest = _LOOSE_ENDS.sub("", " ".join(rest.split()))
    return _LOOSE_ENDS.sub("", _HANGING.sub("", rest)), named[0][1]


def period_named(texts: Iterable[str]) -> tuple[str, str]:
    """Give the period of the first text that names one, and that text; "" and "" where none does.

    A day that stands in a title is when a table was made; it is no period, save the middle of a year.
    """
    for text in texts:
        period = without_period(text)[1]
        span = period_span(period) if period else None
        if span and (span.first != span.last or period.casefold().startswith("mid")):
            return period, text
    return "", ""
