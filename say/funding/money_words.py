"""The money of a plan in words: what was typed as it was typed, what areas add beside it, and how it keeps up with prices."""

from cohorts.words import per_cent, pounds, pounds_as_given
from funding.money.pence import to_gbp
from funding.money.pots import typed_by_year
from funding.money.prices import price_index
from funding.result.plan import Plan

PENNY = 1
"""In pence: equal parts of a sum differ by so much at most."""
LEAST_FALL = 0.0005
"""Less is no tenth of one per cent."""


def money_in_words(plan: Plan) -> str:
    """Name the money of all years: "£1.25 million", "£600,000 of grant and £142,500 of local match"."""
    grant = pounds_as_given(float(to_gbp(typed_by_year(plan.scenario).sum())))
    if plan.scenario.budget.indexed:
        grant = f"{grant} (about {pounds(float(to_gbp(plan.pots.budget.sum())))} as prices rise)"
    match = plan.pots.match.sum()
    if not match > 0:
        return grant
    return f"{grant} of grant and {pounds_as_given(round(float(to_gbp(match))))} of local match"


def over_years(years: int) -> str:
    """Say over how many years: "in one year", "over 3 years"."""
    return "in one year" if years == 1 else f"over {years} years"


def uptake_in_words(plan: Plan) -> str:
    """Say how far places are taken to be filled."""
    fill, first = plan.scenario.uptake.fill_rate, plan.scenario.uptake.first_year_open
    if fill == first == 1:
        return "Every place is taken to be filled, from the first day."
    filled = "Every place is" if fill == 1 else f"Of the places, {per_cent(fill)} are"
    opened = (
        f" In {plan.problem.years[0]} they are open for {per_cent(first)} of the year." if first < 1 else ""
    )
    return f"{filled} taken to be filled; all are paid for.{opened}"


def flat_cash_in_words(plan: Plan) -> str:
    """Warn of money that does not rise with prices: how many fewer places the last year's buys; "" where it keeps up."""
    budget, years = typed_by_year(plan.scenario), plan.problem.years
    rise = int(budget[-1] - budget[0])
    if plan.scenario.budget.indexed or not budget[0] > 0 or rise < -PENNY:
        return ""
    index = price_index(plan.scenario.prices, years)
    fewer = 1 - (budget[-1] / budget[0]) / (index[-1] / index[0])
    if not fewer > LEAST_FALL:
        return ""
    what = "Flat cash" if rise <= PENNY else "The money rises less than prices: it"
    return f"{what} buys {fewer:.1%} fewer places by year {len(years)} ({years[-1]}), because prices rise."
