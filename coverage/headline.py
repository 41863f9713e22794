"""The few numbers a screen says first: how many areas have what, and how old the directory is."""

from dataclasses import dataclass

import pandas as pd

from coverage.currency import is_stale
from coverage.evaluation import Evaluation
from coverage.vocabulary import Status


def areas_by_best_status(table: pd.DataFrame) -> dict[Status, int]:
    """Count areas by the best status that holds in any of their LADs, so that each area is counted once.

    Parameters
    ----------
    table
        ``coverage_table`` at any level.

    Returns
    -------
    dict
        Areas for each ``Status``; the counts sum to the areas in the table.
    """
    counts = dict.fromkeys(Status, 0)
    for lads in table[[f"lads_{status.key}" for status in Status]].itertuples(index=False):
        counts[max(status for status, found in zip(Status, lads, strict=True) if found)] += 1
    return counts


@dataclass(frozen=True)
class DirectoryAge:
    """How many records a directory holds on a date, and what is wrong with them."""

    records: int
    stale: int
    undated: int
    without_area: int


def directory_age(evaluation: Evaluation) -> DirectoryAge:
    """Count the records of a directory by what keeps them from counting in full."""
    directory, terms = evaluation.directory, evaluation.terms
    placed = directory.services["service_id"].isin(set(directory.service_areas["service_id"]))
    return DirectoryAge(
        records=len(directory.services),
        stale=int(is_stale(directory.services, terms.on, terms.staleness_months).sum()),
        undated=int(directory.services["as_of_last"].isna().sum()),
        without_area=int((~placed).sum()),
    )
