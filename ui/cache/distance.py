"""How far people are from a place, worked out once for each directory and what is asked of it."""

import pandas as pd

from coverage.ask import Ask
from coverage.directory import Directory
from coverage.distance.by_area import within_by_area
from coverage.distance.distances import Distances, distances
from coverage.distance.how_far import HowFar, how_far
from coverage.distance.people import small_areas_in
from geo.areas import lad_table, lads_of
from ui.cache.cached import cached
from ui.cache.coverage import evaluation_of


@cached(most=8)  # 1.4 MB each; what screens show of one is small, and kept for longer
def distances_of(directory: Directory, ask: Ask) -> Distances:
    """Return ``distances``."""
    return distances(evaluation_of(directory, ask.terms), ask)


@cached(most=100)  # 15 KB at most
def within_of(directory: Directory, ask: Ask, level: str, minutes: int) -> pd.DataFrame:
    """Return ``within_by_area``."""
    return within_by_area(distances_of(directory, ask), level, minutes)


@cached(most=400)  # under 2 KB
def far_of(directory: Directory, ask: Ask, area: str | None) -> HowFar:
    """Return ``how_far`` of an area; of England and Wales where none is named."""
    lads = lads_of(area) if area else lad_table().index
    return how_far(distances_of(directory, ask), small_areas_in(list(lads)))
