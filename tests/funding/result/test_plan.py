"""A whole plan on the real areas: money adds up, people are never reached twice over, and nothing unknown is called none."""

import math
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from cohorts.model.cohort import central_cohort, drawn_cohort
from cohorts.model.summary import interval
from coverage.ask import Terms
from coverage.evaluation import evaluate
from coverage.vocabulary import RISK_LEVELS
from funding.money.pence import to_pence
from funding.money.spread import drawn_range, ends
from funding.result.people_tables import line_year_table, risk_year_table
from funding.result.plan import run_plan
from funding.result.plan_tables import area_year_line_table, area_year_table, gainers_and_losers, year_table
from funding.result.sensitivity import sensitivity
from funding.scenario.budget import Budget, Prices, TopSlices
from funding.scenario.conditions import ByAndFor
from funding.scenario.interventions import InterventionInMix
from funding.scenario.lines import area_people
from funding.scenario.ranges import Range, Team
from funding.scenario.scenario import Scenario
from funding.scenario.sharing import Sharing
from geo.mistakes import Mistake
from loaders.directory.shipped import demonstration_directory
from tests.cohorts.needs import fixed, need_of
from tests.funding.problems import CASE_WORK, SUPPORT, scenario_of
from tests.samples import examples

NEED = need_of(draws=40)
GROUP = InterventionInMix("behaviour_change_group", 0.4, ("standard", "medium"), Range(50, 30, 80), True)
HELPLINE = InterventionInMix("helpline", 0.1, ("standard", "medium", "high"), Range(20, 20, 20), True)
SOME_FORCES = ("E23000002", "E23000014", "E23000034", "W15000002")
THREE = (replace(CASE_WORK, share=0.5, unit_cost_gbp=Range(100, 60, 150)), GROUP, HELPLINE)


@pytest.fixture(scope="module")
def directory() -> Any:
    return evaluate(demonstration_directory(), Terms())


def wide(**said: Any) -> Scenario:
    """Three interventions over three years in all 43 forces, with whatever differs."""
    parts = {
        "budget": Budget("2025-26", 3, total_gbp=3e6),
        "prices": Prices("2025-26", (0.03,)),
        "interventions": THREE,
    }
    return scenario_of(**{**parts, **said})


@some.composite
def scenarios(draw: some.DrawFn) -> Scenario:
    return wide(
        budget=Budget("2025-26", 2, draw(some.floats(0, 5e6)), None, draw(some.sampled_from(["flat", "back_loaded"]))),
        interventions=(*THREE, SUPPORT),
        top_slices=TopSlices(draw(some.floats(0, 0.3)), draw(some.floats(0, 0.3)), draw(some.floats(0, 0.3))),
        by_and_for=ByAndFor(draw(some.sampled_from([0.0, 0.1, 0.5])), draw(some.sampled_from([None, {"lgbt": 1.0}]))),
        local_match=draw(some.sampled_from([0.0, 0.25])),
        sharing=Sharing(draw(some.sampled_from(["equal", "per_head", "by_cohort", "by_unmet_need", "levelling_up"]))),
        floor_gbp_per_area=draw(some.sampled_from([0.0, 500.0, 100_000.0])),
        cap_share_per_area=draw(some.sampled_from([None, 0.3])),
        areas=tuple(draw(some.permutations(SOME_FORCES))),
        already_there=draw(some.sampled_from(["counted", "not_counted"])),
    )


@given(scenarios())
@examples(8)
def test_each_year_adds_up_to_the_penny_and_limits_are_met_or_refused(asked: Scenario) -> None:
    try:
        plan = run_plan(asked, NEED, None)
    except Mistake as refused:
        assert "would do" in str(refused)
        return
    found = year_table(plan)
    kept = found[
        [
            column
            for column in found.columns.astype(str)
            if column.endswith(("structure_gbp", "force_gbp", "sition_gbp"))
        ]
    ].sum(axis=1)
    left = found.budget_gbp + found.local_match_gbp - kept - found.spent_gbp - found.leftover_gbp
    assert left.abs().max() < 0.001
    ring = to_pence(plan.problem.pot_gbp)[:, [line.community != "any" for line in plan.problem.lines]].sum(axis=1)
    pots = to_pence(plan.problem.pot_gbp).sum(axis=1)
    assert np.abs(ring - pots * asked.by_and_for.share).max() <= len(plan.problem.lines)
    assert (plan.money_gbp >= asked.floor_gbp_per_area).all()
    assert (plan.allocation.places <= plan.problem.room[:, None, :] + 1e-6).all()
    again = run_plan(replace(asked, areas=tuple(sorted(SOME_FORCES))), NEED, None)
    assert (again.allocation.places == plan.allocation.places).all()


