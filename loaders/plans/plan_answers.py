"""Read the JSON of a plan's answer (``plan_answer.schema.json``) back to the answer."""

import json
import math
from collections.abc import Mapping
from functools import cache, partial
from typing import Any

import pandas as pd

from cohorts.model.summary import ENDS, Interval
from coverage.export import Provenance
from funding.result.answer_files import AS_THEY_STAND, VERSION
from funding.result.lazily import Lazily
from funding.result.plan_answer import TABLES, PlanAnswer
from geo.mistakes import Mistake
from loaders.plans.scenarios import FOLDER

OF_A_LINE = ("lottery", "outcome")


@cache
def answer_schema() -> dict[str, Any]:
    """The published JSON Schema of an answer. Shared: do not change it."""
    schema: dict[str, Any] = json.loads((FOLDER / "plan_answer.schema.json").read_text(encoding="utf-8"))
    return schema


def read_answer(entry: Any) -> PlanAnswer:
    """Read an answer; tables are laid out when they are read. Raises Mistake if it is of another edition, or no answer."""
    if not isinstance(entry, dict) or entry.get("version") != VERSION:
        raise Mistake("The results saved with this plan are not of an edition that can be shown here.")
    lines = entry["lines"]
    parts = {name: entry[name] for name in AS_THEY_STAND}
    return PlanAnswer(
        **{**parts, "risk_levels": tuple(parts["risk_levels"]), "figures": known_or_nan(parts["figures"])},
        provenance=Provenance(**entry["provenance"]),
        people_reached=Interval(**known_or_nan(entry["people_reached"])),
        gbp_per_person=Interval(**known_or_nan(entry["gbp_per_person"])),
        lines=tuple({name: of for name, of in line.items() if name not in OF_A_LINE} for line in lines),
        lotteries={line["key"]: _with_nan(line["lottery"]) for line in lines},
        outcomes={line["key"]: _with_nan(line["outcome"]) for line in lines},
        tables=Lazily({name: partial(_table, entry[name], name) for name in TABLES}),
    )


def known_or_nan(numbers: Mapping[str, float | None]) -> dict[str, float]:
    """Give numbers with NaN for what is not known."""
    return {name: math.nan if number is None else number for name, number in numbers.items()}


def _with_nan(value: Any) -> Any:
    """Give an entry with NaN for each end of an interval that is not known."""
    if isinstance(value, list):
        return [_with_nan(one) for one in value]
    if not isinstance(value, dict):
        return value
    return known_or_nan(value) if set(value) == set(ENDS) else {key: _with_nan(of) for key, of in value.items()}


def _table(rows: list[dict[str, Any]], name: str) -> pd.DataFrame:
    columns = list(answer_schema()["properties"][name]["items"]["required"])
    table = pd.DataFrame(rows, columns=columns)
    unknown = [column for column in columns if len(table) and table[column].isna().all()]
    return table.astype(dict.fromkeys(unknown, float))
