"""Everything the cohort is worked out from, in one place."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from cohorts.assumptions import Assumption
from cohorts.indicator import Indicator
from geo.mistakes import Mistake

PLAIN_DRIVERS = {
    "population_16_plus": "People aged 16 and over",
    "expected_victims": "Expected victims, from survey rates by age",
}


@dataclass(frozen=True)
class Need:
    """The assumptions, the shares of communities, the loaded indicators and how each driver weighs.

    Attributes
    ----------
    assumptions
        By key, as ``loaders.assumptions.load_assumptions`` gives them.
    community_shares
        ``area_code level community share source period``, as ``loaders.assumptions.load_community_shares`` gives them.
    indicators
        By name; one that has a weight is a driver.
    weights
        By driver (``PLAIN_DRIVERS`` or the name of an indicator), summing to 1; a driver left out weighs nothing. None takes the
        weights that the assumptions give.

    Raises
    ------
    Mistake
        If weights name a driver that is not there, one is below 0, or they do not sum to 1.
    """

    assumptions: Mapping[str, Assumption]
    community_shares: pd.DataFrame
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    weights: Mapping[str, float] | None = None

    def __post_init__(self) -> None:
        weights = self.driver_weights
        if strangers := sorted(set(weights) - set(PLAIN_DRIVERS) - set(self.indicators)):
            raise Mistake(
                f"A weight is given to {', '.join(strangers)}, which is not a driver that is loaded."
            )
        if any(not weight >= 0 for weight in weights.values()):
            raise Mistake("A weight must be 0 or more.")
        total = sum(weights.values())
        if not math.isclose(total, 1, abs_tol=1e-6):
            raise Mistake(f"The weights of the drivers sum to {total:.3g}; they must sum to 1.")

    @property
    def driver_weights(self) -> dict[str, float]:
        """The weight of every plain driver and of every indicator that has one."""
        plain = {driver: self.assumptions[f"weight_{driver}"].value for driver in PLAIN_DRIVERS}
        if self.weights is None:
            return plain
        return {**dict.fromkeys(PLAIN_DRIVERS, 0.0), **self.weights}

    @property
    def centre(self) -> dict[str, float]:
        """Every assumption at its value, and ``weight_<driver>`` for every driver with a weight."""
        values = {key: one.value for key, one in self.assumptions.items()}
        return values | {f"weight_{driver}": weight for driver, weight in self.driver_weights.items()}
