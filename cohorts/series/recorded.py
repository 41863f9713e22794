"""A loaded series of counts as areas are compared by it: counts at a level, and rates with the chance that lies in counting.

What is not known or withheld stays so (NaN). The range of a rate is that of a count: of the rates that give such a count by
chance, gamma with shape count + ½ (Jeffreys). It says nothing of how many incidents are never recorded.
"""

import numpy as np
import pandas as pd

from cohorts.model.draws import Rows
from cohorts.series.indicator import Indicator
from geo.areas import area_table, lads_of, parent
from geo.as_given import NOT_KNOWN
from geo.nesting import nests_in

PER = 1000
RECORDED = "recorded"
WITHHELD_BY_PUBLISHER = "withheld by the publisher"
WITHHELD_HERE = "withheld here: under five, or would give such a count away"
COUNTED_TOGETHER = "not known: counted together with another area"
PART_WITHHELD = "not known: a part is withheld"
PART_NOT_KNOWN = "not known: a part of it is not known"
_HALF = 0.5


def stands_at(indicator: Indicator, level: str) -> bool:
    """Say whether a series can be shown at a level: its own, or one whose areas are made of its areas."""
    return nests_in(indicator.level, level)


def counts_at(indicator: Indicator, level: str) -> pd.Series:
    """Give the counts at a level, as loaded or added up where the total may be shown.

    Parameters
    ----------
    indicator
        One period of a series.
    level
        ``lad utla pfa region``.

    Returns
    -------
    pandas.Series
        By ``area_code``, every area of the level; NaN where not known or withheld, and everywhere if the series cannot be shown
        at that level.
    """
    codes = area_table(level).index
    if not stands_at(indicator, level):
        return pd.Series(np.nan, index=codes)
    if level == indicator.level:
        return indicator.values.reindex(codes).astype(float)
    of_one = {code: lads_of(code)[0] for code in codes if len(lads_of(code)) == 1}
    alone = pd.Series({code: indicator.values.get(lad, np.nan) for code, lad in of_one.items()}, dtype=float)
    return indicator.totals.reindex(codes).astype(float).fillna(alone)


def counts_are_at(indicator: Indicator, level: str) -> pd.Series:
    """Say for each area of a level what its count is: recorded (a 0 too), withheld and by whom, or not known.

    Returns
    -------
    pandas.Series
        Text by ``area_code``, every area of the level: ``RECORDED`` exactly where ``counts_at`` has a number.
    """
    counts = counts_at(indicator, level)
    are = pd.Series(RECORDED, index=counts.index, dtype=object)
    for code in counts.index[counts.isna()]:
        are[code] = _why_no_count(indicator, str(code), level)
    return are


def _why_no_count(indicator: Indicator, code: str, level: str) -> str:
    own = indicator.level
    parts = {code} if level == own else {parent(lad, own) for lad in lads_of(code)}
    if any(parts & set(codes) and not parts >= set(codes) for codes, _ in indicator.together):
        return COUNTED_TOGETHER
    by_publisher, here = parts & indicator.withheld_by_publisher, parts & indicator.suppressed
    if len(parts) > 1:
        return PART_WITHHELD if by_publisher or here or _all_known(indicator, parts) else PART_NOT_KNOWN
    return WITHHELD_BY_PUBLISHER if by_publisher else WITHHELD_HERE if here else NOT_KNOWN


def _all_known(indicator: Indicator, parts: set[str]) -> bool:
    """Say whether all parts of an area have a count: then its total is withheld because it would give another away."""
    return bool(indicator.values.reindex(sorted(parts)).notna().all())


def rates_at(indicator: Indicator, level: str) -> pd.Series:
    """Give the recorded rate for each 1,000 people aged 16 and over, by ``area_code``; NaN as in ``counts_at``."""
    rates: pd.Series = counts_at(indicator, level) / area_table(level)["population_16_plus"] * PER
    return rates


def recorded_rate_draws(indicator: Indicator, level: str, rows: int, seed: int) -> tuple[pd.Index, Rows]:
    """Draw the rate that lies behind each count, for each 1,000 people aged 16 and over.

    Parameters
    ----------
    indicator, level
        As in ``counts_at``.
    rows
        How many draws.
    seed
        The same seed gives the same draws for an area, whatever the other areas are.

    Returns
    -------
    tuple
        Area codes, and ``row × area``; NaN where the count is not known or withheld.
    """
    counts, adults = counts_at(indicator, level), area_table(level)["population_16_plus"]
    draws = np.full((rows, len(counts)), np.nan)
    for column, (code, recorded) in enumerate(zip(map(str, counts.index), counts, strict=True)):
        if not np.isnan(recorded):
            chance = np.random.default_rng([seed, *code.encode()])
            draws[:, column] = chance.gamma(recorded + _HALF, size=rows) / adults[code] * PER
    return counts.index.rename("area_code"), draws
