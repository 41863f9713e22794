"""Who has access to a place, worked out once for each directory, what is asked of it, and the need."""

from collections.abc import Mapping

from cohorts.answers.access_here import access_here
from cohorts.model.inputs import CohortInputs
from coverage.access.verdicts import Access, Verdict, shares_of_verdicts
from coverage.ask import Ask
from coverage.directory import Directory
from coverage.distance.people import small_areas_in
from coverage.distance.span import Span
from ui.cache.cached import cached
from ui.cache.cohorts import drawn_of
from ui.cache.distance import distances_of


@cached(most=4)  # 2.5 MB each; what screens show of one is small, and kept for longer
def _access_of(directory: Directory, ask: Ask, need: CohortInputs) -> Access:
    return access_here(distances_of(directory, ask).places, ask, drawn_of(need), need.assumptions)


@cached(most=400)  # under 1 KB
def verdicts_of(directory: Directory, ask: Ask, need: CohortInputs, lads: tuple[str, ...]) -> Mapping[Verdict, Span]:
    """Return ``shares_of_verdicts`` of some districts."""
    return shares_of_verdicts(_access_of(directory, ask, need), small_areas_in(lads))
