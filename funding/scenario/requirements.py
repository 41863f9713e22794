"""Checks on the numbers of a scenario; each fault is one plain sentence that names the field."""

import math
from collections.abc import Iterable

from cohorts.tolerances import OF_A_SUM_OF_SHARES
from geo.mistakes import Mistake

LARGEST_NUMBER = 1e12
"""A scenario holds no larger number: beyond it pennies are lost."""


def require_number(value: float, field: str, highest: float = LARGEST_NUMBER) -> None:
    """Raise Mistake unless a number is finite and lies between 0 and ``highest``."""
    if not math.isfinite(value) or value < 0:
        raise Mistake(f"{field} must be a number of 0 or more.")
    if value > highest:
        raise Mistake(f"{field} is {value:,.10g}; it must be {highest:,.10g} at most.")


def require_share(value: float, field: str) -> None:
    """Raise Mistake unless a number is a share, from 0 to 1."""
    require_number(value, field, highest=1)


def require_sum_to_one(shares: Iterable[float], field: str) -> None:
    """Raise Mistake unless shares sum to 1, to a millionth."""
    total = sum(shares)
    if not math.isclose(total, 1, abs_tol=OF_A_SUM_OF_SHARES):
        raise Mistake(f"{field} sum to {total:.4g}; they must sum to 1.")


def require_word(word: str, field: str, words: Iterable[str]) -> None:
    """Raise Mistake unless a word is one of those that may stand there."""
    allowed = tuple(words)
    if word not in allowed:
        raise Mistake(f'{field} is "{word[:60]}"; use one of {", ".join(allowed)}.')
