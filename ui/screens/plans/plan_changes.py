"""A scenario with one thing of it changed, as the inputs of the Plans screen change it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from funding.money.pence import to_gbp
from funding.money.pots import typed_by_year
from funding.scenario.interventions import Intervention, Range
from funding.scenario.scenario import ByAndFor, Scenario
from loaders.plans.scenarios import PRESETS, preset


def with_total(was: Scenario, total_gbp: float) -> Scenario:
    """Change the budget of all years together; sums of one's own for each year grow or shrink alike."""
    budget = was.budget
    if budget.by_year_gbp is None:
        return replace(was, budget=replace(budget, total_gbp=float(total_gbp)))
    before = sum(budget.by_year_gbp)
    shares = [sum_gbp / before if before else 1 / budget.years for sum_gbp in budget.by_year_gbp]
    return replace(
        was, budget=replace(budget, by_year_gbp=tuple(round(total_gbp * one, 2) for one in shares))
    )


def with_years(was: Scenario, years: int) -> Scenario:
    """Change how many years it runs: the total stays; sums of one's own are cut, or go on as in the last year."""
    budget, prices = was.budget, was.prices
    sums = budget.by_year_gbp
    if sums is not None:
        sums = (*sums, *[sums[-1]] * years)[:years]
    if len(prices.annual_change) > 1:
        changes = (*prices.annual_change, *[prices.annual_change[-1]] * years)[:years]
        prices = replace(prices, annual_change=changes)
    return replace(was, budget=replace(budget, years=years, by_year_gbp=sums), prices=prices)


def with_profile(was: Scenario, profile: str) -> Scenario:
    """Change how the budget is spread over the years; *own* begins with the sums as they are."""
    sums = tuple(to_gbp(typed_by_year(was)).tolist())
    if profile == "own":
        changed = replace(was.budget, total_gbp=None, by_year_gbp=sums, profile=profile)
    else:
        changed = replace(was.budget, total_gbp=round(sum(sums), 2), by_year_gbp=None, profile=profile)
    return replace(was, budget=changed)


def with_year_sum(year: int, was: Scenario, sum_gbp: float) -> Scenario:
    """Change the sum of one year, by its position, of a budget of one's own."""
    sums = list(was.budget.by_year_gbp or ())
    sums[year] = float(sum_gbp)
    return replace(was, budget=replace(was.budget, by_year_gbp=tuple(sums)))


def with_main_intervention(was: Scenario, key: str) -> Scenario:
    """Give an intervention the largest share: it and the one that has it now change places, or it takes its place.

    One that is left without a share leaves the mix, unless the ring-fence needs it.
    """
    main = largest_share(was)
    chosen = next((one for one in was.interventions if one.key == key), replace(as_shipped(key), share=0.0))
    mix = was.interventions if chosen in was.interventions else (*was.interventions, chosen)
    swapped = {main.key: chosen.share, key: main.share}
    changed = [replace(one, share=swapped.get(one.key, one.share)) for one in mix]
    return replace(was, interventions=tuple(one for one in changed if one.share > 0 or _is_kept(was, one)))


def largest_share(scenario: Scenario) -> Intervention:
    """Give the intervention with the largest share of the mix: the first, where several have it."""
    return max(scenario.interventions, key=lambda one: one.share)


def with_mix(was: Scenario, shares: dict[str, float]) -> Scenario:
    """Change the shares of the mix, by intervention; one without a share leaves it, unless the ring-fence needs it."""
    own = {one.key: one for one in was.interventions}
    mix = [replace(own.get(key) or as_shipped(key), share=share) for key, share in shares.items()]
    kept = tuple(one for one in mix if one.share > 0 or _is_kept(was, one))
    return replace(was, interventions=kept)


def with_ring_fence(was: Scenario, share: float) -> Scenario:
    """Change the share that is kept for by-and-for provision; what a place costs comes along where the mix lacks it."""
    return _with_ring_fence(was, replace(was.by_and_for, share=share))


def with_ring_fence_work(was: Scenario, shares: Mapping[str, float]) -> Scenario:
    """Change which kinds of work the ring-fence pays for; nothing anywhere leaves it to by-and-for support."""
    given = {key: share for key, share in shares.items() if share > 0}
    return _with_ring_fence(was, replace(was.by_and_for, by_intervention=given or None))


def _with_ring_fence(was: Scenario, ring: ByAndFor) -> Scenario:
    """Put a ring-fence in; an intervention that it pays for comes into the mix, with a share of 0, where the mix lacks it."""
    own = {one.key for one in was.interventions}
    new = [replace(as_shipped(key), share=0.0) for key in ring.pays_for if ring.share > 0 and key not in own]
    return replace(was, by_and_for=ring, interventions=(*was.interventions, *new))


