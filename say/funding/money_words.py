"""The money of a plan in words: what was typed as it was typed, and what areas add beside it."""

from funding.money.pence import to_gbp
from funding.money.pots import typed_by_year
from funding.result.plan import Plan
from funding.scenario.sharing import rule_in_words
from say.numbers import per_cent, pounds, pounds_as_given


def money_in_words(plan: Plan) -> str:
    """Name the money of all years: "£1.25 million", "£600,000 of grant and £142,500 of local match"."""
    grant = pounds_as_given(float(to_gbp(typed_by_year(plan.scenario).sum())))
    if plan.scenario.budget.indexed:
        grant = f"{grant} (about {pounds(float(to_gbp(plan.pots.budget.sum())))} as prices rise)"
    match = plan.pots.match.sum()
    if not match > 0:
        return grant
    return f"{grant} of grant and {pounds_as_given(round(float(to_gbp(match))))} of local match"


def asked_in_words(plan: Plan) -> str:
    """Say the budget, the years and the rule: "£53 million over 4 years from 2025-26, shared by unmet need"."""
    years = plan.problem.years
    over = "1 year" if len(years) == 1 else f"{len(years)} years"
    return f"{money_in_words(plan)} over {over} from {years[0]}, shared {rule_in_words(plan.scenario.sharing)}"


def over_years(years: int) -> str:
    """Say over how many years: "in one year", "over 3 years"."""
    return "in one year" if years == 1 else f"over {years} years"


def uptake_in_words(plan: Plan) -> str:
    """Say how far places are taken to be filled."""
    fill, first = plan.scenario.uptake.fill_rate, plan.scenario.uptake.first_year_open
    if fill == first == 1:
        return "Every place is taken to be filled, from the first day."
    filled = "Every place is" if fill == 1 else f"Of the places, {per_cent(fill)} are"
    opened = f" In {plan.problem.years[0]} they are open for {per_cent(first)} of the year." if first < 1 else ""
    return f"{filled} taken to be filled; all are paid for.{opened}"
