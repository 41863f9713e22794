"""How a round stands: what came back, what it makes of the directory that the round started from, and what is still unknown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coverage.ask import Terms
from coverage.directory import Directory
from coverage.rounds.answers import Return
from coverage.rounds.collection import Round
from coverage.rounds.compared import Outcome, outcomes
from coverage.rounds.merged import Merged, merged
from coverage.rounds.what_is_known import Known, known_of


@dataclass(frozen=True)
class Standing:
    """A round on a day.

    Attributes
    ----------
    of, base, returns
        The round, the directory that it started from, and what came back in time.
    asked
        What was known when it was opened: what the workbooks say.
    before, after
        What is known on the day without the answers, and with them.
    merged
        The directory with the answers.
    """

    of: Round
    base: Directory
    returns: tuple[Return, ...]
    asked: Known
    before: Known
    after: Known
    merged: Merged

    @property
    def answered(self) -> tuple[str, ...]:
        """The areas of which a workbook came back that counts and says something, in the order of the round."""
        there = {one.area for one in self.merged.counted if not one.says_nothing}
        return tuple(area for area in self.of.areas if area in there)

    @property
    def waiting(self) -> tuple[Return, ...]:
        """The returns that wait for somebody to look."""
        counted = {one.checksum for one in self.merged.counted}
        return tuple(one for one in self.returns if one.checksum not in counted)

    @property
    def silent(self) -> tuple[str, ...]:
        """The areas of which none did."""
        return tuple(area for area in self.of.areas if area not in self.answered)

    def outcomes(self, one: Return) -> tuple[Outcome, ...]:
        """What the answers of a return did, one by one."""
        return outcomes(one, self.base, self.asked)

    def with_this_alone(self, one: Return) -> Directory:
        """The directory as this return alone would make it."""
        return merged(self.base, self.of, [one]).directory


def standing(base: Directory, of: Round, returns: Sequence[Return], on: date) -> Standing:
    """Say how a round stands on a day; ``returns`` are those that came in time."""
    made, terms = merged(base, of, returns), Terms(on)
    return Standing(
        of,
        base,
        tuple(returns),
        asked_of(base, of),
        known_of(base, of.areas, of.questions, terms),
        known_of(made.directory, of.areas, of.questions, terms),
        made,
    )


def asked_of(base: Directory, of: Round) -> Known:
    """What was known when a round was opened, from which its workbooks are made: the same whenever it is asked."""
    return known_of(base, of.areas, of.questions, Terms(of.opened_on))
