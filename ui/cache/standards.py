"""How the sector's standards stand in force areas, worked out once for each directory and date."""

from coverage.ask import Terms
from coverage.directory import Directory
from coverage.standards.checked import evidence_of_checks
from coverage.standards.scorecard import Scorecards, with_said
from say.coverage.standards_on_record import scorecards_on_record
from ui.cache.cached import cached
from ui.state.remarks import standards_checked


@cached(most=20)
def scorecards_of(directory: Directory, terms: Terms) -> Scorecards:
    """Return ``scorecards_on_record``."""
    return scorecards_on_record(directory, terms)


def scorecards_in_use(directory: Directory, terms: Terms) -> Scorecards:
    """Return the scorecards with what the user checked, which is theirs alone and is kept for nobody else."""
    checked = evidence_of_checks(standards_checked(directory.invented), terms)
    return with_said(scorecards_of(directory, terms), checked)
