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
from cohorts.model.summary import intervals
from coverage.vocabulary import Status

PEOPLE, SHARE, SHARE_OF_PEOPLE, PER_1000, PER_100 = (
    "people a year",
    "share of the cohort",
    "share of people",
    "for each 1,000 people aged 16 and over",
    "places for each 100 of the cohort",
)
SHARES = {SHARE: "of the cohort", SHARE_OF_PEOPLE: "of people"}
"""The units that are shares, 0 to 1, and of whom each is one."""


@dataclass(frozen=True)
class Measure:
    """One measure. No field has a default: a measure that leaves one out cannot be made.

    Attributes
    ----------
    label, unit
        What it is called, and what it counts.
    formula
        How it is made, in words; ``measure_draws`` makes it.
    of_places
        Whether it is known only where places are known.
    on_map
        Whether the map offers it; every measure can be compared.
    """

    label: str
    unit: str
    formula: str
    of_places: bool
    on_map: bool

    @property
    def is_exact(self) -> bool:
        """Whether it has no range: it is counted, and not modelled."""
        return False

    @property
    def is_share(self) -> bool:
        """Whether it is a share, 0 to 1."""
        return self.unit in SHARES


# fmt: off
MEASURES = {
    "cohort": Measure(label="Cohort", unit=PEOPLE, of_places=False, on_map=True,
        formula="people who cause harm at the risk level in a year, summed over districts"),
    "cohort_per_1000": Measure(label="Cohort per 1,000 adults", unit=PER_1000, of_places=False, on_map=True,
        formula="cohort ÷ people aged 16 and over × 1,000"),
    "unmet_need": Measure(label="Unmet need", unit=PEOPLE, of_places=True, on_map=True,
        formula="cohort (everybody, whether or not they would start) − places, never below 0, summed over districts"),
    "coverage": Measure(label="Coverage", unit=SHARE, of_places=True, on_map=True,
        formula="1 − unmet need ÷ cohort (everybody, whether or not they would start)"),
    "places_per_100": Measure(label="Places per 100 of the cohort", unit=PER_100, of_places=True, on_map=False,
        formula="places ÷ cohort × 100"),
    "share_served": Measure(label="Living where a current record serves them", unit=SHARE,
        of_places=False, on_map=False,
        formula="cohort in districts with status “served” ÷ cohort"),
    "share_possible": Measure(label="Living where they may be served", unit=SHARE,
        of_places=False, on_map=False,
        formula="cohort in districts with status “may be served” ÷ cohort"),
    "share_wider_only": Measure(label="Living where only a regional or national service is listed", unit=SHARE,
        of_places=False, on_map=False,
        formula="cohort in districts with status “only a regional or national service” ÷ cohort"),
    "share_nothing_listed": Measure(label="Living where nothing is listed", unit=SHARE,
        of_places=False, on_map=False,
        formula="cohort in districts with status “nothing listed” ÷ cohort"),
    "share_not_reachable": Measure(label="No service recorded for them", unit=SHARE,
        of_places=False, on_map=False,
        formula="cohort in districts with status “nothing listed”, “none recorded for these people” or “checked: none” ÷ cohort"),
}
"""Keys are for links and files. *No service recorded for them* is not the same as *no service there*."""
# fmt: on


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


def value_table(measure: str, drawn: Gap, central: Gap, level: str) -> pd.DataFrame:
    """Summarise a measure of every area.

    Parameters
    ----------
    measure
        A key of ``MEASURES``.
    drawn, central
        One ask in every draw, and at the central values (one row).
    level
        ``lad utla pfa region``, or ``WHOLE``.

    Returns
    -------
    pandas.DataFrame
        Indexed by area code: ``low median high`` (the median and central 80 % of the draws) and ``central`` (every assumption at
        its centre), in the measure's unit. NaN where not known.
    """
    codes, draws = measure_draws(measure, drawn, level)
    at_centre = measure_draws(measure, central, level)[1][0]
    return intervals(draws, codes).assign(central=at_centre).rename_axis("area_code")
