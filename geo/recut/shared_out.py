"""Whole numbers shared out by weights, so that the parts add up to the whole exactly."""

from collections.abc import Sequence

_FINE = 1000
"""Weights are read to a thousandth, and all else is whole numbers: no rounding of a float can lose anybody."""


def shared_out(total: int, weights: Sequence[float]) -> list[int]:
    """Share a whole number out by weights: each part is rounded down, and what is left goes to the largest remainders.

    A tie goes to the larger weight, then to the first. A sum of money is exact when it is given in pence.

    Raises
    ------
    ValueError
        If a weight is negative, or all are nought.

    Examples
    --------
    >>> shared_out(10, [1, 1, 1])
    [4, 3, 3]
    """
    fine = [round(weight * _FINE) for weight in weights]
    if min(fine, default=0) < 0 or not any(fine):
        raise ValueError("a total is shared out by weights that are not negative, of which one is not nought")
    parts, remainders = zip(*(divmod(abs(total) * weight, sum(fine)) for weight in fine), strict=True)
    left = abs(total) - sum(parts)
    by_remainder = sorted(range(len(fine)), key=lambda at: (-remainders[at], -fine[at], at))
    one_more = set(by_remainder[:left])
    sign = 1 if total >= 0 else -1
    return [sign * (part + (at in one_more)) for at, part in enumerate(parts)]
