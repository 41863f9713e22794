"""Two records side by side: one directory on two dates, or two directories on one date."""

from dataclasses import dataclass, replace

import pandas as pd

from coverage.ask import Ask
from coverage.difference import record_difference
from coverage.directory import Directory
from say.numbers import day
from say.provenance import Basis, asked_in_words, basis_of
from say.text import plain_line
from ui.cache.coverage import evaluation_of
from ui.screens.coverage_map.map_controls import against_in_use
from ui.state.choices import Choices
from ui.state.directory_in_use import in_a_sentence
from ui.state.second_directory import second_directory

LONGEST_NAME = 80


@dataclass(frozen=True)
class Side:
    """One side of a comparison: a directory, and what is asked of it on a date."""

    directory: Directory
    ask: Ask


@dataclass(frozen=True)
class Comparison:
    """What is compared. Two dates stand in the order of time; of two directories the one in use stands first."""

    before: Side
    after: Side

    @property
    def of_dates(self) -> bool:
        """Whether one directory is compared on two dates."""
        return self.before.directory.checksum == self.after.directory.checksum

    @property
    def invented(self) -> bool:
        """Whether either side is invented: then all that is said of them is."""
        return self.before.directory.invented or self.after.directory.invented

    @property
    def names(self) -> tuple[str, str]:
        """The sides as a sentence names them: "on 22 November 2026", "in the published record"."""
        before, after = (self._name(side) for side in (self.before, self.after))
        return before, after

    def _name(self, side: Side) -> str:
        if self.of_dates:
            return f"on {day(side.ask.terms.on)}"
        return f"in {plain_line(in_a_sentence(side.directory))[:LONGEST_NAME]}"


def comparison_in_use(directory: Directory, ask: Ask) -> Comparison | None:
    """Return the comparison that the user has chosen, or None."""
    against = against_in_use()
    if against == "date":
        other = replace(ask, terms=replace(ask.terms, on=Choices.against_on.now()))
        before, after = sorted((ask, other), key=lambda one: one.terms.on)
        return Comparison(Side(directory, before), Side(directory, after))
    if against == "directory":
        return Comparison(Side(directory, ask), Side(second_directory(directory), ask))
    return None


def difference_of(comparison: Comparison, level: str) -> pd.DataFrame:
    """Return ``record_difference`` of a comparison."""
    before, after = (
        evaluation_of(side.directory, side.ask.terms) for side in (comparison.before, comparison.after)
    )
    return record_difference(before, after, comparison.before.ask, level)


def basis_of_comparison(comparison: Comparison, assumptions: str) -> Basis:
    """Return what a difference rests on: both dates, or both directories with their editions."""
    before, after = comparison.before, comparison.after
    one = basis_of(before.directory, before.ask, assumptions)
    if not comparison.of_dates:
        both = f"{one.directory}, {one.edition}; compared with {after.directory.title}"
        return replace(one, directory=both, edition=after.directory.edition, invented=comparison.invented)
    dates = f"{day(before.ask.terms.on)} compared with {day(after.ask.terms.on)}"
    return replace(one, asked=asked_in_words(before.ask, dates))