def test_no_money_is_the_baseline(directory: Any) -> None:
    plan = run_plan(wide(budget=Budget("2025-26", 3, total_gbp=0)), NEED, directory)
    assert not plan.allocation.places.any() and not plan.reach.by_year.any()
    assert (plan.status_after == plan.status_before).all()
    table = area_year_line_table(plan)
    known = table.places_there.notna() & (table.line != "helpline")  # nobody counted whom a helpline is for
    assert known.any() and (~known).any()
    expected = (table.cohort - table.places_there).clip(lower=0)
    assert np.allclose(table.unmet_need[known], expected[known])
    assert table.unmet_need[~known].isna().all() and table.coverage[~known].isna().all()


def test_people_reached_are_never_more_than_the_cohort_in_any_draw() -> None:
    # Money for many times everybody, three lines for overlapping people.
    asked = wide(budget=Budget("2025-26", 1, total_gbp=9e8), more_places_than_cohort=True)
    plan = run_plan(asked, NEED, None)
    everybody = drawn_cohort(NEED).national
    assert (plan.reach.by_risk[:, 0] <= everybody * (1 + 1e-5)).all()
    assert np.allclose(plan.reach.by_risk.sum(axis=2), plan.reach.by_year)
    assert (plan.reach.by_line[:, 0, 0] <= everybody[:, list(RISK_LEVELS).index("high")] * (1 + 1e-5)).all()


def test_people_with_a_place_already_are_not_reached_again(directory: Any) -> None:
    # Money for more places than people: in every draw the plan reaches those who have none yet, area by area.
    rich = wide(budget=Budget("2025-26", 1, total_gbp=9e8), more_places_than_cohort=True, interventions=(CASE_WORK,))
    plan = run_plan(rich, NEED, directory)
    there = plan.problem.there_counted[:, 0]
    assert there.sum() > 100
    left = np.maximum(area_people(plan.drawn, ("high",), "any", rich) - there, 0)
    assert np.allclose(plan.reach.by_line[:, 0, 0], left.sum(axis=1), rtol=1e-4)


def test_reach_rests_on_the_price_in_each_draw() -> None:
    # £1,000 buys 10 places at £100; if a place costs £50 it buys 20, and at £200 five. One line, one area, a cohort of thousands.
    for low, high in ((100, 100), (50, 100), (100, 200)):
        cost = Range(100, low, high)
        dear = replace(CASE_WORK, unit_cost_gbp=cost)
        plan = run_plan(scenario_of(interventions=(dear,), areas=("E23000014",)), NEED, None)
        drawn = drawn_range(cost, f"unit_cost_{CASE_WORK.key}", plan.seed, 40, most=math.inf)
        assert plan.reach.by_year[:, 0] == pytest.approx(1000 / drawn)
        assert plan.central_reach.by_year[0, 0] == pytest.approx(10)


def test_a_cost_left_to_the_assumption_moves_with_it() -> None:
    need = need_of({"unit_cost_high_risk_case_management": fixed(250)}, draws=10)
    plan = run_plan(scenario_of(interventions=(replace(CASE_WORK, unit_cost_gbp=None),)), need, None)
    assert (plan.problem.price_gbp == 250).all()
    assert plan.allocation.places.sum() == 4
    assert np.allclose(plan.reach.by_year, 4)


def test_a_line_for_two_risk_levels_is_spread_as_the_cohort_is() -> None:
    plan = run_plan(scenario_of(interventions=(replace(GROUP, share=1.0),), areas=("E23000014",)), NEED, None)
    cohort = central_cohort(NEED).national[0]
    found = plan.central_reach.by_risk[0, 0]
    assert found[0] / found[1] == pytest.approx(cohort[0] / cohort[1], rel=1e-5) and found[2] == 0


def test_ends_are_the_quantiles_of_the_summary() -> None:
    draws = np.random.default_rng(1).random((4, 203)).astype(np.float32)
    for row, found in zip(draws, ends(draws).T, strict=True):
        expected = interval(row)
        assert found.tolist() == pytest.approx([expected.low, expected.median, expected.high], rel=1e-5)
    assert ends(np.ones((2, 1), dtype=np.float32)).tolist() == [[1, 1]] * 3


