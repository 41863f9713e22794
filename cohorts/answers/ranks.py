"""Ranks with their uncertainty, and which areas cannot be told apart. Areas too small to rank never get a rank."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from cohorts.assumptions.assumption import Assumption
from cohorts.model.draws import Rows
from cohorts.model.summary import intervals
from cohorts.tolerances import OF_A_RATIO
from geo.areas import area_table
from geo.as_given import NOT_KNOWN

HIGHER, LOWER, ALIKE, TOO_SMALL = "higher", "lower", "not distinguishable", "too small"


def too_few_to_rank(assumptions: Mapping[str, Assumption], people_16_plus: float) -> bool:
    """Say whether an area has too few people aged 16 and over for a figure of its own."""
    return people_16_plus < assumptions["smallest_area_ranked"].value


def too_small(assumptions: Mapping[str, Assumption], level: str) -> pd.Series:
    """Mark the areas of a level with too few people aged 16 and over to be ranked, headlined or taken as a peer."""
    people = area_table(level)["population_16_plus"]
    return people.map(lambda number: too_few_to_rank(assumptions, number)).rename("too_small")


def rank_intervals(draws: Rows, codes: pd.Index, small: pd.Series) -> pd.DataFrame:
    """Rank areas in every draw, the largest first.

    Parameters
    ----------
    draws
        ``draw × area`` of any measure; a column with NaN is not known.
    codes
        Area codes, in the order of the columns.
    small
        ``too_small`` of the same areas.

    Returns
    -------
    pandas.DataFrame
        Indexed by area code: ``low median high`` rank (1 is the largest; equal values share the smallest rank they span) and
        ``ranked``, out of how many. NaN for areas that are too small or not known.
    """
    rankable = ~np.isnan(draws).any(axis=0) & ~small.reindex(codes).to_numpy(dtype=bool)
    measured = draws[:, rankable]
    order = np.argsort(-measured, axis=1, kind="stable")
    lined_up = np.take_along_axis(measured, order, axis=1)
    place = np.broadcast_to(np.arange(1, measured.shape[1] + 1), measured.shape)
    first_of_its_value = np.ones(measured.shape, dtype=bool)
    first_of_its_value[:, 1:] = lined_up[:, :-1] - lined_up[:, 1:] > OF_A_RATIO * np.abs(lined_up[:, 1:])
    shared = np.maximum.accumulate(np.where(first_of_its_value, place, 0), axis=1)
    ranks = np.empty(measured.shape)
    np.put_along_axis(ranks, order, shared.astype(float), axis=1)
    table = intervals(ranks, codes[rankable]).reindex(codes)
    return table.assign(ranked=int(rankable.sum()))


def differences_from(draws: Rows, codes: pd.Index, code: str, small: pd.Series) -> pd.DataFrame:
    """Compare one area with every other, draw by draw.

    Returns
    -------
    pandas.DataFrame
        Indexed by area code: ``low median high`` of that area's value less this one's, and ``verdict``: ``higher`` or ``lower``
        where the central 80 % of the differences lies on one side of 0, else ``not distinguishable``; ``too small`` or
        ``not known`` where there is no answer, and "" for the area itself.
    """
    own = draws[:, codes == code]
    off = draws - own
    table = intervals(np.where(np.abs(off) <= OF_A_RATIO * np.abs(own), 0.0, off), codes)
    few = small.reindex(codes).to_numpy(dtype=bool)
    known = table["median"].notna().to_numpy()
    table["verdict"] = np.select(
        [codes == code, few | bool(small[code]), ~known, table["low"] > 0, table["high"] < 0],
        ["", TOO_SMALL, NOT_KNOWN, HIGHER, LOWER],
        ALIKE,
    )
    return table
