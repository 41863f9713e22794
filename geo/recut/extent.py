"""Which small areas each area of a table has, whether its code is of today or retired."""

from collections.abc import Iterable
from datetime import timedelta
from functools import cache

import numpy as np
import pandas as pd

from geo.areas import lads_of
from geo.mistakes import Mistake
from geo.recut.past import county_of, district_on, first_district
from geo.retired import Retired, retired_areas
from geo.small_areas import small_areas


def small_areas_of(code: str) -> np.ndarray:
    """Give the small areas of an area, current or retired: their places in ``small_areas``.

    Raises
    ------
    Mistake
        If the code is that of no area we know.
    """
    if retired := retired_areas().get(code):
        return _of_retired(retired)
    return np.concatenate([_of_districts()[lad] for lad in lads_of(code)])


def areas_of_small_areas(codes: Iterable[str]) -> pd.Series:
    """Give the code of the area of a table by ``lsoa_code``; None where none of the table's areas has the small area.

    Raises
    ------
    Mistake
        If a code is not known, stands twice, or two areas overlap: a total of both would count some people twice.
    """
    found = np.full(len(small_areas()), None, dtype=object)
    for code in codes:
        inside = small_areas_of(code)
        if taken := next(filter(None, found[inside]), None):
            raise Mistake(f"{code} and {taken} overlap, so their totals cannot stand beside each other: give one.")
        found[inside] = code
    return pd.Series(found, index=small_areas().index)


@cache
def _of_districts() -> dict[str, np.ndarray]:
    return {str(code): np.asarray(at) for code, at in small_areas().groupby("lad_code").indices.items()}


@cache
def _of_retired(retired: Retired) -> np.ndarray:
    """A retired district or county as it was on the day before it ended."""
    eve = retired.last_change - timedelta(days=1)
    of = {code: district_on(code, eve) for code in first_district().unique()}
    if retired.level == "utla":
        of = {code: county_of(district) for code, district in of.items()}
    of_first = first_district().eq(retired.code)  # one that was put into another before that one ended in its turn
    return np.flatnonzero(first_district().map(of).eq(retired.code) | of_first)
