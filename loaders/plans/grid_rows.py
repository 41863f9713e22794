"""The plans of a grid, each worked out as a row, by any workers; and the key of all that the rows rest on."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import pandas as pd

from funding.reverse.one_of_many import COLUMNS, REFUSED, BaseOfPlans, plan_row, refused
from geo.mistakes import Mistake
from geo.postcode_index import Progress, silent
from loaders.many.door import CHUNK, Workers, done
from loaders.many.kept_chunks import KeptChunks
from loaders.many.same_code import code_and_data
from loaders.plans.grid import Grid, Values, as_asked
from loaders.plans.scenario_changes import with_values
from loaders.plans.scenarios import write_scenario

RESULTS = 1
"""The version of what a row holds."""


@dataclass(frozen=True)
class BaseOfGrid:
    """What all plans of a grid need: what they share, and the paths of the fields whose values each brings."""

    plans: BaseOfPlans
    paths: tuple[str, ...]


def row_of(base: BaseOfGrid, values: Values) -> list[float | str]:
    """Run one plan of a grid, by ``funding.reverse.one_of_many.COLUMNS``; one whose values cannot hold together says why."""
    try:
        scenario = with_values(base.plans.scenario, dict(zip(base.paths, values, strict=True)))
    except Mistake as why:
        return refused(str(why))
    return plan_row(base.plans, scenario)


def grid_rows(
    grid: Grid, base: BaseOfPlans, workers: Workers, kept: KeptChunks | None = None, on_progress: Progress = silent
) -> pd.DataFrame:
    """Run every plan of a grid.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``plan`` from 1, in the grid's order: a column for each path with the value asked, then ``COLUMNS``.
    """
    shared = BaseOfGrid(base, tuple(grid.vary))
    rows = done(grid.plans, row_of, shared, workers, kept, on_progress, CHUNK)
    asked: list[list[Any]] = [[as_asked(*one) for one in zip(grid.vary, plan, strict=True)] for plan in grid.plans]
    table = pd.DataFrame(
        [[*of, *row] for of, row in zip(asked, rows, strict=True)], columns=[*grid.vary, *COLUMNS]
    ).astype(dict.fromkeys((one for one in COLUMNS if one != REFUSED), float))
    return table.set_index(pd.RangeIndex(1, len(table) + 1, name="plan"))


def key_of(grid: Grid, base: BaseOfPlans) -> str:
    """Sum up all that the rows of a grid rest on: its values, scenario, directory, date, numbers of people, code and data."""
    evaluation, whole = base.evaluation, sha256()
    said = (RESULTS, CHUNK, code_and_data(), grid.vary, evaluation.directory.checksum, evaluation.terms)
    for part in (*map(repr, said), repr(sorted(base.assumptions.items()))):
        whole.update(part.encode())
    whole.update(write_scenario(base.scenario))
    whole.update(pd.util.hash_pandas_object(evaluation.pairs).to_numpy().tobytes() + evaluation.ceiling.tobytes())
    for cohort in (base.central, base.drawn):
        for rows in (cohort.national, cohort.share, *cohort.values.values(), *cohort.community_deviates.values()):
            whole.update(rows.tobytes())
    return whole.hexdigest()
