"""Classes for a map of values: a few, ended by round numbers; one alone where areas cannot be told apart."""

import math
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd

from cohorts.answers.measures import SHARES
from say.estimate import PER_CENT, Estimate, Unit
from say.numbers import is_known, per_cent, rounded

MOST_CLASSES = 5
FEWEST_PAIRS_APART = 0.05
"""Where fewer pairs of areas than this share have ranges that do not overlap, classes would be made of noise."""
FIGURES = 2
_STEPS = (5, 2, 1)
_ONE_OF = {"people": "person", "services": "service", "kinds": "kind", "communities": "community"}
"""What one of those that are counted is called."""


def cannot_be_told_apart(values: pd.DataFrame) -> bool:
    """Whether the ranges of nearly all pairs of areas overlap.

    Parameters
    ----------
    values
        ``low median high`` of each area, in one unit; NaN where not known, and left out. Values without a range are exact: what
        differs among them can be told apart.
    """
    known = values[["low", "high"]].dropna()
    pairs = len(known) * (len(known) - 1) / 2
    if not pairs or not (known["high"] - known["low"]).median() > 0:
        return False
    apart = np.searchsorted(np.sort(known["high"]), known["low"].to_numpy()).sum()
    return bool(apart / pairs < FEWEST_PAIRS_APART)


def round_breaks(values: pd.Series, most: int = MOST_CLASSES) -> list[float]:
    """Return the numbers at which one class ends and the next begins, ascending; a value on a break is in the upper class.

    Parameters
    ----------
    values
        One for each area, none below 0; NaN where not known, and left out.
    most
        Classes at most; there are fewer where fewer values differ as they are said on screen.

    Returns
    -------
    list of float
        Numbers of at most two figures, one fewer than there are classes; each class holds an area. Empty for one class, or none.
        Of whole numbers they are whole.
    """
    known = np.sort(values.dropna().to_numpy(dtype=float))
    classes = min(most, len({rounded(value) for value in known}))
    breaks: dict[int, float] = {}
    for number in range(1, classes):
        low, high = np.quantile(known, [(number - 1 / 3) / classes, (number + 1 / 3) / classes])
        below = known[known < high] if low == high else np.array([low])
        if len(below):
            end = _roundest(below.max(), high)
            if end is not None:
                breaks.setdefault(int(np.searchsorted(known, end)), end)
    is_counted = bool(len(known)) and known.max() > 1 and bool((known % 1 == 0).all())
    return sorted(math.ceil(end) if is_counted else end for end in breaks.values())


def _roundest(low: float, high: float) -> float | None:
    """Return the roundest number above ``low`` and not above ``high``; among the equally round the one nearest the middle.

    None where it would need a third figure: values that near to each other are the same to a reader.
    """
    size = math.floor(math.log10(high))
    for power in range(size, size - FIGURES, -1):
        for step in _STEPS:
            near = round((low + high) / 2 / (step * 10.0**power))
            for multiple in (near, near + 1, near - 1):
                number = round(multiple * step * 10.0**power, max(-power, 0))
                if low < number <= high:
                    return number
    return None


def class_words(breaks: list[float], values: pd.DataFrame, unit: str) -> list[str]:
    """Name the classes from the lowest up: "under 300 people a year", "300 to 450 …", "450 or more …".

    Of counts without a range, ``low median high`` being one whole number, a class ends at the last that it may hold: "22 to 24",
    then "25 or more"; the lowest that holds one number alone is called by it: "1 kind".
    """
    of_what = f" {SHARES[unit]}" if unit in SHARES else f" {unit}"
    ends = [_end(each, unit) for each in breaks]
    if not ends:
        return [f"{_span(values['median'], unit)}{of_what}"] if values["median"].notna().any() else []
    known = values[["low", "median", "high"]].dropna().to_numpy()
    counted = bool((known == known[:, :1]).all() and (known % 1 == 0).all()) and all(one % 1 == 0 for one in breaks)
    middle = (
        [_counts(low, high - 1, unit) for low, high in pairwise(breaks)]
        if counted
        else [f"{low} to {high}" for low, high in pairwise(ends)]
    )
    between = [f"{one}{of_what}" for one in middle]
    last = ends[-1] if unit in SHARES and breaks[-1] >= 1 else f"{ends[-1]} or more"
    first = f"under {ends[0]}{of_what}"
    if counted and (least := known.min()) == breaks[0] - 1:
        first = f"1 {_ONE_OF[unit]}" if least == 1 and unit in _ONE_OF else f"{_end(least, unit)}{of_what}"
    return [first, *between, f"{last}{of_what}"]


def _counts(first: float, last: float, unit: str) -> str:
    """Name a class of whole numbers by the first and the last that it may hold."""
    return f"{_end(first, unit)} to {_end(last, unit)}" if first < last else _end(first, unit)


def _span(values: pd.Series, unit: str) -> str:
    ends = dict.fromkeys(one_value_in_words(each, unit) for each in (values.min(), values.max()))
    return " to ".join(ends)


def _end(value: float, unit: str) -> str:
    return f"{value * 100:.10g}%" if unit in SHARES else f"{value:,.10g}"


def one_value_in_words(value: Any, unit: str) -> str:
    """Say a value without its unit: a share as a percentage, anything else with two figures."""
    return per_cent(value) if unit in SHARES else rounded(value)


def value_in_words(median: Any, low: Any, high: Any, unit: str) -> str:
    """Say one area's value with its interval: "about 1,200 people a year (1,000 to 1,500)"; "not known" where it is not."""
    if unit in SHARES and is_known(median):
        return f"{Estimate(low, median, high, PER_CENT)} {SHARES[unit]}"
    return Estimate(low, median, high, Unit(rounded, unit)).about
