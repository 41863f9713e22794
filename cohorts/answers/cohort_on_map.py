"""The cohort on another map: each district's goes by the people of its small areas, in every draw."""

import pandas as pd

from cohorts.model.cohort import Cohort
from cohorts.model.onto_map import carried, share_split, shares_of_districts
from cohorts.model.summary import ENDS, intervals
from coverage.vocabulary import RISK_LEVELS
from geo.recut.area_map import AreaMap


def cohort_on_map(drawn: Cohort, central: Cohort, target: AreaMap, community: str) -> pd.DataFrame:
    """List the cohort of every area of a map by risk level.

    Returns
    -------
    pandas.DataFrame
        ``area_code risk low median high central`` (people a year), as ``cohort_table``, and ``share_split`` (0 to 1): the part of
        the central value that comes from districts that were cut. The central values of all areas add up to those of the
        districts; NaN where a district in the area has a community share that is not known.
    """
    shares = shares_of_districts(target)
    tables = []
    for risk in RISK_LEVELS:
        at_centre = central.people(risk, community)
        summed = intervals(carried(drawn.people(risk, community), shares), shares.columns)
        whole, split = carried(at_centre, shares)[0], share_split(at_centre, shares)[0]
        tables.append(summed.assign(risk=risk, central=whole, share_split=split))
    table = pd.concat(tables).rename_axis("area_code").reset_index()
    return table[["area_code", "risk", *ENDS, "central", "share_split"]]
