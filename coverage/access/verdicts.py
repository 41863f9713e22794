"""Near enough, near but full, near with room not known, not near, not known: of every small area, and of the people of any.

*Near*: the nearest place is within the minutes of the assumption ``access_near_minutes``. *Full*: within reach there are fewer
places a year for each person who would need one than ``access_enough`` says (``coverage.access.catchment``), and no near place
of which nobody knows how many it takes. *Not near* is said only where every service that answers there, and may be visited, has a
known place.
"""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from coverage.access.catchment import Bands, access_by_catchment
from coverage.access.journeys import journeys
from coverage.distance.distances import Distances, distances_to
from coverage.distance.nearest import Numbers
from coverage.distance.people import Mask, lad_of_small_areas, people_of_small_areas
from coverage.distance.places_to_visit import PlacesToVisit
from coverage.distance.span import NOT_KNOWN, Span

Verdicts = npt.NDArray[np.uint8]


class Verdict(IntEnum):
    """What can be said of a small area. Exactly one holds."""

    NOT_KNOWN = 0
    NOT_NEAR = 1
    NEAR_BUT_FULL = 2
    NEAR_ROOM_NOT_KNOWN = 3
    NEAR_ENOUGH = 4

    @property
    def key(self) -> str:
        """The name used in files."""
        return self.name.lower()


@dataclass(frozen=True)
class Judged:
    """Up to how many minutes a place is near, from how many places a year for each person there are enough, and the bands."""

    near_minutes: float
    enough: float
    bands: Bands


@dataclass(frozen=True, eq=False)
class Access:
    """What one ask comes to in every small area, in the order of ``small_areas()``.

    Attributes
    ----------
    distances
        How far the nearest place is.
    per_person
        Places a year within reach for each person who would need one: low, central, high; NaN where not known.
    verdicts
        At the cautious ends (more minutes, more people), at the centre, and at the hopeful ends.
    by
        By what it was judged.
    """

    distances: Distances
    per_person: tuple[Numbers, Numbers, Numbers]
    verdicts: tuple[Verdicts, Verdicts, Verdicts]
    by: Judged


def access_to(
    places: PlacesToVisit, places_a_year: Numbers, need: tuple[Numbers, Numbers, Numbers], by: Judged
) -> Access:
    """Work out access to places, and judge every small area.

    Parameters
    ----------
    places
        Of the services that answer an ask.
    places_a_year
        Of each place; NaN where not known.
    need
        People of each small area who would need one, low, central, high; all NaN where that is not known: so is whether a place
        is full.
    by
        By what it is judged.
    """
    found = distances_to(places)
    per_person = _per_person(places, places_a_year, need, by.bands)
    unknown = distances_to(places.among(np.isnan(places_a_year)))
    may_be_nearer = np.isnan(found.km) | (places.without_known_place[lad_of_small_areas()] > 0)
    cautious_to_hopeful = zip(reversed(found.minutes), reversed(unknown.minutes), per_person, strict=True)
    verdicts = [_judged(*at_end, may_be_nearer, by) for at_end in cautious_to_hopeful]
    return Access(found, per_person, (verdicts[0], verdicts[1], verdicts[2]), by)


def _per_person(
    places: PlacesToVisit, places_a_year: Numbers, need: tuple[Numbers, Numbers, Numbers], bands: Bands
) -> tuple[Numbers, Numbers, Numbers]:
    """Return access at the centre, and the least and the most of it at the three ends of minutes and people."""
    taken = journeys(places, bands.farthest_km())
    ends = [
        access_by_catchment(taken, bands.weigh(taken, end), places_a_year, np.nan_to_num(people))
        for end, people in enumerate(need)
    ]
    known = ~np.isnan(need[1])
    low, high = np.fmin.reduce(ends), np.fmax.reduce(ends)
    return np.where(known, low, np.nan), np.where(known, ends[1], np.nan), np.where(known, high, np.nan)


def _judged(
    minutes: Numbers, unknown_minutes: Numbers, per_person: Numbers, may_be_nearer: Mask, by: Judged
) -> Verdicts:
    near = minutes <= by.near_minutes
    room_not_known = np.isnan(per_person) | (unknown_minutes <= by.near_minutes)
    kinds = {
        Verdict.NEAR_ENOUGH: near & (per_person >= by.enough),
        Verdict.NEAR_ROOM_NOT_KNOWN: near & room_not_known,
        Verdict.NEAR_BUT_FULL: near,
        Verdict.NOT_KNOWN: may_be_nearer,
    }
    return np.select(list(kinds.values()), list(kinds), Verdict.NOT_NEAR).astype(np.uint8)


def shares_of_verdicts(found: Access, inside: Mask) -> dict[Verdict, Span]:
    """Return the share of the people of some small areas under each verdict: at the centre, and the least and most of the ends.

    The central shares sum to 1. Where nothing is known of anybody, all but that of ``NOT_KNOWN`` are NaN, never 0.
    """
    people = people_of_small_areas()[inside]
    if all((one[inside] == Verdict.NOT_KNOWN).all() for one in found.verdicts):
        return dict.fromkeys(reversed(Verdict), NOT_KNOWN) | {Verdict.NOT_KNOWN: Span(1.0, 1.0, 1.0)}
    shares = [np.bincount(one[inside], weights=people, minlength=len(Verdict)) / people.sum() for one in found.verdicts]
    return {
        one: Span(min(at[one] for at in shares), shares[1][one], max(at[one] for at in shares))
        for one in reversed(Verdict)
    }
