"""What the cells of a column say of persons, whatever it is called: dates of birth, NHS and National Insurance numbers, names.

Each rule asks for several cells and for most of them: a start of a service, a telephone or a body's name is none of these.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import cache

from geo.mistakes import Mistake
from loaders.files.cells import CellError
from loaders.files.dates import parse_date
from loaders.files.grid import Cell
from loaders.people.person_headings import BIRTH, INSURANCE, NAME, NHS
from loaders.people.person_words import person_words, plain_words

FEWEST, MOST_YEARS = 3, 110
_FEWEST_BIRTHS = 8
_NEARLY_ALL, _MOST, _FEW = 0.9, 0.5, 0.2
_RECENT_YEARS, _SPREAD_YEARS = 10, 6
_LONGEST = 60
_LONGEST_PLAIN_NUMBER = 7
_INSURANCE = re.compile(r"(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ -]?[0-9]{2}){3}[ -]?[A-D]")
_NHS = re.compile(r"[4679][0-9]{2}[ -]?[0-9]{3}[ -]?[0-9]{4}")
_LOOKS_LIKE_A_DAY = re.compile(r"[0-9]{1,2}[-/. ][0-9A-Za-z]{1,9}[-/. ][0-9]{2,4}|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")
_PERSON = re.compile(r"[^\W\d_][\w'’.-]*(?:,? [^\W\d_][\w'’.-]*){0,3}")
_TITLE = re.compile(r"^(?:mr|mrs|ms|miss|mx|dr)\b\.? +", re.IGNORECASE)


def kind_of_cells(cells: Sequence[Cell], today: date, is_of_bodies: bool = False) -> str:
    """The kind of personal data that a column holds by its cells; "" where it holds none.

    ``cells`` are those that are filled. ``is_of_bodies``: the heading says dates of a body, which may be as old as people.
    """
    texts = [_as_text(cell) for cell in cells]
    if not any(len(text) > _LONGEST_PLAIN_NUMBER or text[:1].isalpha() for text in texts):
        return ""  # a column of counts
    if _share(texts, _is_insurance) >= _MOST:
        return INSURANCE
    if len(set(texts)) >= FEWEST and _share(texts, _is_nhs) >= _NEARLY_ALL:
        return NHS
    if not is_of_bodies and _are_births(cells, today):
        return BIRTH
    return NAME if _are_names(texts) else ""


def tells_a_person(kind: str, cell: Cell) -> bool:
    """Whether one cell is a day of birth or a number of a kind, as a form about one person has it beside its label."""
    tests = {INSURANCE: _is_insurance(_as_text(cell)), NHS: _is_nhs(_as_text(cell)), BIRTH: _day(cell) is not None}
    return kind in tests and tests[kind]


def _as_text(cell: Cell) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell).strip()


def _share(texts: Sequence[str], is_one: Callable[[str], bool]) -> float:
    return sum(map(is_one, texts)) / len(texts) if texts else 0.0


def _is_insurance(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_INSURANCE.fullmatch(text.upper()))


def _is_nhs(text: str) -> bool:
    """Whether ten digits are an NHS number: the last is a check of the others, modulo 11."""
    if not _NHS.fullmatch(text):
        return False
    digits = [int(one) for one in text if one.isdigit()]
    check = -sum(weight * digit for weight, digit in zip(range(10, 1, -1), digits, strict=False)) % 11
    return check == digits[-1]


def _are_births(cells: Sequence[Cell], today: date) -> bool:
    """Whether days lie as births of people do: over many years, few of them recent, few on the first or last of a month."""
    days = [day for cell in cells if (day := _day(cell)) is not None]
    ages = sorted((today - day).days / 365.25 for day in days)
    if len(set(days)) < _FEWEST_BIRTHS or len(days) < _NEARLY_ALL * len(cells):
        return False
    if ages[0] < 0 or ages[-1] > MOST_YEARS:
        return False
    recent = sum(age < _RECENT_YEARS for age in ages) / len(ages)
    spread = ages[len(ages) * 3 // 4] - ages[len(ages) // 4]
    first_of_month = sum(day.day in (1, 30, 31) for day in days) / len(days)
    return recent <= _FEW and spread >= _SPREAD_YEARS and first_of_month <= _MOST


def _day(cell: Cell) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = cell.strip() if isinstance(cell, str) else ""
    if len(text) > _LONGEST or not _LOOKS_LIKE_A_DAY.fullmatch(text):
        return None
    try:
        span = parse_date(text)
    except (CellError, Mistake):
        return None
    return span.first if span.first == span.last else None


def _are_names(texts: Sequence[str]) -> bool:
    """Whether most cells have the shape of a person's full name with a usual given name; or nearly all are given names alone."""
    full = {text for text in texts if _is_full_name(text)}
    alone = {text for text in texts if text.isalpha() and plain_words(text) in _given()}
    if len(full) >= FEWEST and sum(text in full for text in texts) >= _MOST * len(texts):
        return True
    return len(alone) > FEWEST and sum(text in alone for text in texts) >= _NEARLY_ALL * len(texts)


def _is_full_name(text: str) -> bool:
    text = _TITLE.sub("", text)
    if len(text) > _LONGEST or not _PERSON.fullmatch(text):
        return False
    words = plain_words(text).split()
    first = plain_words(text.partition(",")[2]).split()[:1] if "," in text else words[:1]
    return len(words) > 1 and first != [] and first[0] in _given() and person_words("bodies")["words"].isdisjoint(words)


@cache
def _given() -> frozenset[str]:
    return person_words("given")["names"]


def has_word_of_bodies(text: str) -> bool:
    """Whether a text names a body or a place, not a person."""
    return not person_words("bodies")["words"].isdisjoint(plain_words(text).split())


def says_dates_of_bodies(heading: str) -> bool:
    """Whether a heading says when a body was registered, founded or opened."""
    words = plain_words(heading)
    return any(part in words for part in person_words("dates_of_bodies")["parts"])
