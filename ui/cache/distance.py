"""How far people are from a place, worked out once for each directory and what is asked of it."""

import pandas as pd

from coverage.ask import Ask
from coverage.directory import Directory
from coverage.distance.by_area import still_not_known, within_by_area
from coverage.distance.distances import Distances, distances, distances_to
from coverage.distance.how_far import HowFar, how_far
from coverage.distance.people import Mask, small_areas_in
from coverage.distance.span import Span
from coverage.sites.site import Site, site_called
from coverage.sites.what_if import Moved, best_first, people_moved, what_if
from geo.areas import lad_table, lads_of
from ui.cache.cached import cached
from ui.cache.coverage import evaluation_of


@cached(most=8)  # 1.4 MB each; what screens show of one is small, and kept for longer
def distances_of(directory: Directory, ask: Ask) -> Distances:
    """Return ``distances``."""
    return distances(evaluation_of(directory, ask.terms), ask)


@cached(most=48)  # 15 KB at most
def within_of(directory: Directory, ask: Ask, level: str, minutes: int) -> pd.DataFrame:
    """Return ``within_by_area``."""
    return within_by_area(distances_of(directory, ask), level, minutes)


@cached(most=400)  # under 2 KB
def far_of(directory: Directory, ask: Ask, area: str | None) -> HowFar:
    """Return ``how_far`` of an area; of England and Wales where none is named."""
    return how_far(distances_of(directory, ask), _inside(area))


@cached(most=8)
def _distances_after(directory: Directory, ask: Ask, new_site: str, closed: str) -> Distances:
    opened = [site_called(new_site)] if new_site else []
    return distances_to(what_if(distances_of(directory, ask).places, opened, [closed] if closed else []))


@cached(most=40)
def within_after(directory: Directory, ask: Ask, level: str, minutes: int, new_site: str, closed: str) -> pd.DataFrame:
    """Return ``within_of`` as it would be with a new site, by its name, and without a service, by its id; "" for none."""
    after = within_by_area(_distances_after(directory, ask, new_site, closed), level, minutes)
    return still_not_known(within_of(directory, ask, level, minutes), after)


@cached(most=40)
def moved_of(directory: Directory, ask: Ask, area: str | None, new_site: str, closed: str) -> dict[int, Moved]:
    """Return ``people_moved`` of an area by such a change; of England and Wales where none is named."""
    return people_moved(distances_of(directory, ask), _distances_after(directory, ask, new_site, closed), _inside(area))


@cached(most=40)
def best_of(directory: Directory, ask: Ask, area: str | None, sites: tuple[Site, ...]) -> list[tuple[Site, Span]]:
    """Return ``best_first`` of candidate sites for the people of an area, for everybody where none is named.

    Raises Mistake where they are too many.
    """
    return best_first(distances_of(directory, ask).places, sites, _inside(area))


def _inside(area: str | None) -> Mask:
    return small_areas_in(lads_of(area) if area else list(lad_table().index))
