"""A sweep of many plans with draws: by one and two workers here and of Dask, and what many workers would take.

``python -m tools.bench.sweep_of_plans 10000`` measures all of it, in some six minutes on two quiet cores.
"""

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from time import perf_counter
from typing import Any

from cohorts.model.cohort import central_cohort, drawn_cohort
from coverage.ask import Terms
from coverage.directory import for_counting
from coverage.evaluation import evaluate
from funding.reverse.one_of_many import BaseOfPlans
from loaders.directory.shipped import published_directory
from loaders.many.door import CHUNK, Workers, done
from loaders.many.workers_by_address import Scheduler
from loaders.many.workers_here import Processes
from loaders.plans.grid import Grid, require_grid_of
from loaders.plans.grid_rows import BaseOfGrid, grid_rows, row_of
from loaders.plans.plan_inputs import PlanInputs, plan_inputs
from say.funding.grid_files import as_parquet, grid_results
from tools.bench.queue_of_chunks import WORTH_IT, Measured, as_many, bend, efficiency_with, seconds_with
from tools.bench.timing import Line, milliseconds

BASE, ON = "national_roll_out_2025_29", Terms(on=date(2026, 11, 22))
RULES = ("by_unmet_need", "by_cohort", "equal", "per_head", "levelling_up")
FILLED = (0.8, 1.0)
PLANS_IN_SHORT = 300
WORKERS = (1, 2, 4, 8, 16, 32, 64)
SEED = 1
_REPEATS = 20


@dataclass(frozen=True)
class _Sweep:
    """What is run: a grid, and what it is run with."""

    grid: Grid
    inputs: PlanInputs

    def base(self) -> BaseOfPlans:
        """Give the base anew, so that nothing is kept from an earlier run."""
        need, evaluation = self.inputs.people.need, self.inputs.evaluation
        counted = evaluate(for_counting(evaluation.directory), evaluation.terms)
        return BaseOfPlans(self.inputs.scenario, central_cohort(need), drawn_cohort(need), counted, need.assumptions)

    def run(self, workers: Workers) -> tuple[float, str]:
        """Run it: how many seconds it took, and the checksum of the file of its results."""
        base, begun = self.base(), perf_counter()
        table = grid_rows(self.grid, base, workers)
        seconds = perf_counter() - begun
        inputs = self.inputs
        results = grid_results(table, self.grid, inputs.scenario, inputs.evaluation, inputs.people.assumptions)
        return seconds, sha256(as_parquet(results)).hexdigest()


