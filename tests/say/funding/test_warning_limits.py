"""The limit of each warning from both sides: what is just within it, at it, and just past it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from math import inf, nan, nextafter
from typing import Any

import numpy as np
import pytest

from cohorts.assumptions.assumption import Assumption
from funding.result.plan import Later, Plan, run_plan
from funding.scenario.budget import Budget, Prices, TopSlices
from funding.scenario.conditions import ByAndFor, VictimSupport
from funding.scenario.interventions import InterventionInMix
from funding.scenario.ranges import Effect, Range
from loaders.plans.scenarios import scenario_defaults
from say.funding import ring_fence_warning
from say.funding.check import Case
from say.funding.warnings import CHECKS, LEAST_FALL, plan_warnings
from tests.cohorts.needs import need_of
from tests.funding.problems import CASE_WORK, SUPPORT, scenario_of

NEED = need_of(draws=10)
STANDARDS = scenario_defaults()
EVALUATED = replace(CASE_WORK, effect=Effect(0.3, 0.3, 0.3, "harm", "controlled", "A study"))
PANEL = InterventionInMix("multi_agency_panel", 0.5, ("high",), Range(100, 100, 100), includes_victim_support=True)
HALVES = (replace(EVALUATED, share=0.5), PANEL)
BUDGET = Budget("2025-26", 3, total_gbp=300_000.0)
TWO = ("E23000002", "E23000014")
BY_KEY = {check.key: check for check in CHECKS}


def plan_of(**said: Any) -> Plan:
    """Two forces, two kinds of work with half the money each, three years."""
    return run_plan(scenario_of(**{"areas": TWO, "budget": BUDGET, "interventions": HALVES, **said}), NEED, None)


PLAN = plan_of()


def asked(plan: Plan = PLAN, **said: Any) -> Plan:
    """The plan with another scenario."""
    return replace(plan, scenario=replace(plan.scenario, **said))


def problem(plan: Plan = PLAN, **said: Any) -> Plan:
    """The plan with another problem."""
    return replace(plan, problem=replace(plan.problem, **said))


def bought(plan: Plan = PLAN, **said: Any) -> Plan:
    """The plan with another allocation."""
    return replace(plan, allocation=replace(plan.allocation, **said))


def of_years(years: float) -> Plan:
    return problem(years=tuple(f"{2025 + year}-{26 + year}" for year in range(int(years))))


def support_of(gbp: float) -> Plan:
    work = (replace(CASE_WORK, includes_victim_support=False),)
    return asked(interventions=work, victim_support=VictimSupport({"high": Range(gbp, gbp, gbp)}, None))


def meeting(lines: float) -> Plan:
    """Support is added to both lines; so many of the two serve one risk level."""
    other = InterventionInMix("behaviour_change_group", 0.5, ("high",) if lines else ("medium",), Range(100, 100, 100))
    high = replace(EVALUATED, share=0.5, includes_victim_support=False)
    return plan_of(interventions=(high, replace(other, includes_victim_support=False)))


def beyond(places: float) -> Plan:
    """The panel has so many more places than the work that supports the victims of its people."""
    same = replace(PANEL, same_people_as="high_risk_case_management")
    plan = asked(interventions=(HALVES[0], same))
    plan = problem(plan, lines=(plan.problem.lines[0], replace(plan.problem.lines[1], intervention=same)))
    by_area = np.zeros_like(plan.allocation.places)
    by_area[0, 0] = 5, 5 + places
    return bought(plan, places=by_area)


def evaluation(share: float) -> Plan:
    return asked(top_slices=TopSlices(evaluation_and_infrastructure=share))


def with_floor(gbp: float) -> Plan:
    return asked(floor_gbp_per_area=gbp)


def idle(gbp: float) -> Plan:
    """A line that has so much in one year, when it buys no place."""
    pots, places = PLAN.problem.pot_gbp.copy(), PLAN.allocation.places.copy()
    pots[1, 1], places[:, 1, 1] = gbp, 0
    return bought(problem(pot_gbp=pots), places=places)


def falling(share: float) -> Plan:
    """Flat cash of two years that buys so much less in the second."""
    years, prices = Budget("2025-26", 2, total_gbp=2e6), Prices("2025-26", (1 / (1 - share) - 1,))
    return asked(of_years(2), budget=years, prices=prices)


def unevaluated(share: float) -> Plan:
    return problem(pot_gbp=np.tile([1 - share, share], (3, 1)))


def spending(last: float) -> Plan:
    """Spend so much in the last year for each pound of an average one."""
    money = np.zeros_like(PLAN.allocation.gbp)
    money[0, :, 0] = (3 - last) / 2, (3 - last) / 2, last
    return bought(gbp=money)


def stopping(areas: float) -> Plan:
    places = np.ones_like(PLAN.allocation.places)
    places[: int(areas), -1] = 0
    return bought(places=places)


def judged(costs: float) -> Plan:
    other = "conditional_caution" if costs else "behaviour_change_group"
    line = replace(PLAN.problem.lines[1], intervention=InterventionInMix(other, 0.5, ("high",)))
    return problem(lines=(PLAN.problem.lines[0], line))


def unknown(lines: float) -> Plan:
    there = np.zeros_like(PLAN.problem.there)
    there[0, : int(lines)] = nan
    return problem(there=there)


def ending(share: float) -> Plan:
    there, later = np.zeros_like(PLAN.problem.there), np.zeros_like(PLAN.problem.there)
    there[0, 0], later[0, 0] = 80, 80 * (1 - share)
    return replace(problem(there=there), later=Later(date(2027, 4, 1), later))


SIDES: dict[str, tuple[Callable[[float], Plan], tuple[float, ...], tuple[float, ...]]] = {
    "few_years": (of_years, (4, 3), (2, 1)),
    "no_victim_support": (support_of, (0.01,), (0,)),
    "victims_twice": (meeting, (0,), (2,)),
    "victims_left_out": (beyond, (-1, 0), (1,)),
    "no_evaluation": (evaluation, (0.001,), (0,)),
    "no_floor": (with_floor, (0.01,), (0,)),
    "nothing_bought": (idle, (0, 0.004), (0.01,)),
    "flat_cash": (falling, (-0.01, 0, 0.0004999), (0.0005001,)),
    "no_effect_claimed": (unevaluated, (0.2499,), (0.25, 0.2501)),
    "cliff_edge": (spending, (0.499, 0.5), (0.501,)),
    "stops_early": (stopping, (0,), (1,)),
    "cost_not_published": (judged, (0,), (1,)),
    "there_not_known": (unknown, (0,), (1, 2)),
    "there_ends": (ending, (0.0875, 0.1), (0.1125,)),
}
"""By warning: how to make a plan of a figure, figures within the limit, figures past it."""


def warned(plan: Plan, standards: dict[str, Assumption] = STANDARDS) -> dict[str, str]:
    return plan_warnings(plan, NEED.assumptions, standards)


def test_every_warning_is_held_to_its_limit_here() -> None:
    assert set(SIDES) | {"small_ring_fence"} == set(BY_KEY) and len(BY_KEY) == len(CHECKS)


@pytest.mark.parametrize(("key", "figure"), [(key, one) for key, (_, within, _) in SIDES.items() for one in within])
def test_a_plan_within_a_limit_is_not_warned(key: str, figure: float) -> None:
    assert key not in warned(SIDES[key][0](figure))


@pytest.mark.parametrize(("key", "figure"), [(key, one) for key, (_, _, past) in SIDES.items() for one in past])
def test_a_plan_past_a_limit_is_warned_in_one_sentence_or_more(key: str, figure: float) -> None:
    said = warned(SIDES[key][0](figure))[key]
    assert said.endswith(".") and "nan" not in said


@pytest.mark.parametrize("key", [check.key for check in CHECKS if isinstance(check.limit, str)])
def test_a_limit_that_is_a_standard_follows_the_standard(key: str) -> None:
    standard = str(BY_KEY[key].limit)
    make, _, past = SIDES[key]
    plan = make(past[0])
    figure = BY_KEY[key].find(Case(plan, NEED.assumptions, STANDARDS))
    for beside, warns in (
        (nextafter(figure, -inf), key != "few_years"),
        (nextafter(figure, inf), key == "few_years"),
    ):
        own = replace(STANDARDS[standard], value=beside, low=beside, high=beside)
        assert (key in warned(plan, {**STANDARDS, standard: own})) == warns


def test_the_least_fall_is_half_of_a_tenth_of_one_per_cent() -> None:
    assert LEAST_FALL == 0.0005


@pytest.mark.parametrize(("short", "said"), [(-0.001, False), (0.0, False), (0.001, True)])
def test_a_ring_fence_is_small_where_it_falls_short_of_the_people(
    short: float, said: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    fence = ByAndFor(0.25, {"lgbt": 1.0}, {"behaviour_change_group": 1.0})
    group = replace(EVALUATED, key="behaviour_change_group", share=0.0)
    plan = plan_of(interventions=(EVALUATED, group, SUPPORT), by_and_for=fence)
    money = ring_fence_warning.money_by_community(plan)
    assert money["lgbt"] == pytest.approx(0.25)
    monkeypatch.setattr(
        ring_fence_warning, "people_by_community", lambda _: {"lgbt": money["lgbt"] + short, "faith": nan}
    )
    assert ("small_ring_fence" in warned(plan)) == said


def test_questions_that_do_not_arise_are_not_answered() -> None:
    alone = plan_of(areas=TWO[:1])
    assert "no_floor" not in warned(alone)
    nothing = problem(pot_gbp=np.zeros_like(PLAN.problem.pot_gbp))
    assert "no_effect_claimed" not in warned(nothing) and "nothing_bought" not in warned(nothing)
    assert "cliff_edge" not in warned(bought(gbp=np.zeros_like(PLAN.allocation.gbp)))
    assert "there_ends" not in warned(replace(ending(1.0), later=None))
    assert "there_not_known" not in warned(asked(unknown(2), already_there="not_counted"))
    indexed = replace(PLAN.scenario.budget, indexed=True)
    assert "flat_cash" not in warned(asked(budget=indexed, prices=Prices("2025-26", (0.1,))))
