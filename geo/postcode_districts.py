"""The district of one postcode, and those of half of one: "LS1" is Leeds, "BD20" is in two.

For many postcodes at once ``PostcodeIndex.locate`` is quicker; for one at a time this is.
"""

from collections import Counter
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pandas as pd

from geo.postcode_index import KEY_LENGTH
from geo.postcode_text import keys_from_text
from geo.postcodes import FIRST_PLACE, PostcodeIndex

_INWARD = 3
_BYTES = 8


def district_or_country(postcode: str, index: PostcodeIndex) -> str | None:
    """The code of the district of England and Wales in which a postcode lies, or the name of a country outside; else None."""
    [key] = keys_from_text(pd.Series([postcode], dtype=object))
    row = min(int(np.searchsorted(index.keys, key)), len(index.keys) - 1)
    if not key or index.keys[row] != key:
        return None
    return _places(index)[int(index.places[row]) + FIRST_PLACE]


def districts_of_outcode(outcode: str, index: PostcodeIndex) -> dict[str, int]:
    """Count the postcodes on record of an outward half by district of England and Wales, most first; empty where it has none.

    Postcodes that are no longer in use count like the rest.
    """
    places = (_places(index)[int(index.places[row]) + FIRST_PLACE] for row in _rows_of_outcode(outcode, index))
    return dict(Counter(place for place in places if place and is_district(place)).most_common())


def middle_of_outcode(outcode: str, index: PostcodeIndex) -> tuple[float, float] | None:
    """Return the middle of the postcodes on record of an outward half: easting and northing in metres; None where it has none."""
    grid = np.asarray(index.grid[_rows_of_outcode(outcode, index)], dtype=float)
    known = grid[~np.isnan(grid).any(axis=1)]
    return (float(known[:, 0].mean()), float(known[:, 1].mean())) if len(known) else None


def _rows_of_outcode(outcode: str, index: PostcodeIndex) -> npt.NDArray[np.intp]:
    written = outcode.strip().upper().encode("ascii", "ignore")
    length = len(written) + _INWARD
    if not written.isalnum() or length > KEY_LENGTH:
        return np.empty(0, dtype=np.intp)
    ends = (written.ljust(_BYTES, pad) for pad in (b"\0", b"\xff"))
    first, last = (np.searchsorted(index.keys, np.uint64(int.from_bytes(end, "big"))) for end in ends)
    letters = index.keys[first:last].astype(">u8").view(np.uint8).reshape(-1, _BYTES)
    of_it: npt.NDArray[np.bool_] = (letters[:, length] == 0) & (letters[:, length - 1] != 0)
    return first + np.flatnonzero(of_it)


def is_district(place: str) -> bool:
    """Whether what ``district_or_country`` gives is the code of a district."""
    return place[1:].isdigit()


@lru_cache(maxsize=2)
def _places(index: PostcodeIndex) -> list[str | None]:
    """What each row of ``areas`` says: a district's code, the name of a country outside, or nothing."""
    found = index.areas["result"].eq("found")
    said = index.areas["lad_code"].where(found, index.areas["country"])
    return [None if pd.isna(place) else str(place) for place in said]
