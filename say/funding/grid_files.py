"""The plans of a grid as files: CSV and workbook as every table, and Parquet with all that it rests on inside."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from io import BytesIO

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as parquet

from coverage.evaluation import Evaluation
from coverage.export import Provenance, as_written, safe_cell, to_csv
from funding.reverse.one_of_many import COLUMNS, REFUSED
from funding.scenario.scenario import Scenario
from loaders.files_out.said_inside import NO_LICENCE
from loaders.plans.grid import Grid, as_asked
from loaders.sources_register import attribution_of, licence_of_file
from say.funding.plan_provenance import provenance_of_scenario
from say.numbers import is_known
from say.provenance import PLAN, said_in_a_file

_FEW = 4
_NO_NUMBERS = "A plan that is refused has no numbers: they are null, and not 0."


@dataclass(frozen=True)
class GridResults:
    """What a grid came to.

    Attributes
    ----------
    table
        As ``loaders.plans.grid_rows.grid_rows`` gives it.
    paths
        Of the fields that vary.
    provenance
        What a file of it says of itself.
    licence
        Of what is on record in it, in a sentence.
    """

    table: pd.DataFrame
    paths: tuple[str, ...]
    provenance: Provenance
    licence: str

    def said(self) -> dict[str, str]:
        """What a file says of itself, by name; no time of writing, so that the same results are the same bytes."""
        attribution = " ".join(dict.fromkeys(f"{attribution_of(key).rstrip('.')}." for key in PLAN.registered))
        return said_in_a_file(self.provenance, self.licence, attribution, unknown=_NO_NUMBERS)


def grid_results(
    table: pd.DataFrame, grid: Grid, scenario: Scenario, evaluation: Evaluation, assumptions: str
) -> GridResults:
    """Put the rows of a grid together with what they rest on."""
    title = f"{len(table):,} plans, and whom each would reach"
    about = provenance_of_scenario(scenario, evaluation, assumptions, title)
    varied = "; ".join(f"{path}: {_in_short(path, values)}" for path, values in grid.vary.items())
    about = replace(about, asked=f"{about.asked}; in each plan instead: {varied}")
    licence = licence_of_file(evaluation.directory.checksum) or NO_LICENCE
    return GridResults(table, tuple(grid.vary), about, f"Records: {licence}.")


def _in_short(path: str, values: tuple[object, ...]) -> str:
    """List a few values, and of many how many there are, the first and the last."""
    words = [in_figures(as_asked(path, one)) for one in values]
    return ", ".join(words) if len(words) <= _FEW else f"{len(words)} values from {words[0]} to {words[-1]}"


def in_figures(asked: object) -> str:
    """Say a value of a field: a number with its thousands apart, a word as it is."""
    return f"{asked:,.10g}" if isinstance(asked, int | float) else str(asked)


def as_csv(results: GridResults) -> bytes:
    """Write the plans as every table is written."""
    return to_csv(results.table, results.provenance)


def as_parquet(results: GridResults) -> bytes:
    """Write the plans as Parquet: numbers rounded as tables do, null where not known; what they rest on in the metadata."""
    table, said = results.table.reset_index(), results.said()
    columns = {name: _column(table[name], results.provenance) for name in table}
    for name in ("data_status", "directory", "licence"):
        columns[name] = pa.array([said[name]] * len(table)).dictionary_encode()
    out = BytesIO()
    parquet.write_table(pa.table(columns).replace_schema_metadata(said), out)
    return out.getvalue()


GRID_FORMS: Mapping[str, Callable[[GridResults], bytes]] = {".parquet": as_parquet, ".csv": as_csv}
"""By the ending of the file's name."""


def _column(of: pd.Series, provenance: Provenance) -> pa.Array:
    """Give a column: one of numbers as numbers, any other as words that run nowhere."""
    if of.name in COLUMNS and of.name != REFUSED:
        return pa.array([_rounded(one, str(of.name), provenance) for one in of], pa.float64())
    if of.dtype.kind in "fi":
        return pa.array(of.to_numpy())
    return pa.array([str(safe_cell(str(one))) for one in of], pa.string())


def _rounded(value: float, name: str, provenance: Provenance) -> float | None:
    return float(as_written(value, name, provenance)) if is_known(value) else None
