"""The mix of a scenario as a table that can be edited: shares, costs of a place, smallest teams and growth limits."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from cohorts.assumptions.assumption import Assumption
from coverage.interventions import INTERVENTIONS
from funding.money.prices import assumed_cost
from funding.scenario.change import value_at
from funding.scenario.described import asked_for
from funding.scenario.interventions import InterventionInMix
from funding.scenario.ranges import Range, Team
from funding.scenario.scenario import Scenario
from loaders.plans.scenario_changes import as_shipped, with_mix
from say.numbers import is_known
from say.text import listing
from ui.cache.plans import need_of
from ui.screens.plans.plan_controls import PER_CENT, scale_of

COST, LOW, HIGH = "Cost of a place, £", "Lowest, £", "Highest, £"
COST_FIELD = "unit_cost_gbp"
"""It has three columns: what a place costs, and the ends of its range."""
FIELDS = {field.path: field for field in asked_for(InterventionInMix, "mix")}
COLUMNS = {
    path: f"{field.told.label}{', per cent' * field.is_share}" for path, field in FIELDS.items() if path != COST_FIELD
}
"""The heading of each other field of an intervention that the mix asks for, by its path."""
NAME, SHARE = COLUMNS["key"], COLUMNS["share"]


def mix_as_shown(scenario: Scenario) -> pd.DataFrame:
    """List every intervention with what the scenario says of it; what is not known, or left unsaid, is empty.

    Where the scenario has no cost of its own for a place, the cost is that of the assumptions it is run with.
    """
    rows = [_row(one, cost) for one, cost in _costs(scenario)]
    return pd.DataFrame(rows).astype({heading: float for heading in rows[0] if heading != NAME})


def with_mix_table(was: Scenario, table: pd.DataFrame) -> Scenario:
    """Put the table, edited, back into a scenario; a cost that stands as it was shown is left to whoever gave it.

    Raises Mistake as ``Scenario``, one sentence for what cannot be used.
    """
    rows = {key: row for key, (_, row) in zip(INTERVENTIONS, table.iterrows(), strict=True)}
    mixed = with_mix(was, {key: (_number(row[SHARE]) or 0.0) / PER_CENT for key, row in rows.items()})
    costs = {one.key: cost for one, cost in _costs(was)}
    taken = tuple(_taken(one, rows[one.key], costs[one.key]) for one in mixed.interventions)
    return replace(mixed, interventions=taken)


def costs_not_known(scenario: Scenario) -> str:
    """Say of which interventions it is not known what a place costs; "" where it is known of all."""
    labels = [one.label.lower() for one, cost in _costs(scenario) if cost is None]
    if not labels:
        return ""
    return f"What a place costs is not known, and left empty, for {listing(labels)}. To use one, give it a cost of your own."


def cost_of_place(one: InterventionInMix, assumptions: Mapping[str, Assumption]) -> Range | None:
    """Give what a place costs, by the scenario or else by the assumptions; None where it is not known."""
    return one.unit_cost_gbp or assumed_cost(one, assumptions)


def _costs(scenario: Scenario) -> list[tuple[InterventionInMix, Range | None]]:
    """List every intervention, with a share in the scenario or not, and what a place costs."""
    own, assumptions = {one.key: one for one in scenario.interventions}, need_of(scenario).assumptions
    every = [own.get(key) or replace(as_shipped(key), share=0.0) for key in INTERVENTIONS]
    return [(one, cost_of_place(one, assumptions)) for one in every]


def _row(one: InterventionInMix, cost: Range | None) -> dict[str, Any]:
    cells: dict[str, Any] = {}
    for path, field in FIELDS.items():
        held = value_at(one, path)
        if path == COST_FIELD:
            cells |= {COST: cost and cost.value, LOW: cost and cost.low, HIGH: cost and cost.high}
        elif COLUMNS[path] == NAME:
            cells[NAME] = one.label
        else:
            cells[COLUMNS[path]] = None if held is None else held * scale_of(field)
    return cells


def _taken(one: InterventionInMix, row: pd.Series, shown: Range | None) -> InterventionInMix:
    typed: dict[str, Any] = {}
    for path, heading in COLUMNS.items():
        if heading not in (NAME, SHARE):
            number = _number(row[heading])
            typed[path] = None if number is None else number / scale_of(FIELDS[path])
    posts, caseload = typed.pop("team.posts"), typed.pop("team.caseload")
    team = None if posts is None or caseload is None else Team(posts, caseload)
    return replace(one, **{**typed, COST_FIELD: _cost_taken(one, row, shown), "team": team})


def _cost_taken(one: InterventionInMix, row: pd.Series, shown: Range | None) -> Range | None:
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
