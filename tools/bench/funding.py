"""Money over 318 districts, six interventions, five years: optimised beside CBC and the simple rules; then other questions."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from time import perf_counter

import numpy as np

from cohorts.assumptions.assumption_set import AssumptionSet
from cohorts.model.cohort import central_cohort, drawn_cohort
from cohorts.model.inputs import CohortInputs, need_with
from funding.optimise.solve import optimise
from funding.optimise.starts import simple_places
from funding.problem.problem import Problem, problem
from funding.result.plan import run_plan
from funding.reverse.least_money import least_money
from funding.reverse.sweep import STEPS, budget_sweep
from funding.scenario.budget import Budget, Prices
from funding.scenario.interventions import InterventionInMix
from funding.scenario.ranges import Range, Team
from funding.scenario.scenario import Scenario
from funding.scenario.sharing import Sharing
from loaders.assumptions.register import shipped_assumptions, shipped_community_shares
from tools.bench.plain_optimised import solve_by_cbc
from tools.bench.timing import Line, at_most, interleaved, seconds_of

REPEATS = 3
AIM_SECONDS, AIM_GAP, AIM_SWEEP_SECONDS, AIM_PLAN_SECONDS, AIM_LEAST_SECONDS = 5.0, 0.01, 20.0, 1.0, 1.0
OPTIMISED = Sharing("optimised")
INTERVENTIONS = {
    "high_risk_case_management": ("high", 8_000),
    "behaviour_change_group": ("medium", 2_500),
    "early_intervention": ("standard", 1_500),
    "whole_family": ("medium", 4_000),
    "housing_pathway": ("high", 3_000),
    "helpline": ("standard", 500),
}
"""Risk level and pounds a place, INVENTED: only the size of the problem matters here."""


def bench_scenario(total_gbp: float, growth: float | None, cap: float | None) -> Scenario:
    """Return a scenario over all districts, with teams of six places."""
    mix = tuple(
        InterventionInMix(
            key,
            1 / len(INTERVENTIONS),
            (risk,),
            Range(cost, cost * 0.8, cost * 1.3),
            team=Team(posts=1, caseload=6),
            growth_limit=growth,
        )
        for key, (risk, cost) in INTERVENTIONS.items()
    )
    return Scenario(
        name="Measured",
        budget=Budget("2025-26", 5, total_gbp=total_gbp),
        prices=Prices("2025-26", (0.03,)),
        interventions=mix,
        sharing=OPTIMISED,
        cap_share_per_area=cap,
        level="lad",
    )


def shipped_need() -> CohortInputs:
    """Return the need as shipped."""
    return need_with(shipped_assumptions(), shipped_community_shares(), AssumptionSet("", {}), {})


def reached(asked: Problem, places: np.ndarray) -> float:
    """Return people reached, line by line and over all years."""
    return float(np.minimum(places, asked.room[:, None]).sum())


def measure_optimised(need: CohortInputs) -> Iterator[Line]:
    """Time the rule on an easy and on a hard problem, and the hard one through PuLP and CBC."""
    easy, hard = bench_scenario(100e6, 1.5, None), bench_scenario(6000e6, 1.2, 0.01)
    for name, scenario in (("growth limits", easy), ("growth limits and caps that bind", hard)):
        asked = problem(scenario, central_cohort(need), None, need.assumptions)
        found = optimise(asked, OPTIMISED)
        seconds = seconds_of(partial(optimise, asked, OPTIMISED))
        yield Line(
            f"optimised, {name}",
            f"{seconds:.2f} s to a gap of {found.proof.gap:.2%} ({asked.cohort.size * len(asked.years):,} cells)",
            f"at most {AIM_SECONDS:g} s to {AIM_GAP:.0%}",
            seconds <= AIM_SECONDS and found.proof.gap <= AIM_GAP,
        )
        best = max(reached(asked, places) for places in simple_places(asked))
        ours = reached(asked, found.places)
        yield Line(
            f"people reached, {name}, beside the best simple rule",
            f"{ours:,.0f} beside {best:,.0f}",
            "never fewer",
            ours >= best,
        )
        begun = perf_counter()
        people, stopped = solve_by_cbc(asked, AIM_GAP)
        by_cbc = perf_counter() - begun
        yield at_most(
            f"the same through PuLP and CBC, {name}",
            seconds / by_cbc,
            1,
            f"CBC: {people:,.0f} people in {by_cbc:.1f} s{', stopped by its time limit' if stopped else ''}",
        )


def measure_funding() -> Iterator[Line]:
    """Time the optimised rule, a sweep, the least money and a whole plan."""
    need = shipped_need()
    yield from measure_optimised(need)
    forces = replace(bench_scenario(100e6, 1.5, None), level="pfa")
    for level, scenario in (("43 forces", forces), ("318 districts", replace(forces, level="lad"))):
        seconds = seconds_of(partial(budget_sweep, scenario, need, None, 200e6))
        yield Line(
            f"a sweep of {STEPS} budgets, optimised, {level}",
            f"{seconds:.1f} s",
            f"at most {AIM_SWEEP_SECONDS:g} s",
            seconds <= AIM_SWEEP_SECONDS,
        )
    yield _least_money(replace(forces, level="lad"), need)
    by_cohort = replace(forces, level="lad", sharing=Sharing("by_cohort"))
    taken = interleaved(REPEATS, {"plan": lambda: run_plan(by_cohort, need, None)})
    draws = int(need.assumptions["draws"].value)
    yield Line(
        "a whole plan",
        f"{taken['plan']:.2f} s ({draws:,} draws)",
        f"at most {AIM_PLAN_SECONDS:g} s",
        taken["plan"] <= AIM_PLAN_SECONDS,
    )


def _least_money(scenario: Scenario, need: CohortInputs) -> Line:
    """Time the least money for a standard with its range, the cohort drawn beforehand as a plan has it."""
    asked, drawn = problem(scenario, central_cohort(need), None, need.assumptions), drawn_cohort(need)
    seconds = seconds_of(lambda: least_money(scenario, asked, drawn, 0.1))
    return Line(
        "the least money in every draw",
        f"{seconds:.2f} s ({len(drawn.national):,} draws)",
        f"at most {AIM_LEAST_SECONDS:g} s",
        seconds <= AIM_LEAST_SECONDS,
    )
