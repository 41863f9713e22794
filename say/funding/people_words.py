"""Whom a plan reaches, in sentences with their ranges: how many of how many, who counts twice, and who is not counted."""

import math

from cohorts.model.summary import CENTRAL_SHARE, interval
from cohorts.tolerances import OF_DRAWN_PEOPLE
from funding.result.headline_figures import (
    cohort_in_all,
    lines_for_others,
    people_reached,
    places_bought,
    share_reached_a_year,
)
from funding.result.plan import Plan
from funding.result.reach import RISKS
from say.cohorts.counted_words import OTHER_PEOPLE
from say.estimate import NUMBER, PER_CENT, Estimate
from say.funding.money_words import money_in_words, over_years
from say.numbers import NOT_KNOWN, per_cent, rounded


def people_who_cause_harm(risks: tuple[str, ...]) -> str:
    """Name whom the lines of a plan are for: "people who cause harm at medium or high risk"; all levels need no naming."""
    at = f" at {' or '.join(risks)} risk" if len(risks) < len(RISKS) else ""
    return f"people who cause harm{at}"


def reached_in_words(plan: Plan) -> str:
    """Say how many people the money would reach, of how many, each with its range."""
    years, reached = len(plan.problem.years), people_reached(plan)
    spent = f"{money_in_words(plan)} {over_years(years)}"
    whom = f"{Estimate.of(cohort_in_all(plan), NUMBER).about} {people_who_cause_harm(plan.risk_levels)}"
    if math.isnan(reached.median):
        return f"{spent}: how many people it would reach is {NOT_KNOWN}, because {OTHER_PEOPLE}."
    if not reached.high > 0:
        return f"{spent} would reach nobody of {whom}."
    a_year = f"about {rounded(reached.median / years)} a year, " if years > 1 else ""
    return (
        f"{spent} would reach about {rounded(reached.median)} people ({per_cent(CENTRAL_SHARE)} range "
        f"{rounded(reached.low)} to {rounded(reached.high)}). "
        f"That is {a_year}{Estimate.of(share_reached_a_year(plan), PER_CENT)} of {whom}."
    )


def counted_twice_in_words(plan: Plan) -> str:
    """Say who counts more than once, and how few different people that may be; "" where nobody does."""
    if not people_reached(plan).high > 0:
        return ""
    fewest = interval(plan.reach.fewest_by_year.sum(axis=1))
    years = "Someone reached in two years counts twice." if len(plan.problem.years) > 1 else ""
    if not fewest.median < people_reached(plan).median * (1 - OF_DRAWN_PEOPLE):
        return years
    lines = (
        "Someone who takes up two kinds of help in a year counts twice. If the same people took up every kind there is for them, "
        f"it would be {Estimate.of(fewest, NUMBER).about}."
    )
    return f"{years} {lines}".strip()


def for_others_in_words(plan: Plan) -> str:
    """Say how many places go to lines whose people nothing here counts; "" without any."""
    others = lines_for_others(plan)
    if not others:
        return ""
    bought = places_bought(plan, others)
    kinds = {plan.problem.lines[number].intervention.label.lower() for number in others}
    return (
        f"It would also pay for {Estimate.of(bought, NUMBER).about} places of {' and '.join(sorted(kinds))}. "
        f"How many people they would reach, and how many need them, is {NOT_KNOWN}: {OTHER_PEOPLE}."
    )
