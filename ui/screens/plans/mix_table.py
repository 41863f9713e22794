"""The mix of a scenario as a table that can be edited: shares, costs of a place, smallest teams and growth limits."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from cohorts.assumptions.assumption import Assumption
from coverage.interventions import INTERVENTIONS
from funding.money.prices import assumed_cost
from funding.scenario.interventions import Intervention, Range, Team
from funding.scenario.scenario import Scenario
from say.numbers import is_known
from say.text import listing
from ui.cache.plans import need_of
from ui.screens.plans.plan_changes import as_shipped, with_mix

SHARE, COST, LOW, HIGH = "Share, per cent", "Cost of a place, £", "Lowest, £", "Highest, £"
POSTS, CASELOAD, GROWTH = (
    "Smallest team, posts",
    "People a post a year",
    "Places at most so many times last year's",
)
PER_CENT = 100


def mix_as_shown(scenario: Scenario) -> pd.DataFrame:
    """List every intervention with what the scenario says of it; what is not known, or left unsaid, is empty.

    Where the scenario has no cost of its own for a place, the cost is that of the assumptions it is run with.
    """
    rows = [_row(one, cost) for one, cost in _costs(scenario)]
    return pd.DataFrame(rows).astype(dict.fromkeys((SHARE, COST, LOW, HIGH, POSTS, CASELOAD, GROWTH), float))


def with_mix_table(was: Scenario, table: pd.DataFrame) -> Scenario:
    """Put the table, edited, back into a scenario; a cost that stands as it was shown is left to whoever gave it.

    Raises Mistake as ``Scenario``, one sentence for what cannot be used.
    """
    shares = {
        key: _number(row[SHARE]) or 0.0 for key, (_, row) in zip(INTERVENTIONS, table.iterrows(), strict=True)
    }
    mixed = with_mix(was, {key: share / PER_CENT for key, share in shares.items()})
    rows = {key: row for key, (_, row) in zip(INTERVENTIONS, table.iterrows(), strict=True)}
    costs = {one.key: cost for one, cost in _costs(was)}
    return replace(
        mixed,
        interventions=tuple(_taken(one, rows[one.key], costs[one.key]) for one in mixed.interventions),
    )


def costs_not_known(scenario: Scenario) -> str:
    """Say of which interventions it is not known what a place costs; "" where it is known of all."""
    labels = [one.label.lower() for one, cost in _costs(scenario) if cost is None]
    if not labels:
        return ""
    return f"What a place costs is not known, and left empty, for {listing(labels)}. To use one, give it a cost of your own."


def cost_of_place(one: Intervention, assumptions: Mapping[str, Assumption]) -> Range | None:
    """Give what a place costs, by the scenario or else by the assumptions; None where it is not known."""
    return one.unit_cost_gbp or assumed_cost(one, assumptions)


def _costs(scenario: Scenario) -> list[tuple[Intervention, Range | None]]:
    """List every intervention, with a share in the scenario or not, and what a place costs."""
    own, assumptions = {one.key: one for one in scenario.interventions}, need_of(scenario).assumptions
    every = [own.get(key) or replace(as_shipped(key), share=0.0) for key in INTERVENTIONS]
    return [(one, cost_of_place(one, assumptions)) for one in every]


def _row(one: Intervention, cost: Range | None) -> dict[str, Any]:
    team = one.team
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


def _taken(one: Intervention, row: pd.Series, shown: Range | None) -> Intervention:
    posts, caseload = _number(row[POSTS]), _number(row[CASELOAD])
    return replace(
        one,
        unit_cost_gbp=_cost_taken(one, row, shown),
        team=None if posts is None or caseload is None else Team(posts, caseload),
        growth_limit=_number(row[GROWTH]),
    )


def _cost_taken(one: Intervention, row: pd.Series, shown: Range | None) -> Range | None:
    """Give the cost as edited: an end that was not touched gives way to the cost, one that is empty is the cost itself."""
    cost, low, high = (_number(row[name]) for name in (COST, LOW, HIGH))
    if shown and (cost, low, high) == (shown.value, shown.low, shown.high):
        return one.unit_cost_gbp
    if cost is None:
        return None
    low, high = cost if low is None else low, cost if high is None else high
    if shown and low == shown.low:
        low = min(low, cost)
    if shown and high == shown.high:
        high = max(high, cost)
    return Range(cost, low, high)


def _number(value: Any) -> float | None:
    return float(value) if is_known(value) else None
