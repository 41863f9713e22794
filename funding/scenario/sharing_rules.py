"""The rules by which areas share money, one record each, and what they may share by.

A rule is one record of ``RULES``; what it shares by is a mix of ``DRIVERS``, each with its formula of the workbook beside it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Claims:
    """What areas may share by, each ``area × line``; no NaN.

    Attributes
    ----------
    population_16_plus, expected_victims
        People, alike on every line.
    cohort, there
        People a year whom the line is for, and places a year already there.
    """

    population_16_plus: Array
    expected_victims: Array
    cohort: Array
    there: Array

    @property
    def room(self) -> Array:
        """People without a place already there."""
        return np.maximum(self.cohort - self.there, 0)


@dataclass(frozen=True)
class Driver:
    """One thing to share by. ``claim`` gives it, 0 or more; ``cell`` is the same as a formula of the workbook.

    A formula is written with the cells ``{population_16_plus}``, ``{expected_victims}``, ``{cohort}`` and ``{room}`` of an area.
    """

    key: str
    label: str
    claim: Callable[[Claims], Array]
    cell: str


@dataclass(frozen=True)
class SharingRule:
    """One rule. No field has a default: a rule that leaves one out cannot be made.

    Attributes
    ----------
    key, label
        As files hold it; and after "shared".
    mix
        What it shares by: for each of ``DRIVERS`` its part, summing to 1, as the model and the workbook both weigh it. Empty
        where the scenario says what counts how much.
    held_back
        Whether places already there count against an area's share: it gets more once the others have as many for each of theirs.
    by_programme
        Whether the places are found by the optimiser: the weights then only order areas that are alike.
    """

    key: str
    label: str
    mix: Mapping[str, float]
    held_back: bool
    by_programme: bool

    @property
    def by_own_weights(self) -> bool:
        """Whether the scenario says what counts how much."""
        return not self.mix

    @property
    def by_cohort_where_nothing_is_there(self) -> bool:
        """Whether it shares as *by cohort* does as long as nobody knows what is there, though otherwise it does not."""
        return set(self.mix) == {"unmet_need"} or (self.held_back and set(self.mix) == {"cohort"})

    def weights(self, claims: Claims, own: Mapping[str, float]) -> Array:
        """Weigh each area on each line, ``area × line``: one driver as it is, several by their shares of all areas."""
        if len(self.mix) == 1:
            return DRIVERS[next(iter(self.mix))].claim(claims)
        return _mixed(claims, self.mix or own)


def _mixed(claims: Claims, own: Mapping[str, float]) -> Array:
    """Weigh each driver's share of all areas."""
    shares = [weight * _shares(DRIVERS[driver].claim(claims)) for driver, weight in own.items()]
    return np.asarray(np.sum(shares, axis=0))


def _shares(claim: Array) -> Array:
    total = claim.sum(axis=0, keepdims=True)
    return claim / np.where(total > 0, total, 1.0)


# fmt: off
DRIVERS = {
    driver.key: driver
    for driver in (
        Driver(key="equal", label="The same for every area", claim=lambda claims: np.ones(claims.cohort.shape), cell="1"),
        Driver(key="population_16_plus", label="People aged 16 and over",
               claim=lambda claims: claims.population_16_plus, cell="{population_16_plus}"),
        Driver(key="expected_victims", label="Expected victims, from survey rates by age",
               claim=lambda claims: claims.expected_victims, cell="{expected_victims}"),
        Driver(key="cohort", label="Cohort", claim=lambda claims: claims.cohort, cell="{cohort}"),
        Driver(key="unmet_need", label="Unmet need", claim=lambda claims: claims.room, cell="{room}"),
    )
}
"""What a formula of one's own may weigh, by key."""

RULES = {
    rule.key: rule
    for rule in (
        SharingRule(
            key="equal", label="the same for every area",
            mix={"equal": 1},
            held_back=False, by_programme=False,
        ),
        SharingRule(
            key="per_head", label="by people aged 16 and over",
            mix={"population_16_plus": 1},
            held_back=False, by_programme=False,
        ),
        SharingRule(
            key="by_cohort", label="by cohort",
            mix={"cohort": 1},
            held_back=False, by_programme=False,
        ),
        SharingRule(
            key="by_unmet_need", label="by unmet need",
            mix={"unmet_need": 1},
            held_back=False, by_programme=False,
        ),
        SharingRule(
            key="levelling_up", label="to the lowest coverage first",
            mix={"cohort": 1},
            held_back=True, by_programme=False,
        ),
        SharingRule(
            key="formula", label="by a formula of one's own",
            mix={},
            held_back=False, by_programme=False,
        ),
        SharingRule(
            key="optimised", label="for the most people reached or the most harm avoided",
            mix={"cohort": 1},
            held_back=False, by_programme=True,
        ),
    )
}
"""By key, in the order of files and screens."""
# fmt: on
