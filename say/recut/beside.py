"""Areas of one map side by side, in the one number of each table: which can be told apart from one of them, as in Compare."""

from collections.abc import Mapping, Sequence

import pandas as pd

from cohorts.answers.comparison import SAME
from cohorts.answers.ranges_compared import verdicts_of_ranges
from cohorts.answers.ranks import ALIKE, HIGHER, LOWER, TOO_SMALL
from cohorts.model.summary import ENDS
from say.numbers import NOT_KNOWN
from say.recut.headlines import Row, number_in_words
from say.recut.tables import TABLES
from say.text import plain_line, with_capital

ITSELF = ""
TOLD_APART = (
    "Two areas are told apart here only where their ranges are apart; what is counted has no range. "
    "Compare, which has every draw of today's areas, may tell more apart."
)
_IN_WORDS = {one: one for one in (ITSELF, HIGHER, LOWER, SAME, TOO_SMALL, NOT_KNOWN)} | {ALIKE: "cannot be told apart"}


def beside(weights: pd.DataFrame, code: str, small: pd.Series) -> pd.DataFrame:
    """Set areas beside one of them in the number of a table.

    Parameters
    ----------
    weights
        ``weights_of`` the table, of the areas that are set side by side and of the one.
    code
        The one.
    small
        By area code, whether an area has too few people to be told apart.

    Returns
    -------
    pandas.DataFrame
        ``weights`` with ``verdict``: what each area is beside the one, as in ``comparison``; "" of the one itself.
    """
    ends = {"low": weights["low"], "median": weights["number"], "high": weights["high"]}
    values = pd.DataFrame({end: ends[end].fillna(weights["number"]) for end in ENDS})
    few = small.reindex(weights.index).to_numpy(dtype=bool)
    verdicts = verdicts_of_ranges(values, values[values["median"].notna() & ~few], code, few)
    return weights.assign(verdict=verdicts)


def cell_in_words(table: str, row: Row) -> str:
    """Say the number of an area with its range, and what it is beside the one."""
    said = _IN_WORDS[str(row["verdict"])]
    told = f", {said}" if said not in (ITSELF, NOT_KNOWN) else ""
    return f"{number_in_words(table, row)}{told}"


def side_by_side_in_words(found: Mapping[str, pd.DataFrame], codes: Sequence[str]) -> pd.DataFrame:
    """Lay ``beside`` of several tables out: a row for each table, a column for each area, the first being the one."""
    names = next(iter(found.values()))["area_name"]
    columns = {
        plain_line(names[code]): [
            cell_in_words(table, rows.loc[code].to_dict()) if code in rows.index else NOT_KNOWN
            for table, rows in found.items()
        ]
        for code in codes
    }
    return pd.DataFrame({"": [with_capital(TABLES[table].pictured.shows) for table in found], **columns})


def beside_as_file(found: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Lay ``beside`` of tables out to be saved: a row for each area in each table, with the numbers as they are.

    Returns
    -------
    pandas.DataFrame
        By ``area_code``: ``area_name certainty table counts``, ``number low high in_part`` of ``weights_of`` (shares 0 to 1; NaN
        is not known) and ``beside_it`` ("" of the one itself).
    """
    parts = [
        rows.assign(table=table, counts=TABLES[table].pictured.shows, beside_it=rows["verdict"].map(_IN_WORDS))
        for table, rows in found.items()
    ]
    columns = ["area_name", "certainty", "table", "counts", "number", "low", "high", "in_part", "beside_it"]
    return pd.concat(parts)[columns].rename_axis("area_code")


def all_beside(table: str, rows: pd.DataFrame) -> pd.DataFrame:
    """Lay ``beside`` of one table out: a row for each area, in the order of names, for an order would say what ranges do not."""
    ordered = rows.sort_values("area_name")
    said = [number_in_words(table, row) for row in ordered.to_dict("records")]
    verdicts = [_IN_WORDS[one] for one in ordered["verdict"]]
    named = {"Area": [*ordered["area_name"]], "Code": [*map(str, ordered.index)]}
    return pd.DataFrame({**named, with_capital(TABLES[table].pictured.shows): said, "Beside it": verdicts})
