"""Amounts of money as people write them: ``£1,234.50``, ``(1,234.50)``, ``1.2m``, ``£450k``, ``1.234,50`` in its column."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from loaders.files.cells import LONGEST_QUOTE, CellError

Mark = Literal["point", "comma", ""]
"""What stands before the pence in a column; "" where nothing in it tells."""

HOW_TO_WRITE = "Write one amount in pounds, such as 1234.50."
MOST = 1e12
_WORDS = re.compile(
    r"\(?\+? ?\b(?:ex|exc|excl|excluding|exclusive of|inc|incl|including|inclusive of|plus|net of|before|with|without|no)?\.? ?"
    r"vat\b\)?|\bp\.?a\.?(?!\w)|\bper (?:annum|year|month|quarter)\b|\b(?:a|each) year\b|\bannual(?:ly)?\b|\b(?:in )?total\b"
    r"|\bover \d+ ?(?:years?|months?|yrs?)\b|\b(?:approx|approximately|about|circa|est|estimated)\b\.?|\bc\.|~",
    re.IGNORECASE,
)
_CURRENCY = re.compile(r"£|\bgbp\b", re.IGNORECASE)
_OTHER_CURRENCY = re.compile(r"[€$]|\b(?:eur|usd)\b", re.IGNORECASE)
_TIMES = {"": 1, "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}
_PARTS = re.compile(r"([\d.,' ]*\d[\d.,' ]*?) ?(k|thousand|mn|m|million|bn|billion)?")
_POINT = re.compile(r"(?:\d{1,3}(?:[,' ]\d{3})+|\d+)(?:\.\d*)?|\.\d+")
_COMMA = re.compile(r"(?:\d{1,3}(?:[.' ]\d{3})+|\d+)(?:,\d*)?|,\d+")
_EITHER = re.compile(r"\d{1,3}[.,]\d{3}")


@dataclass(frozen=True)
class Amount:
    """Pounds, below 0 where the money goes back; ``words`` are what stood beside the number, such as "ex VAT"."""

    gbp: float
    words: str = ""


def decimal_mark(texts: Iterable[str]) -> Mark:
    """What stands before the pence in a column, as those of its amounts tell that can be read in one way only."""
    marks = {mark for text in texts if (mark := _mark_of(text))}
    return marks.pop() if len(marks) == 1 else ""


def read_amount(text: str, mark: Mark = "point") -> Amount:
    """Read one amount.

    Raises
    ------
    CellError
        When it is no amount, is in another currency, can be read in two ways, or is beyond a million million pounds.
    """
    value = _read(text, mark)
    if isinstance(value, str):
        raise CellError(text, value, HOW_TO_WRITE)
    return value


def amount_of(text: str) -> float | None:
    """The pounds of a plain amount, None where a text is none."""
    value = _read(text, "point")
    return None if isinstance(value, str) else value.gbp


@lru_cache(100_000)
def _read(text: str, mark: Mark) -> Amount | str:
    """The amount, or what is wrong with the text."""
    if len(text) > LONGEST_QUOTE * 2:
        return "is not an amount."
    plain = " ".join(unicodedata.normalize("NFKC", text).replace("−", "-").split())
    if _OTHER_CURRENCY.search(plain):
        return "is not in pounds."
    words = " ".join(found.strip("() ") for found in _WORDS.findall(plain))
    bare, sign = _signed(_CURRENCY.sub("", _WORDS.sub("", plain)).strip().lower())
    parts = _PARTS.fullmatch(bare)
    number = _number(parts[1].strip(), mark, bool(parts[2])) if parts else "is not an amount."
    if isinstance(number, str):
        return number
    gbp = round(sign * number * _TIMES[(parts and parts[2]) or ""], 2)
    return Amount(gbp, words) if abs(gbp) <= MOST else "is more than can be meant."


def _signed(bare: str) -> tuple[str, int]:
    """The number without its sign, and the sign: a minus before or behind, brackets around, or CR for a credit."""
    sign = 1
    for pattern, turns in (
        (r"\((.*)\)", -1),
        (r"(.*)\bcr", -1),
        (r"(.*)\bdr", 1),
        (r"- ?(.*)", -1),
        (r"(.*\d) ?-", -1),
    ):
        if found := re.fullmatch(pattern, bare):
            bare, sign = found[1].strip(), sign * turns
    return bare, sign


def _number(digits: str, mark: Mark, has_unit: bool) -> float | str:
    if _EITHER.fullmatch(digits) and not has_unit and _either_is_open(digits, mark):
        return "can be read as thousands or as a fraction."
    if mark == "comma" and _COMMA.fullmatch(digits):
        return float(re.sub(r"[.' ]", "", digits).replace(",", "."))
    if mark != "comma" and _POINT.fullmatch(digits):
        return float(re.sub(r"[,' ]", "", digits))
    return "is not an amount."


def _either_is_open(digits: str, mark: Mark) -> bool:
    """Whether ``1.234`` (or ``1,234`` where a comma stands before pence) could mean thousands; ``1,234`` alone is taken so."""
    return ("." in digits and mark == "") or ("," in digits and mark == "comma")


@lru_cache(100_000)
def _mark_of(text: str) -> Mark:
    found = re.search(r"\d[\d.,' ]*", text)
    digits = found[0].strip(" .,'") if found else ""
    if _EITHER.fullmatch(digits):
        return ""
    as_point, as_comma = bool(_POINT.fullmatch(digits)), bool(_COMMA.fullmatch(digits))
    return "point" if as_point and not as_comma else "comma" if as_comma and not as_point else ""
