"""Does the model share the nation out as a recorded series does? Modelled against recorded, by force area.

Only forces with a recorded count take part; both sides are then shares of those forces together. Large forces make any two series
of counts agree, so the correlation is also taken per head of people aged 16 and over. What is recorded is not the truth: it
follows how many report and how each force records.
"""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from cohorts.model.cohort import central_cohort
from cohorts.model.drivers import adults_by_lad
from cohorts.model.inputs import CohortInputs
from cohorts.model.rollup import roll_up
from cohorts.series.indicator import Indicator, counts_by_force
from cohorts.tolerances import OF_A_RATIO
from geo.areas import area_table
from geo.mistakes import Mistake

FEWEST_FORCES = 3


@dataclass(frozen=True)
class Fit:
    """How near shares come to a recorded series.

    Attributes
    ----------
    correlation
        Pearson correlation of the shares; NaN where one side does not vary.
    correlation_per_head
        The same per head of people aged 16 and over: what the model says beyond where people live.
    mean_absolute_percentage_error
        Mean over forces of |modelled − recorded| ÷ recorded, 0 to …; forces that recorded 0 are left out.
    """

    correlation: float
    correlation_per_head: float
    mean_absolute_percentage_error: float


@dataclass(frozen=True)
class Backtest:
    """The model and the plain per-head model against one recorded series.

    Attributes
    ----------
    model, per_head
        How near each comes. A driver earns its place if the model comes nearer.
    areas
        Indexed by force code, the one furthest off first: ``area_name recorded modelled per_head`` (the last two scaled to the
        recorded total) and ``difference`` (modelled ÷ recorded − 1; NaN where 0 is recorded).
    circular
        True when the series, of this very period, is itself a driver with a weight: agreement then proves nothing.
    weighed_period
        The period of the same series that is a driver with a weight, where it is another one; else "". Agreement then shows that
        the pattern of areas lasts.
    """

    model: Fit
    per_head: Fit
    areas: pd.DataFrame
    circular: bool
    weighed_period: str = ""


def fit(shares: pd.Series, recorded: pd.Series, adults: pd.Series) -> Fit:
    """Compare shares with a recorded series over the same areas.

    Parameters
    ----------
    shares, recorded, adults
        Indexed alike: any shares (scaled here), recorded counts, people aged 16 and over; none missing.
    """
    modelled, counted = shares / shares.sum(), recorded / recorded.sum()
    error = ((modelled - counted).abs() / counted)[counted > 0]
    return Fit(
        _correlation(modelled, counted),
        _correlation(modelled / adults, counted / adults),
        float(error.mean()),
    )


def _correlation(one: pd.Series, other: pd.Series) -> float:
    if np.allclose(one, one.iloc[0], rtol=OF_A_RATIO, atol=0) or np.allclose(
        other, other.iloc[0], rtol=OF_A_RATIO, atol=0
    ):
        return float("nan")
    return float(np.corrcoef(one, other)[0, 1])


def backtest(need: CohortInputs, recorded: Indicator, risk: str = "high") -> Backtest:
    """Set the central model's shares of a risk level beside a recorded series, by force.

    Raises
    ------
    Mistake
        If fewer than three forces have a count, or all counts are 0.
    """
    counts = counts_by_force(recorded).dropna()
    if len(counts) < FEWEST_FORCES or not counts.sum() > 0:
        raise Mistake(
            f"{recorded.name}: at least {FEWEST_FORCES} force areas must have a count above 0 to compare the model with."
        )
    codes, cohort = roll_up(central_cohort(need).people(risk), "pfa")
    modelled = pd.Series(cohort[0], index=codes)[counts.index]
    adults = pd.Series(roll_up(adults_by_lad(), "pfa", axis=0)[1], index=codes)[counts.index]
    areas = pd.DataFrame(
        {
            "area_name": area_table("pfa")["area_name"].reindex(counts.index),
            "recorded": counts,
            "modelled": modelled / modelled.sum() * counts.sum(),
            "per_head": adults / adults.sum() * counts.sum(),
        }
    )
    areas["difference"] = areas["modelled"] / counts.where(counts > 0) - 1
    weighed = need.indicators[recorded.name].period if need.driver_weights.get(recorded.name, 0.0) > 0 else None
    return Backtest(
        model=fit(modelled, counts, adults),
        per_head=fit(adults, counts, adults),
        areas=areas.sort_values("difference", key=lambda off: off.abs(), ascending=False, kind="stable"),
        circular=weighed == recorded.period,
        weighed_period=weighed if weighed is not None and weighed != recorded.period else "",
    )


def without_small(found: Backtest, small: pd.Series) -> Backtest:
    """Leave the force areas that are too small to rank out of the picture and out of every error.

    Parameters
    ----------
    found
        As ``backtest`` gives it.
    small
        ``too_small`` of all force areas.
    """
    kept = found.areas[~small.reindex(found.areas.index).to_numpy(dtype=bool)].copy()
    total = kept["recorded"].sum()
    for shares in ("modelled", "per_head"):
        kept[shares] *= total / kept[shares].sum()
    kept["difference"] = kept["modelled"] / kept["recorded"].where(kept["recorded"] > 0) - 1
    adults = area_table("pfa")["population_16_plus"].reindex(kept.index)
    return replace(
        found,
        model=fit(kept["modelled"], kept["recorded"], adults),
        per_head=fit(kept["per_head"], kept["recorded"], adults),
        areas=kept.sort_values("difference", key=lambda off: off.abs(), ascending=False, kind="stable"),
    )
