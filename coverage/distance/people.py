"""The people of small areas, and which small areas a set of districts holds. People are of 2011, brought to today by district.

Arrays are in the order of ``small_areas()``, and shared: never to be changed.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt
import pandas as pd

from geo.areas import lad_table
from geo.small_areas import small_areas

Mask = npt.NDArray[np.bool_]


@cache
def lad_of_small_areas() -> npt.NDArray[np.int64]:
    """Return the position in ``lad_table()`` of the district of each of ``small_areas()``."""
    return np.asarray(lad_table().index.get_indexer(pd.Index(small_areas()["lad_code"])), dtype=np.int64)


@cache
def at_small_areas() -> npt.NDArray[np.float64]:
    """Return where the small areas are: ``small area × (easting, northing)`` in metres."""
    return small_areas()[["easting_m", "northing_m"]].to_numpy(dtype=float)


@cache
def people_of_small_areas() -> npt.NDArray[np.float64]:
    """Return the people of each small area: those of 2011, brought to each district's people of today.

    How people have moved inside a district since 2011 is not in it.
    """
    return small_areas()["people_now"].to_numpy(dtype=float)


def small_areas_in(lads: Sequence[str]) -> Mask:
    """Return which of ``small_areas()`` lie in some districts, by their codes."""
    inside = lad_table().index.isin(list(lads))
    return np.asarray(inside[lad_of_small_areas()], dtype=bool)


def lads_touched(inside: Mask) -> Mask:
    """Return which districts (``lad_table()`` order) hold any of some small areas."""
    return np.bincount(lad_of_small_areas()[inside], minlength=len(lad_table())) > 0
