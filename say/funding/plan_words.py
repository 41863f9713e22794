"""A plan as sentences that can be quoted, with their ranges; those that rest on invented or changed numbers say so."""

import math
from datetime import date

from funding.result.headline_figures import (
    lines_for_others,
    people_reached,
    pounds_per_person,
    whole_budget_per_person,
)
from funding.result.plan import Plan
from say.cohorts.starts_words import PLANS_COUNT
from say.estimate import POUNDS, Estimate
from say.funding.area_words import without_in_words
from say.funding.money_words import uptake_in_words
from say.funding.people_words import (
    counted_twice_in_words,
    for_others_in_words,
    reached_in_words,
)
from say.numbers import NOT_KNOWN, day, per_cent, pounds


def plan_cards(plan: Plan) -> dict[str, str]:
    """Say a plan in cards.

    Returns
    -------
    dict
        ``reached``: how many people, of how many; ``step``: what reached
        means, and of whom; ``past``: which years are over;
        ``uptake``: how far places are taken to be filled;
        ``counted_twice``: who counts more than once; ``for_others``: places for people
        whom nothing here counts; ``without``: the areas that get nothing; ``per_person``: pounds for each person reached;
        ``left_over``: money that buys nothing. "" where there is nothing to say.
    """
    cards = {
        "reached": reached_in_words(plan),
        "step": PLANS_COUNT,
        "past": _past(plan),
        "uptake": uptake_in_words(plan),
        "counted_twice": counted_twice_in_words(plan),
        "for_others": for_others_in_words(plan),
        "without": without_in_words(plan),
        "per_person": _per_person(plan),
        "left_over": _left_over(plan),
    }
    changed = plan.scenario.assumptions is not None
    mark = "INVENTED: " * plan.invented
    ending = " Assumptions were CHANGED by the user." if changed else ""
    return {name: f"{mark}{said}{ending}" if said else "" for name, said in cards.items()}


def _per_person(plan: Plan) -> str:
    cost = pounds_per_person(plan)
    if math.isnan(cost.median):
        why = f"how many are reached is {NOT_KNOWN}" if math.isnan(people_reached(plan).median) else "nobody is"
        return f"What each person reached costs is {NOT_KNOWN}: {why}."
    whole = Estimate.of(whole_budget_per_person(plan), POUNDS)
    others = "by-and-for and other places for people who are not counted, and " * bool(lines_for_others(plan))
    money = "Grant and local match together come" if plan.pots.match.sum() > 0 else "The whole budget comes"
    return (
        f"The places of each person reached cost {Estimate.of(cost, POUNDS).about}. That leaves out {others}what is kept back or "
        f"left over. {money} to {whole.about} for each person reached."
    )


def _past(plan: Plan) -> str:
    """Say which years were over on the day that the plan is told for; "" where none was."""
    if plan.on is None:
        return ""
    past = [year for year in plan.problem.years if date(int(year[:4]) + 1, 4, 1) <= plan.on]
    if not past:
        return ""
    which = past[0] if len(past) == 1 else f"{past[0]} to {past[-1]}"
    them, were = ("it", "was") if len(past) == 1 else ("them", "were")
    return f"{which} {were} over on {day(plan.on)}. What is said of {them} is what money would have bought, not what it did buy."


def _left_over(plan: Plan) -> str:
    left, pot = float(plan.allocation.leftover_gbp.sum()), float(plan.problem.pot_gbp.sum())
    if round(left, 2) <= 0:
        return ""
    share = per_cent(left / pot)
    return (
        f"{pounds(left)} ({share} of the money for places) is left over. It buys no further whole place or team that "
        "the rule, the people of areas, caps and limits on growth allow."
    )
