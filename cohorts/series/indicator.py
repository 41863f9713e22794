"""A loaded series of counts by area for one period: MARAC cases, police-recorded domestic abuse and the like."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from geo.areas import lad_table


@dataclass(frozen=True)
class Indicator:
    """Counts of people or cases by area. What may not be shown is not in it.

    Attributes
    ----------
    name, period, source
        What is counted (the name of the file, unless told otherwise), when, and who says so.
    level
        ``lad`` or ``pfa``.
    values
        Count by area code, every area of the level; NaN where it is not known or is suppressed.
    totals
        Total by code of each wider area that may be shown; NaN where a part is not known or the total would give a
        suppressed count away.
    suppressed
        Codes whose count was given and is withheld, because it is small or would give a small one away.
    withheld_by_publisher
        Codes whose count the publisher has and did not give (``[c]``, ``*``, ``<5``): not the same as not known.
    together
        Codes of areas that are counted together, and their count: none of them has one of its own in ``values``.
    """

    name: str
    level: str
    values: pd.Series
    period: str
    source: str
    totals: pd.Series
    suppressed: frozenset[str]
    withheld_by_publisher: frozenset[str] = frozenset()
    together: tuple[tuple[tuple[str, ...], float], ...] = ()


def counts_by_lad(indicator: Indicator) -> NDArray[np.float64]:
    """Lay an indicator out by district, in ``lad_table()`` order; NaN where it is not known.

    A count for a force area, or for areas counted together, is spread inside it by people aged 16 and over.
    """
    districts = lad_table()
    adults = districts["population_16_plus"]
    areas = districts.index.to_series() if indicator.level == "lad" else districts["pfa_code"]
    together = {code: "/".join(codes) for codes, _ in indicator.together for code in codes}
    extents = areas.replace(together)
    counts = pd.Series({"/".join(codes): count for codes, count in indicator.together}, dtype=float)
    of_extent = extents.map(pd.concat([indicator.values, counts]))
    return (of_extent * adults / adults.groupby(extents).transform("sum")).to_numpy(dtype=float)


def counts_by_force(indicator: Indicator) -> pd.Series:
    """Give the counts by force area: as loaded, or the totals of its districts that may be shown; NaN where not known."""
    codes = pd.Index(sorted(lad_table()["pfa_code"].unique()), name="area_code")
    return (indicator.values if indicator.level == "pfa" else indicator.totals).reindex(codes).astype(float)
