"""From districts to wider areas by summing. A rate is never summed: sum its two parts, then divide."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from coverage.extent import area_positions
from geo.areas import ENGLAND_AND_WALES

WHOLE = "england_and_wales"
"""The level above the nations: one area."""


def roll_up(by_lad: NDArray[Any], level: str, axis: int = 1) -> tuple[pd.Index, NDArray[Any]]:
    """Sum districts into the areas of a level.

    Parameters
    ----------
    by_lad
        Any array with districts (in ``lad_table()`` order) on ``axis``.
    level
        ``lad utla pfa region nation``, or ``WHOLE``.

    Returns
    -------
    tuple
        The area codes, and the array with areas on ``axis``. An area with one district that is NaN is NaN. At level ``nation``
        England and Wales stand apart; together they are ``WHOLE``.
    """
    if level == WHOLE:
        return pd.Index([ENGLAND_AND_WALES], name="area_code"), by_lad.sum(axis=axis, keepdims=True)
    codes, area = area_positions(level)
    if level == "lad":
        return codes, by_lad
    order = np.argsort(area, kind="stable")
    present, starts = np.unique(area[order], return_index=True)
    return codes[present], np.add.reduceat(np.take(by_lad, order, axis=axis), starts, axis=axis)
