"""The status of a wider area: the best that any of its people have, and its extent.

The status is decided for each LAD. A wider area has the best status that any of its people have, *whole* when at least 95 % of
its people have it, else *in part*; so an area with a record in any district is never "nothing listed". People are summed from
LADs; labels are never averaged. One rule for every screen, sentence and file.
"""

from functools import cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from coverage.vocabulary import Status
from geo.areas import area_table, lad_table

WHOLE, PART = "whole", "part"
LEAST_SHARE_OF_WHOLE = 0.95
"""From this share of an area's people on, what they have is what the area has."""


@cache
def area_positions(level: str) -> tuple[pd.Index, NDArray[np.int64]]:
    """Return the area codes of a level, and for each LAD (in ``lad_table()`` order) the position of its area."""
    codes = area_table(level).index
    of_lad = lad_table().index if level == "lad" else pd.Index(lad_table()[f"{level}_code"])
    positions = np.asarray(codes.get_indexer(of_lad), dtype=np.int64)
    positions.setflags(write=False)  # everybody is given the same
    return codes, positions


def people_by_status(status: NDArray[np.uint8], level: str) -> pd.DataFrame:
    """Count people and LADs by status in each area.

    Parameters
    ----------
    status
        One ``Status`` value for each LAD, in ``lad_table()`` order.
    level
        ``lad utla pfa region``.

    Returns
    -------
    pandas.DataFrame
        Indexed by area code: ``people_<status>`` (usual residents) and ``lads_<status>`` for the six statuses.
    """
    codes, area = area_positions(level)
    return people_by_status_in(status, area, len(codes)).set_axis(codes)


def people_by_status_in(status: NDArray[np.uint8], area_of_lad: NDArray[np.int64], areas: int) -> pd.DataFrame:
    """Count as ``people_by_status``, for any areas made of whole LADs; a LAD at a negative position is in none of them.

    Several asks are counted at once where ``status`` and ``area_of_lad`` are ``LAD × ask``: each pair of an area and an ask has
    a position of its own.
    """
    inside = area_of_lad >= 0
    one = lad_table()["population"].to_numpy(dtype=float)
    people = np.broadcast_to(one.reshape(-1, *[1] * (status.ndim - 1)), status.shape)[inside]
    cell = area_of_lad[inside] * len(Status) + status[inside]
    counted = [
        np.bincount(cell, weights=weights, minlength=areas * len(Status)).reshape(areas, len(Status))
        for weights in (people, None)
    ]
    columns = [f"{kind}_{value.key}" for kind in ("people", "lads") for value in Status]
    return pd.DataFrame(np.hstack(counted).astype(int), columns=columns)


def people_and_lads(counts: pd.DataFrame) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the people and the LADs of ``people_by_status``, each ``area × status``."""
    people, lads = np.hsplit(counts.to_numpy(), 2)
    return people, lads


def best_status(counts: pd.DataFrame) -> pd.DataFrame:
    """Name each area by the best status that any of its people have, and say how far it goes.

    Parameters
    ----------
    counts
        ``people_by_status``; every area has people.

    Returns
    -------
    pandas.DataFrame
        Indexed as ``counts``: ``status`` (key), ``extent`` (``whole`` or ``part``), ``districts`` (how many LADs have that
        status), ``districts_of`` (how many LADs there are) and ``share`` (of people who have it, 0 to 1).
    """
    people, lads = people_and_lads(counts)
    best = len(Status) - 1 - (lads[:, ::-1] > 0).argmax(axis=1)
    rows = np.arange(len(counts))
    share = people[rows, best] / people.sum(axis=1)
    return pd.DataFrame(
        {
            "status": np.array([value.key for value in Status])[best],
            "extent": np.where(share >= LEAST_SHARE_OF_WHOLE, WHOLE, PART),
            "districts": lads[rows, best],
            "districts_of": lads.sum(axis=1),
            "share": share,
        },
        index=counts.index,
    )
