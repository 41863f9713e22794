"""Draws of what a scenario gives with a range, and the middle and ends of many draws at once."""

import numpy as np
from numpy.typing import NDArray

from cohorts.model.draws import Rows, draws_of_range, quantiles
from cohorts.model.summary import CENTRAL_SHARE
from funding.scenario.ranges import Range


def drawn_range(number: Range, name: str, seed: int, rows: int, *, most: float) -> Rows:
    """Draw a range of a scenario as assumptions are drawn: a tenth below low, half below the value, a tenth above high.

    Parameters
    ----------
    name
        Which range it is: each has a generator of its own.
    most
        What no draw may pass: 1 for a share of people, ``math.inf`` for money or a count.
    """
    at = quantiles(seed, f"scenario: {name}", rows)
    return draws_of_range(at, number.low, number.value, number.high, least=0, most=most)


def ends(draws: NDArray[np.float32]) -> NDArray[np.float64]:
    """Give the low end, median and high end of the central share of draws: ``end × …``, draws on the last axis.

    As ``cohorts.model.summary`` does; sorting single precision is the quicker way for many areas.
    """
    last = draws.shape[-1] - 1
    places = [last * (1 - CENTRAL_SHARE) / 2, last / 2, last * (1 + CENTRAL_SHARE) / 2]
    below = [int(place) for place in places]
    above = [min(one + 1, last) for one in below]
    in_order = np.sort(draws, axis=-1)
    return np.stack(
        [
            in_order[..., low] + (place - low) * (in_order[..., high] - in_order[..., low]).astype(float)
            for place, low, high in zip(places, below, above, strict=True)
        ]
    )
