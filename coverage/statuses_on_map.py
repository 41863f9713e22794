"""Statuses on another map: how many people of each area live in districts of each status.

A record reaches districts. Where a district is cut, each part of it is held to be as the whole.
"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from coverage.matching import StatusArray
from coverage.vocabulary import NOT_LOCAL, Status
from geo.areas import lad_table
from geo.recut.area_map import AreaMap
from geo.recut.totals import pieces_of, whole_parts

MIXED = "mixed"
"""Stands for the status of an area whose people do not all have the same one."""
_LOCAL = [f"people_{one.key}" for one in Status if one > NOT_LOCAL]


def statuses_on_map(status: StatusArray, target: AreaMap) -> pd.DataFrame:
    """Count the people of every area of a map by the status of one ask.

    Parameters
    ----------
    status
        One ``Status`` value for each LAD, in ``lad_table()`` order.
    target
        The map.

    Returns
    -------
    pandas.DataFrame
        As ``each_status_on_map``, a row for each area.
    """
    return each_status_on_map(status[:, None], target)


def each_status_on_map(status: StatusArray, target: AreaMap) -> pd.DataFrame:
    """Count the people of every area of a map by the status of each of several asks.

    Parameters
    ----------
    status
        ``LAD × ask`` of ``Status`` values, LADs in ``lad_table()`` order.
    target
        The map.

    Returns
    -------
    pandas.DataFrame
        By ``area_code``, area by area in the order of the map, in each a row for each ask: ``status`` (the key that all its
        people have, else ``MIXED``), ``population``, ``people_<status>`` (which add up to ``population``, and over all areas to
        those of the districts), ``share_<status>`` (0 to 1), ``share_split`` (of its people, from districts that were cut) and
        ``served_share_split`` (of those who are served; NaN where nobody is).
    """
    everybody = {str(code): int(people) for code, people in lad_table()["population"].items()}
    parts = whole_parts(everybody, pieces_of(list(everybody), target))
    asks, codes = status.shape[1], pd.Index(target.codes)
    of_lad = status[lad_table().index.get_indexer(pd.Index(parts["source"]))]
    cell = codes.get_indexer(pd.Index(parts["target"]))[:, None] * asks + np.arange(asks)
    counted, from_cut = (_by_status(cell, of_lad, people, len(codes) * asks) for people in _and_from_cut(parts))
    people = pd.DataFrame(counted, codes.repeat(asks).rename("area_code"), [one.key for one in Status])
    population = people.sum(axis=1)
    served = people[Status.SERVED.key]
    table: pd.DataFrame = pd.concat(
        [
            people.idxmax(axis=1).where(people.gt(0).sum(axis=1).eq(1), MIXED).rename("status"),
            population.rename("population"),
            people.add_prefix("people_"),
            people.div(population, axis=0).add_prefix("share_"),
            (from_cut.sum(axis=1) / population).rename("share_split"),
            (from_cut[:, Status.SERVED] / served.where(served > 0)).rename("served_share_split"),
        ],
        axis=1,
    )
    return table


def local_on_map(counted: pd.DataFrame) -> pd.DataFrame:
    """Count for every area in how many of its rows a record is local, in the whole of it or a part.

    Parameters
    ----------
    counted
        Of ``each_status_on_map``.

    Returns
    -------
    pandas.DataFrame
        By ``area_code``: ``local`` (rows in which anybody lives where a record names the area, its county or its force) and
        ``share_in_part`` (of those rows, the share in which not everybody does; NaN where there are none).
    """
    local = counted[_LOCAL].sum(axis=1)
    some = pd.DataFrame({"local": local > 0, "in_part": (local > 0) & (local < counted["population"])})
    of_area = some.groupby(level="area_code", sort=False).sum()
    share = of_area["in_part"] / of_area["local"].where(of_area["local"] > 0)
    return pd.DataFrame({"local": of_area["local"].astype(int), "share_in_part": share})


def _and_from_cut(parts: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """Return the people of each part, and the same with nought where its district was not cut."""
    return parts["total"], parts["total"].where(parts["is_cut"], 0)


def _by_status(cell: NDArray[np.int64], status: StatusArray, people: pd.Series, cells: int) -> NDArray[np.int64]:
    """Add up whole people by cell and status."""
    at = (cell * len(Status) + status).ravel()
    counted = np.bincount(at, np.repeat(people.to_numpy(), cell.shape[1]), cells * len(Status))
    return counted.reshape(cells, len(Status)).astype(int)
