"""How many people live in one area, and where it stands with them: any area, England and Wales too."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from cohorts.answers.gap import Gap
from cohorts.answers.lottery import status_shares
from cohorts.model.cohort import Cohort
from cohorts.model.draws import Rows
from cohorts.model.summary import Interval, interval
from coverage.vocabulary import Status
from geo.areas import lad_table, lads_of


def _districts_of(area: str) -> NDArray[np.intp]:
    """Give the positions of an area's districts in ``lad_table()`` order; England and Wales is an area too."""
    positions: NDArray[np.intp] = lad_table().index.get_indexer(pd.Index(lads_of(area)))
    return positions


def area_people(cohort: Cohort, area: str, risk: str, community: str) -> Rows:
    """Sum the cohort over an area's districts: people a year by row; NaN where the community's share is not known."""
    people: Rows = cohort.people(risk, community)[:, _districts_of(area)].sum(axis=1)
    return people


def status_shares_of(gap: Gap, area: str) -> dict[Status, tuple[Interval, Interval]]:
    """Split an area's cohort by the status of the districts they live in, best status first.

    Returns
    -------
    dict
        For each status that some district of the area has, its share of the cohort (0 to 1) and people a year; NaN: not known.
    """
    here = _districts_of(area)
    cohort, of_district = gap.cohort[:, here], gap.status[here]
    people, shares = cohort.sum(axis=1), status_shares(cohort, of_district)
    return {
        status: (interval(shares[status.key]), interval(shares[status.key] * people))
        for status in sorted(Status, reverse=True)
        if (of_district == status).any()
    }