def test_low_and_high_of_a_range_are_the_ends_of_the_80_per_cent_that_are_drawn() -> None:
    cost = partial(drawn_range, Range(100, 60, 200), seed=1, rows=20_000, most=math.inf)
    assert np.quantile(cost(name="a cost"), [0.1, 0.5, 0.9]) == pytest.approx([60, 100, 200], rel=0.001)
    assert (cost(name="a cost") == cost(name="a cost")).all()
    assert (cost(name="a cost") != cost(name="another")).any()
    share = drawn_range(Range(0.8, 0.5, 0.95), "a share", seed=1, rows=20_000, most=1)
    assert share.max() == 1


def test_an_intervention_without_a_cost_anywhere_is_refused() -> None:
    housing = InterventionInMix("housing_pathway", 1.0, ("high",))
    with pytest.raises(Mistake, match=r"housing_pathway\.unit_cost_gbp: no cost of a place is published"):
        run_plan(scenario_of(interventions=(housing,)), NEED, None)


def test_a_community_without_a_known_cohort_is_refused_or_left_out() -> None:
    both = (CASE_WORK, SUPPORT)
    with pytest.raises(Mistake, match=r"by_community\.faith: how many people this community has is not known"):
        run_plan(scenario_of(interventions=both, by_and_for=ByAndFor(0.5, {"faith": 1.0})), NEED, None)
    plan = run_plan(wide(interventions=(*THREE, SUPPORT), by_and_for=ByAndFor(0.2)), NEED, None)
    ringed = [line.community for line in plan.problem.lines if line.community != "any"]
    assert "faith" not in ringed and len(ringed) == 7
    # By their cohorts: the pot of each over its people is the same.
    people = [area_people(plan.central, ("high",), one, plan.scenario).sum() for one in ringed]
    per_head = plan.problem.pot_gbp[0, -len(ringed) :] / people
    assert per_head.max() == pytest.approx(per_head.min(), rel=1e-3)


def test_optimised_is_not_silently_replaced_by_another_rule() -> None:
    try:
        plan = run_plan(scenario_of(sharing=Sharing("optimised"), areas=SOME_FORCES), NEED, None)
    except Mistake as refused:
        assert "optimised" in str(refused)
    else:
        assert plan.problem.rule == "optimised"


def test_money_goes_where_the_rule_says(directory: Any) -> None:
    def money(rule: str, **said: Any) -> np.ndarray:
        plan = run_plan(
            wide(sharing=Sharing(rule, **said), budget=Budget("2025-26", 1, total_gbp=3e7)), NEED, directory
        )
        return plan.money_gbp[:, 0] / plan.money_gbp.sum()

    people = central_cohort(NEED)
    cohort = area_people(people, ("high",), "any", wide())[0]
    assert np.abs(money("by_cohort") - cohort / cohort.sum()).max() < 0.01
    equal = money("equal")
    assert np.abs(np.median(equal) - 1 / 43) < 0.005
    assert np.abs(money("formula", formula={"equal": 1.0}) - equal).max() < 1e-9
    assert np.abs(money("formula", formula={"cohort": 1.0}) - money("by_cohort")).max() < 1e-9
    assert np.abs(money("formula", formula={"population_16_plus": 1.0}) - money("per_head")).max() < 1e-9


def test_gains_sum_to_nought_and_parity_is_one_by_cohort() -> None:
    plan = run_plan(wide(sharing=Sharing("equal")), NEED, None)
    table = gainers_and_losers(plan)
    assert table.gain_gbp.sum() == pytest.approx(0, abs=0.01)
    assert table.gbp.sum() == pytest.approx(plan.money_gbp.sum())
    assert (table.parity * table.share_of_cohort).sum() == pytest.approx(1)
    assert not {"places_there", "gain_places"} & set(table)  # a plan's places are added to those there
    plenty = wide(budget=Budget("2025-26", 1, total_gbp=3e7), interventions=(CASE_WORK,), sharing=Sharing("by_cohort"))
    assert gainers_and_losers(run_plan(plenty, NEED, None)).parity.between(0.97, 1.03).all()


