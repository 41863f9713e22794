"""Every journey from a small area to a place that its people may visit, and how far they come in so many minutes."""

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
from scipy.spatial import cKDTree

from coverage.distance.distances import minutes_held
from coverage.distance.nearest import METRES_IN_KM, Numbers
from coverage.distance.people import at_small_areas, lad_of_small_areas
from coverage.distance.places_to_visit import PlacesToVisit
from geo.travel import FARTHEST_KM, MinutesByCar

Positions = npt.NDArray[np.int64]
HALVINGS = 14
"""Of 100 km: to the nearest six metres."""
NOWHERE_KM = -1.0


@dataclass(frozen=True, eq=False)
class Journeys:
    """Journeys, one an element: from which small area, to which place (both by position), and the straight line in km."""

    area: Positions
    place: Positions
    km: Numbers


def journeys(places: PlacesToVisit, most_km: float) -> Journeys:
    """List every journey of at most so many kilometres to a place that takes the people of the district."""
    pairs = cKDTree(places.at[["easting_m", "northing_m"]].to_numpy(dtype=float)).sparse_distance_matrix(
        _tree(), most_km * METRES_IN_KM, output_type="ndarray"
    )
    may = places.takes[pairs["i"], lad_of_small_areas()[pairs["j"]]]
    return Journeys(pairs["j"][may], pairs["i"][may], pairs["v"][may] / METRES_IN_KM)


@cache
def km_within(minutes: float) -> MinutesByCar:
    """Return the kilometres of straight line that are within so many minutes, from each small area, at each end of the range.

    That is minutes by car read the other way round: at ``low``, which is the soonest, they are the most kilometres. Below 0
    where not even the nearest band is within them. Shared: never to be changed.
    """
    size = len(lad_of_small_areas())
    ends = []
    for end in range(len(MinutesByCar._fields)):
        least, most = np.full(size, NOWHERE_KM), np.full(size, FARTHEST_KM)
        for _ in range(HALVINGS):
            middle = (least + most) / 2
            within = minutes_held(middle, slice(None))[end] <= minutes
            least, most = np.where(within, middle, least), np.where(within, most, middle)
        ends.append(least)
    return MinutesByCar(*ends)


@cache
def _tree() -> cKDTree:
    return cKDTree(at_small_areas())
