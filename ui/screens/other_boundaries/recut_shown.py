"""A table on another map as people read it: its numbers with separators, which still sort as numbers; new areas first."""

from collections.abc import Callable
from typing import Any

import pandas as pd
from pandas.io.formats.style import Styler

from coverage.vocabulary import RISK_LEVELS
from say.numbers import NOT_KNOWN, count, per_cent
from say.recut.cell_words import statuses_by_key, statuses_in_words
from say.recut.tables import TABLES
from say.recut.weights import new_first

_NAMED = ("area_name", "certainty")


def rows_shown(table: str, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of a table as the screen has them: areas that do not exist yet first, and what stands across in one row."""
    return new_first(_in_one_row(table, rows) if TABLES[table].across else rows)


def _in_one_row(table: str, rows: pd.DataFrame) -> pd.DataFrame:
    """Give each area one row, with a column in words for each of its rows."""
    of = rows[TABLES[table].across]
    words = pd.Series(statuses_in_words(rows), index=rows.index)
    once = rows.loc[~rows.index.duplicated(), [*_NAMED, *TABLES[table].columns.values()]]
    return once.assign(**{str(label): words[of == label] for label in of.unique()})


def recut_shown(table: str, rows: pd.DataFrame) -> Styler:
    """Return the table under plain headings; what is missing is not known."""
    columns = dict(TABLES[table].columns)
    if TABLES[table].across:
        columns |= {str(one): str(one) for one in rows.columns.difference([*_NAMED, *columns.values()], sort=False)}
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
        return cells.map(statuses_by_key())
    return cells if cells.map(lambda cell: isinstance(cell, str)).any() else pd.to_numeric(cells)


def _written(cell: Any) -> str:
    return cell if isinstance(cell, str) else count(cell)
