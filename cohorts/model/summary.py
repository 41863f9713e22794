"""From draws to what is shown: the median and the central 80 % of the draws. Sums and ratios are taken in each draw first."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from cohorts.model.cohort import Cohort
from cohorts.model.rollup import roll_up
from coverage.vocabulary import RISK_LEVELS

CENTRAL_SHARE = 0.8
ENDS = ("low", "median", "high")


@dataclass(frozen=True)
class Interval:
    """The median of the draws and the ends between which the central 80 % lie; all NaN where not known."""

    low: float
    median: float
    high: float


def _quantiles(draws: NDArray[Any], share: float) -> NDArray[np.float64]:
    """Read the ends and the median off the draws in order, straight lines between them: ``3 × …``; NaN where any draw is.

    Seven figures are kept, far more than an estimate deserves: sorting those takes a third of the time.
    """
    ordered = np.sort(np.ascontiguousarray(draws.T, dtype=np.float32), axis=-1)  # NaN comes last
    tail = (1 - share) / 2
    place = np.array([tail, 0.5, 1 - tail]) * (len(draws) - 1)
    below = place.astype(int)
    above = np.minimum(below + 1, len(draws) - 1)
    low, high = ordered[..., below].astype(float), ordered[..., above].astype(float)
    read = low + (high - low) * (place - below)
    return np.where(np.isnan(ordered[..., -1:]), np.nan, read).T


def interval(draws: NDArray[Any], share: float = CENTRAL_SHARE) -> Interval:
    """Summarise one number's draws; not known where any draw is."""
    return Interval(*_quantiles(draws, share).tolist())


def intervals(draws: NDArray[Any], codes: pd.Index, share: float = CENTRAL_SHARE) -> pd.DataFrame:
    """Summarise ``draw × area``: indexed by area code, ``low median high``; NaN where any draw is not known."""
    return pd.DataFrame(_quantiles(draws, share).T, index=codes, columns=list(ENDS))


def cohort_table(drawn: Cohort, central: Cohort, level: str, community: str = "any") -> pd.DataFrame:
    """List the cohort of every area and risk level.

    Returns
    -------
    pandas.DataFrame
        ``area_code risk low median high central`` (people a year): the median and central 80 % of the draws, and the value when
        every assumption stands at its centre, which lies below the median where ranges reach further up than down.
    """
    tables = []
    for risk in RISK_LEVELS:
        codes, draws = roll_up(drawn.people(risk, community), level)
        at_centre = roll_up(central.people(risk, community), level)[1][0]
        tables.append(intervals(draws, codes).assign(risk=risk, central=at_centre))
    table = pd.concat(tables).rename_axis("area_code").reset_index()
    return table[["area_code", "risk", *ENDS, "central"]]
