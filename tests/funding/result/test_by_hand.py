"""Ten scenarios worked by hand: each small enough to follow with a pencil."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from cohorts.model.cohort import central_cohort
from funding.money.pots import budget_by_year, pots_of
from funding.money.prices import place_price_gbp, price_index
from funding.problem.limits import floor_line
from funding.problem.problem import Problem
from funding.result.outcomes import Outcome, expected_outcome, standing_effect
from funding.result.plan import Plan, run_plan
from funding.scenario.budget import Budget, Prices, TopSlices
from funding.scenario.conditions import ByAndFor, VictimSupport
from funding.scenario.interventions import InterventionInMix
from funding.scenario.lines import lines_of
from funding.scenario.ranges import AvoidedCost, BaseRate, Effect, Range, Team
from funding.scenario.sharing import Sharing
from funding.sharing.by_weight import allocate_by_weight
from funding.sharing.share import share_out
from geo.mistakes import Mistake
from tests.cohorts.needs import NO_LOCAL_VARIATION, fixed, need_of
from tests.funding.problems import CASE_WORK, SUPPORT, problem_of, scenario_of, two_lines

ONCE_A_YEAR = BaseRate(1, 1, 1, "A count")


def places(problem: Problem) -> list[list[int]]:
    """Places by year, and in each year by area."""
    return allocate_by_weight(problem).places[:, :, 0].T.tolist()


def test_one_equal_shares() -> None:
    # £1,050 for three areas is £350 each: 3 places at £100, and £50 left in each.
    found = allocate_by_weight(problem_of([1050], [50, 50, 50], weight=[1, 1, 1]))
    assert found.places[:, 0, 0].tolist() == [3, 3, 3]
    assert found.gbp[:, 0, 0].tolist() == [300, 300, 300]
    assert found.leftover_gbp.tolist() == [[150]]


def test_one_b_what_is_left_goes_to_those_with_the_most_left_of_their_share() -> None:
    # £1,100 by 50:30:20 is £550, £330, £220: five, three and two places, £50, £30 and £20 left. £100 is one place more.
    assert places(problem_of([1100], [50, 30, 20])) == [[6, 3, 2]]
    # £1,250 by 2:2:1 is £500, £500, £250, and £50 is left. £1,150 is £460, £460, £230: £150 is one place more, but two areas have
    # as much left of their share, £60 each. Neither gets it, and nobody behind them.
    assert places(problem_of([1250], [20, 20, 10])) == [[5, 5, 2]]
    assert places(problem_of([1150], [20, 20, 10])) == [[4, 4, 2]]
    # £1,260 is £504, £504, £252: £60 is left, too little for a place. Whoever is full gets no more: 10, 5 and 3 people.
    assert places(problem_of([1260], [20, 20, 10])) == [[5, 5, 2]]
    assert places(problem_of([1690], [10, 5, 3], weight=[100, 50, 20])) == [[9, 5, 2]]


def test_two_by_cohort_with_a_small_area_full() -> None:
    # By cohort 10:20:2 of £1,600 is £500, £1,000, £100: five, ten and one place.
    assert places(problem_of([1600], [10, 20, 2])) == [[5, 10, 1]]
    # £3,500 is more than the 32 people need: everybody gets a place, and £300 is left.
    found = allocate_by_weight(problem_of([3500], [10, 20, 2]))
    assert found.places[:, 0, 0].tolist() == [10, 20, 2]
    assert found.leftover_gbp.tolist() == [[300]]


def test_three_what_an_area_cannot_use_goes_to_the_others() -> None:
    # Equal shares of £900 would be £300 each, but the first has one person: £100. The other two share £800.
    assert places(problem_of([900], [1, 50, 50], weight=[1, 1, 1])) == [[1, 4, 4]]


def test_four_levelling_up_raises_the_lowest_coverage_first() -> None:
    # Ten people each; 6, 2 and 0 places there. £800 is 8 places: the level is (8 + 2) ÷ 20 = half of ten, so 0, 3 and 5.
    asked = problem_of([800], [10, 10, 10], there=[6, 2, 0], held_back=[6, 2, 0])
    assert places(asked) == [[0, 3, 5]]


def test_five_smallest_teams() -> None:
    # A team is 4 places, £400. Of £1,000 by 50:30:20 the third would have £200, too little. Two share 50:30: £625 and £375,
    # too little again for the second. So one takes part and gets all: 10 places.
    asked = problem_of([1000], [50, 30, 20], minimum_places=np.array([4]))
    assert places(asked) == [[10, 0, 0]]
    # With £1,100 the second has £1,100 × 30 ÷ 80 = £412.50, a team: £687.50 and £412.50 buy 6 and 4 places. £100 is left, one
    # place more: the first has £87.50 left of its share, the second £12.50.
    assert places(replace(asked, pot_gbp=np.array([[1100.0]]), cap_gbp=np.full((3, 1), 1100.0))) == [[7, 4, 0]]


def test_six_growth_is_limited_but_a_first_team_is_always_allowed() -> None:
    # £400, £2,000, £2,000; at most twice last year's: 4, then 8, then 16 places.
    asked = problem_of([400, 2000, 2000], [50], growth=np.array([2.0]))
    assert places(asked) == [[4], [8], [16]]
    # No money in the first year: a first team of 3 is allowed in the second, and 6 in the third.
    asked = problem_of([0, 2000, 2000], [50], growth=np.array([2.0]), minimum_places=np.array([3]))
    assert places(asked) == [[0], [3], [6]]


def test_seven_prices_are_indexed_and_victims_supported() -> None:
    # £100 + £20 × 1.5 victims = £130 in 2025-26; 10 % more each year: £130, £143, £157.30.
    assert price_index(Prices("2025-26", (0.1,)), ("2025-26", "2026-27", "2027-28")).round(6).tolist() == [
        1,
        1.1,
        1.21,
    ]
    one = replace(CASE_WORK, includes_victim_support=False)
    asked = scenario_of(
        interventions=(one,), victim_support=VictimSupport({"high": Range(20, 20, 20)}, Range(1.5, 1.5, 1.5))
    )
    need = need_of()
    assert place_price_gbp(asked, one, need.assumptions) == 130
    budget, prices = Budget("2025-26", 3, total_gbp=3000), Prices("2025-26", (0.1,))
    plan = run_plan(replace(asked, budget=budget, prices=prices, areas=("E23000014",)), need, None)
    assert plan.problem.price_gbp[:, 0].tolist() == [130, 143, 157.3]
    # £1,000 a year buys 7 places (£910), 6 (£858) and 6 (£943.80).
    assert plan.allocation.places[0, :, 0].tolist() == [7, 6, 6]
    assert plan.allocation.leftover_gbp[:, 0].tolist() == [90, 142, 56.2]


def test_seven_b_victims_are_supported_at_the_price_of_their_risk_level() -> None:
    # 347,000 people at medium and 2,300,000 ÷ 1.12 − 400,000 = 1,653,571 at standard risk: of 2,000,571 people 17.345 % are at
    # medium. £40 × 17.345 % + £10 × 82.655 % = £15.20 a case, × 2 victims = £30.41; with £100 a place costs £130.41.
    costs = {"standard": Range(10, 10, 10), "medium": Range(40, 40, 40), "high": Range(999, 999, 999)}
    group = InterventionInMix("behaviour_change_group", 1.0, ("standard", "medium"), Range(100, 100, 100))
    asked = scenario_of(interventions=(group,), victim_support=VictimSupport(costs, Range(2, 2, 2)))
    assert place_price_gbp(asked, group, need_of().assumptions) == pytest.approx(130.41, abs=0.005)
    # At high risk alone it is £999 a case: £100 + 2 × £999.
    high = replace(group, risk_levels=("high",))
    assert place_price_gbp(asked, high, need_of().assumptions) == 2098


def test_seven_c_no_victim_is_supported_twice() -> None:
    # £999 a case, and yet £100 a place: for a helpline, support for victims or by-and-for support the caller *is* whom it is for,
    # and where the price includes support, or is an assumption that does, nothing is added to it.
    need, costs = need_of(), dict.fromkeys(("standard", "medium", "high"), Range(999, 999, 999))
    asked = scenario_of(victim_support=VictimSupport(costs, Range(2, 2, 2)))
    for key in ("helpline", "victim_support", "by_and_for_support"):
        one = InterventionInMix(key, 1.0, ("high",), Range(100, 100, 100))
        assert place_price_gbp(asked, one, need.assumptions) == 100
    assert place_price_gbp(asked, CASE_WORK, need.assumptions) == 100
    assumed = replace(CASE_WORK, unit_cost_gbp=None, includes_victim_support=False)
    assert need.assumptions["unit_cost_high_risk_case_management"].includes_victim_support
    assert place_price_gbp(asked, assumed, need.assumptions) == 5_800


def test_seven_d_a_line_of_support_itself_costs_what_its_risk_levels_cost() -> None:
    # As above 17.345 % of the people of both levels are at medium risk: £450 × 17.345 % + £250 × 82.655 % = £284.69.
    need = need_of()
    both = InterventionInMix("victim_support", 1.0, ("standard", "medium"))
    assert place_price_gbp(scenario_of(), both, need.assumptions) == pytest.approx(284.69, abs=0.005)
    assert place_price_gbp(scenario_of(), replace(both, risk_levels=("high",)), need.assumptions) == 719.5


def panel_of(**said: Any) -> InterventionInMix:
    return replace(InterventionInMix("multi_agency_panel", 0.5, ("high",), Range(50, 50, 50)), **said)


def plan_with(panel: InterventionInMix) -> Plan:
    """£1,000 in one area, half for case work at £100 with support in it, half for a panel at £50; support is £10 × 2 victims."""
    mix = (replace(CASE_WORK, share=0.5), panel)
    support = VictimSupport({"high": Range(10, 10, 10)}, Range(2, 2, 2))
    return run_plan(scenario_of(interventions=mix, victim_support=support, areas=("E23000014",)), need_of(), None)


def test_seven_e_people_on_two_lines_count_once_and_so_do_their_victims() -> None:
    # Other people: a panel's place costs £50 + £20. £500 buys 5 places of case work and 7 of the panel: 12 people.
    other = plan_with(panel_of())
    assert other.problem.price_gbp[0].tolist() == [100, 70]
    assert other.allocation.places[0, 0].tolist() == [5, 7]
    assert other.central_reach.by_year.tolist() == [[12]]
    # The same people: their victims are supported once, with the case work. £50 a place buys 10 places, and 5 people are reached.
    same = plan_with(panel_of(same_people_as="high_risk_case_management"))
    assert same.problem.price_gbp[0].tolist() == [100, 50]
    assert same.allocation.places[0, 0].tolist() == [5, 10]
    assert same.central_reach.by_year.tolist() == same.central_reach.fewest_by_year.tolist() == [[5]]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"same_people_as": "multi_agency_panel"}, "must name another intervention that has a share"),
        ({"same_people_as": "prevention"}, "must name another intervention that has a share"),
        (
            {"same_people_as": "high_risk_case_management", "risk_levels": ("medium", "high")},
            "does not serve all",
        ),
        (
            {"key": "helpline", "same_people_as": "high_risk_case_management"},
            "both must be for people who cause harm",
        ),
    ],
)
def test_people_can_only_be_those_of_a_line_that_serves_them(said: dict[str, Any], why: str) -> None:
    with pytest.raises(Mistake, match=why):
        plan_with(panel_of(**said))


def test_each_year_may_have_its_own_rise_and_the_price_year_may_lie_ahead() -> None:
    labels = ("2025-26", "2026-27", "2027-28")
    own = price_index(Prices("2025-26", (0.5, 0.1, 0.2)), labels)
    assert own.round(6).tolist() == [1, 1.1, 1.32]
    before = price_index(Prices("2024-25", (0.5, 0.1, 0.2)), labels)
    assert before.round(6).tolist() == [1.5, 1.65, 1.98]
    ahead = price_index(Prices("2026-27", (0.25,)), labels)
    assert ahead.round(6).tolist() == [0.8, 1, 1.25]


def test_eight_top_slices_match_and_ring_fence() -> None:
    # £1,000 a year: 5 % and 10 % kept back leave £850; areas add 20 %: £1,020. A quarter, £255, is ring-fenced and split
    # 2:1, £170 and £85; the rest, £765, is the general pot.
    asked = scenario_of(
        interventions=(CASE_WORK, SUPPORT),
        top_slices=TopSlices(evaluation_and_infrastructure=0.05, workforce=0.10),
        by_and_for=ByAndFor(0.25, {"lgbt": 1 / 3, "black_and_minoritised": 2 / 3}),
        local_match=0.2,
    )
    lines, shares = lines_of(asked, central_cohort(need_of()))
    assert [line.key for line in lines] == [
        "high_risk_case_management",
        "by_and_for_support:black_and_minoritised",
        "by_and_for_support:lgbt",
    ]
    pots = pots_of(asked, shares)
    assert pots.top_slices.tolist() == [[50_00, 100_00, 0]]
    assert pots.match.tolist() == [170_00]
    assert pots.pot.tolist() == [[765_00, 170_00, 85_00]]


def test_nine_floors_and_caps() -> None:
    # By cohort 80:10:10 of £2,000 is £1,600, £200, £200; a floor of £350 is 4 places: the first keeps £1,200.
    asked = problem_of([2000], [80, 10, 10], floor_gbp=np.full(3, 350.0))
    assert places(asked) == [[12, 4, 4]]
    # A cap of half, £1,000: the other two share the rest of the money, £500 each.
    assert places(problem_of([2000], [80, 10, 10], cap_gbp=np.full((3, 1), 1000.0))) == [[10, 5, 5]]


def test_a_floor_that_cannot_be_met_is_refused_with_the_largest_that_would_do() -> None:
    # £2,000 is 20 places: 6 in each of three areas is £600, and 7 would be £2,100. £600.01 asks for 7.
    with pytest.raises(
        Mistake,
        match=r"floor of £650 for each area cannot be met: in 2025-26 it takes £2,100 of .* would do is £600\.",
    ):
        allocate_by_weight(problem_of([2000], [80, 10, 10], floor_gbp=np.full(3, 650.0)))
    # One area has people for 3 places only.
    with pytest.raises(
        Mistake,
        match=r"Cumbria has too few people without a place, or too low a cap, for the places of .* would do is £300\.",
    ):
        allocate_by_weight(problem_of([2000], [80, 3, 10], floor_gbp=np.full(3, 400.0)))


def test_a_floor_is_over_all_lines_and_the_largest_is_shared_last_to_top_areas_up() -> None:
    # £51,000 and £49,000 for two equal areas, £1,000 a place: 24 places each on the smaller line, £24,000. A floor of £30,000
    # asks £6,000 more of the larger, which gives £25,000 to each anyway: as without a floor, £49,000 each.
    asked = problem_of([0], [90, 90], weight=[1, 1], price=1000, floor_gbp=np.full(2, 30_000.0))
    found = allocate_by_weight(two_lines(asked, [51_000, 49_000]))
    assert found.places[:, 0].tolist() == [[25, 24], [25, 24]]
    # By weight 99:1 the second area has nothing of the smaller line, 49 places, and takes its whole floor of 30 from the larger.
    uneven = two_lines(replace(asked, weight=np.array([[99.0], [1.0]])), [51_000, 49_000])
    assert allocate_by_weight(uneven).places[:, 0].tolist() == [[21, 49], [30, 0]]
    # Held to 8 people on the larger line, the second may have £8,000 and no more: optimised gives it places of both.
    few = replace(uneven, cohort=np.array([[90.0, 90], [8, 90]]), floor_gbp=np.array([0, 30_000.0]))
    with pytest.raises(Mistake, match=r"By this rule the .* is £8,000\. The rule optimised would meet the one asked\."):
        allocate_by_weight(few)


def test_of_pots_within_two_pence_the_first_tops_areas_up_whatever_was_rounded() -> None:
    # £100 shared by three is £33.33, £33.34 and £33.33: the first of them, not the one with the odd penny.
    asked = problem_of([0], [9])
    assert floor_line(replace(asked, pot_gbp=np.array([[33.33, 33.34, 33.33]])), 0) == 0
    assert floor_line(replace(asked, pot_gbp=np.array([[33.33, 33.36, 33.33]])), 0) == 1


def test_ten_effects_fade() -> None:
    # 10 places a year, all complete, half of one incident each ends: 5 fewer a year. A fifth is lost each later year:
    # 5, 5 + 4 = 9, 5 + 4 + 3.2 = 12.2.
    everybody = np.array([[100.0]])
    assert standing_effect(np.array([[5.0, 5.0, 5.0]]), 0.2, everybody).round(6).tolist() == [[5, 9, 12.2]]
    unknown = standing_effect(np.array([[5.0, 5.0]]), None, everybody)
    assert unknown[0, 0] == 5 and np.isnan(unknown[0, 1])


def test_no_more_effect_stands_than_on_everybody() -> None:
    # Half the harm of 20 people is 10: 5, then 9, then not 12.2 but 10; the fifth lost next year is of those 10.
    found = standing_effect(np.array([[5.0, 5.0, 5.0, 0.0]]), 0.2, np.array([[10.0]]))
    assert found.round(6).tolist() == [[5, 9, 10, 8]]


def test_a_line_that_reaches_everybody_each_year_ends_no_more_harm_than_there_is() -> None:
    # Everybody each year for three years, nothing fades: what stands is the effect on everybody, not three times that.
    effect = Effect(0.5, 0.5, 0.5, "offending", "controlled", "A study", base_rate=ONCE_A_YEAR)
    one = replace(CASE_WORK, effect=effect, completion=Range(1, 1, 1), fade_out=0.0)
    asked = scenario_of(interventions=(one,), areas=("E23000014",), budget=Budget("2025-26", 3, total_gbp=9e6))
    alike = {
        "cohort_high": fixed(53_000),
        **NO_LOCAL_VARIATION,
    }  # as many people in every draw as there are places
    found = expected_outcome(run_plan(asked, need_of(alike, weights={"population_16_plus": 1.0}), None), 0)
    assert found.standing[2].median == pytest.approx(found.standing[0].median, rel=1e-3)
    assert found.fewer.median == pytest.approx(3 * found.standing[0].median, rel=1e-3)


def test_an_avoided_cost_is_a_share_of_what_its_source_counts_or_is_not_told() -> None:
    # £200 of the £1,000 that the source counts for a person, half the harm ends: 200 ÷ 1,000 × ½ = 10 %.
    effect = Effect(0.5, 0.5, 0.5, "offending", "controlled", "A study")
    saves = AvoidedCost(200, 200, 200, "police costs of one victim", "A report", of_gbp=1000)
    one = replace(CASE_WORK, effect=effect, completion=Range(1, 1, 1), avoided_cost_gbp=saves)
    found = outcome_of(one)
    assert found.avoided_share.median == pytest.approx(0.1)
    assert (found.avoided_of_gbp, found.avoided_cost_counts) == (1000, saves.counts)
    assert (found.avoided_cost_source, found.price_year) == ("A report", "2025-26")
    for untold in (
        replace(one, avoided_cost_gbp=replace(saves, of_gbp=None)),
        replace(one, effect=replace(effect, grade="before_after")),
        replace(one, effect=replace(effect, kind="points")),
    ):
        found = outcome_of(untold)
        assert np.isnan(found.avoided_share.median) and np.isnan(found.avoided_of_gbp)
        assert found.avoided_cost_counts == found.avoided_cost_source == ""


def test_a_part_of_a_cost_is_no_more_than_the_whole() -> None:
    with pytest.raises(Mistake, match="it must be at least the high end of its part"):
        replace(CASE_WORK, avoided_cost_gbp=AvoidedCost(1, 1, 5, "police", "A report", of_gbp=4))


def test_budgets_are_spread_to_the_penny() -> None:
    flat = budget_by_year(scenario_of(budget=Budget("2025-26", 3, total_gbp=100)))
    assert flat.tolist() == [33_33, 33_34, 33_33]
    rising = budget_by_year(scenario_of(budget=Budget("2025-26", 3, total_gbp=600, profile="back_loaded")))
    assert rising.tolist() == [100_00, 200_00, 300_00]
    own = budget_by_year(scenario_of(budget=Budget("2025-26", 2, by_year_gbp=(1.10, 2.20), profile="own")))
    assert own.tolist() == [110, 220]


def test_posts_follow_the_caseload_and_are_not_known_without_one() -> None:
    # £1,000 buys 10 places; a post takes 4 a year: 2.5 posts. A team of 2 posts of 4.5 people is 9 places: 10 ÷ 4.5 = 2.2 posts.
    for team, posts in ((Team(1, 4), 2.5), (Team(2, 4.5), 10 / 4.5), (Team(3, 3.3), 10 / 3.3)):
        with_team = replace(CASE_WORK, team=team)
        plan = run_plan(scenario_of(interventions=(with_team,), areas=("E23000014",)), need_of(), None)
        assert plan.posts[0, 0, 0] == pytest.approx(posts)
    plan = run_plan(scenario_of(areas=("E23000014",)), need_of(), None)
    assert np.isnan(plan.posts[0, 0, 0])


def outcome_of(one: InterventionInMix) -> Outcome:
    """The outcome of £1,000 for one area at £100 a place: 10 people."""
    return expected_outcome(run_plan(scenario_of(interventions=(one,), areas=("E23000014",)), need_of(), None), 0)


def test_a_relative_fall_is_a_number_only_with_the_rate_without_it() -> None:
    # 10 places, 8 complete, 1.5 incidents a year each without it and half of them end: 8 × 1.5 × ½ = 6 fewer.
    effect = Effect(0.5, 0.5, 0.5, "incidents", "controlled", "A study")
    one = replace(CASE_WORK, effect=effect, completion=Range(0.8, 0.8, 0.8), fade_out=0.0)
    based = replace(one, effect=replace(effect, base_rate=BaseRate(1.5, 1.5, 1.5, "A count")))
    found = outcome_of(based)
    assert (found.grade, found.completers.median, found.why_no_number) == ("controlled", 8, "")
    assert found.fewer.median == pytest.approx(6)
    found = outcome_of(one)
    assert found.completers.median == 8 and np.isnan(found.fewer.median)
    assert "the rate without it is not known" in found.why_no_number
    # In percentage points the rate is in the effect already: 8 × 0.5 = 4 fewer.
    assert outcome_of(replace(one, effect=replace(effect, kind="points"))).fewer.median == pytest.approx(4)


def test_a_before_and_after_figure_carries_no_number_whatever_else_is_known() -> None:
    for grade in ("before_after", "none"):
        effect = Effect(0.82, 0.82, 0.82, "incidents", grade, "A study", base_rate=ONCE_A_YEAR)
        found = outcome_of(replace(CASE_WORK, effect=effect, completion=Range(1, 1, 1)))
        assert found.size == effect.size and found.completers.median == 10
        assert np.isnan(found.fewer.median) and np.isnan(found.standing[0].median) and found.why_no_number


def test_without_completion_an_effect_comes_to_no_number() -> None:
    effect = Effect(0.5, 0.5, 0.5, "incidents", "controlled", "A study", base_rate=ONCE_A_YEAR)
    found = outcome_of(replace(CASE_WORK, effect=effect))
    assert np.isnan(found.completers.median) and np.isnan(found.fewer.median)
    assert found.why_no_number == "how many complete is not known"


def test_without_a_growth_limit_an_area_that_had_nothing_may_get_all_its_share_at_once() -> None:
    # Nothing in the first year; £1,000 at £100 in the second buys ten places, five for each of two like areas.
    shared = share_out(problem_of([0, 1_000], [10, 10]), Sharing("by_cohort"))
    assert shared.places[:, :, 0].tolist() == [[0, 5], [0, 5]]