def test_parity_is_one_where_each_line_is_shared_by_its_own_cohort() -> None:
    # All the money of one line shared exactly by its cohort, none of the other: 1 everywhere, to the last digit.
    ring = wide(interventions=(CASE_WORK, SUPPORT), by_and_for=ByAndFor(0.6, {"black_and_minoritised": 1.0}))
    plan = run_plan(ring, NEED, None)
    cohort = plan.problem.cohort / plan.problem.cohort.sum(axis=0)
    exact = np.broadcast_to((cohort * [400.0, 600.0])[:, None], plan.allocation.gbp.shape)
    shared = replace(plan, allocation=replace(plan.allocation, gbp=exact))
    table = gainers_and_losers(shared)
    assert table.parity.to_numpy() == pytest.approx(1) and table.gain_gbp.abs().max() < 1e-9
    # the share of the cohort weighs each line's own by its money: 40 % the one, 60 % the other
    assert table.share_of_cohort.to_numpy() == pytest.approx(cohort @ [0.4, 0.6])


def test_tables_hold_every_area_year_and_line_once() -> None:
    plan = run_plan(wide(), NEED, None)
    table = area_year_line_table(plan)
    assert len(table) == 43 * 3 * 3 and not table.duplicated(["area_code", "year", "line"]).any()
    assert table.gbp.sum() == pytest.approx(plan.money_gbp.sum())
    by_year = area_year_table(plan)
    assert len(by_year) == 43 * 3
    assert (by_year.reached_low <= by_year.reached_median).all()
    assert (by_year.reached_median <= by_year.reached_high).all()


def test_those_reached_and_those_left_are_the_cohort_with_ranges() -> None:
    # 1,000 places at £100 for the high risk level: what is left is the cohort less 1,000.
    # An odd number of draws has one in the middle: there the median of a share is the share of the median.
    asked = scenario_of(budget=Budget("2025-26", 2, 200_000.0), sharing=Sharing("equal"))
    plan = run_plan(asked, need_of({"cohort_high": {"low": 45_000.0}}, draws=41), None)
    by_risk, by_line = risk_year_table(plan), line_year_table(plan)
    assert by_risk.risk.tolist() == ["high", "high"] and by_line.community.tolist() == ["any", "any"]
    places = plan.allocation.places.sum(axis=(0, 2)).tolist()
    # in some draws the City has fewer people than the places it gets at the centre, hence not quite 1,000
    assert by_risk.reached_median.tolist() == pytest.approx(places, rel=1e-3)
    left = by_line.cohort_median - by_line.reached_median
    assert by_line.unmet_need_at_most_median.tolist() == pytest.approx(left.tolist(), rel=1e-3)
    assert by_risk.without_place_at_most_median.tolist() == pytest.approx(left.tolist(), rel=1e-3)
    share = by_line.reached_median / by_line.cohort_median
    assert by_line.share_reached_median.tolist() == pytest.approx(share.tolist(), rel=1e-3)
    assert (by_line.cohort_low < by_line.cohort_high).all()


def test_people_with_a_place_already_are_not_without_one_at_their_risk_level(directory: Any) -> None:
    # No money: at high risk those are left who have no place yet, area by area, by the line that has most places there.
    panel = InterventionInMix("multi_agency_panel", 0.5, ("high",), Range(100, 100, 100), True)
    both = (replace(CASE_WORK, share=0.5), panel)
    plan = run_plan(scenario_of(interventions=both, budget=Budget("2025-26", 1, 0.0)), NEED, directory)
    people = area_people(plan.drawn, ("high",), "any", plan.scenario)
    left = [np.maximum(people - there, 0).sum(axis=1) for there in plan.problem.there_counted.T]
    assert plan.problem.there_counted.any()
    found = risk_year_table(plan)
    assert found.without_place_at_most_median[0] == pytest.approx(np.median(np.min(left, axis=0)))
    assert (found.without_place_at_most_high <= found.cohort_high).all()


def test_lines_for_the_same_people_may_reach_the_same_so_those_without_are_at_most_so_many() -> None:
    # 1,000 and 500 places for people at high risk: the same 500 may be in both, so 1,000 fewer are without, and not 1,500.
    panel = InterventionInMix("multi_agency_panel", 1 / 3, ("high",), Range(100, 100, 100), True)
    both = (replace(CASE_WORK, share=2 / 3), panel)
    asked = scenario_of(interventions=both, budget=Budget("2025-26", 1, 150_000.0), areas=("E23000001",))
    found = risk_year_table(run_plan(asked, NEED, None)).iloc[0]
    assert found.cohort_median - found.without_place_at_most_median == pytest.approx(1000, rel=0.01)
    assert found.reached_median == pytest.approx(1500, rel=0.01)


