"""A plan as sentences that can be quoted, with their ranges; those that rest on invented or changed numbers say so."""

import math

import numpy as np

from cohorts.counted_words import OTHER_PEOPLE
from cohorts.lottery_words import with_range
from cohorts.summary import CENTRAL_SHARE, Interval, interval
from cohorts.words import NOT_KNOWN, per_cent, pounds, rounded
from coverage.ask import ANY
from coverage.vocabulary import LEVELS
from funding.lines import area_people
from funding.plan import Plan
from funding.reach import RISKS
from geo.areas import area_name

MOST_NAMED = 5
PENCE = 100
HAIR = 1e-4
"""A smaller part of a number is the rounding of single precision."""


def plan_cards(plan: Plan) -> dict[str, str]:
    """Say a plan in cards.

    Returns
    -------
    dict
        ``reached``: how many people, of how many; ``counted_twice``: who counts more than once; ``for_others``: places for people
        whom nothing here counts; ``without``: the areas that get nothing; ``per_person``: pounds for each person reached;
        ``left_over``: money that buys nothing. "" where there is nothing to say.
    """
    cards = {
        "reached": _reached(plan),
        "counted_twice": _counted_twice(plan),
        "for_others": _for_others(plan),
        "without": _without(plan),
        "per_person": _per_person(plan),
        "left_over": _left_over(plan),
    }
    changed = plan.scenario.assumptions is not None
    mark = "INVENTED: " * plan.invented
    ending = " Assumptions were CHANGED by the user." if changed else ""
    return {name: f"{mark}{said}{ending}" if said else "" for name, said in cards.items()}


def people_reached(plan: Plan) -> Interval:
    """People who cause harm reached over all years, with the range that costs and cohorts leave; not known for others."""
    return interval(plan.reach.by_year.sum(axis=1))


def pounds_per_person(plan: Plan) -> Interval:
    """Pounds spent on their places for each person reached, over all years, draw by draw; not known where nobody is."""
    spent, reached = plan.reach.gbp.sum(axis=1), plan.reach.by_year.sum(axis=1)
    return interval(np.divide(spent, reached, out=np.full(len(reached), np.nan), where=reached > 0))


def _reached(plan: Plan) -> str:
    years, reached = len(plan.problem.years), people_reached(plan)
    over = "in one year" if years == 1 else f"over {years} years"
    money = pounds(float(plan.pots.budget.sum()) / PENCE)
    whom = f"{with_range(cohort_in_all(plan), rounded)} {people_who_cause_harm(plan.risk_levels)} in a year"
    if math.isnan(reached.median):
        return f"{money} {over}: how many people it would reach is {NOT_KNOWN}, because {OTHER_PEOPLE}."
    if not reached.high > 0:
        return f"{money} {over} would reach nobody of about {whom}."
    a_year = f", about {rounded(reached.median / years)} a year" if years > 1 else ""
    return (
        f"{money} {over} would reach about {rounded(reached.median)} people ({per_cent(CENTRAL_SHARE)} range "
        f"{rounded(reached.low)} to {rounded(reached.high)}){a_year}, of about {whom}."
    )


def cohort_in_all(plan: Plan) -> Interval:
    """People who cause harm a year in all areas of a plan, at the risk levels of its lines, with their range."""
    return interval(area_people(plan.drawn, plan.risk_levels, ANY, plan.scenario).sum(axis=1))


def people_who_cause_harm(risks: tuple[str, ...]) -> str:
    """Name whom the lines of a plan are for: "people who cause harm at medium or high risk"; all levels need no naming."""
    at = f" at {' or '.join(risks)} risk" if len(risks) < len(RISKS) else ""
    return f"people who cause harm{at}"


def _counted_twice(plan: Plan) -> str:
    """Say who counts more than once, and how few different people that may be where lines are for the same people."""
    if not people_reached(plan).high > 0:
        return ""
    fewest = interval(plan.reach.fewest_by_year.sum(axis=1))
    years = "Someone reached in two years counts twice." if len(plan.problem.years) > 1 else ""
    if not fewest.median < people_reached(plan).median * (1 - HAIR):
        return years
    lines = (
        "Someone who takes up two kinds of help in a year counts twice: if the same people took up every kind there is for them, "
        f"it would be about {with_range(fewest, rounded)}."
    )
    return f"{years} {lines}".strip()


def _for_others(plan: Plan) -> str:
    """Say how many places go to lines whose people nothing here counts."""
    others = [n for n, line in enumerate(plan.problem.lines) if not line.is_for_people_who_cause_harm]
    places = int(plan.allocation.places[:, :, others].sum())
    if not places:
        return ""
    kinds = {plan.problem.lines[number].intervention.label.lower() for number in others}
    return (
        f"It would also pay for {places:,} places of {' and '.join(sorted(kinds))}. How many people they would reach, and "
        f"how many need them, is {NOT_KNOWN}: {OTHER_PEOPLE}."
    )


def _without(plan: Plan) -> str:
    without, areas = plan.areas_without, len(plan.problem.areas)
    last, kind = plan.problem.years[-1], LEVELS[plan.scenario.level].lower()
    if not without.any():
        return (
            f"In {last}, every one of {areas} {kind} gets places."
            if areas > 1
            else f"In {last}, the area gets places."
        )
    listed = int((plan.problem.there_counted[without].sum(axis=1) > 0).sum())
    names = [area_name(plan.problem.areas[number]) for number in np.flatnonzero(without)]
    named = f": {', '.join(names)}" if len(names) <= MOST_NAMED else ""
    return (
        f"In {last}, {len(names)} of {areas} {kind} get no place from it{named}. In {listed or 'none'} of them places are on "
        f"record already; in the others that is not known, or there are none.{_smallest_team(plan)}"
    )


def _smallest_team(plan: Plan) -> str:
    """Say what the cheapest team costs in the last year, where nothing smaller can be bought on any line."""
    team, price = plan.problem.minimum_places, plan.problem.price_gbp[-1]
    if team.min() == 1:
        return ""
    cheapest = int((team * price).argmin())
    cost = pounds(float(team[cheapest] * price[cheapest]))
    return f" The smallest team takes {team[cheapest]:,} people and costs {cost} a year: an area whose share is less gets none."


def _per_person(plan: Plan) -> str:
    cost = pounds_per_person(plan)
    if math.isnan(cost.median):
        why = (
            f"how many are reached is {NOT_KNOWN}" if math.isnan(people_reached(plan).median) else "nobody is"
        )
        return f"What each person reached costs is {NOT_KNOWN}: {why}."
    whole = (
        ""
        if _for_others(plan)
        else f"; with the whole budget, {with_range(_whole_budget_per_person(plan), pounds)}"
    )
    return f"Each person reached costs about {with_range(cost, pounds)}, counting money spent on places alone{whole}."


def _whole_budget_per_person(plan: Plan) -> Interval:
    reached = plan.reach.by_year.sum(axis=1)
    spent = float((plan.pots.budget + plan.pots.match).sum()) / PENCE
    return interval(np.divide(spent, reached, out=np.full(len(reached), np.nan), where=reached > 0))


def _left_over(plan: Plan) -> str:
    left, pot = float(plan.allocation.leftover_gbp.sum()), float(plan.problem.pot_gbp.sum())
    if round(left, 2) <= 0:
        return ""
    share = per_cent(left / pot)
    return (
        f"{pounds(left)} ({share} of the money for places) is left over: an area's share buys whole places and teams only, and "
        "no more of them than its people, caps and limits on growth allow."
    )
