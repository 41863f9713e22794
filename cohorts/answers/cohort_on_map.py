"""The cohort on another map: each district's goes by the people of its small areas, in every draw."""

import numpy as np
import pandas as pd

from cohorts.model.cohort import Cohort
from cohorts.model.summary import ENDS, intervals
from coverage.vocabulary import RISK_LEVELS
from geo.areas import lad_table
from geo.recut.area_map import AreaMap, overlaps
from geo.small_areas import small_areas


def cohort_on_map(drawn: Cohort, central: Cohort, target: AreaMap, community: str) -> pd.DataFrame:
    """List the cohort of every area of a map by risk level.

    Returns
    -------
    pandas.DataFrame
        ``area_code risk low median high central`` (people a year), as ``cohort_table``, and ``share_split`` (0 to 1): the part of
        the central value that comes from districts that were cut. The central values of all areas add up to those of the
        districts; NaN where a district in the area has a community share that is not known.
    """
    shares = _shares(target)
    cut = shares.where(shares.lt(1), 0.0)
    tables = []
    for risk in RISK_LEVELS:
        at_centre = central.people(risk, community)[0]
        summed = intervals(_carried(drawn.people(risk, community), shares), shares.columns)
        whole, split = (_carried(at_centre[None], part)[0] for part in (shares, cut))
        with np.errstate(invalid="ignore"):
            tables.append(summed.assign(risk=risk, central=whole, share_split=split / whole))
    table = pd.concat(tables).rename_axis("area_code").reset_index()
    return table[["area_code", "risk", *ENDS, "central", "share_split"]]


def _shares(target: AreaMap) -> pd.DataFrame:
    """The share of each district's people that lies in each area: district × area, each row sums to 1."""
    pairs = overlaps(small_areas()["lad_code"], target.area_of)
    table = pairs.pivot(index="source", columns="target", values="share_of_source").fillna(0.0)  # no people in common
    return table.reindex(index=lad_table().index, columns=target.codes)


def _carried(people: np.ndarray, shares: pd.DataFrame) -> np.ndarray:
    """Carry ``row × district`` to ``row × area``; not known where a district of the area is not."""
    unknown = np.isnan(people)
    carried: np.ndarray = np.where(unknown, 0.0, people) @ shares.to_numpy()
    missing = unknown.astype(float) @ shares.to_numpy() > 0
    return np.where(missing, np.nan, carried)
