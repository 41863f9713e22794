"""Areas of a group side by side in one measure: value, rank, and which of them can be told apart, each from the draws."""

from collections.abc import Collection

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from cohorts.answers.ranks import ALIKE, differences_from, rank_intervals
from cohorts.model.draws import Rows
from cohorts.model.summary import intervals
from cohorts.tolerances import OF_A_RATIO
from geo.areas import area_name

FEWEST_COMPARED = 2
SAME = "the same"


def comparison(
    draws: Rows, codes: pd.Index, group: Collection[str], code: str | None, small: pd.Series
) -> pd.DataFrame:
    """Set the areas of a group side by side.

    Parameters
    ----------
    draws
        ``draw × area`` of any measure; a column with NaN is not known.
    codes
        Area codes, in the order of the columns.
    group
        Codes of the areas to compare.
    code
        The chosen area, one of the group; None compares each area with the middle of the group instead.
    small
        ``cohorts.answers.ranks.too_small`` of the level.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``area_code``, the largest median first, areas that are not known last: ``area_name``, ``low median high`` in
        the measure's unit, ``rank_low rank_median rank_high`` (1 is the largest) ``ranked`` (out of how many), ``verdict`` and
        ``too_small``. The verdict says what an area is beside the chosen one (or the middle): ``higher``, ``lower``,
        ``not distinguishable``, or ``the same`` where every draw is; ``too small`` or ``not known``; "" for the area itself.
        Small and unknown areas have no rank (NaN).

    Raises
    ------
    ValueError
        If the chosen area is not in the group.
    """
    require_in_group(group, code)
    inside = codes.isin(list(group))
    measured, here = draws[:, inside], codes[inside]
    table = side_by_side(
        intervals(measured, here), rank_intervals(measured, here, small), _verdicts(measured, here, code, small), small
    )
    return table.sort_values(["median", "area_name"], ascending=[False, True], na_position="last")


def require_in_group(group: Collection[str], code: str | None) -> None:
    """Raise a ValueError if the chosen area is not in the group; None is no area."""
    if code is not None and code not in group:
        raise ValueError(f"{code} is not in the group it is compared with.")


def side_by_side(values: pd.DataFrame, ranks: pd.DataFrame, verdicts: pd.Series, small: pd.Series) -> pd.DataFrame:
    """Return the columns of ``comparison``, in the order of the values' rows.

    Parameters
    ----------
    values
        Indexed by area code: ``low median high``.
    ranks
        Of the same areas, as ``cohorts.answers.ranks.rank_intervals`` gives them.
    verdicts
        Of the same areas.
    small
        As for ``comparison``.
    """
    table = values.join(ranks.add_prefix("rank_").rename(columns={"rank_ranked": "ranked"}))
    table.insert(0, "area_name", [area_name(str(one)) for one in table.index])
    table["verdict"] = verdicts
    table["too_small"] = small.reindex(table.index).to_numpy(dtype=bool)
    return table.rename_axis("area_code")


def _verdicts(draws: Rows, codes: pd.Index, code: str | None, small: pd.Series) -> pd.Series:
    few = small.reindex(codes).to_numpy(dtype=bool)
    if code is None:
        middle = middle_of(draws[:, ~few])
        beside = pd.Index([*codes, ""])
        marks = pd.concat([small, pd.Series({"": False})])
        told = differences_from(np.column_stack([draws, middle]), beside, "", marks)["verdict"].iloc[:-1]
        same = _alike(draws, middle[:, None])
    else:
        told = differences_from(draws, codes, code, small)["verdict"]
        same = _alike(draws, draws[:, codes == code])
    return told.mask(same & (told == ALIKE).to_numpy(), SAME)


def _alike(draws: Rows, other: Rows) -> NDArray[np.bool_]:
    """Mark the areas whose value is the other's in every draw, rounding aside."""
    return np.asarray((np.abs(draws - other) <= OF_A_RATIO * np.abs(other)).all(axis=0))


def middle_of(draws: Rows) -> Rows:
    """Give the median over the areas whose value is known, by draw; NaN where none is known."""
    known = draws[:, ~np.isnan(draws).any(axis=0)]
    return np.median(known, axis=1) if known.shape[1] else np.full(len(draws), np.nan)


def rankable(table: pd.DataFrame) -> pd.DataFrame:
    """Keep the areas of a comparison that have a rank: known, and not too small."""
    return table[table["rank_median"].notna()]


def around(table: pd.DataFrame, code: str | None, how_many: int) -> pd.DataFrame:
    """Keep so many areas next to the chosen one in the order of the table, or in the middle of it where none is chosen.

    The chosen area stays, even at the end of the order; a shorter table stays whole.
    """
    at = list(table.index).index(code) if code in table.index else len(table) // 2
    start = min(max(at - how_many // 2, 0), max(len(table) - how_many, 0))
    return table.iloc[start : start + how_many]
