"""What stays on record month by month, worked out once for each world and ask."""

import pandas as pd

from cohorts.answers.people_losing import timeline_with_people
from coverage.ask import Ask, Terms
from coverage.contract_lengths import lengths_by_area
from coverage.directory import Directory
from coverage.timeline import Month, Reading, months_read, readings_ahead
from say.coverage.length_words import years_asked
from ui.cache.cached import cached
from ui.cache.cohorts import drawn_of
from ui.cache.coverage import evaluation_of
from ui.state.choice_readers import MONTHS_AHEAD
from ui.state.world import World


@cached(most=6)  # 3 MB each: the months of an ask are kept for longer
def _readings(directory: Directory, terms: Terms) -> tuple[Reading, ...]:
    return readings_ahead(directory, terms, MONTHS_AHEAD)


@cached(most=16)
def months_of_ask(directory: Directory, ask: Ask) -> tuple[Month, ...]:
    """Return ``months_of``, as far as the map goes."""
    return tuple(months_read(_readings(directory, ask.terms), ask))


@cached(most=24)
def timeline_of_ask(world: World, ask: Ask, level: str) -> pd.DataFrame:
    """Return ``timeline_with_people``."""
    return timeline_with_people(months_of_ask(world.directory, ask), ask, level, drawn_of(world.need))


@cached(most=48)
def lengths_of_ask(directory: Directory, ask: Ask, level: str) -> pd.DataFrame:
    """Return ``lengths_by_area``, against the years that the sector asks for."""
    return lengths_by_area(evaluation_of(directory, ask.terms), ask, level, years_asked())
