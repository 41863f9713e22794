"""A loaded series of counts as areas are compared by it: counts at a level, and rates with the chance that lies in counting.

What is not known or withheld stays so (NaN). The range of a rate is that of a count: of the rates that give such a count by
chance, gamma with shape count + ½ (Jeffreys). It says nothing of how many incidents are never recorded.
"""

import numpy as np
import pandas as pd

from cohorts.draws import Rows
from cohorts.indicator import Indicator
from geo.areas import area_table, lads_of

PER = 1000
_HALF = 0.5


def stands_at(indicator: Indicator, level: str) -> bool:
    """Say whether a series can be shown at a level: its own, or one whose areas are made of its areas."""
    return indicator.level == "lad" or level in ("pfa", "region")


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
