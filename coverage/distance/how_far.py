"""How far the people of any small areas are from a place: shares within so many minutes, the curve of them, and the median.

Every share is *at least*: a place that nobody has put on record may be nearer, and people for whom no place is known count as
within no time. Where that is everybody, nothing is known: NaN, never 0.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from coverage.distance.distances import Distances
from coverage.distance.nearest import Numbers
from coverage.distance.people import Mask, lads_touched, people_of_small_areas
from coverage.distance.places_to_visit import FROM_AFAR, KNOWN, UNKNOWN
from coverage.distance.span import NOT_KNOWN, Span
from geo.areas import lad_table
from geo.travel import where_it_lies_among

WITHIN = (20, 40, 60)
"""The minutes that are told of."""
CURVE = tuple(range(20, 125, 5))
"""The minutes of the curve; below the first nothing can be read."""


@dataclass(frozen=True)
class HowFar:
    """How far some people are from the nearest place. Shares are of all of them, 0 to 1.

    Attributes
    ----------
    people
        How many people live there today.
    share_known
        The share for whom a place is known, however far.
    share_near
        The share nearer than 5 km to one, where minutes cannot be told; NaN where no place is known for anybody.
    within
        By minutes, the share within them. *central*: whose central minutes are within. *low*: whose high end is. *high*: whose
        low end is. Who lives nearer than 5 km counts as if at 5 km.
    median
        Minutes within which half of the people are, at most; NaN where it can be told of fewer than half.
    median_is_near
        Whether half of the people are in the nearest band, so that the median is less than can be told.
    with_known_place, without_known_place, from_afar
        How many services answer in their districts: that have a known place; that may be visited nobody knows where; that are
        helplines or remote. The three are counted apart, and none of them is a distance.
    lies_in
        The districts of theirs, by code, in which a straight line lies: minutes there are often more than is said.
    """

    people: float
    share_known: float
    share_near: float
    within: Mapping[int, Span]
    median: Span
    median_is_near: bool
    with_known_place: int
    without_known_place: int
    from_afar: int
    lies_in: tuple[str, ...]

    @property
    def known(self) -> bool:
        """Whether a place is known for anybody."""
        return self.share_known > 0

    @property
    def is_least(self) -> bool:
        """Whether the shares could be larger than is on record."""
        return self.without_known_place > 0 or self.share_known < 1


def how_far(found: Distances, inside: Mask) -> HowFar:
    """Say how far the people of some small areas are.

    Parameters
    ----------
    found
        The distances of an ask.
    inside
        Which of ``small_areas()`` they live in: of an area, ``small_areas_in`` its districts. At least one.
    """
    people, lads = people_of_small_areas()[inside], lads_touched(inside)
    has_place = ~np.isnan(found.km[inside])
    share_near = _share(found.near[inside], people)
    return HowFar(
        people=float(people.sum()),
        share_known=_share(has_place, people),
        share_near=share_near if has_place.any() else float("nan"),
        within=shares_within(found, inside, WITHIN),
        median=Span(*(_median(end[inside], people) for end in found.minutes)),
        median_is_near=share_near >= 0.5,
        with_known_place=found.places.counted(KNOWN, lads),
        without_known_place=found.places.counted(UNKNOWN, lads),
        from_afar=found.places.counted(FROM_AFAR, lads),
        lies_in=where_it_lies_among(map(str, lad_table().index[lads])),
    )


def shares_within(found: Distances, inside: Mask, minutes: Sequence[int] = CURVE) -> dict[int, Span]:
    """Return by minutes the share of people within them, as ``HowFar.within``: the curve of people by minutes. It never falls."""
    people = people_of_small_areas()[inside]
    if np.isnan(found.km[inside]).all():
        return dict.fromkeys(minutes, NOT_KNOWN)
    return {most: Span(*(_share(end[inside], people) for end in found.within(most))) for most in minutes}


def _share(which: Mask, people: Numbers) -> float:
    return float(people[which].sum() / people.sum())


def _median(minutes: Numbers, people: Numbers) -> float:
    """Return the minutes within which half of the people are; who has none comes last."""
    order = np.argsort(minutes)  # NaN last
    middle = np.searchsorted(np.cumsum(people[order]), people.sum() / 2)
    return float(minutes[order][min(middle, len(order) - 1)])
