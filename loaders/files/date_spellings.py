"""The spellings of dates: what is written taken apart into year, month and day, before anybody asks whether they exist."""

import calendar
import re
import unicodedata
from dataclasses import dataclass

_LAST_OF_THIS_CENTURY = 59  # a year written with two digits is of this century up to here
_MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name[:3]: n for name, n in _MONTHS.items()} | {"sept": 9}
_DAYS = {name.lower(): n for n, name in enumerate(calendar.day_name)}
_DAYS |= {name[:3]: n for name, n in _DAYS.items()} | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}

_YEAR_FIRST = re.compile(r"([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?")
_ALL_DIGITS = re.compile(r"((?:19|20|21)[0-9]{2})([0-9]{2})([0-9]{2})")
_YEAR_LAST = re.compile(r"(?:([0-9]{1,2})[-/. ])?([0-9]{1,2})[-/. ]([0-9]{4})")
_SHORT_YEAR = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{2})")
_IN_WORDS = re.compile(r"(?:([0-9]{1,2})(?:st|nd|rd|th)?(?: of)?[ -]*)?([a-z]{3,9})\.?,?[ '’-]*([0-9]{4}|[0-9]{2})")
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})")
_TIME = re.compile(r"[T ]\d{1,2}:\d\d.*$", re.IGNORECASE)
_WEEKDAY = re.compile(rf"({'|'.join(sorted(_DAYS, key=len, reverse=True))})\.?,? +(?=[0-9a-z])")
_LEAD = re.compile(r"^(?:until|till|up to|to|from|since|the)\s+(?=[0-9a-z])")
_END = re.compile(r"(?:the )?end(?: of)? +")
_FINANCIAL_WORDS = re.compile(r"^(?:fy|f/y|financial year)[ :]*|[ ,]*(?:fy|financial year)$")
_TWO_YEARS = re.compile(r"(?:((?:19|20)[0-9]{2})|([0-9]{2}))(?: ?([-/]) ?| to )((?:19|20)[0-9]{2}|[0-9]{2})")
_QUARTER = re.compile(r"(?:q|quarter )([1-4])[ ,]+(?:of )?")
_YEAR_AND_DIGITS = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})")


@dataclass(frozen=True)
class Parts:
    """Year, month and day as numbers, None where not given; ``unusual`` where the reading should be said."""

    year: int
    month: int | None = None
    day: int | None = None
    unusual: bool = False


def tidied(text: str) -> str:
    """The text in small letters with plain dashes and single spaces, without a time of day."""
    plain = re.sub(r"[‐-―−]", "-", unicodedata.normalize("NFKC", text))
    return _LEAD.sub("", " ".join(_TIME.sub("", plain.strip()).lower().split()), count=1)


def _whole_year(two_digits: str) -> int:
    """A year that is written with two digits: 00 to 59 are of this century."""
    return int(two_digits) + (2000 if int(two_digits) <= _LAST_OF_THIS_CENTURY else 1900)


def end_of(written: str) -> str | None:
    """What stands behind "end of", or None."""
    match = _END.match(written)
    return written[match.end() :] if match else None


def weekday(written: str) -> int | None:
    """The day of the week that is written in front, Monday 0, or None."""
    match = _WEEKDAY.match(written)
    return _DAYS[match[1]] if match else None


def quarter(written: str) -> tuple[int | None, str]:
    """The quarter that is written in front, 1 to 4, and the rest."""
    match = _QUARTER.match(written)
    return (int(match[1]), written[match.end() :]) if match else (None, written)


def financial_year(written: str) -> int | None:
    """The year in which a financial year begins, or None.

    Two years that follow each other are one; with a hyphen and a second half that could be a month (``2011-12``) only where
    words say so.
    """
    bare = _FINANCIAL_WORDS.sub("", written)
    match = _TWO_YEARS.fullmatch(bare)
    if match is None:
        return None
    year = int(match[1]) if match[1] else _whole_year(match[2])
    follows = int(match[4]) == year + 1 if len(match[4]) == 4 else int(match[4]) == (year + 1) % 100
    said = bare != written
    could_be_a_month = len(match[4]) == 2 and 1 <= int(match[4]) <= 12
    clear = said or not could_be_a_month or (match[1] is not None and match[3] == "/")
    return year if follows and clear else None


def is_a_spelling_of_two(written: str) -> bool:
    """Whether a year and one or two digits could be a month or the year after: ``2011-12``, ``2008/9``."""
    match = _YEAR_AND_DIGITS.fullmatch(written)
    return match is not None and int(match[3]) == (int(match[1]) + 1) % 10 ** len(match[3]) and int(match[3]) <= 12


def parts_of(written: str) -> Parts | None:
    """Year, month and day of what is written, or None when it is not spelled as a date."""
    bare = _WEEKDAY.sub("", written, count=1)
    return _in_numbers(bare) or _in_words(bare)


def _in_numbers(written: str) -> Parts | None:
    if match := _YEAR_FIRST.fullmatch(written) or _ALL_DIGITS.fullmatch(written):
        year, month, day = match.groups()
        return Parts(int(year), _number(month), _number(day))
    if match := _YEAR_LAST.fullmatch(written):
        day, month, year = match.groups()
        return _day_first(int(year), int(month), _number(day))
    if match := _SHORT_YEAR.fullmatch(written):
        day, month, year = match.groups()
        return _day_first(_whole_year(year), int(month), int(day))
    return None


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _day_first(year: int, month: int, day: int | None) -> Parts:
    """Day before month, or the American order where only that is possible."""
    if day is not None and month > 12 >= day:
        return Parts(year, day, month, unusual=True)
    return Parts(year, month, day)


def _in_words(written: str) -> Parts | None:
    if (match := _IN_WORDS.fullmatch(written)) and match[2] in _MONTHS:
        short = len(match[3]) == 2
        year = _whole_year(match[3]) if short else int(match[3])
        day = int(match[1]) if match[1] else None
        return Parts(year, _MONTHS[match[2]], day, unusual=short and day is None)
    if (match := _MONTH_FIRST.fullmatch(written)) and match[1] in _MONTHS:
        return Parts(int(match[3]), _MONTHS[match[1]], int(match[2]))
    return None
