"""A table on another map as people read it: its numbers with separators, which still sort as numbers; new areas first."""

from collections.abc import Callable
from typing import Any

import pandas as pd
from pandas.io.formats.style import Styler

from coverage.statuses_on_map import MIXED
from coverage.vocabulary import RISK_LEVELS, STATUS_OF_KEY
from say.numbers import NOT_KNOWN, count, per_cent
from say.recut.tables import TABLES
from say.recut.weights import are_new
from say.terms import english


def new_first(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of a table with those of areas that do not exist yet before the others."""
    is_new = are_new(rows)
    return pd.concat([rows[is_new], rows[~is_new]])


def recut_shown(table: str, rows: pd.DataFrame) -> Styler:
    """Return the table under plain headings; what is missing is not known."""
    columns = TABLES[table].columns
    named = {"Area": rows["area_name"], "Code": rows.index.astype(str)}
    cells = {heading: _as_read(rows[column]) for heading, column in columns.items()}
    shown = pd.DataFrame({**named, **cells, "Certainty": rows["certainty"]}).reset_index(drop=True)
    written: dict[Any, Callable[[object], str] | str | None] = {
        heading: per_cent if "share" in column else _written for heading, column in columns.items()
    }
    return shown.style.format(written, na_rep=NOT_KNOWN)


def _as_read(cells: pd.Series) -> pd.Series:
    """Give words as people say them, and numbers as such."""
    if cells.name == "risk":
        return cells.map(RISK_LEVELS)
    if cells.name == "status":
        return cells.map({MIXED: "Mixed"} | {key: english().statuses[one].short for key, one in STATUS_OF_KEY.items()})
    return cells if cells.map(lambda cell: isinstance(cell, str)).any() else pd.to_numeric(cells)


def _written(cell: Any) -> str:
    return cell if isinstance(cell, str) else count(cell)
