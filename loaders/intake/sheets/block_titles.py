"""Titles that stand alone in a line over a block of rows, such as "West Yorkshire"."""

from functools import lru_cache

from geo.mistakes import Mistake
from geo.names import find_areas

_SEEN = 2_000


@lru_cache(_SEEN)
def names_an_area(text: str) -> bool:
    """Whether a title is the name of an area, or of several."""
    for level in (None, "pfa"):
        try:
            if find_areas(text, level):
                return True
        except Mistake:
            continue
    return False
