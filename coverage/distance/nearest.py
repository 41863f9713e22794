"""Kilometres, in a straight line, from every small area to the nearest place that its people may visit."""

import numpy as np
import numpy.typing as npt
from scipy.spatial import cKDTree

from coverage.distance.people import at_small_areas, lad_of_small_areas
from coverage.distance.places_to_visit import PlacesToVisit

Numbers = npt.NDArray[np.float64]
METRES_IN_KM = 1000


def nearest_km(places: PlacesToVisit) -> Numbers:
    """Return the kilometres to the nearest place for each of ``small_areas()``, in order.

    Returns
    -------
    numpy.ndarray
        Straight lines on EPSG:27700 from the middle of the small area. NaN where no place is known that takes its people: not
        known, neither 0 nor endless.
    """
    found = np.full(len(lad_of_small_areas()), np.nan)
    points = places.at[["easting_m", "northing_m"]].to_numpy(dtype=float)
    packed = np.packbits(places.takes, axis=0)  # an eighth of what is to be put in order
    _, first, kind_of_lad = np.unique(packed, axis=1, return_index=True, return_inverse=True)
    kind_of = kind_of_lad.reshape(-1)[lad_of_small_areas()]
    for kind, takes in enumerate(places.takes[:, first].T):
        here = np.flatnonzero(kind_of == kind)
        if takes.any() and len(here):
            metres, _ = cKDTree(points[takes]).query(at_small_areas()[here])
            found[here] = metres / METRES_IN_KM
    return found
