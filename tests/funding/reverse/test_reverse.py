"""Reverse questions: by pencil on a few areas, and on the real ones."""

from dataclasses import astuple, replace

import numpy as np
import pandas as pd
import pytest

from cohorts.model.cohort import Cohort, central_cohort
from funding.optimise.proof import ProvedAllocation
from funding.optimise.solve import optimise
from funding.problem.problem import Problem, problem
from funding.reverse.best_use import best_use
from funding.reverse.cost_of_limits import cost_of
from funding.reverse.least_money import LeastMoney, least_money
from funding.reverse.sweep import bend, budget_sweep
from funding.reverse.whom import WORST_TENTH
from funding.scenario.budget import Budget, TopSlices
from funding.scenario.conditions import ByAndFor
from funding.scenario.lines import Line
from funding.scenario.ranges import GRADES, NO_EFFECT, BaseRate, Effect, Range
from funding.scenario.scenario import Scenario
from funding.scenario.sharing import Sharing
from funding.sharing.by_weight import allocate_by_weight
from geo.areas import lad_table
from geo.mistakes import Mistake
from tests.cohorts.needs import need_of
from tests.funding.problems import CASE_WORK, SUPPORT, problem_of, scenario_of, two_lines

NEED = need_of(draws=40)
FORCES = ("E23000002", "E23000014", "E23000034", "W15000002")
PLAIN = scenario_of(interventions=(CASE_WORK, SUPPORT))


CENTRE = central_cohort(NEED)
TWO_KNOWN = replace(CENTRE, values={**CENTRE.values, "fewest_areas_compared": np.array([2.0])})
"""One row, at the centre; two areas with known places are enough to be compared."""


def city_in_draws(*people: float) -> Cohort:
    """So many people at high risk in each of three draws, all in the City of London, where a place costs £100, £200 and £100."""
    values = {key: np.full(3, value[0]) for key, value in CENTRE.values.items()}
    return replace(
        CENTRE,
        national=np.array(people)[:, None] * [0.0, 0, 1],
        share=np.tile(lad_table().index == "E09000001", (3, 1)).astype(float),
        values={**values, "unit_cost_high_risk_case_management": np.array([100.0, 200, 100])},
    )


def least(asked: Problem, standard: float, whom: str = "every_area", scenario: Scenario = PLAIN) -> LeastMoney:
    return least_money(replace(scenario, areas=asked.areas), asked, TWO_KNOWN, standard, whom)


def added(asked: Problem, standard: float, whom: str = "every_area") -> list[int]:
    """Places added in the first year, by area."""
    return least(asked, standard, whom).places[:, 0, 0].tolist()


def test_least_money_fills_each_area_up_to_the_standard_and_no_further() -> None:
    # Half of 10, 21 and 8 people is 5, 10½ and 4 places; 6, 2 and an unknown number are there: 0, 9 (8½) and 4 to add at £100.
    asked = problem_of([0], [10, 21, 8], there=[6, 2, float("nan")])
    found = least(asked, 0.5)
    assert found.places[:, 0, 0].tolist() == [0, 9, 4]
    assert found.budget_gbp.tolist() == [1300]
    assert found.there_not_known == 1


def test_least_money_buys_whole_teams_and_says_where_they_are_larger_than_the_people() -> None:
    # Teams of 6: two places lacking are six; three people alone get a team of six, three places too many.
    found = least(problem_of([0], [20, 3], there=[8, 0], minimum_places=np.array([6])), 0.5)
    assert found.places[:, 0, 0].tolist() == [6, 6]
    assert found.beyond_people[:, 0].tolist() == [False, True]


def test_least_money_follows_prices_and_is_grossed_up_for_top_slices_and_local_match() -> None:
    # Ten places at £100, then £110: £1,000 and £1,100. Of each pound 20 p is kept back and areas add a quarter: 0.80 × 1.25 = 1.
    scenario = scenario_of(
        budget=Budget("2025-26", 2, total_gbp=1.0), top_slices=TopSlices(0.1, 0.1, 0.0), local_match=0.25
    )
    found = least(problem_of([0, 0], [10], price=[100, 110]), 1, scenario=scenario)
    assert found.budget_gbp.tolist() == [1000, 1100]
    assert found.total_gbp == 2100
    # A third kept back and no match: £1,000 ÷ ⅔.
    third = replace(scenario, top_slices=TopSlices(1 / 3), local_match=0.0)
    found = least(problem_of([0, 0], [10], price=100), 1, scenario=third)
    assert found.budget_gbp.tolist() == [1500, 1500]


