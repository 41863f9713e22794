"""Statuses on another map: how many people of each area live in districts of each status.

A record reaches districts. Where a district is cut, each part of it is held to be as the whole.
"""

import pandas as pd

from coverage.matching import StatusArray
from coverage.vocabulary import Status
from geo.areas import lad_table
from geo.recut.area_map import AreaMap
from geo.recut.totals import pieces_of, recut

MIXED = "mixed"
"""Stands for the status of an area whose people do not all have the same one."""


def statuses_on_map(status: StatusArray, target: AreaMap) -> pd.DataFrame:
    """Count the people of every area of a map by status.

    Parameters
    ----------
    status
        One ``Status`` value for each LAD, in ``lad_table()`` order.
    target
        The map.

    Returns
    -------
    pandas.DataFrame
        By ``area_code``: ``status`` (the key that all its people have, else ``MIXED``), ``population``, ``people_<status>``
        (which add up to ``population``, and over all areas to those of the districts), ``share_<status>`` (0 to 1),
        ``share_split`` (of its people, from districts that were cut) and ``served_share_split`` (of those who are served; NaN
        where nobody is).
    """
    pieces = pieces_of(list(lad_table().index), target)
    everybody = {str(code): int(people) for code, people in lad_table()["population"].items()}
    status_of = dict(zip(everybody, status, strict=True))
    put = {
        one: recut({lad: people if status_of[lad] == one else 0 for lad, people in everybody.items()}, pieces)
        for one in Status
    }
    people = pd.DataFrame({one.key: found["total"].astype(int) for one, found in put.items()})
    whole = recut(dict(everybody), pieces)
    shares = people.div(whole["total"].astype(int), axis=0)
    return pd.concat(
        [
            people.idxmax(axis=1).where(people.gt(0).sum(axis=1).eq(1), MIXED).rename("status"),
            whole["total"].astype(int).rename("population"),
            people.add_prefix("people_"),
            shares.add_prefix("share_"),
            whole["share_split"].astype(float),
            put[Status.SERVED]["share_split"].astype(float).rename("served_share_split"),
        ],
        axis=1,
    )
