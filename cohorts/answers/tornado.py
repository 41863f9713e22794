"""Which assumption moves an answer most: each moved alone, from its low to its high end, the rest at their central values."""

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd

from cohorts.model.cohort import Cohort, cohort_of
from cohorts.model.draws import Rows, Values
from cohorts.model.inputs import CohortInputs
from cohorts.tolerances import OF_A_RATIO
from coverage.communities import COMMUNITIES

Answer = Callable[[Cohort], Rows]
"""A question put to a cohort: one number for each of its rows."""

ENDS = ("low", "high")
NOT_MOVED = (
    "draws",
    "seed",
    "smallest_area_ranked",
    "similar_areas",
    "smallest_share_compared",
    "fewest_areas_compared",
)
NO_CENTRE = (
    "regional_variation",
    "local_variation",
    "local_variation_shared_by_force",
    "share_variation_shared_by_force",
    *(community.share_variation for community in COMMUNITIES.values()),
)
"""These widen intervals around the central answer and do not move it."""


def tornado(need: CohortInputs, answer: Answer) -> pd.DataFrame:
    """Move each assumption alone and see what becomes of an answer.

    Parameters
    ----------
    need
        The central case. The weight of a driver moves from 0 to 1, the others making room in proportion.
    answer
        What is asked, of as many rows at once as it is given.

    Returns
    -------
    pandas.DataFrame
        Indexed by assumption, the one that moves the answer most first: ``label low high`` (its ends), ``answer_low
        answer_central answer_high`` and ``swing`` (the distance between the two). Assumptions without effect are left out;
        those that move it the same way at both ends are not. Empty where the central answer is not known.
    """
    weights = [f"weight_{driver}" for driver in need.driver_weights]
    ranges = {
        key: (one.low, one.high)
        for key, one in need.assumptions.items()
        if one.known and one.high > one.low and key not in (*NOT_MOVED, *NO_CENTRE, *weights)
    }
    ranges |= dict.fromkeys(weights, (0.0, 1.0))
    values = _rows_of_ranges(need, ranges, weights)
    answers = answer(cohort_of(need, values))
    table = pd.DataFrame(
        {
            "label": [need.assumptions[key].label if key in need.assumptions else key for key in ranges],
            "low": [low for low, _ in ranges.values()],
            "high": [high for _, high in ranges.values()],
            "answer_low": answers[1::2],
            "answer_central": answers[0],
            "answer_high": answers[2::2],
        },
        index=pd.Index(list(ranges), name="assumption"),
    )
    table["swing"] = (table["answer_high"] - table["answer_low"]).abs()
    centre, least = table["answer_central"], OF_A_RATIO * table["answer_central"].abs()
    off = pd.concat([(table[f"answer_{end}"] - centre).abs() for end in ENDS], axis=1).max(axis=1, skipna=False)
    moved = table[centre.notna() & ~(off <= least)]
    return moved.sort_values("swing", ascending=False, kind="stable")


def _rows_of_ranges(need: CohortInputs, ranges: dict[str, tuple[float, float]], weights: Sequence[str]) -> Values:
    """Make the rows: the central case first, then for each assumption its low and its high end."""
    rows = 1 + len(ENDS) * len(ranges)
    of = {key: np.full(rows, value, dtype=float) for key, value in need.centre.items()}
    for number, (key, ends) in enumerate(ranges.items()):
        for end, value in enumerate(ends):
            row = 1 + len(ENDS) * number + end
            of[key][row] = value
            if key in weights:
                _make_room(of, [other for other in weights if other != key], row, 1 - value)
    return Values(of)


def _make_room(of: dict[str, Rows], others: Sequence[str], row: int, room: float) -> None:
    """Let the other weights share what one weight leaves, in proportion to what they had, or equally if they had nothing."""
    had = sum(of[other][row] for other in others)
    for other in others:
        of[other][row] = room * of[other][row] / had if had > 0 else room / len(others)