def test_the_worst_served_tenth_is_the_areas_of_lowest_coverage_that_hold_a_tenth() -> None:
    # 100 people: coverage ½, ¼, 0. The lowest holds 5 of 100, less than a tenth, so the next counts too.
    asked = problem_of([0], [55, 40, 5], there=[27.5, 10, 0])
    assert added(asked, 0.5, WORST_TENTH) == [0, 10, 3]
    # Those as low as the last of them count as well: nobody is left out by the order of codes.
    assert added(problem_of([0], [50, 50], there=[0, 0]), 0.5, WORST_TENTH) == [25, 25]


def test_an_area_whose_places_are_not_known_is_not_called_worst_served() -> None:
    # Of 100 people 40 live where nobody knows; of the other 60 a tenth is 6, and the lowest of them holds 15.
    asked = problem_of([0], [40, 45, 15], there=[float("nan"), 9, 0])
    found = least(asked, 0.2, WORST_TENTH)
    assert found.places[:, 0, 0].tolist() == [0, 0, 3]
    assert found.share_of_cohort.tolist() == [0.15]
    assert found.there_not_known == 0


def test_where_places_are_known_in_too_few_areas_the_worst_served_tenth_is_refused() -> None:
    asked = problem_of([0], [40, 45, 15], there=[float("nan"), 9, float("nan")])
    with pytest.raises(Mistake, match=r"are known in 1 of 3 areas, and it takes 2; load a directory that says"):
        least(asked, 0.2, WORST_TENTH)
    with pytest.raises(Mistake, match=r"of so few areas: it takes 2; ask about every area"):
        least(problem_of([0], [40], there=[3]), 0.2, WORST_TENTH)


def test_least_money_is_asked_anew_in_each_draw_of_people_and_prices() -> None:
    # One area with 10, 20 and 40 people in three draws: half is 5, 10 and 20 places. A place costs £100, £200 and £100, in each
    # of two years, the second 10 % dearer: 5 × 210, 10 × 420 and 20 × 210 pounds; a fifth kept back: ÷ 0.8.
    drawn = city_in_draws(10, 20, 40)
    scenario = scenario_of(
        interventions=(replace(CASE_WORK, unit_cost_gbp=None),),
        areas=("E23000034",),
        top_slices=TopSlices(0.2),
        budget=Budget("2025-26", 2, total_gbp=1.0),
    )
    asked = problem_of([0, 0], [20], price=[100, 110])
    found = least_money(scenario, asked, drawn, 0.5)
    assert found.total_gbp == 10 * 210 / 0.8
    draws = sorted([1050 / 0.8, 4200 / 0.8, 4200 / 0.8])
    low = draws[0] + 0.2 * (draws[1] - draws[0])
    assert astuple(found.total_in_draws) == pytest.approx((low, draws[1], draws[2]))
    assert found.share_of_draws_enough == pytest.approx(1 / 3)


def test_where_nothing_is_drawn_the_range_is_the_answer() -> None:
    scenario = scenario_of(top_slices=TopSlices(0.07), local_match=0.1, areas=FORCES)
    found = least_money(scenario, problem(scenario, CENTRE, None, NEED.assumptions), CENTRE, 0.3)
    assert astuple(found.total_in_draws) == pytest.approx((found.total_gbp,) * 3)
    assert found.share_of_draws_enough == 1


def test_one_community_is_asked_about_on_its_own_line_or_refused() -> None:
    asked = problem_of([0], [10, 20])
    ours = replace(asked, lines=(Line(SUPPORT, "lgbt"),))
    assert added(ours, 0.5, "lgbt") == [5, 10]
    with pytest.raises(Mistake, match="No line of this scenario is for LGBT"):
        added(asked, 0.5, "lgbt")


def test_least_money_is_enough_and_a_penny_less_is_not() -> None:
    scenario = scenario_of(top_slices=TopSlices(0.07), local_match=0.1)
    needed = least(problem(scenario, CENTRE, None, NEED.assumptions), 0.02, scenario=scenario)

    def for_areas(budget: float) -> float:
        given = replace(scenario, budget=Budget("2025-26", 1, total_gbp=budget))
        return float(problem(given, central_cohort(NEED), None, NEED.assumptions).pot_gbp.sum())

    assert for_areas(needed.total_gbp) >= needed.gbp.sum() > for_areas(round(needed.total_gbp - 0.01, 2))


