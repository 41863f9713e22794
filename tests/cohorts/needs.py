"""Make needs for tests: the shipped assumptions with whatever differs, and few draws."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from cohorts.assumptions.assumption import with_changes
from cohorts.model.cohort import central_cohort
from cohorts.model.inputs import CohortInputs
from cohorts.series.indicator import Indicator
from cohorts.series.suppression import suppressed_counts
from loaders.assumptions.register import shipped_assumptions, shipped_community_shares

FEW_DRAWS = 60
NO_LOCAL_VARIATION = {key: {"value": 0.0, "low": 0.0, "high": 0.0} for key in ("local_variation", "regional_variation")}


def need_of(changes: Mapping[str, Any] | None = None, draws: int = FEW_DRAWS, **said: Any) -> CohortInputs:
    """The shipped need with some assumptions changed, and weights or indicators given."""
    changed = {"draws": {"value": draws, "low": draws, "high": draws}, **(changes or {})}
    parts = {"community_shares": shipped_community_shares(), **said}
    return CohortInputs(with_changes(shipped_assumptions(), changed), **parts)


def fixed(value: float) -> dict[str, float]:
    """A change that leaves an assumption no range."""
    return {"value": value, "low": value, "high": value}


def shares_by(driver: str) -> NDArray[np.float64]:
    """The share of every district at the central values, with all weight on one driver."""
    return central_cohort(need_of(weights={driver: 1.0})).share[0]


def indicator_of(counts: Mapping[str, float], level: str = "pfa", name: str = "Cases") -> Indicator:
    """A series as the loader would make it."""
    values, totals, withheld = suppressed_counts(pd.Series(counts, dtype=float), level)
    return Indicator(name, level, values, "2025-26", "A source", totals, withheld)
