"""The need as files give it: a set of changed assumptions and series of counts, put together with what is shipped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cohorts.assumptions.assumption_set import AS_SHIPPED, AssumptionSet, changes_in_words, in_words
from cohorts.model.communities import geography_of_shares
from cohorts.model.draws import central_values
from cohorts.model.inputs import CohortInputs, need_with
from cohorts.series.indicator import Indicator
from coverage.ask import ANY
from geo.mistakes import Mistake, with_what_to_do
from loaders.assumptions.assumption_sets import load_assumption_set
from loaders.assumptions.register import shipped_assumptions, shipped_community_shares
from loaders.files.cells import clean_text
from loaders.series.indicators import indicators_of
from loaders.series.series_file import SeriesFile, read_series_file

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

    Of a file that counts several things those are loaded that have a weight, as "people.xlsx, Females: all ages".

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
        if any(name in (known, known.partition(", ")[0]) for known in indicators):
            raise Mistake(f"Two series are called {name}: give one of the files another name.")
        indicators |= _loaded(path, name, changes.weights or {}, notes)
    need = need_with(shipped, shipped_community_shares(), changes, indicators)
    return NeedFromFiles(need, in_words(changes, shipped), bool(changes_in_words(changes, shipped)), tuple(notes))


def _loaded(path: Path, name: str, weights: Mapping[str, float], notes: list[str]) -> dict[str, Indicator]:
    """Load the one series of a file, or of several those that have a weight; ``notes`` takes what is to be said."""
    file = read_series_file(path, name)
    called = {f"{name}, {thing}" if thing else name: thing for thing in file.things}
    weighed = [one for one in called if weights.get(one)]
    if len(called) > 1 and not weighed:
        notes.append(
            with_what_to_do(f"{name}: {file.choice()}", f'Or give one a weight under the name "{next(iter(called))}".')
        )
        return {}
    if not weighed:
        notes.append(f"{name} has no weight in the assumptions, so it changes nothing.")
    return {one: _latest_period(file, one, called[one], notes) for one in weighed or called}


def _latest_period(file: SeriesFile, name: str, thing: str, notes: list[str]) -> Indicator:
    """Load a series; of several periods the latest is used, as on the screens."""
    periods, report = indicators_of(file, name, thing)
    if len(periods) > 1:
        notes.append(f"{name}: of {len(periods)} periods the latest, {periods[-1].period}, is used.")
    aside = [problem.sentence(name) for problem in report.problems if problem.set_aside]
    if aside:
        notes.append(f"{report.rows_set_aside} of {report.rows_read} rows were set aside; the first: {aside[0]}")
    notes += aside[1:MOST_ROWS_NAMED]
    notes += [problem.sentence(name) for problem in report.problems if not problem.row]
    return periods[-1]
