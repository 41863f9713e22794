"""Drivers: what the national cohort is shared out by, each as a share of every district.

Where an indicator has no count for a district (not known, or suppressed), that district has the share its people aged 16 and
over suggest, and the counts share out the rest. ``say.cohorts.indicator_words`` says which.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from cohorts.model.draws import Rows
from cohorts.model.inputs import CohortInputs
from cohorts.series.indicator import Indicator, counts_by_lad
from geo.areas import area_table, lad_table
from geo.mistakes import Mistake

RATE_OF_AGES = {
    "age_16_19": "survey_rate_16_19",
    "age_20_24": "survey_rate_20_24",
    "age_25_34": "survey_rate_25_34",
    "age_35_44": "survey_rate_35_54",
    "age_45_54": "survey_rate_35_54",
    "age_55_59": "survey_rate_55_74",
    "age_60_74": "survey_rate_55_74",
    "age_75_plus": "survey_rate_75_plus",
}


def adults_by_lad() -> NDArray[np.float64]:
    """People aged 16 and over in each district, in ``lad_table()`` order."""
    return lad_table()["population_16_plus"].to_numpy(dtype=float)


def expected_victims(values: Mapping[str, Rows]) -> Rows:
    """Multiply survey rates by the ages of each district: ``row × LAD`` people a year."""
    people = area_table("lad")[list(RATE_OF_AGES)].to_numpy(dtype=float)
    rates = np.column_stack([values[rate] for rate in RATE_OF_AGES.values()])
    victims: Rows = rates @ people.T
    if not (victims.sum(axis=1) > 0).all():
        raise Mistake("The survey rates by age are all 0: nobody would be expected anywhere; raise one of them.")
    return victims


def indicator_shares(indicator: Indicator) -> NDArray[np.float64]:
    """Give each district's share of an indicator's count; those with none have their share of people aged 16 and over.

    Raises
    ------
    Mistake
        If no district has a count above 0: there is nothing to share by.
    """
    counts, people = counts_by_lad(indicator), adults_by_lad() / adults_by_lad().sum()
    known = ~np.isnan(counts)
    total = counts[known].sum()
    if not total > 0:
        raise Mistake(f"{indicator.name}: no area has a count above 0 that may be used, so it cannot be a driver.")
    of_known: NDArray[np.float64] = np.nan_to_num(counts) / total * people[known].sum()
    return np.where(known, of_known, people)


def driver_shares(driver: str, need: CohortInputs, values: Mapping[str, Rows]) -> Rows:
    """Give a driver's share of every district, summing to 1: ``row × LAD``, or ``1 × LAD`` where every row is the same."""
    if driver == "population_16_plus":
        counts = adults_by_lad()[None, :]
    elif driver == "expected_victims":
        counts = expected_victims(values)
    else:
        counts = indicator_shares(need.indicators[driver])[None, :]
    shares: Rows = counts / counts.sum(axis=1, keepdims=True)
    return shares
