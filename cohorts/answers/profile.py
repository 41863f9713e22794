"""One area against the spread of its group, measure by measure, on one scale from 0 to 1."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from cohorts.answers.comparison import FEWEST_COMPARED, rankable

SPREAD = {"least": 0.0, "quarter": 0.25, "middle": 0.5, "three_quarters": 0.75, "most": 1.0}
ENDS = ("low", "median", "high")


def profile(comparisons: Mapping[str, pd.DataFrame], code: str) -> pd.DataFrame:
    """Set an area against its group.

    Parameters
    ----------
    comparisons
        For each measure, ``cohorts.answers.comparison.comparison`` of the area's group.
    code
        The area.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``measure``, in the order given: ``low median high`` of the area; ``least quarter middle three_quarters most``
        of the medians of the group (areas too small or not known left out); ``known`` (of how many areas that is); and the same
        eight with ``at_`` before them, on a scale where 0 is the lowest end and 1 the highest end of any area's range. All NaN
        where the area or fewer than two of the group are known; ``at_`` is NaN too where the whole group is alike.
    """
    rows = {measure: _against_spread(table, code) for measure, table in comparisons.items()}
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("measure")


def _against_spread(table: pd.DataFrame, code: str) -> dict[str, float]:
    ranked = rankable(table)
    own = {str(end): float(value) for end, value in table.loc[[code], list(ENDS)].iloc[0].items()}
    told = {**own, **{name: float(ranked["median"].quantile(share)) for name, share in SPREAD.items()}}
    compared = pd.concat([ranked, table.loc[[code]]])
    bottom, top = float(compared["low"].min()), float(compared["high"].max())
    if len(ranked) < FEWEST_COMPARED or np.isnan(own["median"]):
        told = dict.fromkeys(told, np.nan)
    width = top - bottom if top > bottom else np.nan
    return told | {"known": len(ranked)} | {f"at_{name}": (value - bottom) / width for name, value in told.items()}
