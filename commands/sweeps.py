"""The command for many plans: one curve of budgets, or every plan of a grid."""

import argparse
from pathlib import Path

from cohorts.model.cohort import central_cohort, drawn_cohort
from commands.command import Command
from commands.options import DIRECTORY, PEOPLE, a_file, a_number_of, a_sum
from commands.plans import PLAN
from commands.reading import plan_inputs_of
from commands.workers import WORKERS, ended_by_ctrl_c, workers_of
from commands.writing import SECONDS_IN_SILENCE, WRITERS, note, progress_after, require_ending, save, write_table
from coverage.directory import for_counting
from coverage.evaluation import evaluate
from funding.reverse.one_of_many import REFUSED, BaseOfPlans
from funding.reverse.sweep import STEPS
from geo.mistakes import Mistake
from loaders.many.kept_chunks import KeptChunks
from loaders.plans.grid import Grid, load_grid, require_grid_of
from loaders.plans.grid_rows import grid_rows, key_of
from loaders.plans.plan_inputs import PlanInputs
from loaders.plans.scenarios import PRESETS
from say.charts.plans_chart import plans_picture
from say.funding.asked_of_scenario import sweep_answered
from say.funding.grid_files import GRID_FORMS, grid_results

MOST_STEPS = 1000


def write_sweep(arguments: argparse.Namespace) -> int:
    """Write how many people every budget would reach, or what every plan of a grid comes to."""
    if arguments.grid:
        return _write_grid(arguments)
    if not arguments.scenario or arguments.to is None:
        raise Mistake("Give a scenario and --to, the largest budget; or --grid with a file.")
    if arguments.chart:
        raise Mistake("--chart goes with --grid.")
    require_ending(arguments.out, *WRITERS)
    inputs, progress = plan_inputs_of(arguments), progress_after(SECONDS_IN_SILENCE)
    return write_table(arguments.out, sweep_answered(inputs, arguments.to, arguments.steps, progress))


def _write_grid(arguments: argparse.Namespace) -> int:
    """Write every plan of a grid; chunks that an earlier run has done are taken as they are."""
    if arguments.scenario or arguments.to is not None:
        raise Mistake("--grid says which scenario and which values: leave the scenario and --to out.")
    require_ending(arguments.out, *GRID_FORMS)
    require_ending(arguments.chart, ".png", ".svg")
    grid, workers = load_grid(arguments.grid, arguments.grid.name), workers_of(arguments)
    arguments.scenario = _scenario_of(grid, arguments.grid)
    inputs = plan_inputs_of(arguments)
    grid, base = require_grid_of(inputs.scenario, grid), _base_of(inputs)
    with KeptChunks(arguments.out, key_of(grid, base)) as kept, ended_by_ctrl_c(_goes_on(kept)):
        note([f"{len(kept.found)} chunks were done before and are not done again."] if kept.found else [])
        table = grid_rows(grid, base, workers, kept, progress_after(SECONDS_IN_SILENCE))
        about = inputs.scenario, inputs.evaluation, inputs.people.assumptions
        results = grid_results(table, grid, *about)
        save(arguments.out, GRID_FORMS[arguments.out.suffix.lower()](results))
        kept.forget()
    if arguments.chart:
        save(arguments.chart, plans_picture(results, arguments.chart.suffix.lower().removeprefix(".")))
    refused = int((table[REFUSED] != "").sum())
    note([f"{len(table):,} plans written to {arguments.out}; {refused:,} of them cannot hold, and say why."])
    return 0


def _scenario_of(grid: Grid, path: Path) -> str:
    """Name the scenario that a grid varies: a preset, or a file beside the grid."""
    return grid.scenario if grid.scenario in PRESETS else str(path.parent / grid.scenario)


def _base_of(inputs: PlanInputs) -> BaseOfPlans:
    """Give what all plans share: what is drawn once here, and of the directory only what counts read."""
    need, evaluation = inputs.people.need, inputs.evaluation
    counted = evaluate(for_counting(evaluation.directory), evaluation.terms)
    return BaseOfPlans(inputs.scenario, central_cohort(need), drawn_cohort(need), counted, need.assumptions)


def _goes_on(kept: KeptChunks) -> str:
    return f"Stopped. What is done is kept in {kept.path}; give the same command again and it goes on."


SWEEPS = {
    "sweep": Command(
        write_sweep,
        "people reached by every budget, or by every plan of a grid",
        {
            "scenario": {**PLAN["scenario"], "nargs": "?"},
            **DIRECTORY,
            **PEOPLE,
            "--grid": a_file("many plans: a scenario and the values of some of its fields, as JSON"),
            "--out": {**a_file("ends in .csv or .xlsx; with --grid in .parquet or .csv"), "required": True},
            "--chart": a_file("with --grid: people reached by the first two fields, as a picture: .png or .svg"),
            "--to": {"type": a_sum, "metavar": "POUNDS", "help": "the largest budget"},
            "--steps": {"type": a_number_of("steps", 2, MOST_STEPS), "default": STEPS, "metavar": "N"},
            **WORKERS,
        },
    )
}
