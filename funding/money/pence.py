"""Money in whole pence, so that stated parts sum to the stated total. Halves are rounded up, as a spreadsheet does."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cohorts.tolerances import OF_A_ROUNDED_PENNY

Pence = NDArray[np.int64]


def to_pence(gbp: float | NDArray[np.float64]) -> Pence:
    """Give pounds as the nearest whole pence."""
    return np.asarray(np.floor(np.asarray(gbp) * 100 + 0.5 + OF_A_ROUNDED_PENNY), dtype=np.int64)


def to_gbp(pence: Pence) -> NDArray[np.float64]:
    """Give whole pence as pounds."""
    return np.asarray(pence / 100, dtype=float)


def split_pence(total: int, shares: Sequence[float] | NDArray[np.float64]) -> Pence:
    """Split a sum by shares into whole pence that sum to it exactly.

    The running total is rounded, and each part is what it grew by: a spreadsheet does the same with two ROUNDs.

    Parameters
    ----------
    total
        Pence, 0 or more.
    shares
        0 or more each, not all 0; only their ratios matter.

    Examples
    --------
    >>> split_pence(100, [1, 1, 1]).tolist()
    [33, 34, 33]
    """
    running = np.cumsum(np.asarray(shares, dtype=float))
    up_to = np.floor(total * (running / running[-1]) + 0.5 + OF_A_ROUNDED_PENNY).astype(np.int64)
    parts: Pence = np.diff(up_to, prepend=0)
    return parts