@pytest.mark.parametrize("standard", [-0.1, 1.1, float("nan")])
def test_a_standard_that_is_no_share_is_refused(standard: float) -> None:
    with pytest.raises(Mistake, match="The standard"):
        least(problem_of([0], [10]), standard)


def test_top_slices_that_leave_nothing_are_refused() -> None:
    with pytest.raises(Mistake, match="no budget would do"):
        least(problem_of([0], [10]), 1, scenario=scenario_of(top_slices=TopSlices(1.0)))


def test_a_curve_bends_where_it_lies_furthest_above_its_chord() -> None:
    money = np.array([0.0, 10, 20, 30, 40])
    # Of 100 people 90 at half the money: 0.9 − 0.5 is the most above the line.
    assert bend(money, np.array([0.0, 45, 90, 95, 100])) == 20
    assert bend(money, np.array([0.0, 25, 50, 75, 100])) is None
    assert bend(money, np.array([np.nan, 0, np.nan, 0, 0])) is None


@pytest.mark.parametrize("rule", ["by_cohort", "optimised"])
def test_a_sweep_starts_at_nothing_rises_and_ends_at_the_budget_asked(rule: str) -> None:
    scenario = scenario_of(areas=FORCES, sharing=Sharing(rule))
    seen: list[tuple[int, int]] = []
    sweep = budget_sweep(scenario, NEED, None, 2e6, 6, lambda done, total: seen.append((done, total)))
    points = sweep.points
    assert points["budget_gbp"].tolist() == [0, 4e5, 8e5, 1.2e6, 1.6e6, 2e6]
    assert points["reached_central"].iloc[0] == 0
    assert points["reached_central"].is_monotonic_increasing
    assert (points["reached_low"] <= points["reached_median"]).all()
    assert (points["reached_median"] <= points["reached_high"]).all()
    assert seen == [(step, 6) for step in range(7)]


def test_a_sweep_says_which_budgets_are_refused_and_why() -> None:
    # A floor of £300 for each of four forces takes £1,200.
    scenario = scenario_of(areas=FORCES, floor_gbp_per_area=300.0)
    points = budget_sweep(scenario, NEED, None, 2000, 3).points
    assert points["refused"].str.contains("cannot be met").tolist() == [True, True, False]
    assert points["reached_central"].isna().tolist() == [True, True, False]


