"""What each rule shares by: a weight for every area and line, and places that count against an area's share."""

import numpy as np
from numpy.typing import NDArray

from cohorts.model.cohort import Cohort
from cohorts.model.drivers import adults_by_lad, expected_victims
from funding.scenario.areas import sum_to_areas
from funding.scenario.scenario import Scenario

Array = NDArray[np.float64]


def weights_of(scenario: Scenario, central: Cohort, cohort: Array, there: Array) -> tuple[Array, Array]:
    """Give the weights of a scenario's rule.

    Parameters
    ----------
    scenario
        Its rule, formula and areas.
    central
        The central cohort, for expected victims.
    cohort, there
        ``area × line`` people and places a year; no NaN.

    Returns
    -------
    tuple
        ``area × line`` weights, 0 or more, and places held back. Equal: 1. Per head: people aged 16 and over. By cohort,
        levelling up and optimised: the cohort. By unmet need: cohort − places there. Formula: Σ weight × the driver's share of
        all areas. Places are held back when levelling up only: an area gets more once the others have as many for each of
        their cohort.
    """
    rule, nothing = scenario.sharing.rule, np.zeros(cohort.shape)
    unmet = np.maximum(cohort - there, 0)
    drivers = {
        "equal": np.ones(cohort.shape),
        "population_16_plus": _by_area(scenario, adults_by_lad(), cohort),
        "cohort": cohort,
        "unmet_need": unmet,
    }
    if rule == "levelling_up":
        return cohort, there
    if rule == "formula":
        drivers["expected_victims"] = _by_area(scenario, expected_victims(central.values)[0], cohort)
        weights = [weight * _shares(drivers[driver]) for driver, weight in scenario.sharing.formula.items()]
        return np.sum(weights, axis=0), nothing
    driver = {"equal": "equal", "per_head": "population_16_plus", "by_unmet_need": "unmet_need"}.get(
        rule, "cohort"
    )
    return drivers[driver], nothing


def _by_area(scenario: Scenario, by_lad: Array, like: Array) -> Array:
    return np.repeat(sum_to_areas(by_lad, scenario, axis=0)[:, None], like.shape[1], axis=1)


def _shares(driver: Array) -> Array:
    total = driver.sum(axis=0, keepdims=True)
    return driver / np.where(total > 0, total, 1.0)
