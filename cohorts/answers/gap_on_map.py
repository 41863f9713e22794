"""The gap on another map: cohort, places and unmet need of each district go by the people of its small areas, in every draw.

Spare places in one district do not cancel need in another, nor do those of a part of one.
"""

from functools import partial

import pandas as pd

from cohorts.answers.gap import Gap, gap_summed, measures_of_gap
from cohorts.model.draws import Rows
from cohorts.model.onto_map import carried, share_split, shares_of_districts
from geo.recut.area_map import AreaMap


def gap_on_map(drawn: Gap, central: Gap, target: AreaMap) -> pd.DataFrame:
    """Summarise a gap for every area of a map.

    Parameters
    ----------
    drawn, central
        One ask in every draw, and with every assumption at its centre.
    target
        The map.

    Returns
    -------
    pandas.DataFrame
        As ``gap_table``, by ``area_code``, with the ``…_central`` of each measure; ``share_split`` (0 to 1), the part of the
        central cohort that comes from districts that were cut; and ``not_reachable_share_split``, the same of people whom no
        service on record reaches. Ranges do not add up; central people of all areas add up to those of the districts.
    """
    shares = shares_of_districts(target)
    onto = partial(_summed, shares=shares)
    at_centre = {f"{name}_central": rows[0] for name, rows in measures_of_gap(central, onto).items()}
    split = {
        "share_split": share_split(central.cohort, shares)[0],
        "not_reachable_share_split": share_split(central.split["not_reachable"], shares)[0],
    }
    table = pd.concat([gap_summed(drawn, onto), pd.DataFrame(at_centre, index=shares.columns)], axis=1)
    return table.assign(**split).rename_axis("area_code")


def _summed(by_lad: Rows, shares: pd.DataFrame) -> tuple[pd.Index, Rows]:
    return shares.columns, carried(by_lad, shares)
