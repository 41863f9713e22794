"""What the record says of each area by itself: communities, the age of its records, and what ends within a year.

Counted, never estimated. Only records that name the area or a part of it count; one of a region or the country does not.
"""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from coverage.ask import Ask
from coverage.evaluation import Evaluation
from coverage.extent import area_positions
from coverage.local_records import ends_soon, local_pairs

DAYS_IN_A_YEAR = 365.25


def observed_by_area(evaluations: Iterable[Evaluation], level: str) -> pd.DataFrame:
    """Count what is on record in every area of a level.

    Parameters
    ----------
    evaluations
        The same directory on the same terms, for each side.
    level
        ``lad utla pfa region``.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``area_code``: ``communities_provided`` (that a record there names; 0 where none is on record),
        ``record_age`` (years, the middle of the dated records; NaN where none has a
        date); ``records_ending`` (within a year of the date; NaN where no record there says when it or its money ends).
    """
    codes, _ = area_positions(level)
    here = pd.concat(_local_records(one, level) for one in evaluations)
    by_area = here.groupby("area")
    named = here.explode("communities").dropna(subset=["communities"])
    found = pd.DataFrame(
        {
            "communities_provided": named.groupby("area")["communities"].nunique(),
            "record_age": by_area["age"].median(),
            "records_ending": here[here["end_known"]].groupby("area")["ends_soon"].sum().astype(float),
        }
    ).reindex(range(len(codes)))
    named_there = found["communities_provided"].fillna(0)  # nothing on record is a count of the record
    return found.assign(communities_provided=named_there).set_axis(codes.rename("area_code"))


def _local_records(evaluation: Evaluation, level: str) -> pd.DataFrame:
    """List the records that are local to each area, each once: ``area communities age end_known ends_soon``."""
    _, area = area_positions(level)
    pairs = local_pairs(evaluation, Ask(terms=evaluation.terms))
    at = pd.DataFrame({"area": area[pairs["lad"].to_numpy()], "service": pairs["service"].to_numpy()}).drop_duplicates()
    records, on = evaluation.services, pd.Timestamp(evaluation.terms.on)
    told = pd.DataFrame(
        {
            "communities": records["communities"].map(list),
            "age": (on - records["as_of_last"]).dt.days / DAYS_IN_A_YEAR,
            "end_known": records[["ends", "funded_to"]].notna().any(axis=1),
            "ends_soon": ends_soon(evaluation).notna(),
        }
    )
    return at.join(told, on="service", validate="m:1").assign(age=lambda all: np.maximum(all["age"], 0))
