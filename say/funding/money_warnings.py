"""Warnings on money: too few years, none kept to learn from, a fall at the end, and sums that buy nothing or rest on a guess."""

import numpy as np
from numpy.typing import NDArray

from funding.money.pence import to_pence
from funding.money.pots import typed_by_year
from funding.money.prices import price_index, unit_cost
from funding.scenario.interventions import InterventionInMix
from say.funding.check import Case
from say.numbers import count, exact, per_cent, pounds, pounds_as_given, rounded
from say.text import first_of

MOST_LINES, MOST_YEARS = 4, 5
"""How many are named in a sentence."""
PENNY = 1
"""In pence: equal parts of a sum differ by so much at most."""


def years(case: Case) -> int:
    """Count the years of a plan."""
    return len(case.plan.problem.years)


def few_years(case: Case, years: int) -> str:
    """Say how many there are, and how many the sector asks for."""
    return f"It runs for {count(years, 'year')}; the sector asks for {exact(case.standards['fewest_years'].value)} or more."


def share_for_evaluation(case: Case) -> float:
    """Give the share of each year's money that is kept for evaluation and infrastructure."""
    return case.plan.scenario.top_slices.evaluation_and_infrastructure


def no_evaluation(case: Case, share: float) -> str:
    """Say that nothing is kept."""
    return "Nothing is kept for evaluation and infrastructure, so nobody will learn what it changed."


def floor_gbp(case: Case) -> float:
    """Give the least sum that each area is assured of; NaN where there is one area, which needs none."""
    return case.plan.scenario.floor_gbp_per_area if len(case.plan.problem.areas) > 1 else np.nan


def no_floor(case: Case, floor: float) -> str:
    """Say that there is none."""
    return "There is no floor: nothing assures any area of a least sum."


def share_unevaluated(case: Case) -> float:
    """Give the share of the money for work of which no effect is claimed, or one that nobody has evaluated; NaN without money."""
    pot = case.plan.problem.pot_gbp.sum(axis=0)
    without = [line.intervention.grade == "none" for line in case.plan.problem.lines]
    return float(pot[without].sum() / pot.sum()) if pot.sum() > 0 else np.nan


def no_effect_claimed(case: Case, share: float) -> str:
    """Say how much of the money that is, and name the work."""
    without = [line.intervention for line in case.plan.problem.lines if line.intervention.grade == "none"]
    named = list(dict.fromkeys(one.label.lower() for one in without))
    what = (
        "for work that has no evaluation, or of which no effect is claimed"
        if any(one.effect is not None for one in without)
        else "for work of which no effect is claimed"
    )
    return f"{per_cent(share)} of the money is {what}: {first_of(named, MOST_LINES)}."


def idle_lines(case: Case) -> list[int]:
    """Give the positions of the lines whose money buys no place in any area in some year."""
    return [line for line in range(len(case.plan.problem.lines)) if len(_idle_years(case, line))]


def _idle_years(case: Case, line: int) -> NDArray[np.intp]:
    has_money = to_pence(case.plan.problem.pot_gbp[:, line]) > 0
    return np.flatnonzero(has_money & (case.plan.allocation.places[:, :, line].sum(axis=0) == 0))


def nothing_bought(case: Case, idle: list[int]) -> str:
    """Name each of those lines: why its money buys no place, and in which years."""
    return " ".join(_buys_nothing(case, line) for line in idle)


def _buys_nothing(case: Case, line: int) -> str:
    asked, idle = case.plan.problem, _idle_years(case, line)
    money = pounds_as_given(float(asked.pot_gbp[idle, line].sum()))
    named = first_of([asked.years[year] for year in idle], MOST_YEARS)
    when = "" if len(idle) == len(asked.years) else f" in {named}"
    return (
        f"{asked.lines[line].label}: its {money} buys no place in any area{when}. {_why_none(case, int(idle[0]), line)}"
    )


def _why_none(case: Case, year: int, line: int) -> str:
    asked = case.plan.problem
    team, has = int(asked.minimum_places[line]), float(asked.pot_gbp[year, line])
    cost = round(team * float(asked.price_gbp[year, line]), 2)
    if has >= cost:
        return "The people, the caps and the limits on growth of its areas allow none."
    smallest = "A place" if team == 1 else f"Its smallest team takes {team:,} people and"
    return (
        f"{smallest} costs {pounds_as_given(cost)} in {asked.years[year]}, when the line has "
        f"{pounds_as_given(has)} in all."
    )


def fewer_places(case: Case) -> float:
    """Give by which share the last year's money buys fewer places than the first's; NaN where it is meant to fall or keeps up."""
    budget, scenario = typed_by_year(case.plan.scenario), case.plan.scenario
    if scenario.budget.indexed or not budget[0] > 0 or budget[-1] - budget[0] < -PENNY:
        return np.nan
    index = price_index(scenario.prices, case.plan.problem.years)
    return float(1 - (budget[-1] / budget[0]) / (index[-1] / index[0]))


def flat_cash(case: Case, fewer: float) -> str:
    """Say of money that does not rise with prices how many fewer places the last year's buys."""
    budget, named = typed_by_year(case.plan.scenario), case.plan.problem.years
    flat = int(budget[-1] - budget[0]) <= PENNY
    what = "Flat cash" if flat else "The money rises less than prices: it"
    return f"{what} buys {fewer:.1%} fewer places by year {len(named)} ({named[-1]}), because prices rise."


def last_year_to_mean(case: Case) -> float:
    """Give what is spent in the last year as a share of the mean of all years; NaN where nothing is spent."""
    spent = case.plan.money_gbp.sum(axis=0)
    return float(spent[-1] / spent.mean()) if spent.any() else np.nan


def cliff_edge(case: Case, to_mean: float) -> str:
    """Say how many places end, when, and after which year's money."""
    places = int(case.plan.allocation.places[:, -1].sum())
    last, end = float(case.plan.money_gbp[:, -1].sum()), int(case.plan.problem.years[-1][:4]) + 1
    return (
        f"A cliff edge: {rounded(places)} places a year end on 31 March {end}, when nothing follows the last year's "
        f"{pounds(last)}."
    )


def judged_costs(case: Case) -> list[InterventionInMix]:
    """List the kinds of work whose cost of a place is a judgement."""
    work = dict.fromkeys(line.intervention for line in case.plan.problem.lines)
    return [one for one in work if case.assumptions[f"unit_cost_{one.key}"].grade == "judgement"]


def cost_not_published(case: Case, judged: list[InterventionInMix]) -> str:
    """Name each such cost with its range."""
    costs = {one.label.lower(): unit_cost(one, case.assumptions) for one in judged}
    return " ".join(
        f"No cost of a place is published for {label}: £{exact(cost.value)} (£{exact(cost.low)} to £{exact(cost.high)}) "
        "is a judgement."
        for label, cost in costs.items()
    )
