"""The need as files give it: a set of changed assumptions and series of counts, put together with what is shipped."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cohorts.assumptions.assumption_set import AS_SHIPPED, AssumptionSet, changes_in_words, in_words
from cohorts.model.communities import geography_of_shares
from cohorts.model.draws import central_values
from cohorts.model.inputs import CohortInputs, need_with
from cohorts.series.indicator import Indicator
from coverage.ask import ANY
from geo.mistakes import Mistake
from loaders.assumptions.assumption_sets import load_assumption_set
from loaders.assumptions.register import shipped_assumptions, shipped_community_shares
from loaders.files.cells import clean_text
from loaders.series.indicators import load_indicators

MOST_ROWS_NAMED = 5


@dataclass(frozen=True)
class NeedFromFiles:
    """A need and what is to be said of it.

    Attributes
    ----------
    need
        What cohorts are worked out from.
    assumptions
        For every file made with it: as shipped, or which numbers are changed.
    changed
        Whether any is.
    notes
        What the user should know of the files of series: rows set aside, which period is used, a series without a weight.
    """

    need: CohortInputs
    assumptions: str
    changed: bool
    notes: tuple[str, ...]

    def origins(self, community: str) -> tuple[str, ...]:
        """Name the geography that the share of a community was stated for; nothing where none is asked about."""
        if community == ANY:
            return ()
        origin = geography_of_shares(self.need.community_shares, central_values(self.need).of)[community]
        return (f"share of the community by: {', '.join(sorted(origin.unique()))}",)


def need_from_files(assumptions: Path | None, series: Sequence[Path]) -> NeedFromFiles:
    """Load a set of changes (None: as shipped) and series of counts, each known by the name of its file.

    Raises
    ------
    Mistake
        As ``load_assumption_set``, ``load_indicators`` and ``need_with``; or if two files have one name.
    """
    return need_of_changes(load_assumption_set(assumptions, assumptions.name) if assumptions else AS_SHIPPED, series)


def need_of_changes(changes: AssumptionSet, series: Sequence[Path]) -> NeedFromFiles:
    """As ``need_from_files``, for a set of changes that is read already, such as a scenario's own."""
    shipped, notes = shipped_assumptions(), list[str]()
    indicators: dict[str, Indicator] = {}
    for path in series:
        name = clean_text(path.name)
        if name in indicators:
            raise Mistake(f"Two series are called {name}: give one of the files another name.")
        indicators[name] = _latest_period(path, name, notes)
        if not (changes.weights or {}).get(name):
            notes.append(f"{name} has no weight in the assumptions, so it changes nothing.")
    need = need_with(shipped, shipped_community_shares(), changes, indicators)
    return NeedFromFiles(need, in_words(changes, shipped), bool(changes_in_words(changes, shipped)), tuple(notes))


def _latest_period(path: Path, name: str, notes: list[str]) -> Indicator:
    """Load a series; of several periods the latest is used, as on the screens."""
    periods, report = load_indicators(path, name)
    if len(periods) > 1:
        notes.append(f"{name}: of {len(periods)} periods the latest, {periods[-1].period}, is used.")
    aside = [problem.sentence(name) for problem in report.problems if problem.set_aside]
    if aside:
        notes.append(f"{report.rows_set_aside} of {report.rows_read} rows were set aside; the first: {aside[0]}")
    notes += aside[1:MOST_ROWS_NAMED]
    notes += [problem.sentence(name) for problem in report.problems if not problem.row]
    return periods[-1]
