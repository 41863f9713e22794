"""Areas side by side in a measure whose ranges are no draws: two can be told apart only where their ranges are apart."""

from collections.abc import Collection

import numpy as np
import pandas as pd

from cohorts.answers.comparison import ALIKE, HIGHER, LOWER, SAME, TOO_SMALL
from cohorts.model.summary import ENDS
from geo.areas import area_name
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
    if code is not None and code not in group:
        raise ValueError(f"{code} is not in the group it is compared with.")
    table = values.loc[values.index.isin(list(group)), list(ENDS)].copy()
    table.insert(0, "area_name", [area_name(str(one)) for one in table.index])
    table["too_small"] = small.reindex(table.index).to_numpy(dtype=bool)
    rankable = table[table["median"].notna() & ~table["too_small"]]
    beside = rankable if code is None else table[table.index == code]
    low, median, high = (float(beside[end].median()) for end in ENDS)
    told_of = code is None or code in rankable.index
    table["verdict"] = np.select(
        [
            table["too_small"],
            table["median"].isna() | (not told_of),
            table["low"] > high,
            table["high"] < low,
            (table["low"] == low) & (table["median"] == median) & (table["high"] == high),
        ],
        [TOO_SMALL, NOT_KNOWN, HIGHER, LOWER, SAME],
        ALIKE,
    )
    if code is not None:
        table.loc[code, "verdict"] = ""
    ordered = table.join(_ranks(rankable)).assign(ranked=len(rankable)).sort_values("area_name")
    return ordered.rename_axis("area_code")


def _ranks(rankable: pd.DataFrame) -> pd.DataFrame:
    low, median, high = (rankable[end].to_numpy(dtype=float) for end in ENDS)
    above = {
        "rank_low": low[None, :] > high[:, None],
        "rank_median": median[None, :] > median[:, None],
        "rank_high": (high[None, :] > low[:, None]) & ~np.eye(len(rankable), dtype=bool),
    }
    return pd.DataFrame({name: 1.0 + which.sum(axis=1) for name, which in above.items()}, index=rankable.index)
