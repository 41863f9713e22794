"""The comparison of two records that the user has chosen, and what differs."""

from dataclasses import replace

import pandas as pd

from coverage.ask import Ask
from coverage.difference import record_difference
from coverage.directory import Directory
from say.coverage.difference_words import Comparison, Side
from ui.cache.coverage import evaluation_of
from ui.screens.coverage_map.map_controls import against_in_use
from ui.state.choices import Choices
from ui.state.second_directory import second_directory


def comparison_in_use(directory: Directory, ask: Ask) -> Comparison | None:
    """Return the comparison that the user has chosen, or None."""
    against = against_in_use()
    if against == "date":
        other = replace(ask, terms=replace(ask.terms, on=Choices.against_on.now()))
        before, after = sorted((ask, other), key=lambda one: one.terms.on)
        return Comparison(Side(directory, before), Side(directory, after))
    if against == "directory":
        return Comparison(Side(directory, ask), Side(second_directory(), ask))
    return None


def difference_of(comparison: Comparison, level: str) -> pd.DataFrame:
    """Return ``record_difference`` of a comparison."""
    before, after = (evaluation_of(side.directory, side.ask.terms) for side in (comparison.before, comparison.after))
    return record_difference(before, after, comparison.before.ask, level)