def test_those_without_at_one_risk_level_are_its_part_of_those_whom_a_line_for_two_leaves() -> None:
    plan = run_plan(scenario_of(interventions=(replace(GROUP, share=1.0),), areas=("E23000014",)), NEED, None)
    found = risk_year_table(plan)
    left = found.cohort_median - found.reached_median
    assert found.risk.tolist() == ["standard", "medium"]
    assert found.without_place_at_most_median.tolist() == pytest.approx(left.tolist(), rel=1e-3)


def test_a_plan_for_other_people_alone_has_no_risk_levels_to_list() -> None:
    helpline = replace(HELPLINE, share=1.0)
    plan = run_plan(scenario_of(interventions=(helpline,)), NEED, None)
    assert risk_year_table(plan).empty
    assert line_year_table(plan).filter(like="cohort").isna().all(axis=None)


def test_unmet_need_leaves_out_those_with_a_place_already(directory: Any) -> None:
    # No money: what is left is the cohort less the places that are known, area by area, in every draw.
    plan = run_plan(scenario_of(budget=Budget("2025-26", 1, 0.0)), NEED, directory)
    there = plan.problem.there_counted[:, 0]
    left = np.maximum(area_people(plan.drawn, ("high",), "any", plan.scenario) - there, 0).sum(axis=1)
    assert line_year_table(plan).unmet_need_at_most_median[0] == pytest.approx(np.median(left))


def test_sensitivity_moves_one_number_at_a_time() -> None:
    # 10 places at £100; £60 would buy 16.7 and £150 6.7.
    one = replace(CASE_WORK, unit_cost_gbp=Range(100, 60, 150))
    plan = run_plan(scenario_of(interventions=(one,), areas=("E23000014",)), NEED, None)
    table = sensitivity(plan, NEED)
    row = table.loc["unit_cost_gbp of high_risk_case_management"]
    assert (row.answer_low, row.answer_central, row.answer_high) == pytest.approx((1000 / 60, 10, 1000 / 150), rel=1e-4)
    assert list(table.index) == ["unit_cost_gbp of high_risk_case_management"]
    left_to_assumption = scenario_of(
        interventions=(replace(CASE_WORK, unit_cost_gbp=None),), budget=Budget("2025-26", 1, 1e6)
    )
    moved = sensitivity(run_plan(left_to_assumption, NEED, None), NEED)
    assert moved.index[0] == "unit_cost_high_risk_case_management"


def test_places_there_count_once_and_reduce_what_is_added(directory: Any) -> None:
    counted = run_plan(wide(budget=Budget("2025-26", 1, total_gbp=9e8)), NEED, directory)
    known = ~np.isnan(counted.problem.there)
    together = counted.problem.there_counted + counted.allocation.places[:, 0]
    assert (together <= np.maximum(counted.problem.cohort, counted.problem.there_counted) + 1e-6).all()
    assert counted.areas_there_not_known.tolist() == (~known).sum(axis=0).tolist()
    not_counted = run_plan(wide(already_there="not_counted"), NEED, directory)
    assert np.isnan(not_counted.problem.there).all()


def test_posts_of_a_team_that_neighbours_share_are_counted_once() -> None:
    # A team is 2 posts of 20 people. Rutland has people for fewer than 40 places: it has a team with Melton only.
    team = replace(CASE_WORK, team=Team(2, 20))
    asked = scenario_of(
        interventions=(team,),
        level="lad",
        areas=("E06000017", "E07000133"),
        budget=Budget("2025-26", 1, total_gbp=5_000.0),
        sharing=Sharing("optimised", joint_services=True),
    )
    plan = run_plan(asked, NEED, None)
    rutland, melton = plan.allocation.places[:, 0, 0].tolist()
    assert 0 < rutland < 40 and rutland + melton == 50
    assert plan.posts[:, 0, 0].tolist() == [rutland / 20, melton / 20]
    assert plan.posts.sum() == 2.5  # 50 places at 20 for each post, and not a team on either side
    table = area_year_line_table(plan)
    assert table.shares_team_with.tolist() == ["Melton", "Rutland"]
    assert gainers_and_losers(plan).shares_team_with.tolist() == ["Melton", "Rutland"]
    alone = run_plan(scenario_of(areas=("E23000014",)), NEED, None)
    assert area_year_line_table(alone).shares_team_with.tolist() == [""]
