"""How many people a year would start in some districts, if as large a share started as has been seen elsewhere."""

from collections.abc import Sequence

import pandas as pd

from cohorts.model.cohort import Cohort
from cohorts.model.starts import SeenStep, TakenOn, taken_on
from cohorts.model.summary import Interval, interval
from coverage.ask import ANY
from geo.areas import lad_table


def starts_here(
    intervention: str, risk_levels: Sequence[str], seen: Sequence[SeenStep], cohort: Cohort, lads: Sequence[str]
) -> tuple[Interval, TakenOn] | None:
    """Count who would start a kind of work in a year.

    Returns
    -------
    tuple
        People a year: the low end where the fewest start, the high end where the most start, and the middle of the two medians;
        and the shares behind it. None where no count says which share starts, or one does not state its risk levels: what was
        seen of everybody says too little of the people of some levels.
    """
    found = taken_on(intervention, risk_levels, seen, cohort)
    if found is None or not all(one.risk_levels for one in found.seen):
        return None
    inside = lad_table().index.get_indexer(pd.Index(list(lads)))
    people = sum(cohort.people(risk, ANY, inside).sum(axis=1) for risk in risk_levels)
    fewest, most = interval(found.fewest * people), interval(found.most * people)
    return Interval(fewest.low, (fewest.median + most.median) / 2, most.high), found
