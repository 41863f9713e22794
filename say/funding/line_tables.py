"""The lottery before and after a plan, and what may be expected of it, as tables: a row a measure or a line, with its ends."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from cohorts.model.summary import ENDS
from funding.result.plan_answer import Entry, PlanAnswer

WHO = "Share of the cohort who "
PLACED = "Share of the cohort that has a place"
EVENNESS = {
    "gini": "Unevenness (Gini): 0 all alike, towards 1 all in one place",
    "best_tenth": "Places for each 100 people in the best-served tenth",
    "worst_tenth": "Places for each 100 people in the worst-served tenth",
}
WHEN = ("before", "after", "change", "new_places")


def lottery_table(answer: PlanAnswer) -> pd.DataFrame:
    """List the lottery numbers of every line.

    Returns
    -------
    pandas.DataFrame
        ``line measure said``, then ``before after change new_places``, each with its ends; ``areas`` that before and after are
        over, and ``share_of_cohort`` living in them with its ends; ``why_not_known`` in words.
    """
    rows: list[dict[str, Any]] = []
    for line, lottery in answer.lotteries.items():
        found = [_placed_row(lottery), *_evenness_rows(lottery), *_status_rows(lottery, answer.statuses)]
        rows += [{"line": line, "why_not_known": "", **row} for row in found]
    return pd.DataFrame(rows)


def outcome_table(answer: PlanAnswer) -> pd.DataFrame:
    """List the expected outcome of every line, each by itself: they overlap and are never added up."""
    return pd.DataFrame([_outcome_row(line, one) for line, one in answer.outcomes.items()])


def _placed_row(lottery: Entry) -> dict[str, Any]:
    parts = {
        "before": lottery["placed_before"],
        "after": lottery["placed_after"],
        "change": lottery["placed_change"],
        "new_places": lottery["placed_by_plan"],
        "share_of_cohort": lottery["share_known"],
    }
    return {"measure": "share_placed", "said": PLACED, "areas": lottery["areas_known"], **ends_of(parts)}


def _evenness_rows(lottery: Entry) -> list[dict[str, Any]]:
    reasons = {
        "Before and after": lottery["why_not_compared"],
        "The plan's places alone": lottery["why_new_not_compared"],
    }
    why = " ".join(f"{what}: {reason}" for what, reason in reasons.items() if reason)
    compared = {"areas": lottery["areas_compared"], "why_not_known": why}
    return [
        {
            "measure": measure,
            "said": said,
            **compared,
            **ends_of({when: lottery[when][measure] for when in WHEN}),
            **ends_of({"share_of_cohort": lottery["share_compared"]}),
        }
        for measure, said in EVENNESS.items()
    ]


def _status_rows(lottery: Entry, statuses: Mapping[str, str]) -> list[dict[str, Any]]:
    before, after = lottery["share_by_status_before"], lottery["share_by_status_after"]
    return [
        {
            "measure": f"lives_where_{status}",
            "said": f"{WHO}{statuses[status]}",
            **ends_of({"before": before[status], "after": after[status]}),
        }
        for status in reversed(list(before))
    ]


def _outcome_row(line: str, one: Entry) -> dict[str, Any]:
    size = one["size"] or dict.fromkeys(("low", "value", "high"), np.nan)
    words = {name: one[name] for name in ("outcome", "grade", "source", "kind", "why_no_number")}
    effect = {f"effect_{end}": size["value" if end == "median" else end] for end in ENDS}
    parts = {
        "completers": one["completers"],
        "fewer": one["fewer"],
        "standing_last_year": one["standing"][-1],
        "avoided_share": one["avoided_share"],
    }
    return {
        "line": line,
        **words,
        **effect,
        **ends_of(parts),
        "avoided_cost_basis": one["avoided_cost_basis"],
    }


def ends_of(parts: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """Lay intervals out as columns: ``<name>_low _median _high``."""
    return {f"{name}_{end}": part[end] for name, part in parts.items() for end in ENDS}
