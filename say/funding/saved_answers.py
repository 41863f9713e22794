"""The answers that were saved with plans: as today's edition writes them, or as version 3 wrote what a screen showed."""

import json
import math
from collections.abc import Mapping
from typing import Any

import pandas as pd

from cohorts.model.summary import ENDS, Interval
from funding.result.plan_answer import TABLES, Entry, PlanAnswer
from loaders.plans.plan_answers import known_or_nan, read_answer
from say.funding.line_tables import EVENNESS, WHEN, WHO
from say.funding.plan_provenance import plan_provenance

_RENAMED, _LIVES = {"line_years": "lines"}, "lives_where_"
_FIGURES = ("years", "areas", "areas_without", "budget_gbp", "cohort", "leftover_gbp")
_BEFORE, _ALONE = "Before and after: ", "The plan's places alone: "


def saved_answer(results_json: str, scenario_json: str) -> PlanAnswer:
    """Read the answer that was saved with a scenario. Raises Mistake if it was saved by a later edition."""
    entry = json.loads(results_json)
    if isinstance(entry, dict) and entry.get("version") == 3:
        return _of_version_3(entry, json.loads(scenario_json))
    return read_answer(entry)


def _of_version_3(entry: Entry, scenario: Entry) -> PlanAnswer:
    edition, numbers, labels = entry["edition"], known_or_nan(entry["numbers"]), entry["line_labels"]
    saved = {name: _table(table) for name, table in entry["tables"].items()}
    lottery: list[Any] = saved["lottery"].to_dict("records")
    outcomes: list[Any] = saved["outcomes"].to_dict("records")
    lives = {row["measure"]: row["said"] for row in lottery if row["measure"].startswith(_LIVES)}
    return PlanAnswer(
        name=entry["name"],
        asked=entry["asked"],
        level=entry["level"],
        risk_levels=tuple(dict.fromkeys(saved["risks"]["risk"])),
        provenance=plan_provenance(entry["name"], entry["asked"], edition, entry["invented"], entry["level"]),
        on=edition["on"],
        checksum=edition["checksum"],
        scenario=scenario,
        cards=entry["cards"],
        warnings=entry["warnings"],
        proof={"words": entry["proof"]} if entry["proof"] else None,
        people_reached=Interval(**_interval(numbers, "reached")),
        gbp_per_person=Interval(**_interval(numbers, "per_person")),
        figures={name: numbers[name] for name in _FIGURES},
        statuses={of.removeprefix(_LIVES): said.removeprefix(WHO) for of, said in lives.items()},
        lines=tuple({"key": key, "label": label} for key, label in labels.items()),
        lotteries={key: _lottery({row["measure"]: row for row in lottery if row["line"] == key}) for key in labels},
        outcomes={row["line"]: _outcome(row) for row in outcomes},
        tables={name: saved[_RENAMED.get(name, name)] for name in TABLES},
    )


def _table(entry: Mapping[str, Any]) -> pd.DataFrame:
    numbers = {column: pd.to_numeric(pd.Series(values, dtype=object)) for column, values in entry["numbers"].items()}
    words = {column: pd.Series(values, dtype=object) for column, values in entry["words"].items()}
    return pd.DataFrame({**numbers, **words}, columns=entry["columns"])


def _interval(of: Entry, name: str) -> dict[str, float]:
    return {end: float(of[f"{name}_{end}"]) for end in ENDS}


def _lottery(rows: Mapping[str, Entry]) -> dict[str, Any]:
    """Put the numbers of a line together again from a row for each measure."""
    placed, compared = rows["share_placed"], rows["gini"]
    lives = {of.removeprefix(_LIVES): row for of, row in reversed(list(rows.items())) if of.startswith(_LIVES)}
    before, _, alone = compared["why_not_known"].partition(_ALONE)
    return {
        "areas_known": placed["areas"],
        "share_known": _interval(placed, "share_of_cohort"),
        **{f"placed_{when}": _interval(placed, when) for when in ("before", "after", "change")},
        "placed_by_plan": _interval(placed, "new_places"),
        "areas_compared": compared["areas"],
        "share_compared": _interval(compared, "share_of_cohort"),
        **{when: {measure: _interval(rows[measure], when) for measure in EVENNESS} for when in WHEN},
        "why_not_compared": before.removeprefix(_BEFORE).strip(),
        "why_new_not_compared": alone,
        **{
            f"share_by_status_{when}": {status: _interval(row, when) for status, row in lives.items()}
            for when in ("before", "after")
        },
    }


def _outcome(row: Entry) -> dict[str, Any]:
    words = ("outcome", "grade", "source", "kind", "why_no_number", "avoided_cost_basis")
    low, value, high = (float(row[f"effect_{end}"]) for end in ENDS)
    return {
        **{name: row[name] for name in words},
        "size": None if math.isnan(value) else {"low": low, "value": value, "high": high},
        **{name: _interval(row, name) for name in ("completers", "fewer", "avoided_share")},
        "standing": [_interval(row, "standing_last_year")],
    }
