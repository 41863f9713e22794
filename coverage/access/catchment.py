"""Access by the enhanced two-step floating catchment (Luo and Qi 2009), reckoned by PySAL ``access``.

Each place shares what it can take in a year over the people who may come to it, the nearer weighing more. Everybody's access is
the sum of what they are given. So nothing is given twice: people times access sum to the places that anybody can reach.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from coverage.access.journeys import Journeys, Positions, km_within
from coverage.distance.nearest import Numbers
from geo.mistakes import Mistake


@dataclass(frozen=True)
class Bands:
    """Minutes up to which a journey has a weight, nearest first, and the weights: above 0, and never rising.

    Raises
    ------
    Mistake
        Where the minutes do not rise, or a weight rises or is not above 0.
    """

    minutes: tuple[float, ...]
    weights: tuple[float, ...]

    def __post_init__(self) -> None:
        if not (np.diff(self.minutes) > 0).all():
            raise Mistake("The minutes of the bands of access must rise from one band to the next.")
        if not (np.diff(self.weights) <= 0).all() or not min(self.weights) > 0:
            raise Mistake("The weights of the bands of access must be above 0, and none larger than the one before.")

    def farthest_km(self) -> float:
        """Return the kilometres beyond which no journey counts, at any end of the range of its minutes."""
        return float(km_within(self.minutes[-1]).low.max())

    def weigh(self, taken: Journeys, end: int) -> Numbers:
        """Return the weight of journeys at an end of their minutes (a position in ``MinutesByCar``); 0 beyond the last band."""
        weights = np.zeros(len(taken.km))
        for minutes, weight in zip(reversed(self.minutes), reversed(self.weights), strict=True):
            weights[taken.km <= km_within(minutes)[end][taken.area]] = weight
        return weights


def access_by_catchment(taken: Journeys, weight: Numbers, places_a_year: Numbers, people: Numbers) -> Numbers:
    """Return for each small area the places a year for each of its people.

    Parameters
    ----------
    taken
        The journeys that people may take.
    weight
        Of each journey; 0 for one that does not count.
    places_a_year
        Of each place; NaN where not known. Such a place gives nothing here: it is told of apart.
    people
        Of each small area, who would need one; not negative.

    Returns
    -------
    numpy.ndarray
        NaN where no place with known places is within reach: not known, never 0.
    """
    counts = (weight > 0) & ~np.isnan(places_a_year)[taken.place] & (people > 0)[taken.area]
    area, place, weight = taken.area[counts], taken.place[counts], weight[counts]
    demand = _weighted(people, area, place, weight, len(places_a_year))
    offered = np.divide(places_a_year, demand, out=np.zeros(len(demand)), where=demand > 0)
    found = _weighted(offered, place, area, weight, len(people))
    reached = np.bincount(area, minlength=len(people)) > 0
    return np.where(reached, found, np.nan)


def _weighted(values: Numbers, of: Positions, to: Positions, weight: Numbers, size: int) -> Numbers:
    """Sum the values of where journeys come from, weighted, at where they go; 0 where none goes."""
    from access.fca import weighted_catchment

    costs = pd.DataFrame({"of": of, "to": to, "weight": weight})
    summed = weighted_catchment(
        pd.DataFrame({"value": values}), costs, None, "of", "to", "weight", True, "value", weight_fn=np.positive
    )
    return np.asarray(summed.reindex(range(size), fill_value=0.0), dtype=float)
