"""Of a table on another map, the one number for each area that a picture and a headline speak of."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from geo.reorganisation import OURS
from say.recut.tables import TABLES


def weights_of(table: str, rows: pd.DataFrame) -> pd.DataFrame:
    """Give the number of every area, of the unit that the table's picture has.

    Returns
    -------
    pandas.DataFrame
        By ``area_code``: ``area_name certainty``, ``number`` (at least that where not all is known; NaN where none is), ``low
        high`` (of an estimate, else NaN), ``in_part`` (0 to 1: the part of it that was split; of what is not shared out, the part
        that reaches some of the area only; NaN where there is none).
    """
    shown = TABLES[table].pictured
    here = rows[rows["risk"] == shown.risk] if shown.risk else rows[~rows.index.duplicated()]
    columns = {"number": shown.number, "low": shown.low, "high": shown.high, "in_part": shown.in_part}
    found = {name: pd.to_numeric(here[column]) if column else float("nan") for name, column in columns.items()}
    return here[["area_name", "certainty"]].assign(**found)


def are_new(rows: pd.DataFrame) -> NDArray[np.bool_]:
    """Say of each row, indexed by area code, whether its area is announced and does not exist yet."""
    return np.array([str(code).startswith(OURS) for code in rows.index], dtype=bool)


def new_first(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows, indexed by area code, with those of areas that do not exist yet before the others."""
    is_new = are_new(rows)
    return pd.concat([rows[is_new], rows[~is_new]])
