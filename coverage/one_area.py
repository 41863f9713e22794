"""All that the record holds of one area, of every kind of work, each for its usual side."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from coverage.ask import Ask, Terms
from coverage.directory import Directory
from coverage.evaluation import Evaluation, evaluate, once_of_each
from coverage.kinds_of_work import usual_side
from coverage.reaching import lads_reached
from coverage.records import described_records, records_among
from coverage.vocabulary import SIDES
from geo.areas import lad_table
from geo.levels import Reach

BothSides = Mapping[str, Evaluation]
"""The evaluations of one directory on one date for either side, by the keys of ``SIDES``."""


def evaluate_both_sides(directory: Directory, terms: Terms) -> dict[str, Evaluation]:
    """Evaluate a directory for either side."""
    return {side: evaluate(directory, replace(terms, for_whom=side)) for side in SIDES}


def records_of_both_sides(both: BothSides, risk: str, lads: tuple[str, ...]) -> pd.DataFrame:
    """Return ``records_among`` some districts, of every kind of work for its usual side."""
    tables = []
    for side, evaluation in both.items():
        found = records_among(evaluation, Ask(risk, terms=replace(evaluation.terms, for_whom=side)), lads)
        tables.append(found[found["intervention"].map(usual_side).eq(side)])
    return pd.concat(tables, ignore_index=True)


def announced_for_both_sides(both: BothSides, lads: tuple[str, ...]) -> pd.DataFrame:
    """Return ``announced_and_not_found`` of some districts, of every kind of work for its usual side."""
    return pd.concat([announced_and_not_found(one, lads) for one in both.values()], ignore_index=True)


def announced_and_not_found(evaluation: Evaluation, lads: tuple[str, ...]) -> pd.DataFrame:
    """List records that were announced for some districts long ago, of which no start was found: they count nowhere.

    Returns
    -------
    pandas.DataFrame
        As ``described_records``, with ``reach`` (key): of the kinds of work that are usually for the side of the evaluation.
    """
    described, pairs = _announced_long_ago(evaluation)
    inside = lad_table().index.get_indexer(pd.Index(list(lads)))
    here = pairs[np.isin(pairs["lad"], inside)]
    nearest = here.groupby("service")["reach"].max()
    table = described.iloc[nearest.index].reset_index(drop=True)
    return table.assign(reach=pd.array([Reach(int(one)).key for one in nearest], dtype="str"))


@once_of_each
def _announced_long_ago(evaluation: Evaluation) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return what was announced long ago as ``described_records``, and the ``lads_reached`` by it."""
    services = evaluation.not_counted
    of_side = services["intervention"].map(usual_side).eq(evaluation.terms.side)
    services = services[services["reason"].eq("announced_long_ago") & of_side].reset_index(drop=True)
    return described_records(services), lads_reached(services, evaluation.directory.service_areas)
