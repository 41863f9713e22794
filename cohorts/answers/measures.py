"""What areas can be compared by: each measure of a gap, with its unit and its formula in words.

Counts are summed over districts and only then divided; every measure is worked out in each row of the cohort.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from cohorts.answers.gap import Gap
from cohorts.model.draws import Rows
from cohorts.model.drivers import adults_by_lad
from cohorts.model.rollup import roll_up
from coverage.vocabulary import Status

PEOPLE, SHARE, PER_1000, PER_100 = (
    "people a year",
    "share of the cohort",
    "for each 1,000 people aged 16 and over",
    "places for each 100 of the cohort",
)


@dataclass(frozen=True)
class Measure:
    """One measure: what it is called, its unit, how it is made, and whether it is known only where places are known."""

    label: str
    unit: str
    formula: str
    of_places: bool = False


MEASURES = {
    "cohort": Measure("Cohort", PEOPLE, "people who cause harm at the risk level in a year, summed over districts"),
    "cohort_per_1000": Measure("Cohort per 1,000 adults", PER_1000, "cohort ÷ people aged 16 and over × 1,000"),
    "unmet_need": Measure(
        "Unmet need",
        PEOPLE,
        "cohort (everybody, whether or not they would start) − places, never below 0, summed over districts",
        of_places=True,
    ),
    "coverage": Measure(
        "Coverage",
        SHARE,
        "1 − unmet need ÷ cohort (everybody, whether or not they would start)",
        of_places=True,
    ),
    "places_per_100": Measure("Places per 100 of the cohort", PER_100, "places ÷ cohort × 100", of_places=True),
    "share_served": Measure(
        "Living where a current record serves them",
        SHARE,
        "cohort in districts with status “served” ÷ cohort",
    ),
    "share_possible": Measure(
        "Living where they may be served", SHARE, "cohort in districts with status “may be served” ÷ cohort"
    ),
    "share_wider_only": Measure(
        "Living where only a regional or national service is listed",
        SHARE,
        "cohort in districts with status “only a regional or national service” ÷ cohort",
    ),
    "share_nothing_listed": Measure(
        "Living where nothing is listed", SHARE, "cohort in districts with status “nothing listed” ÷ cohort"
    ),
    "share_not_reachable": Measure(
        "No service recorded for them",
        SHARE,
        "cohort in districts with status “nothing listed”, “none recorded for these people” or “checked: none” ÷ cohort",
    ),
}
"""Keys are for links and files. *No service recorded for them* is not the same as *no service there*."""


def measure_draws(measure: str, gap: Gap, level: str) -> tuple[pd.Index, Rows]:
    """Work a measure out for every area of a level, in every row of the gap.

    Parameters
    ----------
    measure
        A key of ``MEASURES``.
    gap
        One ask, district by district.
    level
        ``lad utla pfa region``.

    Returns
    -------
    tuple
        Area codes, and ``row × area`` in the measure's unit (shares 0 to 1). NaN where it is not known: a community without a
        share, an area with a district whose places are not known, a rate of nobody.
    """
    codes, cohort = roll_up(gap.cohort, level)
    total = np.where(cohort > 0, cohort, np.nan)
    if measure == "cohort":
        return codes, cohort
    if measure == "cohort_per_1000":
        adults = roll_up(adults_by_lad(), level, axis=0)[1]
        return codes, cohort / np.where(adults > 0, adults, np.nan) * 1000
    if measure == "places_per_100":
        return codes, roll_up(gap.places, level)[1] / total * 100
    if measure in ("unmet_need", "coverage"):
        unmet = roll_up(gap.unmet_need, level)[1]
        return codes, unmet if measure == "unmet_need" else 1 - unmet / total
    among = {
        "share_served": gap.status == Status.SERVED,
        "share_possible": gap.status == Status.POSSIBLE,
        "share_wider_only": gap.status == Status.WIDER_ONLY,
        "share_nothing_listed": gap.status == Status.NO_RECORD,
        "share_not_reachable": gap.status <= Status.NOT_FOR_THEM,
    }[measure]
    return codes, roll_up(np.where(among, gap.cohort, 0 * gap.cohort), level)[1] / total
