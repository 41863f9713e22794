"""Where a plan falls short of the sector's standards, or rests on what is not known: one plain sentence each."""

from collections.abc import Mapping

import numpy as np

from cohorts.assumptions.assumption import Assumption
from cohorts.words import day, exact, first_of, in_areas, per_cent, pounds, pounds_as_given, rounded
from funding.money.pence import to_pence
from funding.money.prices import unit_cost
from funding.result.plan import Plan
from geo.areas import area_name
from say.funding.money_words import flat_cash_in_words
from say.funding.ring_fence_words import ring_fence_in_words
from say.funding.support_words import (
    no_support_in_words,
    support_for_too_few_in_words,
    support_twice_in_words,
)

MOST_LINES, FEW_LINES, MOST_AREAS = 4, 2, 5
"""How many are named in a sentence."""


def plan_warnings(
    plan: Plan, assumptions: Mapping[str, Assumption], standards: Mapping[str, Assumption]
) -> dict[str, str]:
    """List the warnings of a plan.

    Parameters
    ----------
    plan
        The plan.
    assumptions
        The model's, by key: which costs are published.
    standards
        What plans are held to: ``fewest_years unevaluated_share tapered_last_year places_ending``.

    Returns
    -------
    dict
        By the name of the warning, its sentence; empty where there is none. INVENTED stands before each where the data are.
    """
    found = {
        "few_years": _few_years(plan, standards["fewest_years"]),
        "no_victim_support": no_support_in_words(plan, assumptions),
        "victims_twice": support_twice_in_words(plan),
        "victims_left_out": support_for_too_few_in_words(plan),
        "no_evaluation": _no_evaluation(plan),
        "small_ring_fence": ring_fence_in_words(plan),
        "no_floor": _no_floor(plan),
        "nothing_bought": _nothing_bought(plan),
        "flat_cash": flat_cash_in_words(plan),
        "no_effect_claimed": _no_effect_claimed(plan, standards["unevaluated_share"].value),
        "cliff_edge": _cliff_edge(plan, standards["tapered_last_year"].value),
        "stops_early": _stops_early(plan),
        "cost_not_published": _cost_not_published(plan, assumptions),
        "there_not_known": _there_not_known(plan),
        "there_ends": _there_ends(plan, standards["places_ending"].value),
    }
    mark = "INVENTED: " * plan.invented
    return {name: f"{mark}{sentence}" for name, sentence in found.items() if sentence}


def _few_years(plan: Plan, standard: Assumption) -> str:
    years = len(plan.problem.years)
    if years >= standard.value:
        return ""
    return f"It runs for {_years(years)}; the sector asks for {exact(standard.value)} or more."


def _no_evaluation(plan: Plan) -> str:
    if plan.scenario.top_slices.evaluation_and_infrastructure > 0:
        return ""
    return "Nothing is kept for evaluation and infrastructure, so nobody will learn what it changed."


def _no_floor(plan: Plan) -> str:
    if plan.scenario.floor_gbp_per_area > 0 or len(plan.problem.areas) < 2:
        return ""
    return "There is no floor: nothing assures any area of a least sum."


def _no_effect_claimed(plan: Plan, threshold: float) -> str:
    """Say how much of the money is for work of which no effect is claimed, or one that nobody has evaluated."""
    pot = plan.problem.pot_gbp.sum(axis=0)
    without = np.array([line.intervention.grade == "none" for line in plan.problem.lines])
    if not pot.sum() > 0 or pot[without].sum() / pot.sum() < threshold:
        return ""
    share = per_cent(pot[without].sum() / pot.sum())
    named = dict.fromkeys(
        line.intervention.label.lower() for line, one in zip(plan.problem.lines, without, strict=True) if one
    )
    claimed = any(
        line.intervention.effect is not None
        for line in plan.problem.lines
        if line.intervention.grade == "none"
    )
    why = (
        "has no evaluation, or of which no effect is claimed"
        if claimed
        else "is for work of which no effect is claimed"
    )
    return f"{share} of the money {'is for work that ' * claimed}{why}: {first_of(list(named), MOST_LINES)}."


def _nothing_bought(plan: Plan) -> str:
    """Name each line whose money buys no place in any area: why, and in which years."""
    return " ".join(filter(None, (_buys_nothing(plan, number) for number in range(len(plan.problem.lines)))))


