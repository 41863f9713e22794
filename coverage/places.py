"""Places (people a year) of each service, shared over the LADs it reaches, so that they are never counted twice.

Rule: where the record states places for an area, those stay in that area; the rest of the service's places are shared over
its other LADs. Inside an area they are shared in proportion to the weights given (people aged 16 and over until a cohort is
chosen). Unknown places stay unknown (NaN); they are never 0.
"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray


def places_by_lad(
    services: pd.DataFrame, service_areas: pd.DataFrame, pairs: pd.DataFrame, weights: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Share each service's places over the LADs it reaches.

    Parameters
    ----------
    services, service_areas
        As in ``Directory``; ``places`` is read in both.
    pairs
        ``lads_reached`` of the same tables.
    weights
        One positive weight for each LAD, in the order of ``lad_table()``.

    Returns
    -------
    numpy.ndarray
        Places a year for each row of ``pairs``; they sum to the service's places. NaN where not known.
    """
    pool, to_share = pools_of_places(services, service_areas, pairs)
    weight = weights[pairs["lad"].to_numpy()]
    weight_of_pool = np.bincount(pool, weights=weight, minlength=len(service_areas) + len(services))
    return np.asarray(to_share * weight / weight_of_pool[pool], dtype=float)


def pools_of_places(
    services: pd.DataFrame, service_areas: pd.DataFrame, pairs: pd.DataFrame
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Tell which pool of places each pair draws on, and how many places that pool has.

    Returns
    -------
    tuple
        For each row of ``pairs``: the number of its pool (a row of ``service_areas`` with places of its own, or the rest of a
        service), and the places a year to share over all pairs of that pool; NaN where not known.
    """
    service, row = pairs["service"].to_numpy(), pairs["row"].to_numpy()
    stated_of_row = service_areas["places"].to_numpy(dtype=float)[row]
    stated = ~np.isnan(stated_of_row)
    rest = _places_not_split_by_area(services, pairs, stated_of_row)
    pool = np.where(stated, row, len(service_areas) + service)
    return pool, np.where(stated, stated_of_row, rest[service])


def _places_not_split_by_area(
    services: pd.DataFrame, pairs: pd.DataFrame, stated_of_row: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return each service's places less those its record states by area; never below 0, NaN where not known."""
    stated = pd.DataFrame({"service": pairs["service"], "row": pairs["row"], "places": stated_of_row})
    by_service = stated.drop_duplicates("row").groupby("service")["places"].sum()
    taken = by_service.reindex(range(len(services)), fill_value=0.0).to_numpy()
    return np.asarray(np.clip(services["places"].to_numpy(dtype=float) - taken, 0, None), dtype=float)
