"""Tell rates and shares from counts: a count adds up, a rate does not, and nothing can be shared out by it."""

import re
from collections import Counter
from collections.abc import Sequence

from loaders.series.counts import GIVEN, is_thousands_dot, read_count

_RATE = re.compile(
    r"%|\b(?:per|rates?|ratio|percent(?:age)?s?|pct|proportions?|shares?|averages?|mean|median|density|scores?|ranks?|"
    r"quantile|quintile|decile|confidence|lower|upper|ci|pence|cost|price|£|gbp|years of age|sq|km|km2|hectares)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"%|\bpercent(?:age)?s?\b|\brates?\b|\bper (?:[\d,]+|cent|head|capita|thousand|million|hundred)\b|\bproportions?\b",
    re.IGNORECASE,
)
_OF_COUNTS = re.compile(r"\b(?:numbers?|counts?|volumes?|totals?)\b", re.IGNORECASE)
_DECIMAL = re.compile(r"-?\d[\d,]*\.\d+")
_BELOW_0 = re.compile(r"[-−]\d[\d,]*(?:\.\d+)?")
_MOSTLY, _FEWEST = 0.8, 3
COUNT, RATE, NO_NUMBERS = "count", "rate", "no numbers"
_MARK = "mark"


def says_a_rate(words: str) -> bool:
    """Whether a heading, or the name of an indicator, says that it is a rate, a share, a mean or a sum of money."""
    return bool(_RATE.search(words.replace("_", " ")))


def title_says_rates(words: str) -> bool:
    """Whether a title says that a table holds rates, and not numbers and rates."""
    plain = words.replace("_", " ")
    return bool(_TITLE.search(plain)) and not _OF_COUNTS.search(plain)


def what_cells_hold(cells: Sequence[str]) -> str:
    """Say what the cells of a column hold: ``COUNT``, ``RATE`` (with decimals or below 0), or ``NO_NUMBERS``."""
    filled = [cell for cell in cells if cell]
    kinds = Counter(map(_what_a_cell_holds, filled))
    if kinds[RATE] >= _FEWEST and kinds[RATE] > (1 - _MOSTLY) * (kinds[COUNT] + kinds[RATE]):
        return RATE
    readable = kinds[COUNT] + kinds[RATE] + kinds[_MARK]
    return COUNT if kinds[COUNT] and readable >= _MOSTLY * len(filled) else NO_NUMBERS


def _what_a_cell_holds(cell: str) -> str:
    if cell.isdecimal():
        return COUNT
    decimal = _DECIMAL.fullmatch(cell) and not is_thousands_dot(cell) and float(cell.replace(",", "")) % 1
    if decimal or _BELOW_0.fullmatch(cell):
        return RATE
    try:
        return COUNT if read_count(cell).state == GIVEN else _MARK
    except ValueError:
        return NO_NUMBERS
