"""Where a plan falls short of the sector's standards, or rests on what is not known: one plain sentence each."""

from collections.abc import Mapping

import numpy as np

from cohorts.assumptions import Assumption
from cohorts.words import NOT_KNOWN, day, exact, per_cent, pounds, rounded
from coverage.ask import ANY
from coverage.vocabulary import COMMUNITIES
from funding.lines import area_people
from funding.plan import Plan
from funding.prices import unit_cost, victim_support_gbp
from geo.areas import area_name

MOST_COMMUNITIES, MOST_AREAS = 3, 5
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
        "no_victim_support": _no_victim_support(plan, assumptions),
        "no_evaluation": _no_evaluation(plan),
        "small_ring_fence": _small_ring_fence(plan),
        "no_floor": _no_floor(plan),
        "not_evaluated": _not_evaluated(plan, standards["unevaluated_share"].value),
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


def _no_victim_support(plan: Plan, assumptions: Mapping[str, Assumption]) -> str:
    without = []
    for one in plan.scenario.interventions:
        cost, victims = victim_support_gbp(plan.scenario, one, assumptions)
        if not one.includes_victim_support and not cost.value * victims.value > 0:
            without.append(one.label.lower())
    if not without:
        return ""
    return (
        f"No support for victims is paid for beside {', '.join(without)}: work with perpetrators goes with it, it is not "
        "either/or."
    )


def _no_evaluation(plan: Plan) -> str:
    if plan.scenario.top_slices.evaluation_and_infrastructure > 0:
        return ""
    return "Nothing is kept for evaluation and infrastructure, so nobody will learn what it changed."


def _small_ring_fence(plan: Plan) -> str:
    """Compare what is ring-fenced for each community with its share of the cohort, the furthest below first."""
    pot, everybody = plan.problem.pot_gbp.sum(axis=0), plan.cohort.sum()
    if all(line.community == ANY for line in plan.problem.lines):
        return "Nothing is ring-fenced for by-and-for provision, though every community has its share of the cohort."
    if not (pot.sum() > 0 and everybody > 0):
        return ""
    people = {
        one: area_people(plan.central, plan.risk_levels, one, plan.scenario).sum() / everybody
        for one in COMMUNITIES
    }
    money = dict.fromkeys(COMMUNITIES, 0.0)
    for number, line in enumerate(plan.problem.lines):
        if line.community != ANY:
            money[line.community] += float(pot[number] / pot.sum())
    below = sorted(
        (one for one in COMMUNITIES if money[one] < people[one]), key=lambda one: money[one] - people[one]
    )
    if not below:
        return ""
    named = [
        f"{COMMUNITIES[one]} ({per_cent(money[one])} of the money, {per_cent(people[one])} of the cohort)"
        for one in below
    ]
    unknown = ", ".join(COMMUNITIES[one] for one in COMMUNITIES if np.isnan(people[one]))
    not_compared = f"; for {unknown} the share of the cohort is {NOT_KNOWN}" if unknown else ""
    return (
        "The ring-fence for by-and-for provision is below the share of the cohort (communities overlap, so these shares may add "
        f"up to more than everybody) for {_first(named, MOST_COMMUNITIES)}{not_compared}."
    )


def _no_floor(plan: Plan) -> str:
    if plan.scenario.floor_gbp_per_area > 0 or len(plan.problem.areas) < 2:
        return ""
    return "There is no floor: nothing assures any area of a least sum."


def _not_evaluated(plan: Plan, threshold: float) -> str:
    pot = plan.problem.pot_gbp.sum(axis=0)
    without = np.array([line.intervention.grade == "none" for line in plan.problem.lines])
    if not pot.sum() > 0 or pot[without].sum() / pot.sum() < threshold:
        return ""
    named = dict.fromkeys(
        line.intervention.label.lower() for line, one in zip(plan.problem.lines, without, strict=True) if one
    )
    return f"{per_cent(pot[without].sum() / pot.sum())} of the money is for work without an evaluation: {', '.join(named)}."


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
    areas = "1 area gets" if len(stops) == 1 else f"{len(stops)} areas get"
    named = _first([area_name(plan.problem.areas[number]) for number in stops], MOST_AREAS)
    return f"{areas} places in one year of the plan and none in a later one: {named}."


def _cost_not_published(plan: Plan, assumptions: Mapping[str, Assumption]) -> str:
    named = []
    for one in dict.fromkeys(line.intervention for line in plan.problem.lines):
        if assumptions[f"unit_cost_{one.key}"].grade == "judgement":
            cost = unit_cost(one, assumptions)
            named.append(
                f"{one.label.lower()} (£{exact(cost.value)}, from £{exact(cost.low)} to £{exact(cost.high)})"
            )
    return f"No cost of a place is published for {'; '.join(named)}: these are judgements." if named else ""


def _there_not_known(plan: Plan) -> str:
    if plan.scenario.already_there == "not_counted":
        return ""
    areas, named = len(plan.problem.areas), dict[int, list[str]]()
    for line, number in zip(plan.problem.lines, plan.areas_there_not_known.tolist(), strict=True):
        if number:
            named.setdefault(number, []).append(line.label[0].lower() + line.label[1:])
    if not named:
        return ""
    where = "; ".join(
        f"in {number} of {areas} areas for {', '.join(labels)}" for number, labels in named.items()
    )
    same = ""
    if plan.problem.rule in ("by_unmet_need", "levelling_up") and np.isnan(plan.problem.there).all():
        same = " The rule chosen is then the same as sharing by cohort."
    return f"Places already there are not known, and count as none when money is shared, {where}.{same}"


def _there_ends(plan: Plan, most: float) -> str:
    """Say how many places that count throughout would have ended before the plan's last year."""
    if plan.later is None:
        return ""
    now, then = float(np.nansum(plan.problem.there)), float(np.nansum(plan.later.there))
    if then >= now * (1 - most):
        return ""
    return (
        f"{now:,.0f} places a year are counted as already there; on {day(plan.later.on)}, if nothing is renewed or "
        f"confirmed again, {then:,.0f} would be known to be there: this plan counts {now:,.0f} throughout."
    )


def _first(names: list[str], most: int) -> str:
    """Name the first few, and say how many more there are."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return f"{', '.join(names[:most])}{more}"


def _years(years: int) -> str:
    return "1 year" if years == 1 else f"{years} years"
