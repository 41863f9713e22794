"""Which records name an area, its county or its force for the people asked about: what is on record locally."""

from datetime import date

import pandas as pd

from coverage.ask import Ask
from coverage.evaluation import Evaluation
from coverage.tables import answering_pairs
from coverage.vocabulary import NOT_LOCAL, Status

WITHIN = pd.DateOffset(years=1)
"""How far ahead an end is said to be near."""


def local_pairs(evaluation: Evaluation, ask: Ask) -> pd.DataFrame:
    """Return the rows of ``answering_pairs`` whose record is local to its LAD, and say which is current.

    Returns
    -------
    pandas.DataFrame
        ``service lad`` and the other columns of ``answering_pairs``; ``current``: a current record that names the area as it
        stands, whether or not it states its risk level.
    """
    pairs = answering_pairs(evaluation, ask)
    local = pairs[pairs["cap"] > NOT_LOCAL]
    service = local["service"].to_numpy()
    named_as_it_stands = local["cap"].eq(Status.SERVED).to_numpy()
    is_current = evaluation.services["reason"].eq("current").to_numpy()
    return local.assign(current=is_current[service] & named_as_it_stands)


def ends_soon(evaluation: Evaluation) -> pd.Series:
    """Give for each record of ``evaluation.services`` the day on which it ends or its money is known to run out, if that is near.

    The first of the two that lies on the date asked about or within a year of it; NaT where neither does.
    """
    return within_a_year(evaluation.services[["ends", "funded_to"]], evaluation.terms.on).min(axis=1)


def within_a_year(days: pd.DataFrame, on: date) -> pd.DataFrame:
    """Keep the days that lie on a date or within a year of it; the others, and those that are not known, are NaT."""
    first = pd.Timestamp(on)
    return days.where((days >= first) & (days <= first + WITHIN))
