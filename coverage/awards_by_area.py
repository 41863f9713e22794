"""Money on record by area: whole awards to records of one area; what reaches more than one is never divided."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from coverage.ask import Ask
from coverage.directory import Directory
from coverage.evaluation import Evaluation
from coverage.extent import area_positions
from coverage.local_records import local_pairs


@dataclass(frozen=True)
class AwardsByArea:
    """Awards put to areas.

    Attributes
    ----------
    pounds
        By area code: the sum of the awards to records that name that area or a part of it and no other of its level. NaN where
        there is none on record, which is not £0.
    counted, of_several, elsewhere
        How many awards are in ``pounds``; how many are to a record that names several areas; and how many are to a record
        that names no area of the level or does not count on the terms: regional, national, ended.
    """

    pounds: pd.Series
    counted: int
    of_several: int
    elsewhere: int


def awards_of(directory: Directory) -> pd.Series:
    """Give the pounds on record for each service of a directory that states any, by ``service_id``. No sum is not £0."""
    return directory.services.set_index("service_id")["funding_gbp"].dropna()


def awards_by_area(evaluations: Iterable[Evaluation], awards: pd.Series, level: str) -> AwardsByArea:
    """Put awards to the areas of a level.

    Parameters
    ----------
    evaluations
        The same directory on the same terms, for each side.
    awards
        Pounds by ``service_id``; only services with a sum.
    level
        ``lad utla pfa region nation``.
    """
    codes, _ = area_positions(level)
    named = pd.concat([_areas_named(one, level) for one in evaluations]).drop_duplicates()
    named = named[named["service_id"].isin(awards.index)]
    areas = named.groupby("service_id")["area"].nunique()
    alone = named[named["service_id"].map(areas).eq(1)]
    summed = awards.loc[alone["service_id"]].groupby(alone["area"].to_numpy()).sum()
    pounds = summed.reindex(range(len(codes))).set_axis(codes.rename("area_code")).astype(float)
    of_several = int((areas > 1).sum())
    return AwardsByArea(pounds, len(alone), of_several, len(awards) - len(alone) - of_several)


def _areas_named(evaluation: Evaluation, level: str) -> pd.DataFrame:
    """List which record is local to which area: ``service_id area``, the position of the area in its level."""
    _, area = area_positions(level)
    pairs = local_pairs(evaluation, Ask(terms=evaluation.terms))
    service = evaluation.services["service_id"].to_numpy()[pairs["service"].to_numpy()]
    return pd.DataFrame({"service_id": service, "area": np.asarray(area[pairs["lad"].to_numpy()])}).drop_duplicates()
