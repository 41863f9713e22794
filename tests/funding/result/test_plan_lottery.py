"""The lottery before and after a plan: a place is counted as a place, and too few areas are not compared."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import cycle, product

import numpy as np
import pytest

from cohorts.answers.gap import gap
from cohorts.answers.lottery import lottery
from cohorts.answers.ranks import too_small
from cohorts.model.cohort import drawn_cohort
from cohorts.model.summary import interval
from coverage.ask import Ask, Terms
from coverage.directory import Directory
from coverage.evaluation import Evaluation, evaluate
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import RISK_LEVELS
from funding.result.plan import Plan, run_plan
from funding.result.plan_lottery import PlanLottery, evenness_by_row, placed_share, plan_lottery
from funding.scenario.budget import Budget
from funding.scenario.conditions import ByAndFor
from funding.scenario.lines import area_people
from funding.scenario.scenario import Scenario
from funding.scenario.sharing import Sharing
from geo.areas import area_table, areas_within, lad_table
from loaders.directory.shipped import demonstration_directory, published_directory
from tests.cohorts.needs import need_of
from tests.directories import directory_of, service
from tests.funding.problems import CASE_WORK, SUPPORT, scenario_of

NEED = need_of(draws=40)
SMALL = too_small(NEED.assumptions, "pfa")
LARGE = [code for code in area_table("pfa").index if not SMALL[code]]
CITY = next(code for code in SMALL.index if SMALL[code])
NORWICH = "E07000148"
TERMS = Terms(on=date(2026, 11, 22))
ALL = scenario_of(budget=Budget("2025-26", 1, total_gbp=1e6))


def directory(*codes: str, places: float = 100.0) -> Evaluation:
    """Each of some forces has a service of so many places for people at high risk."""
    kind = {"intervention": "high_risk_case_management", "risk_levels": ("high",), "places": places}
    described = [service(("pfa", code), **kind) for code in codes]
    return evaluate(directory_of(*described), TERMS)


def directory_in_norwich() -> Evaluation:
    """One service for people at high risk, in one district of Norfolk's seven."""
    kind = {"intervention": "high_risk_case_management", "risk_levels": ("high",)}
    return evaluate(directory_of(service(("lad", NORWICH), **kind)), TERMS)


def found(plan: Plan, line: int = 0) -> PlanLottery:
    return plan_lottery(plan, line, SMALL)


def planned(evaluation: Evaluation | None, scenario: Scenario = ALL) -> Plan:
    return run_plan(scenario, NEED, evaluation)


def test_a_place_is_for_one_person_and_spare_places_help_nobody_elsewhere() -> None:
    # Ten people with 20 places, thirty with 6: 10 + 6 of 40.
    assert placed_share(np.array([[10.0, 30.0]]), np.array([20.0, 6.0])).tolist() == [0.4]
    assert np.isnan(placed_share(np.zeros((1, 2)), np.array([1.0, 1.0]))).all()


def test_one_place_for_thousands_does_not_make_them_placed() -> None:
    # £100 buys one place in West Midlands, where thousands would need it: a service reaches them all, and one has a place.
    one = scenario_of(budget=Budget("2025-26", 1, total_gbp=100.0), areas=("E23000014",))
    plan = planned(directory("E23000002"), one)
    lottery, people = found(plan), plan.problem.cohort.sum()
    assert plan.allocation.places.sum() == 1 and people > 1000
    assert lottery.share_by_status_after["served"].median == 1
    assert lottery.placed_by_plan.median == pytest.approx(1 / people, rel=0.3)
    assert lottery.areas_known == 0 and np.isnan(lottery.placed_before.median)


def test_before_and_after_are_over_areas_whose_places_are_known_and_the_plan_alone_over_all() -> None:
    plan = planned(directory(*LARGE[:12]))
    lottery, asked = found(plan), plan.problem
    known, new = ~np.isnan(asked.there[:, 0]), plan.allocation.places[:, -1, 0]
    assert lottery.areas_known == known.sum() == 12
    cohort = asked.cohort[:, 0]
    for said, places in (
        (lottery.placed_before, asked.there[known, 0]),
        (lottery.placed_after, (asked.there[:, 0] + new)[known]),
    ):
        expected = np.minimum(places, cohort[known]).sum() / cohort[known].sum()
        assert said.median == pytest.approx(expected, rel=0.1) and said.low < said.high
    assert lottery.placed_by_plan.median == pytest.approx(new.sum() / cohort.sum(), rel=0.1)


def test_differences_are_taken_in_each_draw() -> None:
    plan = planned(directory(*LARGE[:12]), replace(ALL, sharing=Sharing("levelling_up")))
    lottery, known = found(plan), ~np.isnan(plan.problem.there[:, 0])
    cohort = area_people(plan.drawn, ("high",), "any", plan.scenario)[:, known]
    there = plan.problem.there[known, 0]
    after = there + plan.allocation.places[known, -1, 0]
    for change, measure in (
        (lottery.placed_change, placed_share),
        (lottery.change.gini, lambda people, places: evenness_by_row(people, places)[0]),
        (lottery.change.worst_tenth, lambda people, places: evenness_by_row(people, places)[2]),
    ):
        assert change == interval(measure(cohort, after) - measure(cohort, there))
    assert lottery.change.gini.high < 0 < lottery.placed_change.low  # levelling up evens out what is known


