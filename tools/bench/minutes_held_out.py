"""How minutes read off a straight line hold where nothing was fitted: from the table that the build writes, a region left out."""

from collections.abc import Iterator

import numpy as np

from geo.travel import minutes_held_out
from tools.bench.timing import Line

INSIDE = 0.8
"""What screens say of the range: about 8 in 10 journeys lie within it."""


def measure_minutes_held_out() -> Iterator[Line]:
    """Say what share of journeys of 5 to 60 km lie inside the range: of all regions together by their journeys, then of each."""
    told = minutes_held_out()
    yield _inside("all of them together", float(np.average(told["inside"], weights=told["pairs"])))
    for region, inside in zip(told["left_out"], told["inside"], strict=True):
        yield _inside(f"{region} left out", float(inside))


def _inside(what: str, share: float) -> Line:
    return Line(what, f"{share:.1%} of journeys inside the range", f"at least {INSIDE:.0%}", share >= INSIDE)
