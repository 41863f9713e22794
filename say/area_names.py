"""What areas are called in sentences: the first few of many."""

from collections.abc import Iterable

from geo.areas import area_name
from say.text import first_of

MOST_NAMED = 3
"""How many areas a sentence names before it says how many more there are."""


def few_named(codes: Iterable[str]) -> str:
    """Name a few areas, by the alphabet: "Dorset, Essex, Kent and 4 more"."""
    return first_of(sorted(map(area_name, codes)), MOST_NAMED)