def sweep_of(plans: int) -> _Sweep:
    """Make a grid of about so many plans, over all forces and four years, none of which is refused."""
    inputs = plan_inputs(BASE, None, [], evaluate(published_directory(), ON))
    steps = max(plans // (len(RULES) * len(FILLED)), 1)
    budgets = tuple(20_000_000 + 80_000_000 * step // steps for step in range(steps))
    vary = {"uptake.fill_rate": FILLED, "budget.total_gbp": budgets, "sharing.rule": RULES}
    return _Sweep(require_grid_of(inputs.scenario, Grid(BASE, vary)), inputs)


@contextmanager
def cluster(workers: int) -> Iterator[Scheduler]:
    """Have a Dask scheduler on this machine alone, whose workers have one thread each."""
    from dask.distributed import Client, LocalCluster

    logging.getLogger("distributed").setLevel(logging.ERROR)
    asked: dict[str, Any] = {"host": "127.0.0.1", "dashboard_address": "127.0.0.1:0", "silence_logs": logging.ERROR}
    with LocalCluster(n_workers=workers, processes=True, threads_per_worker=1, **asked) as made:
        with Client(made.scheduler_address, set_as_default=False) as client:
            client.run(_as_at_work)
        yield Scheduler(made.scheduler_address)


def _as_at_work() -> None:
    """Import at a worker what work imports, as one that has been at work has done."""
    import loaders.plans.grid_rows  # noqa: F401


@contextmanager
def _here(workers: int) -> Iterator[Workers]:
    yield Processes(workers)


def measure_sweep(plans: int = PLANS_IN_SHORT, every_way: bool = False) -> Iterator[Line]:
    """Time ways of running the same grid, and compare the bytes of their results; then reckon many workers."""
    sweep = sweep_of(plans)
    ways: dict[str, tuple[Callable[[int], Any], int]] = {"joblib, 1": (_here, 1), "joblib, 2": (_here, 2)}
    if every_way:
        ways |= {"Dask, 1": (cluster, 1), "Dask, 2": (cluster, 2)}
    taken, sums, count = {}, {}, len(sweep.grid.plans)
    for way, (made, workers) in ways.items():
        with made(workers) as at_work:
            taken[way], sums[way] = sweep.run(at_work)
        yield Line(
            f"{count:,} plans with draws, {way}", f"{taken[way]:.1f} s, {milliseconds(taken[way] / count)} a plan"
        )
    yield Line(
        "the files of results",
        f"{len(set(sums.values()))} kind of bytes",
        "the same bytes",
        len(set(sums.values())) == 1,
    )
    for kind in dict.fromkeys(way.split(",")[0] for way in ways):
        part = taken[f"{kind}, 1"] / (2 * taken[f"{kind}, 2"])
        yield Line(f"efficiency of two workers, {kind}", f"{part:.2f}", f"at least {WORTH_IT}", part >= WORTH_IT)
    if every_way:
        yield from _many_workers(sweep)


def _many_workers(sweep: _Sweep) -> Iterator[Line]:
    """Measure what chunks cost one by one, and reckon from it what up to 64 workers would take."""
    measured = _measured(sweep)
    task = sum(measured.chunks) / len(measured.chunks)
    yield Line(f"a chunk of {CHUNK} plans at a worker", f"{task:.2f} s (mean of {len(measured.chunks)})")
    yield Line("the scheduler and its client, a chunk", milliseconds(measured.hand_s))
    yield Line("a chunk and its results on their way", milliseconds(measured.transfer_s))
    yield Line("what all chunks need, to one worker", milliseconds(measured.base_s))
    whole = as_many(measured, -(-len(sweep.grid.plans) // CHUNK), SEED)
    for workers in WORKERS:
        seconds, part = seconds_with(whole, workers), efficiency_with(whole, workers)
        yield Line(
            f"reckoned with {workers} workers, {len(whole.chunks)} chunks", f"{seconds:.1f} s, efficiency {part:.2f}"
        )
    found = bend(whole, WORKERS)
    said = f"at {found[0]} workers: {found[1]}" if found else f"nowhere up to {WORKERS[-1]} workers"
    yield Line(f"it bends (efficiency below {WORTH_IT})", said)


def _measured(sweep: _Sweep) -> Measured:
    """Time chunks one by one, then chunks that take no time: what is left of those is the hand's and the way's."""
    base, plans = BaseOfGrid(sweep.base(), tuple(sweep.grid.vary)), sweep.grid.plans
    chunks = [plans[at : at + CHUNK] for at in range(0, len(plans), CHUNK)]
    some = chunks[:: -(-len(chunks) // _REPEATS)]
    row_of(base, plans[0])
    times = [_seconds(lambda chunk=chunk: [row_of(base, one) for one in chunk]) for chunk in some]  # type: ignore[misc]
    row = tuple(row_of(base, plans[0]))
    with cluster(1) as scheduler:
        _seconds(lambda: done(plans[:1], _nothing, None, scheduler))
        joined = _seconds(lambda: done(plans[:1], _nothing, None, scheduler))
        sent = _seconds(lambda: done(plans[:1], _nothing, base, scheduler))
        empty = _seconds(lambda: done([None] * _REPEATS * 10, _nothing, None, scheduler, chunk=1))
        full = _seconds(lambda: done(plans[:1] * CHUNK * _REPEATS * 10, _echo, row, scheduler, chunk=CHUNK))
    many = _REPEATS * 10
    hand = max(empty - joined, 0.0) / many
    way = max(full - empty, 0.0) / many
    return Measured(tuple(times), hand_s=hand, transfer_s=way, base_s=max(sent - joined, 0.0))


def _nothing(base: Any, piece: Any) -> None:
    """Do nothing."""


def _echo(row: Any, piece: Any) -> Any:
    """Give a row back, whatever is asked."""
    return list(row)


def _seconds(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def main() -> None:
    """Measure all of it over so many plans, and print each line as soon as it is known."""
    from tools.bench.__main__ import as_printed

    plans = int(sys.argv[1]) if len(sys.argv) > 1 else PLANS_IN_SHORT
    for line in measure_sweep(plans, every_way=True):
        print(as_printed(line), flush=True)


if __name__ == "__main__":
    main()
