"""A number that is never one number: low, central and high."""

from typing import NamedTuple


class Span(NamedTuple):
    """An estimate with its range; all NaN where not known. ``low`` ≤ ``central`` ≤ ``high``."""

    low: float
    central: float
    high: float


NOT_KNOWN = Span(float("nan"), float("nan"), float("nan"))
