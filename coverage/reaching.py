"""Which LADs does each service reach, and how? The areas a record states, laid out LAD by LAD.

Reach follows what the record names: a LAD or UTLA is ``local``, a force area ``force``, a region or nation ``wider``; a
region that is the area of one commissioner (London) counts as a force; a service that is remote only is ``wider`` wherever it
says it works. Where a record names a LAD twice, the nearest reach holds.
"""

from functools import cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from geo.areas import lad_table, lads_of, regions_of_one_commissioner
from geo.levels import LEVELS, Reach


@cache
def lad_positions(area_code: str) -> NDArray[np.int64]:
    """Return the positions in ``lad_table()`` of the LADs inside an area."""
    return np.asarray(lad_table().index.get_indexer(pd.Index(lads_of(area_code))), dtype=np.int64)


def lads_reached(services: pd.DataFrame, service_areas: pd.DataFrame) -> pd.DataFrame:
    """Lay out the areas that services say they serve, one row for each service and LAD.

    Parameters
    ----------
    services
        ``Directory.services`` with a RangeIndex: ``service_id`` and ``delivery`` are read.
    service_areas
        ``Directory.service_areas``. Rows of services that are not in ``services`` are left out.

    Returns
    -------
    pandas.DataFrame
        ``service`` (position in ``services``), ``lad`` (position in ``lad_table()``), ``reach`` (``Reach`` value) and
        ``row`` (position in ``service_areas`` of the area that reaches the LAD), each pair once, ordered by service and LAD.
    """
    position = pd.Series(np.arange(len(services)), index=services["service_id"])
    stated = service_areas.assign(row=np.arange(len(service_areas)))
    stated = stated[stated["service_id"].isin(position.index)]
    inside = [lad_positions(code) for code in stated["area_code"]]
    sizes = [len(lads) for lads in inside]
    service = position.reindex(stated["service_id"]).to_numpy()
    remote = services["delivery"].eq("remote").to_numpy()[service]
    of_level = (
        stated["area_level"]
        .map({key: level.reach for key, level in LEVELS.items()})
        .mask(stated["area_code"].isin(regions_of_one_commissioner()), Reach.FORCE)
    )
    reach = np.where(remote, Reach.WIDER, of_level.to_numpy())
    pairs = pd.DataFrame(
        {
            "service": np.repeat(service, sizes),
            "lad": np.concatenate(inside) if inside else np.array([], dtype=np.int64),
            "reach": np.repeat(reach, sizes).astype(np.uint8),
            "row": np.repeat(stated["row"].to_numpy(), sizes),
        }
    )
    return pairs.iloc[_nearest_of_each_pair(pairs)].reset_index(drop=True)


def _nearest_of_each_pair(pairs: pd.DataFrame) -> NDArray[np.int64]:
    """Return the positions to keep: for each service and LAD the nearest reach, the first stated among equals."""
    key = pairs["service"].to_numpy() * len(lad_table()) + pairs["lad"].to_numpy()
    order = np.lexsort((pairs["row"].to_numpy(), -pairs["reach"].to_numpy().astype(int), key))
    first = np.ones(len(order), dtype=bool)
    first[1:] = key[order][1:] != key[order][:-1]
    return order[first]
