"""What would change an area's rank: each assumption moved alone, from its low to its high end, the rest at their centres."""

from collections.abc import Callable

import numpy as np
import pandas as pd

from cohorts.answers.tornado import tornado
from cohorts.model.cohort import Cohort, central_cohort
from cohorts.model.draws import Rows
from cohorts.model.inputs import CohortInputs
from cohorts.tolerances import OF_A_RATIO
from geo.areas import area_name
from geo.mistakes import Mistake

Measured = Callable[[Cohort], Rows]
"""A measure put to a cohort: ``row × area``, NaN where an area's is not known."""


def rank_moves(need: CohortInputs, measured: Measured, codes: pd.Index, code: str, small: pd.Series) -> pd.DataFrame:
    """See what becomes of an area's rank as each assumption is moved alone.

    Parameters
    ----------
    need
        The central case.
    measured
        What areas are ranked by, the largest first.
    codes
        Area codes, in the order of the columns of ``measured``.
    code
        The area whose rank is asked.
    small
        ``too_small`` of the same areas: those have no rank and take nobody's place.

    Returns
    -------
    pandas.DataFrame
        Indexed by assumption, the one that moves the rank furthest first: ``label low high`` (its ends), ``rank_low
        rank_central rank_high`` (1 is the largest; equal values share the smallest rank they span; NaN where all areas are
        alike, so that none has a rank). Only assumptions that change the rank at one end. Empty where none does.

    Raises
    ------
    Mistake
        If the area is too small to be ranked, its measure is not known, or all areas are alike to begin with.
    """
    if small[code]:
        raise Mistake(f"{area_name(code)} has too few people to be ranked.")
    few = small.reindex(codes).to_numpy(dtype=bool)

    def rank(cohort: Cohort) -> Rows:
        return _rank(measured(cohort), codes == code, few)

    if np.isnan(rank(central_cohort(need))[0]):
        raise Mistake("All areas are alike in this measure, so none has a rank.")
    ranks = {f"answer_{end}": f"rank_{end}" for end in ("low", "central", "high")}
    return tornado(need, rank).rename(columns=ranks).drop(columns="swing")


def _rank(measured: Rows, own: np.ndarray, few: np.ndarray) -> Rows:
    """Rank one area in every row: one more than there are areas, known and not too small, with a larger value.

    NaN in rows where all of those are alike.
    """
    own_value = measured[:, own]
    if np.isnan(own_value).any():
        raise Mistake("The area has no rank, because the measure is not known for it.")
    others, same = measured[:, ~few], OF_A_RATIO * np.abs(own_value)
    ranks = 1.0 + (others - own_value > same).sum(axis=1)
    unknown = np.isnan(others)
    alike = (unknown | (np.abs(others - own_value) <= same)).all(axis=1)
    several = (~unknown).sum(axis=1) > 1
    return np.where(alike & several, np.nan, ranks)
