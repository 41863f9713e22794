"""Where the money of a plan goes, in one line: places, what is kept back, and what is left over; and what these parts are."""

from collections.abc import Iterator

import pandas as pd

from funding.result.plan_answer import PlanAnswer
from say.numbers import is_known, rounded

KEPT_FOR = {
    "evaluation_and_infrastructure_gbp": "evaluation",
    "workforce_gbp": "the workforce",
    "transition_gbp": "transition",
}
"""By the column of what is kept back, the word that the sector's standards have for it, where they have one."""


def where_money_goes(answer: PlanAnswer) -> str:
    """Say the parts of all years: together they are the budget, with what areas add.

    Three figures are said of millions, so that the parts add up to the whole.
    """
    years = answer.tables["years"]
    kept = [f"{_pounds(years, part)} on {what}" for part, what in KEPT_FOR.items() if (years[part] > 0).any()]
    places = f"{_pounds(years, 'spent_gbp')} on places{', victim support included' if _has_support(answer) else ''}"
    return "; ".join([places, *kept, f"{_pounds(years, 'leftover_gbp')} left over"])


def what_the_parts_are(answer: PlanAnswer) -> Iterator[str]:
    """Say what each of those parts is, a short sentence each.

    Support for people who are harmed has no sum of its own: it is in the price of a place, and of some work nobody publishes how
    much of it.
    """
    years = answer.tables["years"]
    matched = " grant and match," if (years["local_match_gbp"] > 0).any() else ""
    yield f"This is all the money,{matched} over all years, with places at the central price."
    if _has_support(answer):
        yield "Support for people harmed is in the price of a place, and has no sum of its own."
    if (years["evaluation_and_infrastructure_gbp"] > 0).any():
        yield "Evaluation is with infrastructure; this is kept back before places are bought."
    if _sum(years, "leftover_gbp") > 0:
        yield "What is left over buys no further place that the rule and the limits allow."


def _has_support(answer: PlanAnswer) -> bool:
    """Whether places for people who cause harm are bought, and each line of them has support in its price."""
    ours = is_known(answer.people_reached.median) and _sum(answer.tables["years"], "spent_gbp") > 0
    return ours and "no_victim_support" not in answer.warnings


def _pounds(years: pd.DataFrame, part: str) -> str:
    whole = _sum(years, part)
    return f"£{rounded(whole)}" if whole else "nothing"


def _sum(years: pd.DataFrame, part: str) -> float:
    return round(float(years[part].sum()), 2)
