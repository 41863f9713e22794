"""A plan as sentences that can be quoted, with their ranges; those that rest on invented or changed numbers say so."""

import math

import numpy as np

from cohorts.lottery_words import with_range
from cohorts.summary import CENTRAL_SHARE, Interval, interval
from cohorts.words import NOT_KNOWN, per_cent, pounds, rounded
from coverage.vocabulary import LEVELS
from funding.plan import Plan
from geo.areas import area_name

MOST_NAMED = 5


def plan_cards(plan: Plan) -> dict[str, str]:
    """Say a plan in cards.

    Returns
    -------
    dict
        ``reached``: how many people, of how many; ``without``: the areas that get nothing; ``per_person``: pounds for each person
        reached; ``left_over``: money that buys nothing ("" where there is none).
    """
    cards = {
        "reached": _reached(plan),
        "without": _without(plan),
        "per_person": _per_person(plan),
        "left_over": _left_over(plan),
    }
    changed = plan.scenario.assumptions is not None
    mark = "INVENTED: " * plan.invented
    ending = " Assumptions were CHANGED by the user." if changed else ""
    return {name: f"{mark}{said}{ending}" if said else "" for name, said in cards.items()}


def people_reached(plan: Plan) -> Interval:
    """People reached over all years, with the range that costs and cohorts leave."""
    return interval(plan.reach.by_year.sum(axis=1))


def pounds_per_person(plan: Plan) -> Interval:
    """Pounds spent on places for each person reached, over all years; not known where nobody is."""
    spent, reached = plan.allocation.gbp.sum(), plan.reach.by_year.sum(axis=1)
    return interval(np.divide(spent, reached, out=np.full(len(reached), np.nan), where=reached > 0))


def _reached(plan: Plan) -> str:
    years, reached = len(plan.problem.years), people_reached(plan)
    over = "in one year" if years == 1 else f"over {years} years"
    money = pounds(float(plan.pots.budget.sum()) / 100)
    cohort = rounded(float(plan.cohort.sum()))
    if not reached.high > 0:
        return f"{money} {over} would reach nobody of about {cohort} a year who would need it."
    return (
        f"{money} {over} would reach about {rounded(reached.median)} people ({per_cent(CENTRAL_SHARE)} range "
        f"{rounded(reached.low)} to {rounded(reached.high)}), about {rounded(reached.median / years)} a year of about "
        f"{cohort} a year who would need it."
    )


def _without(plan: Plan) -> str:
    without, areas = plan.areas_without, len(plan.problem.areas)
    last, kind = plan.problem.years[-1], LEVELS[plan.scenario.level].lower()
    if not without.any():
        return (
            f"In {last} every one of {areas} {kind} gets places."
            if areas > 1
            else f"In {last} the area gets places."
        )
    listed = int((plan.problem.there_counted[without].sum(axis=1) > 0).sum())
    names = [area_name(plan.problem.areas[number]) for number in np.flatnonzero(without)]
    named = f": {', '.join(names)}" if len(names) <= MOST_NAMED else ""
    return (
        f"In {last} {len(names)} of {areas} {kind} get no place{named}; in {listed or 'none'} of them places are listed already, "
        "and in the others it is not known, or there are none."
    )


def _per_person(plan: Plan) -> str:
    cost = pounds_per_person(plan)
    if math.isnan(cost.median):
        return f"What each person reached costs is {NOT_KNOWN}: nobody is."
    return f"Each person reached costs about {with_range(cost, pounds)}, before what is kept back at the top."


def _left_over(plan: Plan) -> str:
    left, pot = float(plan.allocation.leftover_gbp.sum()), float(plan.problem.pot_gbp.sum())
    if round(left, 2) <= 0:
        return ""
    share = per_cent(left / pot)
    return f"{pounds(left)} ({share} of the money for places) is left over, because only whole places and teams are bought."
