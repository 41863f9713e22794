"""One line of money in one year, shared so that every area stands at the same level, within its limits."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

HALVINGS = 60
"""Enough to tell which areas stand at a limit; the level of the rest then follows by division."""


def level_shares(pot: float, weight: Array, held_back: Array, lowest: Array, highest: Array) -> Array:
    """Share a pot: ``money = clip(t × weight − held back, lowest, highest)``, with the t at which the money sums to the pot.

    Parameters
    ----------
    pot
        In any unit of money.
    weight
        By area, 0 or more. An area with none gets its lowest.
    held_back, lowest, highest
        By area, in the same unit, 0 ≤ lowest ≤ highest; the lowest sum to no more than the pot.

    Returns
    -------
    numpy.ndarray
        Money by area. Where all stand at their highest, less than the pot.

    Examples
    --------
    >>> level_shares(90, np.array([1.0, 2]), np.zeros(2), np.zeros(2), np.array([20.0, 100])).tolist()
    [20.0, 70.0]
    """

    def money(level: float) -> Array:
        return np.clip(level * weight - held_back, lowest, highest)

    weighed = weight > 0
    if not weighed.any():
        return lowest.copy()
    low, high = 0.0, float(((highest + held_back)[weighed] / weight[weighed]).max())
    if money(high).sum() <= pot:
        return money(high)
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if money(middle).sum() <= pot else (low, middle)
    shared = money(low)
    free = (shared > lowest) & (shared < highest)
    if free.any():
        left = pot - shared[~free].sum() + held_back[free].sum()
        shared[free] = left / weight[free].sum() * weight[free] - held_back[free]
    return np.clip(shared, lowest, highest)
