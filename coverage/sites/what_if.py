"""Who would be nearer to a place, and who farther from one, if places were opened and services closed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from coverage.distance.distances import Distances, distances_to
from coverage.distance.how_far import WITHIN
from coverage.distance.people import Mask, people_of_small_areas
from coverage.distance.places_to_visit import KNOWN, PlacesToVisit
from coverage.distance.span import Span
from coverage.sites.site import Site
from geo.mistakes import Mistake

JUDGED_WITHIN = 40
"""The minutes by which candidates are compared."""
MOST_CANDIDATES = 10


@dataclass(frozen=True)
class Moved:
    """How many people come within so many minutes, and how many no longer are; each at the centre, and the least and most."""

    gained: Span
    lost: Span


def what_if(places: PlacesToVisit, opened: Sequence[Site], closed: Collection[str]) -> PlacesToVisit:
    """Return places as they would be.

    Parameters
    ----------
    places
        Of the services that answer an ask.
    opened
        New ones, which take people of every district. A move is one opened and one closed.
    closed
        Ids of services that close, each with a known place; otherwise Mistake.
    """
    there = set(places.services.loc[places.services["where"].eq(KNOWN), "service_id"])
    if strangers := sorted(set(closed) - there):
        raise Mistake(
            f"{strangers[0][:60]} cannot be closed here: it is not the id of a service that answers this and has a known place."
        )
    changed = places.without(closed)
    for site in opened:
        changed = changed.and_at(site.easting_m, site.northing_m)
    return changed


def people_moved(before: Distances, after: Distances, inside: Mask) -> dict[int, Moved]:
    """Count by minutes the people of some small areas who come within them, and who no longer are.

    People for whom no place is known are within none, before and after.
    """
    people = np.where(inside, people_of_small_areas(), 0.0)
    moved = {}
    for minutes in WITHIN:
        ends = list(zip(before.within(minutes), after.within(minutes), strict=True))
        gained = [float(people[now & ~then].sum()) for then, now in ends]
        lost = [float(people[then & ~now].sum()) for then, now in ends]
        moved[minutes] = Moved(_span(gained), _span(lost))
    return moved


def best_first(places: PlacesToVisit, candidates: Sequence[Site], inside: Mask) -> list[tuple[Site, Span]]:
    """Put candidate sites in order of the people who would come within 40 minutes, most at the centre first; then by name.

    Parameters
    ----------
    places
        As they are.
    candidates
        At most ten; more is a Mistake.
    inside
        The small areas whose people count.

    Returns
    -------
    list
        Each site with how many people it would newly bring within 40 minutes. Where ranges overlap, the order says little.
    """
    if len(candidates) > MOST_CANDIDATES:
        raise Mistake(f"{len(candidates)} candidates are given: compare at most {MOST_CANDIDATES} at a time.")
    before = distances_to(places)
    gains = [
        people_moved(before, distances_to(what_if(places, [one], ())), inside)[JUDGED_WITHIN].gained
        for one in candidates
    ]
    return sorted(zip(candidates, gains, strict=True), key=lambda of: (-of[1].central, of[0].name))


def _span(cautious_central_hopeful: Sequence[float]) -> Span:
    return Span(min(cautious_central_hopeful), cautious_central_hopeful[1], max(cautious_central_hopeful))