def _buys_nothing(plan: Plan, number: int) -> str:
    asked, line = plan.problem, plan.problem.lines[number]
    idle = (to_pence(asked.pot_gbp[:, number]) > 0) & (plan.allocation.places[:, :, number].sum(axis=0) == 0)
    if not idle.any():
        return ""
    year, team = int(np.argmax(idle)), int(asked.minimum_places[number])
    money = pounds_as_given(float(asked.pot_gbp[idle, number].sum()))
    when = (
        ""
        if idle.all()
        else f" in {first_of([asked.years[one] for one in np.flatnonzero(idle)], MOST_AREAS)}"
    )
    cost, has = round(team * float(asked.price_gbp[year, number]), 2), float(asked.pot_gbp[year, number])
    smallest = "A place" if team == 1 else f"Its smallest team takes {team:,} people and"
    why = (
        f"{smallest} costs {pounds_as_given(cost)} in {asked.years[year]}, when the line has {pounds_as_given(has)} in all."
        if has < cost
        else "The people, the caps and the limits on growth of its areas allow none."
    )
    return f"{line.label}: its {money} buys no place in any area{when}. {why}"


def _cliff_edge(plan: Plan, tapered: float) -> str:
    spent = plan.money_gbp.sum(axis=0)
    if not spent[-1] > tapered * spent.mean():
        return ""
    end, places = int(plan.problem.years[-1][:4]) + 1, int(plan.allocation.places[:, -1].sum())
    return (
        f"A cliff edge: {rounded(places)} places a year end on 31 March {end}, when nothing follows the last year's "
        f"{pounds(float(spent[-1]))}."
    )


def _stops_early(plan: Plan) -> str:
    """Name the areas that get places in one year and none in a later one."""
    places = plan.allocation.places.sum(axis=2)
    had = np.maximum.accumulate(places, axis=1)[:, :-1] > 0
    stops = np.flatnonzero((had & (places[:, 1:] == 0)).any(axis=1))
    if not len(stops):
        return ""
    areas = "1 area" if len(stops) == 1 else f"{len(stops)} areas"
    named = first_of([area_name(plan.problem.areas[number]) for number in stops], MOST_AREAS)
    return f"Places of one year of the plan are gone in a later one, in {areas}: {named}."


def _cost_not_published(plan: Plan, assumptions: Mapping[str, Assumption]) -> str:
    """Name each cost of a place that is a judgement, with its range."""
    said = []
    for one in dict.fromkeys(line.intervention for line in plan.problem.lines):
        if assumptions[f"unit_cost_{one.key}"].grade == "judgement":
            cost = unit_cost(one, assumptions)
            said.append(
                f"No cost of a place is published for {one.label.lower()}: £{exact(cost.value)} "
                f"(£{exact(cost.low)} to £{exact(cost.high)}) is a judgement."
            )
    return " ".join(said)


def _there_not_known(plan: Plan) -> str:
    """Say in how many areas the places already there are not known, by how many of the lines."""
    if plan.scenario.already_there == "not_counted":
        return ""
    areas, named = len(plan.problem.areas), dict[int, list[str]]()
    for line, number in zip(plan.problem.lines, plan.areas_there_not_known.tolist(), strict=True):
        if number:
            named.setdefault(number, []).append(line.intervention.label.lower())
    if not named:
        return ""
    kinds = {number: first_of(list(dict.fromkeys(labels)), FEW_LINES) for number, labels in named.items()}
    where = [
        f"{in_areas(number, areas)} the places already there are not known for {kind}."
        for number, kind in kinds.items()
    ]
    said = [*where, "They count as none when money is shared."]
    if plan.problem.rule in ("by_unmet_need", "levelling_up") and np.isnan(plan.problem.there).all():
        said.append("The rule chosen is then the same as sharing by cohort.")
    return " ".join(said)


def _there_ends(plan: Plan, most: float) -> str:
    """Say how many places that count throughout would have ended before the plan's last year."""
    if plan.later is None:
        return ""
    now, then = float(np.nansum(plan.problem.there)), float(np.nansum(plan.later.there))
    if then >= now * (1 - most):
        return ""
    return (
        f"{now:,.0f} places a year are counted as already there, throughout. If nothing is renewed or confirmed again, "
        f"{then:,.0f} would be known to be there on {day(plan.later.on)}."
    )


def _years(years: int) -> str:
    return "1 year" if years == 1 else f"{years} years"
