"""A scenario by its name, with all that it is run with: what people are estimated from, and a directory on a date."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cohorts.assumptions.assumption_set import AS_SHIPPED
from coverage.evaluation import Evaluation
from funding.scenario.scenario import Scenario
from geo.mistakes import Mistake
from loaders.assumptions.assumption_sets import load_assumption_set
from loaders.assumptions.need_files import NeedFromFiles, need_of_changes
from loaders.plans.plan_names import named_for_what_it_is
from loaders.plans.scenarios import PRESETS, load_scenario, preset


@dataclass(frozen=True)
class PlanInputs:
    """What a plan is run with.

    Attributes
    ----------
    scenario, people, evaluation
        What is asked, what people are estimated from (the scenario's own assumptions in place), and the directory on a date.
    notes
        What the user should know: of the series, and of a directory that is not the one the plan was made with.
    """

    scenario: Scenario
    people: NeedFromFiles
    evaluation: Evaluation
    notes: tuple[str, ...]


def plan_inputs(named: str, assumptions: Path | None, series: Sequence[Path], evaluation: Evaluation) -> PlanInputs:
    """Read a scenario and what it is run with.

    Parameters
    ----------
    named
        A file, or one of ``PRESETS``.
    assumptions
        A set of changes for a scenario that has none of its own; None: as the scenario says.
    series
        Counts by area, each known by the name of its file.
    evaluation
        The directory on a date.

    Raises
    ------
    Mistake
        As ``load_scenario`` and ``need_from_files``; or if both the scenario and a file give assumptions.
    """
    given = preset(named) if named in PRESETS else load_scenario(Path(named), Path(named).name)
    scenario = named_for_what_it_is(given)
    if assumptions and scenario.assumptions:
        raise Mistake("The scenario has assumptions of its own: leave the file of assumptions out.")
    if assumptions:
        scenario = replace(scenario, assumptions=load_assumption_set(assumptions, assumptions.name))
    people = need_of_changes(scenario.assumptions or AS_SHIPPED, series)
    notes = (*people.notes, *_another_directory(scenario, evaluation))
    return PlanInputs(scenario, people, evaluation, notes)


def _another_directory(scenario: Scenario, evaluation: Evaluation) -> tuple[str, ...]:
    """Say that the plan was made with another directory, where it was."""
    before, now = scenario.directory, evaluation.directory
    if before is None or before.checksum == now.checksum:
        return ()
    return (f"The plan was made with {before.title}, {before.edition}; this is {now.title}, {now.edition}.",)
