"""From districts to the areas of another map: what is of a district goes by the people of its small areas, in every row."""

import numpy as np
import pandas as pd
from scipy.sparse import csr_array

from cohorts.model.draws import Rows
from geo.areas import lad_table
from geo.recut.area_map import AreaMap, overlaps
from geo.small_areas import small_areas


def shares_of_districts(target: AreaMap) -> pd.DataFrame:
    """Give the share of each district's people that lies in each area: district × area, 0 to 1; each row sums to 1."""
    pairs = overlaps(small_areas()["lad_code"], target.area_of)
    table = pairs.pivot(index="source", columns="target", values="share_of_source").fillna(0.0)  # no people in common
    return table.reindex(index=lad_table().index, columns=target.codes)


def carried(by_lad: Rows, shares: pd.DataFrame) -> Rows:
    """Carry people of districts, ``row × LAD``, to ``row × area``; NaN where those of a district of the area are not known."""
    unknown, few = np.isnan(by_lad), csr_array(shares.to_numpy())  # most districts lie in one area
    people: Rows = np.where(unknown, 0.0, by_lad) @ few
    return np.where(unknown.astype(float) @ few > 0, np.nan, people) if unknown.any() else people


def share_split(by_lad: Rows, shares: pd.DataFrame) -> Rows:
    """Give the part of what is carried that comes from districts that were cut: ``row × area``, 0 to 1; NaN of nothing."""
    cut = shares.where(shares.lt(1), 0.0)
    with np.errstate(invalid="ignore"):
        split: Rows = carried(by_lad, cut) / carried(by_lad, shares)
    return split
