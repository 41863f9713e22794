"""The figures that are said first of a plan: how many people, of how many, and what each of them costs; with their ranges."""

from collections.abc import Sequence

import numpy as np

from cohorts.model.summary import Interval, interval
from coverage.ask import ANY
from funding.money.pence import to_gbp
from funding.problem.price_draws import price_ratios
from funding.result.plan import Plan
from funding.scenario.lines import area_people


def people_reached(plan: Plan) -> Interval:
    """People who cause harm reached over all years, with the range that costs and cohorts leave; not known for others."""
    return interval(plan.reach.by_year.sum(axis=1))


def cohort_in_all(plan: Plan) -> Interval:
    """People who cause harm a year in all areas of a plan, at the risk levels of its lines, with their range."""
    return interval(area_people(plan.drawn, plan.risk_levels, ANY, plan.scenario).sum(axis=1))


def share_reached_a_year(plan: Plan) -> Interval:
    """The part of the people of a year that is reached in a year, on average over the years, draw by draw."""
    people = area_people(plan.drawn, plan.risk_levels, ANY, plan.scenario).sum(axis=1)
    return interval(plan.reach.by_year.mean(axis=1) / np.where(people > 0, people, np.nan))


def lines_for_others(plan: Plan) -> list[int]:
    """Give the positions of the lines that are not for people who cause harm and have places."""
    places = plan.allocation.places.sum(axis=(0, 1))
    lines = enumerate(plan.problem.lines)
    return [n for n, line in lines if places[n] and not line.is_for_people_who_cause_harm]


def places_bought(plan: Plan, lines: Sequence[int]) -> Interval:
    """Places of some lines over all years, by their positions, with the range that costs leave: dearer places are fewer."""
    places = plan.allocation.places[:, :, lines].sum(axis=(0, 1))
    ratios = price_ratios(plan.scenario, plan.problem, plan.drawn, plan.seed)[:, lines]
    return interval((places / ratios).sum(axis=1))


def pounds_per_person(plan: Plan) -> Interval:
    """Pounds spent on their places for each person reached, over all years, draw by draw; not known where nobody is."""
    spent, reached = plan.reach.gbp.sum(axis=1), plan.reach.by_year.sum(axis=1)
    return interval(np.divide(spent, reached, out=np.full(len(reached), np.nan), where=reached > 0))


def whole_budget_per_person(plan: Plan) -> Interval:
    """Pounds of grant and local match, all years, for each person reached, draw by draw; not known where nobody is."""
    reached = plan.reach.by_year.sum(axis=1)
    spent = float(to_gbp((plan.pots.budget + plan.pots.match).sum()))
    return interval(np.divide(spent, reached, out=np.full(len(reached), np.nan), where=reached > 0))
