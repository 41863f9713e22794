"""Areas side by side in a measure whose ranges are no draws: two can be told apart only where their ranges are apart."""

from collections.abc import Collection

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from cohorts.answers.comparison import SAME, require_in_group, side_by_side
from cohorts.answers.ranks import ALIKE, HIGHER, LOWER, TOO_SMALL
from cohorts.model.summary import ENDS
from geo.as_given import NOT_KNOWN


def ranges_compared(values: pd.DataFrame, group: Collection[str], code: str | None, small: pd.Series) -> pd.DataFrame:
    """Set the areas of a group side by side.

    Parameters
    ----------
    values
        Indexed by area code: ``low median high``, all NaN where not known.
    group, code, small
        As for ``comparison``.

    Returns
    -------
    pandas.DataFrame
        As ``comparison``, in the order of names: an order by the middle would say what the ranges do not. A rank runs from one
        more than the areas that are surely higher to one more than those that may be.

    Raises
    ------
    ValueError
        If the chosen area is not in the group.
    """
    require_in_group(group, code)
    inside = values.loc[values.index.isin(list(group)), list(ENDS)]
    few = small.reindex(inside.index).to_numpy(dtype=bool)
    rankable = inside[inside["median"].notna() & ~few]
    ranks = _ranks(rankable).reindex(inside.index).assign(ranked=len(rankable))
    return side_by_side(inside, ranks, verdicts_of_ranges(inside, rankable, code, few), small).sort_values("area_name")


def verdicts_of_ranges(
    values: pd.DataFrame, rankable: pd.DataFrame, code: str | None, few: NDArray[np.bool_]
) -> pd.Series:
    """Say what each area is beside the chosen one, as the verdict of ``comparison``.

    Parameters
    ----------
    values
        Indexed by area code: ``low median high``, all NaN where not known.
    rankable
        Those of them that are known and not too small.
    code
        The chosen area; None for the middle of those that are rankable.
    few
        Which areas have too few people, in the order of ``values``.
    """
    beside = rankable if code is None else values[values.index == code]
    low, median, high = (float(beside[end].median()) for end in ENDS)
    told_of = code is None or code in rankable.index
    verdicts = np.select(
        [
            values.index == code,
            few,
            values["median"].isna() | (not told_of),
            values["low"] > high,
            values["high"] < low,
            (values["low"] == low) & (values["median"] == median) & (values["high"] == high),
        ],
        ["", TOO_SMALL, NOT_KNOWN, HIGHER, LOWER, SAME],
        ALIKE,
    )
    return pd.Series(verdicts, index=values.index)


def _ranks(rankable: pd.DataFrame) -> pd.DataFrame:
    low, median, high = (rankable[end].to_numpy(dtype=float) for end in ENDS)
    above = {
        "low": low[None, :] > high[:, None],
        "median": median[None, :] > median[:, None],
        "high": (high[None, :] > low[:, None]) & ~np.eye(len(rankable), dtype=bool),
    }
    return pd.DataFrame({name: 1.0 + which.sum(axis=1) for name, which in above.items()}, index=rankable.index)
