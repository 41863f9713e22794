"""MARAC cases for each 10,000 adult women: the rate in which SafeLives states what it expects.

Women aged 16 and over are people aged 16 and over × the share of women among them in England and Wales, which differs little
between forces. What is not known or withheld stays so (NaN).
"""

import numpy as np
import pandas as pd

from cohorts.series.indicator import Indicator
from cohorts.series.recorded import counts_at
from geo.areas import area_table

PER_WOMEN = 10_000
_MARAC = "MARAC"


def counts_marac_cases(indicator: Indicator) -> bool:
    """Whether a series says of itself, by its name or its source, that it counts cases heard by MARACs."""
    return _MARAC in f"{indicator.name} {indicator.source}".upper()


def cases_for_women(indicator: Indicator, level: str, share_of_women: float, expected: float) -> pd.DataFrame:
    """Set the cases of every area beside what is expected of as many adult women.

    Parameters
    ----------
    indicator
        One period of a series.
    level
        ``lad utla pfa region``.
    share_of_women
        Among people aged 16 and over, 0 to 1.
    expected
        Cases for each 10,000 adult women.

    Returns
    -------
    pandas.DataFrame
        By ``area_code``, every area of the level: ``area_name``, ``cases``, ``women_16_plus``, ``cases_per_10000_women``,
        ``expected_per_10000_women`` and ``expected_cases``. NaN where the count is not known or withheld.
    """
    areas = area_table(level)
    women = areas["population_16_plus"] * share_of_women
    cases = counts_at(indicator, level)
    return pd.DataFrame(
        {
            "area_name": areas["area_name"],
            "cases": cases,
            "women_16_plus": np.round(women),
            "cases_per_10000_women": cases / women * PER_WOMEN,
            "expected_per_10000_women": expected,
            "expected_cases": women * expected / PER_WOMEN,
        }
    )
