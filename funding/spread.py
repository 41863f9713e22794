"""Draws of what a scenario gives with a range, and the middle and ends of many draws at once."""

import numpy as np
from numpy.typing import NDArray

from cohorts.draws import Rows, generator, triangular
from cohorts.summary import CENTRAL_SHARE
from funding.interventions import Range


def drawn_range(number: Range, name: str, seed: int, rows: int) -> Rows:
    """Draw a range of a scenario: triangular, by a generator of its own; ``name`` says which range it is."""
    return triangular(
        generator(seed, f"scenario: {name}").random(rows), number.low, number.value, number.high
    )


def ends(draws: NDArray[np.float32]) -> NDArray[np.float64]:
    """Give the low end, median and high end of the central share of draws: ``end × …``, draws on the last axis.

    As ``cohorts.summary`` does; sorting single precision is the quicker way for many areas.
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