def test_fewer_than_ten_large_areas_are_not_compared() -> None:
    assert found(planned(directory(*LARGE[:10]))).compared.enough
    lottery = found(planned(directory(*LARGE[:9], CITY)))
    assert (lottery.areas_known, lottery.compared.areas) == (10, 9)
    assert not lottery.compared.enough
    for evenness in (lottery.before, lottery.after, lottery.change):
        assert np.isnan([evenness.gini.median, evenness.best_tenth.median, evenness.worst_tenth.median]).all()
    assert not np.isnan(lottery.placed_before.median)  # who has a place is known all the same
    assert not np.isnan(lottery.new_places.gini.median) and lottery.new_compared.enough


def test_the_places_of_a_plan_for_one_area_are_not_uneven_or_even() -> None:
    lottery = found(planned(None, replace(ALL, areas=("E23000014",))))
    assert np.isnan(lottery.new_places.gini.median)
    assert lottery.new_compared.areas == 1 and not lottery.new_compared.enough
    assert lottery.share_by_status_before == {}


def test_people_whom_nobody_counted_have_no_share() -> None:
    ring = scenario_of(interventions=(CASE_WORK, SUPPORT), by_and_for=ByAndFor(0.5, {"lgbt": 1.0}))
    lottery = found(planned(directory(*LARGE[:12]), replace(ring, budget=ALL.budget)), line=1)
    assert np.isnan(lottery.placed_by_plan.median) and np.isnan(lottery.share_known.median)
    assert np.isnan(lottery.compared.share.median)


def test_two_areas_one_with_places_and_one_without_are_as_uneven_as_can_be() -> None:
    # Ten people each, ten places in one: the best tenth has 100 for every 100, the worst none; Gini one half.
    gini, best, worst = evenness_by_row(np.array([[10.0, 10.0]]), np.array([10.0, 0.0]))
    assert (gini[0], best[0], worst[0]) == pytest.approx((0.5, 100, 0))
    # Ten more in the same area are of no use to anybody there.
    assert evenness_by_row(np.array([[10.0, 10.0]]), np.array([20.0, 0.0]))[:, 0] == pytest.approx((0.5, 100, 0))


KINDS = [key for key, one in INTERVENTIONS.items() if one.for_people_who_cause_harm]
IN_TURN = set(zip(cycle((published_directory, demonstration_directory)), cycle(RISK_LEVELS), KINDS, strict=False))
"""Each kind of work once, with directories and risk levels in turn; every combination in soak."""


@pytest.mark.parametrize(
    ("shipped", "risk", "key"),
    [
        case if case in IN_TURN else pytest.param(*case, marks=pytest.mark.soak)
        for case in product((published_directory, demonstration_directory), RISK_LEVELS, KINDS)
    ],
)
def test_plans_and_needs_say_the_same_of_where_people_live(
    shipped: Callable[[], Directory], risk: str, key: str
) -> None:
    evaluation, ask = evaluate(shipped(), TERMS), Ask(risk, intervention=key, terms=TERMS)
    work = replace(CASE_WORK, key=key, risk_levels=(risk,))
    plan = planned(evaluation, scenario_of(interventions=(work,), budget=Budget("2025-26", 1, total_gbp=1e5)))
    theirs = drawn_cohort(NEED)
    need = lottery(gap(evaluation, ask, theirs), theirs, key, "pfa", SMALL)
    assert found(plan).share_by_status_before == need.share_by_status  # to the last digit


@pytest.mark.parametrize("level", ["lad", "utla", "pfa", "region"])
def test_who_lives_where_before_a_plan_does_not_depend_on_the_level_it_is_shared_at(level: str) -> None:
    evaluation = directory_in_norwich()
    shares = [
        plan_lottery(planned(evaluation, replace(ALL, level=at)), 0, too_small(NEED.assumptions, at))
        for at in ("lad", level)
    ]
    assert shares[0].share_by_status_before == shares[1].share_by_status_before


def test_after_a_plan_an_area_with_places_counts_whole_and_the_rest_as_before() -> None:
    # Norwich alone has a service; the plan's money goes to Norfolk, then to Kent, of those two forces.
    evaluation, two = directory_in_norwich(), ("E23000024", "E23000032")
    lads = lad_table().index
    for buys, has_after in (
        ("E23000024", areas_within("E23000024", "lad")),
        ("E23000032", (NORWICH, *areas_within("E23000032", "lad"))),
    ):
        plan = planned(evaluation, replace(ALL, areas=two))
        places = np.where([[[code == buys]] for code in two], plan.allocation.places, 0)
        plan = replace(plan, allocation=replace(plan.allocation, places=places))
        shares, people = found(plan), drawn_cohort(NEED).people("high")
        inside = lads.isin([lad for code in two for lad in areas_within(code, "lad")])
        for said, has in (
            (shares.share_by_status_before, (NORWICH,)),
            (shares.share_by_status_after, has_after),
        ):
            expected = people[:, lads.isin(list(has))].sum(axis=1) / people[:, inside].sum(axis=1)
            assert said["served"].median == pytest.approx(float(np.median(expected)))
            assert said["served"].median + said["no_record"].median == pytest.approx(1, abs=0.01)