def with_victim_cost(risk: str, was: Scenario, cost_gbp: float) -> Scenario:
    """Change what support for each case at a risk level costs; a number that is typed has no range."""
    own = Range(float(cost_gbp), float(cost_gbp), float(cost_gbp))
    costs = {**was.victim_support.cost_by_risk_gbp, risk: own}
    return replace(was, victim_support=replace(was.victim_support, cost_by_risk_gbp=costs))


def with_same_people(key: str, was: Scenario, other: str) -> Scenario:
    """Say that the people of an intervention have a place on another one too; "" that they are other people."""
    mix = (replace(one, same_people_as=other or None) if one.key == key else one for one in was.interventions)
    return replace(was, interventions=tuple(mix))


def with_victims(was: Scenario, victims: float) -> Scenario:
    """Change how many victims are supported for each place; a number that is typed has no range."""
    own = Range(float(victims), float(victims), float(victims))
    return replace(was, victim_support=replace(was.victim_support, victims_per_case=own))


def with_rule(was: Scenario, rule: str) -> Scenario:
    """Change the sharing rule; a formula begins with everything on the cohort."""
    formula = was.sharing.formula
    if rule == "formula" and not formula:
        formula = {"cohort": 1.0}
    return replace(was, sharing=replace(was.sharing, rule=rule, formula=formula))


def with_first_year(was: Scenario, begins: int) -> Scenario:
    """Change when it begins, by the year in which its first financial year does."""
    return replace(was, budget=replace(was.budget, first_year=f"{begins}-{(begins + 1) % 100:02d}"))


def with_top_slice(part: str, was: Scenario, per_cent: float) -> Scenario:
    """Change one share that is kept back before areas get any, in per cent."""
    return replace(was, top_slices=replace(was.top_slices, **{part: per_cent / 100}))


def with_fill_rate(was: Scenario, per_cent: float) -> Scenario:
    """Change which part of the places people take, in per cent."""
    return replace(was, uptake=replace(was.uptake, fill_rate=per_cent / 100))


def with_first_year_open(was: Scenario, per_cent: float) -> Scenario:
    """Change in which part of the first year places are open, in per cent."""
    return replace(was, uptake=replace(was.uptake, first_year_open=per_cent / 100))


def with_indexed_budget(was: Scenario, indexed: bool) -> Scenario:
    """Change whether the budget rises with prices from its first year on."""
    return replace(was, budget=replace(was.budget, indexed=indexed))


def with_split(was: Scenario, shares: Mapping[str, float]) -> Scenario:
    """Change how the ring-fence is split by community; nothing anywhere leaves it to how many people each has."""
    given = {community: share for community, share in shares.items() if share > 0}
    return replace(was, by_and_for=replace(was.by_and_for, by_community=given or None))


def with_formula(was: Scenario, weights: Mapping[str, float]) -> Scenario:
    """Change the formula, in per cent for each driver."""
    formula = {driver: weight / 100 for driver, weight in weights.items() if weight > 0}
    return replace(was, sharing=replace(was.sharing, formula=formula))


def with_objective(was: Scenario, objective: str) -> Scenario:
    """Change what an optimised plan makes the most of."""
    return replace(was, sharing=replace(was.sharing, objective=objective))


def with_time_limit(was: Scenario, seconds: float) -> Scenario:
    """Change how long the search for the best answer may take."""
    return replace(was, sharing=replace(was.sharing, time_limit_seconds=seconds))


def with_joint_services(was: Scenario, joint: bool) -> Scenario:
    """Change whether neighbours may share a team that is too big for one of them."""
    return replace(was, sharing=replace(was.sharing, joint_services=joint))


def with_cap(was: Scenario, per_cent: float) -> Scenario:
    """Change the most that one area may get of a year's money; all of it is no cap."""
    return replace(was, cap_share_per_area=None if per_cent >= 100 else per_cent / 100)


def with_largest_cut(was: Scenario, per_cent: float) -> Scenario:
    """Change the most by which the optimised rule may cut an area from one year to the next; all of it is no limit."""
    cut = None if per_cent >= 100 else per_cent / 100
    return replace(was, sharing=replace(was.sharing, largest_cut=cut))


def with_already_there(was: Scenario, counted: bool) -> Scenario:
    """Change whether places already there count when money is shared."""
    return replace(was, already_there="counted" if counted else "not_counted")


def with_level(was: Scenario, level: str) -> Scenario:
    """Change the level of the plan's areas: all of its areas take part."""
    return replace(was, level=level, areas=None)


def with_areas(was: Scenario, codes: Sequence[str]) -> Scenario:
    """Change which areas take part; none named is all of them."""
    return replace(was, areas=tuple(sorted(codes)) or None)


@cache
def as_shipped(key: str) -> Intervention:
    """Give an intervention as a preset describes it; one that none has serves every risk level and claims no effect."""
    for name in PRESETS:
        for one in preset(name).interventions:
            if one.key == key:
                return one
    return Intervention(key, 0.0, ("standard", "medium", "high"))


def _is_kept(was: Scenario, one: Intervention) -> bool:
    return one.key in was.by_and_for.pays_for and was.by_and_for.share > 0