def test_a_sweep_ends_when_it_is_told_to() -> None:
    def stop(done: int, total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        budget_sweep(scenario_of(areas=FORCES), NEED, None, 1e6, 5, stop)


def test_a_ring_fence_costs_the_people_whose_places_its_money_would_buy() -> None:
    # £10,000: all at £100 is 100 places. Four fifths at £100 are 80: 20 fewer. The fifth buys by-and-for support,
    # and nobody has estimated how many people that is for.
    dear = replace(SUPPORT, unit_cost_gbp=Range(200, 200, 200))
    scenario = scenario_of(
        budget=Budget("2025-26", 1, total_gbp=10_000.0),
        interventions=(CASE_WORK, dear),
        by_and_for=ByAndFor(0.2, {"black_and_minoritised": 1.0}),
        areas=FORCES,
        sharing=Sharing("optimised"),
    )
    found = cost_of("ring_fence", scenario, NEED, None)
    said = (found.people_with, found.people_without, found.people)
    assert [one.median for one in said] == pytest.approx([80, 100, 20], abs=1e-3)


def test_a_floor_met_by_dear_places_costs_people_and_a_word_that_is_no_limit_is_refused() -> None:
    scenario = scenario_of(areas=FORCES, floor_gbp_per_area=200.0, sharing=Sharing("optimised"))
    assert cost_of("floor", scenario, NEED, None).people.median == pytest.approx(0, abs=1e-3)
    with pytest.raises(Mistake, match="The limit"):
        cost_of("moon", scenario, NEED, None)


def used(asked: Problem, gbp: float, area: str = "E23000001", drawn: Cohort = CENTRE) -> pd.DataFrame:
    """What a little more buys in one area on top of what the rule by cohort gives."""
    return best_use(replace(PLAIN, areas=asked.areas), asked, allocate_by_weight(asked), drawn, area, gbp)


def test_a_little_more_buys_whole_teams_for_the_people_left() -> None:
    # The first area has 4 places and two people left; £700 is seven places, two of use: £200, and £500 is left.
    asked = problem_of([400], [6, 10], weight=[1, 0], minimum_places=np.array([3]), there=[0, float("nan")])
    row = used(asked, 700).iloc[0]
    assert (row["places"], row["people"], row["spent_gbp"], row["left_gbp"]) == (2, 2, 200, 500)
    assert (row["risk_levels"], row["there_not_known"]) == (("high",), False)
    # The second has no team: £250 buys no team of three.
    row = used(asked, 250, "E23000002").iloc[0]
    assert (row["places"], row["why_nothing"]) == (0, "It buys no whole team: that costs £300.00.")
    assert (row["people"], row["left_gbp"], row["there_not_known"]) == (0, 250, True)


def test_lines_stand_in_the_order_of_the_mix_however_cheap_they_are() -> None:
    cheap_last = two_lines(problem_of([0], [9]), [0, 0], price_gbp=np.array([[100.0, 50]]))
    table = used(cheap_last, 300)
    assert table["places"].tolist() == [3, 6]
    assert table.index.tolist() == ["high_risk_case_management", "by_and_for_support"]
    # Whom a line for other people reaches, nothing here counts.
    assert np.isnan(table["people"].iloc[1]) and np.isnan(table["people_high"].iloc[1])


def test_people_of_a_little_more_have_the_range_of_what_it_buys_in_each_draw() -> None:
    # £600 for the 10, 20 and 4 people of three draws at £100, £200 and £100: 6, 3 and 4 places.
    drawn = city_in_draws(10, 20, 4)
    one = replace(CASE_WORK, unit_cost_gbp=None)
    scenario = scenario_of(interventions=(one,), areas=("E23000034",))
    asked = replace(problem_of([0], [10]), areas=("E23000034",), lines=(Line(one),))
    row = best_use(scenario, asked, allocate_by_weight(asked), drawn, "E23000034", 600).iloc[0]
    assert row["people"] == 6
    assert (row["people_low"], row["people_high"]) == pytest.approx((3.2, 5.6))


def test_what_a_little_more_comes_to_is_a_number_only_where_the_evidence_carries_one() -> None:
    base = BaseRate(1.5, 1.5, 1.5, "A count")
    effect = Effect(0.5, 0.4, 0.6, "offending", "controlled", "A study", base_rate=base)
    known = replace(CASE_WORK, effect=effect, completion=Range(0.8, 0.7, 0.9))
    asked = problem_of([0], [10])
    # Five people, four complete, 1.5 offences each and half of them end: three fewer.
    row = used(replace(asked, lines=(Line(known),)), 500).iloc[0]
    assert (row["evidence"], row["outcome"], row["why_no_number"]) == (GRADES["controlled"], "offending", "")
    assert row["fewer"] == pytest.approx(3)
    weak = replace(known, effect=replace(effect, grade="before_after"))
    row = used(replace(asked, lines=(Line(weak),)), 500).iloc[0]
    assert np.isnan(row["fewer"]) and "no control group" in row["why_no_number"]
    row = used(asked, 500).iloc[0]
    assert row["evidence"] == row["why_no_number"] == NO_EFFECT and np.isnan(row["fewer"])


def test_lines_stand_in_the_order_of_the_mix_however_good_or_cheap_they_look() -> None:
    base = BaseRate(1, 1, 1, "A count")
    better = replace(
        SUPPORT,
        effect=Effect(0.9, 0.9, 0.9, "harm", "controlled", "A study", base_rate=base),
        completion=Range(1, 1, 1),
    )
    asked = two_lines(problem_of([0], [10]), [0, 0])
    for lines in ((Line(CASE_WORK), Line(better)), (Line(better), Line(CASE_WORK))):
        assert used(replace(asked, lines=lines), 500).index.tolist() == [line.key for line in lines]


def test_a_little_more_says_when_nobody_is_left_or_too_few_for_a_team() -> None:
    asked = problem_of([600], [6, 2], weight=[1, 0], minimum_places=np.array([3]))
    assert "has a place already" in used(asked, 900).iloc[0]["why_nothing"]
    assert used(asked, 900, "E23000002").iloc[0]["why_nothing"] == (
        "Fewer people are without a place (2) than the smallest team takes (3)."
    )
    with pytest.raises(Mistake, match="not an area of this plan"):
        used(asked, 900, "E23000003")


def test_a_little_more_reaches_as_many_as_the_optimised_rule_adds() -> None:
    def plan(pot: float) -> ProvedAllocation:
        return optimise(problem_of([pot], [9], minimum_places=np.array([2])), Sharing("optimised"))

    table = best_use(PLAIN, problem_of([500], [9]), plan(500), CENTRE, "E23000001", 300)
    assert table["people"].iloc[0] == plan(800).proof.objective - plan(500).proof.objective
