"""How many people live where the last local service on record ends, month by month, if nothing is renewed."""

from collections.abc import Sequence

import pandas as pd

from cohorts.answers.people_here import people_here
from cohorts.model.cohort import Cohort
from cohorts.model.for_whom import counts_who_would_need
from cohorts.model.summary import ENDS
from coverage.ask import Ask
from coverage.timeline import Month, districts_lost, timeline_table


def timeline_with_people(months: Sequence[Month], ask: Ask, level: str, cohort: Cohort) -> pd.DataFrame:
    """Return ``timeline_table`` of a level with ``people_losing`` beside it."""
    return timeline_table(months, level).join(people_losing(months, ask, cohort))


def people_losing(months: Sequence[Month], ask: Ask, cohort: Cohort) -> pd.DataFrame:
    """Count the people of the ask in the districts that lose their last local service.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``on``: ``people_low people_median people_high`` people a year; NaN where the cohort does not count who would
        need what is asked about.
    """
    counted = counts_who_would_need(ask)
    found, of_lost = {}, dict[tuple[str, ...], pd.Series]()
    for one in months:
        lost = districts_lost(months[0], one)
        if lost not in of_lost:
            people = people_here(cohort, lost, [(ask.risk, ask.community)]).iloc[0]
            of_lost[lost] = people if counted else people * float("nan")
        found[one.on] = of_lost[lost]
    table = pd.DataFrame.from_dict(found, orient="index")[list(ENDS)].rename_axis("on")
    return table.add_prefix("people_")
