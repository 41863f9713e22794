"""Money as it was typed, what areas add beside it, money that buys nothing, that falls short of floors, and that prices eat."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from coverage.ask import Terms
from coverage.evaluation import evaluate
from funding.result.plan import Plan, run_plan
from funding.scenario.budget import Budget, Prices, TopSlices
from funding.scenario.conditions import ByAndFor, Uptake
from funding.scenario.ranges import Effect, Range, Team
from funding.scenario.sharing import Sharing
from geo.mistakes import Mistake
from loaders.plans.scenarios import scenario_defaults
from say.funding.plan_words import plan_cards
from say.funding.warnings import plan_warnings
from say.numbers import pounds_as_given
from tests.cohorts.needs import need_of
from tests.directories import directory_of
from tests.funding.answers import sentences_of
from tests.funding.problems import CASE_WORK, SUPPORT, scenario_of

NEED = need_of(draws=10)
ONE_FORCE = ("E23000014",)
GROUP = replace(CASE_WORK, key="behaviour_change_group")


def planned(**said: Any) -> Plan:
    return run_plan(scenario_of(**{"areas": ONE_FORCE, **said}), NEED, None)


def warned(**said: Any) -> dict[str, str]:
    return plan_warnings(planned(**said), NEED.assumptions, scenario_defaults())


@pytest.mark.parametrize(
    ("gbp", "said"),
    [
        (1_250_000, "£1.25 million"),
        (1_255_000, "£1.255 million"),
        (1_234_567, "£1,234,567"),
        (2_400_000, "£2.4 million"),
        (999_999, "£999,999"),
        (1_500_000_000, "£1.5 billion"),
        (1_234_567.89, "£1,234,567.89"),
        (0.01, "£0.01"),
        (0, "£0"),
    ],
)
def test_a_sum_that_was_typed_is_quoted_as_typed(gbp: float, said: str) -> None:
    assert pounds_as_given(gbp) == said
    assert plan_cards(planned(budget=Budget("2026-27", 3, gbp)))["reached"].startswith(f"{said} over 3 years ")


def test_a_budget_of_a_penny_is_said_and_reaches_nobody() -> None:
    ring = planned(
        budget=Budget("2026-27", 3, 0.01),
        interventions=(CASE_WORK, SUPPORT),
        by_and_for=ByAndFor(0.1, {"lgbt": 1.0}),
    )
    cards = plan_cards(ring)
    assert cards["reached"].startswith("£0.01 over 3 years would reach nobody of about ")
    assert cards["left_over"].startswith("£0.01")


def test_a_grant_and_its_match_are_both_named_and_both_are_divided_by_the_people() -> None:
    # £600,000, 5 % of it kept back, £0.25 for each pound of the rest: £142,500 of match, and £742,500 in all.
    plan = planned(
        budget=Budget("2026-27", 2, 600_000.0),
        top_slices=TopSlices(evaluation_and_infrastructure=0.05),
        local_match=0.25,
        interventions=(replace(CASE_WORK, unit_cost_gbp=Range(7125, 7125, 7125)),),
    )
    cards = plan_cards(plan)  # £356,250 a year buys 50 places: 100 people, £7,425 each with all of the money
    assert cards["reached"].startswith(
        "£600,000 of grant and £142,500 of local match over 2 years would reach about 100 "
    )
    assert "Grant and local match together come to about £7,400 for each person reached." in cards["per_person"]


def test_every_place_filled_is_said_and_so_is_any_that_is_not() -> None:
    assert plan_cards(planned())["uptake"] == "Every place is taken to be filled, from the first day."
    short = plan_cards(planned(uptake=Uptake(0.85, 0.5)))["uptake"]
    assert short == (
        "Of the places, 85% are taken to be filled; all are paid for. In 2025-26 they are open for 50% of the year."
    )
    late = plan_cards(planned(uptake=Uptake(1, 0.5)))["uptake"]
    assert late.startswith("Every place is taken to be filled; all are paid for. In 2025-26 they are open for 50%")


def test_a_line_whose_money_buys_nothing_is_warned_of_with_what_it_would_take() -> None:
    team = replace(CASE_WORK, share=0.75, team=Team(2, 15))
    asked = {"interventions": (team, replace(GROUP, share=0.25)), "budget": Budget("2025-26", 2, 6_000.0)}
    # £2,250 a year for a team of 30 at £100.
    assert warned(**asked)["nothing_bought"] == (
        "Intensive work with high-risk perpetrators: its £4,500 buys no place in any area. Its smallest team takes 30 people and "
        "costs £3,000 in 2025-26, when the line has £2,250 in all."
    )
    enough = {**asked, "budget": Budget("2025-26", 2, 8_000.0)}
    assert "nothing_bought" not in warned(**enough)


def test_a_line_that_buys_nothing_in_one_year_is_warned_of_for_that_year() -> None:
    own = Budget("2025-26", 3, by_year_gbp=(300.0, 50.0, 300.0), profile="own")
    assert warned(budget=own)["nothing_bought"] == (
        "Intensive work with high-risk perpetrators: its £50 buys no place in any area in 2026-27. A place costs £100 in "
        "2026-27, when the line has £50 in all."
    )


def test_a_ring_fence_that_buys_nothing_is_warned_of_as_any_line_is() -> None:
    said = warned(interventions=(CASE_WORK, SUPPORT), by_and_for=ByAndFor(0.05, {"lgbt": 1.0}))
    assert said["nothing_bought"].startswith("By-and-for support: LGBT+: its £50 buys no place in any area.")


@pytest.mark.parametrize(
    ("areas", "words"), [(ONE_FORCE, "the floor is"), (None, "the floors of all areas together are")]
)
def test_a_floor_above_the_years_money_is_refused_as_that(areas: tuple[str, ...] | None, words: str) -> None:
    asked = scenario_of(areas=areas, floor_gbp_per_area=900.0, budget=Budget("2025-26", 1, 800.0))
    with pytest.raises(
        Mistake, match=rf"{words} more than the year's money\. In 2025-26 £.* there is £800 for areas\."
    ):
        run_plan(asked, NEED, None)


def test_flat_cash_is_warned_about_and_an_indexed_budget_is_not() -> None:
    # Prices rise by 3.4 % a year: in the fourth year a pound buys 1 ÷ 1.034³ = 0.9046 of what it bought in the first.
    flat: dict[str, Any] = {
        "prices": Prices("2025-26", (0.034,)),
        "budget": Budget("2025-26", 4, 1_000_000.0),
    }
    assert warned(**flat)["flat_cash"] == ("Flat cash buys 9.5% fewer places by year 4 (2028-29), because prices rise.")
    # The years before the plan begins count for neither: the fall is within the plan.
    later = {**flat, "budget": replace(flat["budget"], first_year="2027-28")}
    assert "9.5% fewer places by year 4 (2030-31)" in warned(**later)["flat_cash"]
    assert "flat_cash" not in warned(**{**flat, "budget": replace(flat["budget"], indexed=True)})
    assert "flat_cash" not in warned(**{**flat, "prices": Prices("2025-26", (0.0,))})
    assert "flat_cash" not in warned(**{**flat, "budget": replace(flat["budget"], profile="back_loaded")})
    assert "flat_cash" not in warned(**{**flat, "budget": Budget("2025-26", 1, 1000.0)})


def test_sums_that_differ_by_a_penny_are_flat_and_those_that_rise_too_little_are_said_to() -> None:
    prices = Prices("2025-26", (0.034,))
    thirds = warned(prices=prices, budget=Budget("2025-26", 3, 1_000_000.0))
    assert thirds["flat_cash"].startswith("Flat cash buys 6.5% fewer places by year 3")
    own = Budget("2025-26", 2, by_year_gbp=(100_000.0, 101_000.0), profile="own")
    assert warned(prices=prices, budget=own)["flat_cash"].startswith(
        "The money rises less than prices: it buys 2.3% fewer places by year 2"
    )


def test_the_rise_of_an_indexed_budget_is_named_beside_what_was_typed() -> None:
    said = planned(prices=Prices("2025-26", (0.1,)), budget=Budget("2025-26", 2, 2_000_000.0, indexed=True))
    assert plan_cards(said)["reached"].startswith("£2 million (about £2.1 million as prices rise) over 2 years ")


@pytest.mark.parametrize(
    ("first", "years", "said"),
    [
        (
            "2019-20",
            3,
            "2019-20 to 2021-22 were over on 22 November 2026. What is said of them is what money would have",
        ),
        ("2025-26", 3, "2025-26 was over on 22 November 2026. What is said of it is"),
        ("2026-27", 3, ""),
    ],
)
def test_years_that_are_past_are_said_wherever_a_plan_is_told(first: str, years: int, said: str) -> None:
    nothing = evaluate(directory_of(), Terms(on=date(2026, 11, 22)))
    asked = scenario_of(areas=ONE_FORCE, budget=Budget(first, years, 3_000.0))
    plan = run_plan(asked, NEED, nothing)
    told = " ".join(sentences_of(plan, NEED))
    assert plan_cards(plan)["past"].startswith(said)
    assert said in told if said else "over on" not in told


@pytest.mark.parametrize(("on", "is_over"), [(date(2026, 3, 31), False), (date(2026, 4, 1), True)])
def test_a_financial_year_is_over_on_the_first_of_april_and_not_the_day_before(on: date, is_over: bool) -> None:
    asked = scenario_of(areas=ONE_FORCE, budget=Budget("2025-26", 3, 3_000.0))
    cards = plan_cards(run_plan(asked, NEED, evaluate(directory_of(), Terms(on=on))))
    assert cards["past"].startswith("2025-26 was over on 1 April 2026") == is_over


def test_no_effect_claimed_is_told_apart_from_no_evaluation() -> None:
    claimed = replace(CASE_WORK, effect=Effect(0.3, 0.3, 0.3, "harm", "none", "nobody"))
    assert "of which no effect is claimed: intensive" in warned()["no_effect_claimed"]
    assert "has no evaluation, or of which" in warned(interventions=(claimed,))["no_effect_claimed"]
    assert not any("without an evaluation" in said for said in warned().values())


def test_a_ring_fence_pays_for_work_with_people_who_cause_harm_as_well() -> None:
    # Half of £1,000 is ring-fenced, half of that for groups: 2 places of each for LGBT+ people, and 5 for everybody.
    fence = ByAndFor(0.5, {"lgbt": 1.0}, {"behaviour_change_group": 0.5, "by_and_for_support": 0.5})
    mix = (CASE_WORK, replace(GROUP, share=0.0), SUPPORT)
    plan = planned(interventions=mix, by_and_for=fence)
    assert [line.key for line in plan.problem.lines] == [
        "high_risk_case_management",
        "behaviour_change_group:lgbt",
        "by_and_for_support:lgbt",
    ]
    assert plan.allocation.places[0, 0].tolist() == [5, 2, 2]
    assert plan.central_reach.by_year[0, 0] == pytest.approx(7)  # nobody counts the people who are harmed


def test_the_ring_fence_for_people_who_cause_harm_leaves_victims_to_the_other_lines() -> None:
    split = {"lgbt": 0.25, "older": 0.25, "male_victims": 0.5}
    fence = ByAndFor(0.8, split, {"behaviour_change_group": 0.5, "by_and_for_support": 0.5})
    plan = planned(interventions=(CASE_WORK, replace(GROUP, share=0.0), SUPPORT), by_and_for=fence)
    pots = dict(zip([line.key for line in plan.problem.lines], plan.problem.pot_gbp[0], strict=True))
    assert pots == pytest.approx(
        {
            "high_risk_case_management": 200,
            "behaviour_change_group:lgbt": 200,
            "behaviour_change_group:older": 200,
            "by_and_for_support:lgbt": 100,
            "by_and_for_support:older": 100,
            "by_and_for_support:male_victims": 200,
        }
    )
    with pytest.raises(Mistake, match="names victims alone"):
        planned(
            interventions=(CASE_WORK, replace(GROUP, share=0.0)),
            by_and_for=ByAndFor(0.5, {"male_victims": 1.0}, {GROUP.key: 1.0}),
        )


def test_the_optimised_rule_too_warns_of_money_that_buys_nothing() -> None:
    team = replace(CASE_WORK, team=Team(2, 15))
    assert "buys no place in any area" in warned(interventions=(team,), sharing=Sharing("optimised"))["nothing_bought"]
