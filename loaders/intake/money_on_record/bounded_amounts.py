"""Amounts that a list states as a least, a most or about: the number is read, and how near it is to the true one is kept."""

import re

from coverage.money.award import APPROX, MAXIMUM, MINIMUM, precision_of
from loaders.files.amounts import Amount, Mark, read_amount

_LEAST = re.compile(r"more than|over(?! \d+ ?(?:year|month|yr))|at least|no less than|minimum(?: of)?|min\.?|>=?|≥")
_MOST = re.compile(r"up to|at most|no more than|not exceeding|maximum(?: of)?|max\.?|less than|under|<=?|≤")
_ABOUT = re.compile(r"approx|approximately|about|circa|c\.|est|estimated|nearly|around|~")
_BOUND = re.compile(
    rf"^\s*({_LEAST.pattern}|{_MOST.pattern}|nearly|around)\s*(?=[£\d])|(?<=[\dkmn])\s*(\+)\s*$", re.IGNORECASE
)


def read_bounded_amount(text: str, mark: Mark) -> Amount:
    """Read one amount; a word before it that makes it a least or a most stands first among its ``words``. As ``read_amount``."""
    found = _BOUND.search(text)
    if found is None:
        return read_amount(text, mark)
    amount = read_amount(_BOUND.sub("", text), mark)
    bound = "more than" if found[2] else found[1].casefold()
    return Amount(amount.gbp, " ".join(filter(None, (bound, amount.words))))


def precision_stated(words: str, pounds: float) -> str:
    """Tell how near a sum is to the true one, by the words beside it; else by itself."""
    for precision, said in ((MINIMUM, _LEAST), (MAXIMUM, _MOST), (APPROX, _ABOUT)):
        if said.match(words.casefold()):
            return precision
    return precision_of(pounds)
