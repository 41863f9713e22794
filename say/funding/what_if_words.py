"""Round sums around a plan's money, to put beside each other: "£2 million, £3 million, £5 million, £8 million"."""

import math

STEPS = (1, 2, 3, 5, 8)
"""Of each power of ten."""
CLOSE = 1.2
"""Sums nearer than so many times are alike."""
FEWEST_POUNDS = 1000
"""A plan of less has no other beside it."""


def sums_around(gbp: float) -> tuple[float, ...]:
    """Give four sums: the plan's own, a round one below it, and two above; none for next to no money."""
    if gbp < FEWEST_POUNDS:
        return ()
    size = math.floor(math.log10(gbp))
    steps = [float(step * 10**power) for power in range(size - 1, size + 2) for step in STEPS]
    below = [step for step in steps if step * CLOSE <= gbp]
    above = [step for step in steps if step >= gbp * CLOSE]
    return (below[-1], gbp, *above[:2])
