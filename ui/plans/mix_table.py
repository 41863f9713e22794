"""The mix of a scenario as a table that can be edited: shares, costs of a place, smallest teams and growth limits."""

from dataclasses import replace
from typing import Any

import pandas as pd

from coverage.vocabulary import INTERVENTIONS
from funding.interventions import Intervention, Range, Team
from funding.scenario import Scenario
from ui.plans.plan_changes import as_shipped, with_mix
from ui.words.format import is_known

SHARE, COST, LOW, HIGH = "Share, per cent", "Cost of a place, £", "Lowest, £", "Highest, £"
POSTS, CASELOAD, GROWTH = (
    "Smallest team, posts",
    "People a post a year",
    "Places at most so many times last year's",
)
PER_CENT = 100


def mix_as_shown(scenario: Scenario) -> pd.DataFrame:
    """List every intervention with what the scenario says of it; what it leaves to the assumptions, or unsaid, is empty."""
    own = {one.key: one for one in scenario.interventions}
    rows = [_row(own.get(key) or replace(as_shipped(key), share=0.0)) for key in INTERVENTIONS]
    return pd.DataFrame(rows).astype(dict.fromkeys((SHARE, COST, LOW, HIGH, POSTS, CASELOAD, GROWTH), float))


def with_mix_table(was: Scenario, table: pd.DataFrame) -> Scenario:
    """Put the table, edited, back into a scenario. Raises Mistake as ``Scenario``, one sentence for what cannot be used."""
    shares = {
        key: _number(row[SHARE]) or 0.0 for key, (_, row) in zip(INTERVENTIONS, table.iterrows(), strict=True)
    }
    mixed = with_mix(was, {key: share / PER_CENT for key, share in shares.items()})
    rows = {key: row for key, (_, row) in zip(INTERVENTIONS, table.iterrows(), strict=True)}
    return replace(mixed, interventions=tuple(_taken(one, rows[one.key]) for one in mixed.interventions))


def _row(one: Intervention) -> dict[str, Any]:
    cost, team = one.unit_cost_gbp, one.team
    return {
        "Intervention": one.label,
        SHARE: one.share * PER_CENT,
        COST: cost and cost.value,
        LOW: cost and cost.low,
        HIGH: cost and cost.high,
        POSTS: team and team.posts,
        CASELOAD: team and team.caseload,
        GROWTH: one.growth_limit,
    }


def _taken(one: Intervention, row: pd.Series) -> Intervention:
    cost, posts, caseload = _number(row[COST]), _number(row[POSTS]), _number(row[CASELOAD])
    ends = [cost if (end := _number(row[name])) is None else end for name in (LOW, HIGH)]
    return replace(
        one,
        unit_cost_gbp=None if cost is None else Range(cost, *[end or 0.0 for end in ends]),
        team=None if posts is None or caseload is None else Team(posts, caseload),
        growth_limit=_number(row[GROWTH]),
    )


def _number(value: Any) -> float | None:
    return float(value) if is_known(value) else None
