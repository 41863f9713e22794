"""A table on another map as people read it: numbers, how known each is, the share split, how certain the area is."""

from typing import Any

import pandas as pd

from coverage.statuses_on_map import MIXED
from coverage.vocabulary import RISK_LEVELS, STATUS_OF_KEY
from say.numbers import is_known, per_cent
from say.recut.tables import TABLES
from say.terms import english


def recut_shown(table: str, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the table under plain headings; what is missing is not known."""
    shown = pd.DataFrame({"Area": rows["area_name"], "GSS code": rows.index}, index=rows.index)
    for heading, column in TABLES[table].columns.items():
        shown[heading] = _as_read(column, rows[column])
    return shown.assign(Certainty=rows["certainty"])


def _as_read(column: str, cells: pd.Series) -> Any:
    """Cells in words: shares as per cent, estimates without a part of a person, pounds and words as they are."""
    if column == "risk":
        return cells.map(RISK_LEVELS)
    if column == "status":
        return cells.map({MIXED: "Mixed"} | {key: english().statuses[one].short for key, one in STATUS_OF_KEY.items()})
    if "share" in column:
        return [per_cent(share) if is_known(share) else None for share in cells]
    if all(isinstance(cell, str) for cell in cells):
        return cells
    return cells.round() if cells.dtype == float else pd.to_numeric(cells)
