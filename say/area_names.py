"""What areas are called in sentences: one of them, the whole country included, or the first few of many."""

from collections.abc import Iterable

from geo.areas import ENGLAND_AND_WALES, area_name
from say.text import first_of

WHOLE_COUNTRY = "England and Wales"
MOST_NAMED = 3
"""How many areas a sentence names before it says how many more there are."""


def place(code: str) -> str:
    """Name an area, or England and Wales."""
    return WHOLE_COUNTRY if code == ENGLAND_AND_WALES else area_name(code)


def few_named(codes: Iterable[str]) -> str:
    """Name a few areas, by the alphabet: "Dorset, Essex, Kent and 4 more"."""
    return first_of(sorted(map(area_name, codes)), MOST_NAMED)
