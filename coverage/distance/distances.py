"""How far every small area is from the nearest place: kilometres, and minutes by car as a range."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from coverage.ask import Ask
from coverage.distance.nearest import Numbers, nearest_km
from coverage.distance.people import Mask
from coverage.distance.places_to_visit import PlacesToVisit, places_to_visit
from coverage.evaluation import Evaluation
from geo.small_areas import small_areas
from geo.travel import NEAREST_KM, MinutesByCar, minutes_by_car


@dataclass(frozen=True, eq=False)
class Distances:
    """What one ask comes to in every small area, in the order of ``small_areas()``.

    Attributes
    ----------
    places
        What they are distances to.
    km
        Straight-line kilometres to the nearest place; NaN where none is known.
    minutes
        By car, as ``minutes_held`` has them. NaN where no place is known, and where it is farther than can be read.
    """

    places: PlacesToVisit
    km: Numbers
    minutes: MinutesByCar

    @property
    def near(self) -> Mask:
        """Which small areas are in the nearest band, where minutes cannot be told."""
        return self.km < NEAREST_KM

    def within(self, minutes: float) -> tuple[Mask, Mask, Mask]:
        """Which small areas are within so many minutes: surely (at the high end), centrally, and perhaps (at the low end).

        Where no place is known none is; that is *not shown to be within*, and no more.
        """
        return self.minutes.high <= minutes, self.minutes.central <= minutes, self.minutes.low <= minutes


def distances(evaluation: Evaluation, ask: Ask) -> Distances:
    """Measure how far everybody is from the nearest place that answers an ask. Raises as ``places_to_visit``."""
    return distances_to(places_to_visit(evaluation, ask))


def distances_to(places: PlacesToVisit) -> Distances:
    """Measure how far everybody is from the nearest of some places."""
    km = nearest_km(places)
    return Distances(places, km, minutes_held(km, slice(None)))


def minutes_held(km: Numbers, of: npt.NDArray[np.int64] | slice) -> MinutesByCar:
    """Return minutes by car with their range for kilometres from some of ``small_areas()``, by position.

    Under 5 km minutes cannot be told. Those people are held to be no farther than at 5 km: ``central`` and ``high`` are those
    of 5 km, and ``low`` is 0. NaN where ``km`` is, or is more than 100.
    """
    rural, in_london = (small_areas()[name].to_numpy()[of] for name in ("rural_share", "in_london"))
    by_car = minutes_by_car(np.maximum(km, NEAREST_KM), rural, in_london)
    return by_car._replace(low=np.where(km < NEAREST_KM, 0.0, by_car.low))
