"""The answer of a plan as files: JSON with every number to its last digit, and one table of every area, year and line.

What is not known is ``null`` in JSON and ``not known`` in a table, never 0. The JSON is described by
``data/scenarios/plan_answer.schema.json``; ``loaders.plans.plan_answers`` reads it back to the same answer.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import numpy as np
import pandas as pd

from coverage.export import to_csv
from funding.result.plan_answer import TABLES, PlanAnswer
from geo.areas import area_name
from geo.writable import writable_text

VERSION = 4
"""Of the JSON of an answer; 3 and before were of saved results and of files, each in a form of its own."""
AS_THEY_STAND = (
    "name",
    "asked",
    "level",
    "risk_levels",
    "on",
    "checksum",
    "scenario",
    "cards",
    "warnings",
    "proof",
    "figures",
    "statuses",
)
"""The parts of an answer that its JSON holds as they are."""


def answer_json(answer: PlanAnswer) -> bytes:
    """Write the answer of a plan as JSON (UTF-8), with its provenance in words (``about``, ``data_status``)."""
    about = answer.provenance
    entry = {
        "version": VERSION,
        **{name: getattr(answer, name) for name in AS_THEY_STAND},
        "data_status": about.data_status,
        "about": about.lines(),
        "provenance": {name: said for name, said in asdict(about).items() if name != "notes"},  # the schema has none
        "people_reached": asdict(answer.people_reached),
        "gbp_per_person": asdict(answer.gbp_per_person),
        **{name: _rows(answer.tables[name]) for name in TABLES},
        "lines": [
            {**line, "lottery": answer.lotteries[line["key"]], "outcome": answer.outcomes[line["key"]]}
            for line in answer.lines
        ],
    }
    return as_json(entry)


def as_json(answer: Mapping[str, Any]) -> bytes:
    """Write an answer as JSON; a number that is not known is null."""
    return (json.dumps(_plain(answer), ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def answer_csv(answer: PlanAnswer) -> bytes:
    """Write every area, year and line of a plan as CSV, with where it comes from in every row; statuses in words."""
    table = answer.tables["area_year_lines"].copy()
    statuses = ["status_before", "status_after"]
    table[statuses] = table[statuses].replace(dict(answer.statuses))
    table.insert(1, "area_name", table["area_code"].map(area_name))
    table.insert(4, "line_label", table["line"].map(answer.line_labels))
    central = {name: f"{name}_central" for name in ("cohort", "reached", "unmet_need", "unmet_need_at_most")}
    return to_csv(table.rename(columns=central).set_index("area_code"), answer.provenance)


def _rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    return [dict(zip(map(str, table.columns), row, strict=True)) for row in table.itertuples(index=False, name=None)]


def _plain(value: Any) -> Any:
    """Give a value as JSON holds it."""
    if isinstance(value, str):
        return writable_text(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, np.generic):
        value = value.item()
    return None if isinstance(value, float) and not math.isfinite(value) else value
