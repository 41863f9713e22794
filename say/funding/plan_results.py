"""All that the screen shows of a plan, in words and tables, so that it can be kept: a frozen plan is drawn from this alone."""

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import pandas as pd

from cohorts.model.summary import ENDS, Interval
from geo.mistakes import Mistake

VERSION = 3
NOT_STANDARDS = ("cost_not_published", "there_not_known", "there_ends")
"""Warnings of what the data do not say, which no plan can help."""
Table = Mapping[str, Any]


@dataclass(frozen=True)
class PlanResults:
    """What a plan came to, and on what it rests.

    Attributes
    ----------
    name
        Of the plan; text of a user's.
    asked
        Budget, years and rule in a few words.
    level, line_labels
        Of its areas; what each line is called, by key.
    edition
        What the results rest on, by name: ``directory edition checksum on assumptions``.
    invented, changed
        Whether invented data, or assumptions that the user changed, are behind it.
    cards, warnings
        Sentences by name; those of invented data say so.
    proof
        How good an optimised answer is; "" for other rules.
    numbers
        The figures of the cards: ``reached_low _median _high``, ``per_person_low …``, ``areas``, ``areas_without``; NaN where
        not known.
    tables
        By name; unknown is NaN.
    """

    name: str
    asked: str
    level: str
    line_labels: Mapping[str, str]
    edition: Mapping[str, str]
    invented: bool
    changed: bool
    cards: Mapping[str, str]
    warnings: Mapping[str, str]
    proof: str
    numbers: Mapping[str, float]
    tables: Mapping[str, pd.DataFrame]

    @property
    def risk_levels(self) -> tuple[str, ...]:
        """The risk levels that lines for people who cause harm serve, in order."""
        return tuple(dict.fromkeys(self.tables["risks"]["risk"]))

    @property
    def falls_short(self) -> list[str]:
        """The warnings of standards that the plan falls short of, a sentence each."""
        return [sentence for name, sentence in self.warnings.items() if name not in NOT_STANDARDS]

    @property
    def not_said(self) -> list[str]:
        """The warnings of what the data do not say: no standard, a sentence each."""
        return [sentence for name, sentence in self.warnings.items() if name in NOT_STANDARDS]


def ends_of(parts: Mapping[str, Interval]) -> dict[str, float]:
    """Lay intervals out as columns: ``<name>_low _median _high``."""
    return {f"{name}_{end}": asdict(part)[end] for name, part in parts.items() for end in ENDS}


def results_as_json(results: PlanResults) -> str:
    """Write results as JSON, to the last digit; what is not known is null."""
    entry = {"version": VERSION, **vars(results)}
    entry["numbers"] = {name: _or_null(number) for name, number in results.numbers.items()}
    entry["tables"] = {name: _table_entry(table) for name, table in results.tables.items()}
    return json.dumps(entry, ensure_ascii=False, allow_nan=False)


def results_from_json(text: str) -> PlanResults:
    """Read what ``results_as_json`` wrote. Raises Mistake if it was written by a later edition, or not by this product."""
    entry = json.loads(text)
    if not isinstance(entry, dict) or entry.pop("version", None) != VERSION:
        raise Mistake("The results saved with this plan are not of an edition that can be shown here.")
    entry["numbers"] = {
        name: math.nan if number is None else number for name, number in entry["numbers"].items()
    }
    entry["tables"] = {name: _table(table) for name, table in entry["tables"].items()}
    return PlanResults(**entry)


def _table_entry(table: pd.DataFrame) -> dict[str, Any]:
    """Write a table column by column; its index is a number for each row and is not kept."""
    return {
        "numbers": {
            column: [_or_null(value) for value in table[column].tolist()]
            for column in table.select_dtypes("number")
        },
        "words": {column: table[column].tolist() for column in table.select_dtypes(exclude="number")},
        "columns": list(table.columns),
    }


def _table(entry: Table) -> pd.DataFrame:
    numbers = {
        column: pd.to_numeric(pd.Series(values, dtype=object)) for column, values in entry["numbers"].items()
    }
    words = {column: pd.Series(values, dtype=object) for column, values in entry["words"].items()}
    return pd.DataFrame({**numbers, **words})[entry["columns"]]


def _or_null(number: float) -> float | None:
    return None if math.isnan(number) else number
