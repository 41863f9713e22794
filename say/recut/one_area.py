"""One area of a map, and what each table says of it: out of the rows that the table has, so that nothing is counted again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import pandas as pd

from coverage.vocabulary import RISK_LEVELS
from geo.recut.area_map import AreaMap
from geo.recut.totals import Known
from say.answers import Answer
from say.estimate import NUMBER, PER_CENT, Estimate
from say.numbers import NOT_KNOWN, count, day, is_known, per_cent, rounded
from say.recut.cell_words import statuses_by_key, statuses_in_words
from say.recut.headlines import NOTHING_SPLIT, number_in_words, split_in_words
from say.recut.onto import Asked
from say.recut.table_labels import LABELS
from say.recut.tables import TABLES
from say.recut.weights import weights_of
from say.text import plain_line, with_capital

FIRST = ("people", "cohort", "gap")
"""The tables whose numbers are said first."""
OPEN = ("cohort", "coverage", "gap")
"""Those that stand open on a screen and come first on paper; all others are worked out once somebody opens them."""


@dataclass(frozen=True)
class OfTable:
    """What a table says of one area.

    Attributes
    ----------
    table
        Its word.
    answer
        The table on the whole map.
    code
        Of the area. A table that has no row of it knows nothing of it.
    """

    table: str
    answer: Answer
    code: str

    @property
    def label(self) -> str:
        """What the table is called."""
        return LABELS[self.table]

    @cached_property
    def rows(self) -> pd.DataFrame:
        """The rows of the area, with all columns of the table."""
        table, _ = self.answer
        return table[table.index == self.code]

    @cached_property
    def number(self) -> Mapping[Any, Any] | None:
        """The one number of the area, as ``weights_of`` gives it; None where the table has none."""
        weights = weights_of(self.table, self.rows)
        return None if weights.empty else weights.iloc[0].to_dict()

    @property
    def number_in_words(self) -> str:
        """The number with its range."""
        return NOT_KNOWN if self.number is None else number_in_words(self.table, self.number)

    @property
    def sentence(self) -> str:
        """The number with what it counts, and how much of it was split."""
        shown = TABLES[self.table].pictured
        shows = with_capital(shown.shows)
        if self.number is None or not is_known(self.number["number"]):
            return f"{shows}: {NOT_KNOWN}."
        if self.number["number"] == 0:
            return f"{with_capital(shown.nought)}." if " " in shown.nought else f"{shows}: {shown.nought}."
        return f"{shows}: {self.number_in_words}{split_in_words(self.table, self.number)}."

    @property
    def range_said(self) -> str:
        """What the range of the sentence is; "" where it has none."""
        return f"In brackets: the {TABLES[self.table].pictured.range_of}." if "(" in self.sentence else ""

    @property
    def split_said(self) -> str:
        """How much of the number was split, in a sentence."""
        split = "" if self.number is None else split_in_words(self.table, self.number)
        return f"{with_capital(TABLES[self.table].pictured.shows)}: {split.removeprefix('; ') or NOTHING_SPLIT}."

    @property
    def ranges(self) -> list[tuple[str, Estimate]]:
        """The estimate of each row by what the row is of; none of a table whose number has no range, or that has one row."""
        shown = TABLES[self.table].pictured
        if not shown.low or len(self.rows) < 2:
            return []
        return [
            (self.named(row), Estimate(row[shown.low], row[shown.number], row[shown.high], NUMBER))
            for row in self.rows.to_dict("records")
        ]

    def cells(self) -> pd.DataFrame:
        """Return the columns that the table shows, in words: a row for each of its rows; of one row, a line for each column.

        Of one row, an estimate has its range, and what the sentence has said is left out.
        """
        columns = TABLES[self.table].columns
        if across := TABLES[self.table].across:
            return pd.DataFrame({"What": [*self.rows[across]], "Here": statuses_in_words(self.rows)})
        if len(self.rows) != 1:
            is_estimate = bool(TABLES[self.table].pictured.low)
            return pd.DataFrame(
                {
                    heading: [_in_words(column, value, is_estimate) for value in self.rows[column]]
                    for heading, column in columns.items()
                }
            )
        said = {heading: self._with_range(column) for heading, column in columns.items() if self._is_more(column)}
        return pd.DataFrame({"What": list(said), "Here": list(said.values())})

    def _with_range(self, column: str) -> str:
        """Say the cell of the only row; of an estimate the value at the centre, with its range."""
        row, is_estimate = self.rows.iloc[0], bool(TABLES[self.table].pictured.low)
        low, central, high = (f"{_measure(column)}_{end}" for end in ("low", "central", "high"))
        if not {low, central, high} <= set(row.index):
            return _in_words(column, row[column], is_estimate)
        unit = PER_CENT if "share" in column else NUMBER
        return str(Estimate(row[low], row[central], row[high], unit))

    def _is_more(self, column: str) -> bool:
        """Whether a cell says more than the sentence does."""
        shown = TABLES[self.table].pictured
        if column in (shown.in_part, shown.low, shown.high) or _measure(column) == _measure(shown.number):
            return False
        return not (column.endswith("_known") and self.rows[column].eq(Known.WHOLE).all())

    def named(self, row: Mapping[Any, Any]) -> str:
        """Say what one of several rows is of; "" where the area has one row."""
        first = TABLES[self.table].across or next(iter(TABLES[self.table].columns.values()))
        return _in_words(first, row[first], is_estimate=False) if len(self.rows) > 1 else ""


def _measure(column: str) -> str:
    """What a column is of, whichever part of its range it has."""
    return column.removesuffix("_median").removesuffix("_central")


def _in_words(column: str, value: Any, is_estimate: bool) -> str:
    """Say a cell as people read it; of an estimate as many figures as it deserves."""
    if column == "first_end" and isinstance(value, str):
        return day(date.fromisoformat(value))
    if isinstance(value, str):
        known = {"risk": RISK_LEVELS, "status": statuses_by_key()}
        return str(known[column][value]) if column in known else value
    if "share" in column:
        return per_cent(value)
    return rounded(value) if is_estimate else count(value)


def in_order() -> list[str]:
    """List the tables as a sheet has them."""
    return [FIRST[0], *OPEN, *(table for table in TABLES if table not in (FIRST[0], *OPEN))]


def everything_of(asked: Asked, code: str) -> list[OfTable]:
    """Give what every table says of an area of the map asked about."""
    return [OfTable(table, TABLES[table].answer(asked), code) for table in in_order()]


@dataclass(frozen=True)
class OneArea:
    """An area of a map, and whatever a table says of it once that is asked for."""

    target: AreaMap
    code: str

    @property
    def name(self) -> str:
        """What it is called, in one line."""
        return plain_line(self.target.names[self.code])

    @property
    def line(self) -> str:
        """Of which map it is, and how certain."""
        certain = self.target.certainty.get(self.code, "")
        return " · ".join(filter(None, (f"Area of: {self.target.title}", certain)))

    def first(self, cohort: OfTable) -> str:
        """Say first how many people it is about; 18 words at most."""
        return f"{self.name}: {cohort.number_in_words} people a year cause harm at high risk."
