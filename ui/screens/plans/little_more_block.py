"""What a little more money would buy in the chosen area, line by line."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from funding.result.plan import Plan
from funding.result.plan_answer import PlanAnswer
from funding.reverse.best_use import best_use
from geo.areas import area_name
from say.numbers import NOT_KNOWN, is_known, pounds, rounded
from say.text import listing
from ui.frame.screen import Screen
from ui.screens.plans.plan_files import show_files

LITTLE_MORE_GBP = 100_000
WHY_NOTHING = "Why nothing"
TITLE = f"What {pounds(LITTLE_MORE_GBP)} more would buy"


def show_little_more(s: Screen, plan: Plan, answer: PlanAnswer) -> None:
    """Draw what each line would buy, in the order of the mix: nothing is ranked, because a cheap place is not a better one."""
    area = s.choices.area
    if area is None or area not in plan.problem.areas:
        s.plain.say_quietly(
            "Choose an area of the plan at the left, at the plan's level, to see what a little more would buy there."
        )
        return
    table = best_use(plan.scenario, plan.problem, plan.allocation, plan.drawn, area, LITTLE_MORE_GBP)
    year = plan.problem.years[0]
    s.say_quietly(
        f"{pounds(LITTLE_MORE_GBP)} more in {area_name(area)} in {year}, all of it on one line. Lines stand in the order of the "
        "mix and are not ranked: they are for different people, and a cheaper place is not a better one. People: at central "
        "values, with what the money would buy in the central 80% of draws of people and prices. How many fewer: only where the "
        "effect was measured against a control group and the rate without it is known.",
    )
    if table["there_not_known"].any():
        lines = ". ".join(table["label"][table["there_not_known"]])
        s.say_quietly(
            f"On these lines the places already there are not known, and count as none. {lines}.",
        )
    s.table(shown_of(table), "What a little more would buy on each line", key="plan-best-use")
    saved = table.reset_index().assign(area_code=area)
    show_files(s, saved, f"what {pounds(LITTLE_MORE_GBP)} more would buy", answer, "little_more")


def shown_of(table: pd.DataFrame) -> pd.DataFrame:
    """Return ``best_use`` as people read it; why a line would buy nothing stands there only where one would."""
    rows = list(table.itertuples())
    shown = pd.DataFrame({heading: [say(row) for row in rows] for heading, say in COLUMNS.items()})
    return shown if table["why_nothing"].any() else shown.drop(columns=WHY_NOTHING)


def _people(row: Any) -> str:
    """Say people at central values and the range of the draws."""
    if not is_known(row.people):
        return NOT_KNOWN
    return f"{row.people:,.0f} ({row.people_low:,.0f} to {row.people_high:,.0f})"


def _fewer(row: Any) -> str:
    """Say how many fewer of which outcome, or why the effect comes to no number."""
    if row.why_no_number:
        return f"no number: {row.why_no_number}"
    return f"{rounded(row.fewer)}: {row.outcome}"


COLUMNS: dict[str, Callable[[Any], str]] = {
    "Line": lambda row: row.label,
    "Risk levels": lambda row: listing(row.risk_levels),
    "Places": lambda row: f"{row.places:,}",
    "People who cause harm": _people,
    "Evidence": lambda row: row.evidence,
    "How many fewer": _fewer,
    "Spent": lambda row: f"£{row.spent_gbp:,.2f}",
    "Left over": lambda row: f"£{row.left_gbp:,.2f}",
    WHY_NOTHING: lambda row: row.why_nothing,
}
"""Headings, and how each says a row of ``best_use``."""
