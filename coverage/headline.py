"""The few numbers a screen says first: how many areas have what, and how old the directory is."""

from collections import Counter
from dataclasses import dataclass

import pandas as pd

from coverage.currency import is_stale
from coverage.evaluation import Evaluation
from coverage.extent import PART, WHOLE
from coverage.vocabulary import Status


@dataclass(frozen=True)
class AreasOfStatus:
    """How many areas have a status as their best: in the whole of each, and in part of it."""

    whole: int
    part: int

    @property
    def areas(self) -> int:
        """How many there are, whole or in part."""
        return self.whole + self.part


def areas_by_status(table: pd.DataFrame) -> dict[Status, AreasOfStatus]:
    """Count areas by status and extent, so that each area is counted once.

    Parameters
    ----------
    table
        ``coverage_table`` at any level, or any table with its ``status`` and ``extent``.

    Returns
    -------
    dict
        For each ``Status``; the counts sum to the areas in the table.
    """
    found = Counter(zip(table["status"], table["extent"], strict=True))
    return {status: AreasOfStatus(found[status.key, WHOLE], found[status.key, PART]) for status in Status}


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
