"""A mend to propose for a cell that cannot be read. It is never counted until somebody accepts it."""

import calendar
import re
from functools import lru_cache

from rapidfuzz import fuzz, process

from geo.areas import area_name
from geo.mistakes import Mistake
from geo.names import find_area, nearest_area
from loaders.directory.area_cells import areas_of_cell
from loaders.directory.schema import CSV_FORM, Column, columns_of
from loaders.files.cells import CellError, parse_places
from loaders.files.dates import DateSpan, parse_date
from loaders.intake.understanding.words import near_keys

LONGEST_CELL = 200
_LATEST = ("end_date", "funded_to")
_NEAR_MONTH = 75
_WELSH_MONTHS = dict(
    zip(
        (
            "ionawr",
            "chwefror",
            "mawrth",
            "ebrill",
            "mai",
            "mehefin",
            "gorffennaf",
            "awst",
            "medi",
            "hydref",
            "tachwedd",
            "rhagfyr",
        ),
        list(calendar.month_name)[1:],
        strict=True,
    )
)
_MONTHS = {name.casefold(): name for name in list(calendar.month_name)[1:]} | _WELSH_MONTHS
_LETTERS = re.compile(r"[^\W\d_]+")
_DATE = re.compile(
    r"[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?|[0-9]{4}/[0-9]{2}(?![0-9])"
    r"|(?:[0-9]{1,2}(?:st|nd|rd|th)?(?: of)? )?[A-Za-z]{3,9},? [0-9]{4}|(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])",
)
_NUMBER = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
_BETWEEN_THOUSANDS = re.compile(r"(?<=[0-9])[ '’](?=[0-9]{3}(?![0-9]))")
_NOT_A_YEARS_PEOPLE = re.compile(r"[£%<≤]|week|month|quarter|day|hour|session|group|cohort|wythnos|mis", re.IGNORECASE)
_LIST = re.compile(r"\s*[;,/\n]\s*|\s+(?:and|&)\s+")


@lru_cache(maxsize=20_000)
def proposal(field: str, written: str) -> str:
    """The text to propose in place of a cell that cannot be read; "" where nothing better can be told.

    The nearest word of a field of words, a date or a number inside a longer text, the area that a misspelt name means.
    """
    column = next((column for column in columns_of(CSV_FORM) if column.name == field), None)
    if column is None or not written.strip() or len(written) > LONGEST_CELL:
        return ""
    if column.kind in ("choice", "choices"):
        return _words(column, written)
    mend = {"date": _date, "number": _number, "areas": _areas}.get(column.kind)
    return mend(field, written) if mend else ""


def _words(column: Column, written: str) -> str:
    near = near_keys(column.name, written)
    return column.choices[near[0]] if near else ""


def _date(field: str, written: str) -> str:
    """The one date inside a text; of several the last for an end, the first for a start, and none for any other."""
    text = _LETTERS.sub(lambda word: _month(word[0]), written)
    spans = {span for match in _DATE.finditer(text) if (span := _span(match[0])) is not None}
    whole = _span(text)
    spans = {whole} if whole else spans
    if not spans or (len(spans) > 1 and field == "as_of"):
        return ""
    return _iso(max(spans, key=lambda s: s.last) if field in _LATEST else min(spans, key=lambda s: s.first))


def _month(word: str) -> str:
    """The name of the month that a word spells, nearly or in Welsh; any other word as it is."""
    near = process.extractOne(word.casefold(), _MONTHS.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR_MONTH)
    return _MONTHS[near[0]] if near and len(word) > 2 else word


def _span(text: str) -> DateSpan | None:
    try:
        return parse_date(text)
    except CellError:
        return None


def _iso(span: DateSpan) -> str:
    """A span as files hold it: a day, a month, a year, a financial year; its last day where it is none of them."""
    first, last = span.first, span.last
    if first == last:
        return first.isoformat()
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%Y-%m}"
    whole_year = (first.month, last.month) == (1, 12)
    if whole_year and first.year == last.year:
        return f"{first:%Y}"
    financial = (first.month, last.month, last.year) == (4, 3, first.year + 1)
    return f"{first:%Y}/{last:%y}" if financial else last.isoformat()


def _number(_field: str, written: str) -> str:
    """The one number of people in a text; none of a range, of fewer than it, of money, or of another time than a year."""
    numbers = _NUMBER.findall(_BETWEEN_THOUSANDS.sub("", written))
    if len(numbers) != 1 or _NOT_A_YEARS_PEOPLE.search(written):
        return ""
    try:
        return str(parse_places(numbers[0]))
    except CellError:
        return ""


def _areas(_field: str, written: str) -> str:
    """The one area that a name most likely means, or the list with each unknown name mended; "" where one of them cannot be."""
    parts = [part for part in _LIST.split(written) if part]
    if not areas_of_cell(written, None, {}, ask=False).areas and (whole := _meant(written)):
        return whole
    mended = [part if areas_of_cell(part, None, {}, ask=False).areas else _meant(part) for part in parts]
    return "" if "" in mended or mended == parts else "; ".join(mended)


def _meant(name: str) -> str:
    near = nearest_area(name)
    return _named(near[1]) if near else ""


def _named(code: str) -> str:
    """The name of an area, or its code where the name alone means another."""
    name = area_name(code)
    try:
        return name if find_area(name).code == code else code
    except Mistake:
        return code
