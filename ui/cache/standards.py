"""How the sector's standards stand in force areas, worked out once for each directory and date."""

from coverage.ask import Terms
from coverage.directory import Directory
from coverage.standards.scorecard import Scorecards
from say.coverage.standards_on_record import scorecards_on_record
from ui.cache.cached import cached


@cached(most=20)
def scorecards_of(directory: Directory, terms: Terms) -> Scorecards:
    """Return ``scorecards_on_record``."""
    return scorecards_on_record(directory, terms)
