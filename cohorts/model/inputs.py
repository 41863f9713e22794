"""Everything the cohort is worked out from, in one place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from cohorts.assumptions.assumption import Assumption, with_changes
from cohorts.assumptions.assumption_set import AssumptionSet, require_weights
from cohorts.series.indicator import Indicator
from geo.mistakes import Mistake

PLAIN_DRIVERS = {
    "population_16_plus": "People aged 16 and over",
    "expected_victims": "Expected victims, from survey rates by age",
}
MOST_DRAWS = 10_000
"""More would take more memory than a shared machine can spare."""


@dataclass(frozen=True)
class CohortInputs:
    """The assumptions, the shares of communities, the loaded indicators and how each driver weighs.

    Attributes
    ----------
    assumptions
        By key, as ``loaders.assumptions.register.load_assumptions`` gives them.
    community_shares
        ``area_code level community share source period``, as ``loaders.assumptions.register.load_community_shares`` gives them.
    indicators
        By name; one that has a weight is a driver.
    cohorts
        The cohorts that were worked out of these inputs, by how (``cohorts.model.cohort``): kept as long as the inputs are.
    weights
        By driver (``PLAIN_DRIVERS`` or the name of an indicator), summing to 1; a driver left out weighs nothing. None takes the
        weights that the assumptions give.

    Raises
    ------
    Mistake
        If weights name a driver that is not there, one is below 0, or they do not sum to 1; or as ``require_usable``.
    """

    assumptions: Mapping[str, Assumption]
    community_shares: pd.DataFrame
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    weights: Mapping[str, float] | None = None
    cohorts: dict[str, Any] = field(init=False, default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        require_usable(self.assumptions)
        weights = self.driver_weights
        if strangers := sorted(set(weights) - set(PLAIN_DRIVERS) - set(self.indicators)):
            raise Mistake(f"A weight is given to {', '.join(strangers)}, which is not a driver that is loaded.")
        require_weights(weights)

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


def require_usable(assumptions: Mapping[str, Assumption]) -> None:
    """Raise Mistake for numbers that the model cannot work with, however they came to be there.

    Nothing is divided by 0, no share is above 1, and there are neither parts of a draw nor more of them than a machine can hold.
    """
    for one in assumptions.values():
        if one.unit.startswith("share") and one.high > 1:
            raise Mistake(f"{one.label}: a share lies between 0 and 1, and {one.high:g} is above that.")
    divisor, draws = assumptions["victims_per_perpetrator"], assumptions["draws"].value
    if not divisor.low > 0:
        raise Mistake(f"{divisor.label}: every number must be above 0, because victims are divided by it.")
    if not 1 <= draws <= MOST_DRAWS or draws != int(draws):
        raise Mistake(f"{assumptions['draws'].label}: give a whole number from 1 to {MOST_DRAWS:,}.")


def need_with(
    assumptions: Mapping[str, Assumption],
    community_shares: pd.DataFrame,
    changes: AssumptionSet,
    indicators: Mapping[str, Indicator],
) -> CohortInputs:
    """Put the user's set of changes in place, and make the need that everything is worked out from.

    Parameters
    ----------
    assumptions, community_shares
        As shipped.
    changes
        The set in use; ``AS_SHIPPED`` for none.
    indicators
        The series that are loaded, by the name that weights give them.

    Raises
    ------
    Mistake
        As ``with_changes``, ``require_usable`` and ``CohortInputs``.
    """
    return CohortInputs(with_changes(assumptions, changes.changes), community_shares, indicators, changes.weights)
