"""What is said of a plan: sentences with their ranges, and a warning for each standard that is not met."""

import re
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from cohorts.assumptions.assumption_set import AssumptionSet
from coverage.ask import Terms
from coverage.evaluation import evaluate
from funding.result.headline_figures import people_reached, pounds_per_person
from funding.result.plan import Plan, run_plan
from funding.scenario.budget import Budget, TopSlices
from funding.scenario.conditions import ByAndFor, VictimSupport
from funding.scenario.interventions import InterventionInMix
from funding.scenario.ranges import Effect, Range, Team
from funding.scenario.scenario import Scenario
from funding.scenario.sharing import Sharing
from loaders.directory.shipped import demonstration_directory, published_directory
from loaders.plans.scenarios import PRESETS, preset, scenario_defaults
from say.funding.plan_words import plan_cards
from say.funding.warnings import plan_warnings
from tests.cohorts.needs import need_of
from tests.funding.problems import CASE_WORK, SUPPORT, scenario_of

NEED = need_of(draws=40)
EVALUATED = replace(CASE_WORK, effect=Effect(0.3, 0.3, 0.3, "harm", "controlled", "A study"))
GOOD = {
    "budget": Budget("2025-26", 3, by_year_gbp=(60_000.0, 50_000.0, 10_000.0), profile="own"),
    "interventions": (EVALUATED, replace(SUPPORT, effect=EVALUATED.effect)),
    "top_slices": TopSlices(evaluation_and_infrastructure=0.05),
    "by_and_for": ByAndFor(0.5, {"lgbt": 1.0}),
    "floor_gbp_per_area": 100.0,
    "already_there": "not_counted",
}


def plan_of(**said: Any) -> Plan:
    return run_plan(scenario_of(**{**GOOD, **said}), NEED, None)


def warned(plan: Plan) -> dict[str, str]:
    return plan_warnings(plan, NEED.assumptions, scenario_defaults())


def test_a_plan_that_meets_every_standard_is_warned_of_cost_and_of_communities_only() -> None:
    # communities overlap and make up more than everybody, so that no ring-fence has a share for each as large as its own
    assert list(warned(plan_of())) == ["small_ring_fence", "cost_not_published"]


@pytest.mark.parametrize(
    ("name", "said", "words"),
    [
        (
            "few_years",
            {"budget": Budget("2025-26", 1, 60_000.0)},
            "It runs for 1 year; the sector asks for 3 or more.",
        ),
        (
            "no_victim_support",
            {
                "interventions": (
                    replace(EVALUATED, includes_victim_support=False),
                    GOOD["interventions"][1],
                ),
                "victim_support": VictimSupport({"high": Range(0, 0, 0)}, None),
            },
            "it is not either/or",
        ),
        ("no_evaluation", {"top_slices": TopSlices(workforce=0.1)}, "Nothing is kept for evaluation"),
        (
            "small_ring_fence",
            {"by_and_for": ByAndFor(0.01, {"lgbt": 1.0})},
            r"Nothing is ring-fenced for by-and-for work with people who cause harm: all of it is for people who are harmed\.",
        ),
        ("small_ring_fence", {"by_and_for": ByAndFor()}, "Nothing is ring-fenced"),
        ("no_floor", {"floor_gbp_per_area": 0.0}, "There is no floor"),
        (
            "no_effect_claimed",
            {"interventions": (CASE_WORK, SUPPORT)},
            "100% of the money is for work of which no effect is claimed: intensive work",
        ),
        ("cliff_edge", {"budget": Budget("2025-26", 3, 180_000.0)}, "places a year end on 31 March 2028"),
        (
            "there_not_known",
            {"already_there": "counted"},
            "In 43 of 43 areas the places already there are not known",
        ),
    ],
)
def test_each_standard_that_is_not_met_is_said(name: str, said: dict[str, Any], words: str) -> None:
    found = warned(plan_of(**said))
    assert name in found and re.search(words, found[name])


def test_victim_support_within_the_price_is_not_missing() -> None:
    assert "no_victim_support" not in warned(plan_of(victim_support=VictimSupport({"high": Range(0, 0, 0)}, None)))


def test_a_cost_that_nobody_published_is_named_with_its_range() -> None:
    caution = InterventionInMix("conditional_caution", 1.0, ("standard",))
    found = warned(plan_of(interventions=(caution,), by_and_for=ByAndFor(), floor_gbp_per_area=0.0))
    assert "conditional cautions: £300 (£150 to £600) is a judgement." in found["cost_not_published"]


def test_cards_say_how_many_of_how_many_with_a_range() -> None:
    one = replace(CASE_WORK, unit_cost_gbp=Range(100, 60, 150))
    plan = run_plan(scenario_of(interventions=(one,), budget=Budget("2025-26", 1, 400_000.0)), NEED, None)
    cards = plan_cards(plan)
    assert cards["reached"].startswith("£400,000 in one year would reach about ")
    assert "of about 53,000 (53,000 to 64,000) people who cause harm at high risk." in cards["reached"]
    assert "80% range" in cards["reached"]
    assert "every one of 43 police force areas gets places" in cards["without"]
    found = people_reached(plan)
    assert found.low < found.median < found.high
    assert pounds_per_person(plan).median == pytest.approx(plan.money_gbp.sum() / found.median, rel=0.01)


def test_a_person_costs_more_with_the_whole_budget_than_with_places_alone() -> None:
    # £100,000, a tenth of it for evaluation: 900 places at £100, so £100 of places and £111 of budget for each person.
    top = scenario_of(
        budget=Budget("2025-26", 1, 100_000.0),
        top_slices=TopSlices(evaluation_and_infrastructure=0.1),
        areas=("E23000001",),
    )
    said = plan_cards(run_plan(top, NEED, None))["per_person"]
    assert said == (
        "The places of each person reached cost about £100. That leaves out what is kept back or left over. The whole budget "
        "comes to about £110 for each person reached."
    )


def test_people_a_year_are_the_whole_over_its_years() -> None:
    # £300,000 a year at £100 is 3,000 places a year, and 9,000 in three years.
    asked = scenario_of(budget=Budget("2025-26", 3, 900_000.0), sharing=Sharing("equal"))
    said = plan_cards(run_plan(replace(asked, areas=("E23000001",)), NEED, None))["reached"]
    assert (
        "over 3 years would reach about 9,000 people" in said
        and "about 3,000 a year, 35% (26% to 42%) of about 8,500 (7,200 to 11,000) people" in said
    )


def test_who_counts_twice_is_said_over_years_and_over_lines() -> None:
    # Two kinds of help for the same people at high risk, 1,000 places each: 2,000 people, or 1,000 if the same take up both.
    panel = InterventionInMix("multi_agency_panel", 0.5, ("high",), Range(100, 100, 100), True)
    both = (replace(CASE_WORK, share=0.5), panel)
    asked = scenario_of(interventions=both, budget=Budget("2025-26", 1, 200_000.0), areas=("E23000014",))
    said = plan_cards(run_plan(asked, NEED, None))["counted_twice"]
    assert said.startswith("Someone who takes up two kinds of help in a year counts twice")
    assert said.endswith("it would be about 1,000.")
    one = replace(asked, interventions=(CASE_WORK,))
    assert plan_cards(run_plan(one, NEED, None))["counted_twice"] == ""
    longer = replace(one, budget=Budget("2025-26", 2, 200_000.0))
    assert plan_cards(run_plan(longer, NEED, None))["counted_twice"] == "Someone reached in two years counts twice."


def test_places_for_people_whom_nothing_counts_are_places_and_no_people_reached() -> None:
    ring = scenario_of(
        interventions=(CASE_WORK, SUPPORT), by_and_for=ByAndFor(0.2, {"lgbt": 1.0}), areas=("E23000014",)
    )
    plan = run_plan(ring, NEED, None)  # £1,000: 8 places of case work, 2 of by-and-for support
    cards = plan_cards(plan)
    assert "would reach about 8.0 people" in cards["reached"]
    assert cards["for_others"].startswith(
        "It would also pay for about 2.0 places of by-and-for support. How many people"
    )
    assert pounds_per_person(plan).median == pytest.approx(100)
    alone = replace(ring, interventions=(replace(SUPPORT, share=1.0),), by_and_for=ByAndFor())
    cards = plan_cards(run_plan(alone, NEED, None))
    assert "how many people it would reach is not known" in cards["reached"]
    assert "how many are reached is not known" in cards["per_person"] and cards["counted_twice"] == ""


def test_areas_that_get_nothing_are_counted_and_few_are_named() -> None:
    team = replace(CASE_WORK, team=Team(5, 10))
    cards = plan_cards(run_plan(scenario_of(interventions=(team,), budget=Budget("2025-26", 1, 200_000.0)), NEED, None))
    assert (
        "of 43 police force areas get no place from it. Whether they have places already is not known, or they have none."
        in cards["without"]
    )
    assert cards["without"].endswith(
        "The smallest team that this plan allows takes 50 people and costs £5,000 a year: an area whose share is less gets none. "
        "City of London has fewer people than that."
    )
    three = ("E23000001", "E23000002", "E23000034")
    asked = scenario_of(areas=three, interventions=(team,), budget=Budget("2025-26", 1, 10_000.0))
    assert (
        "2 of 3 police force areas get no place from it: Cumbria, City of London"
        in plan_cards(run_plan(asked, NEED, None))["without"]
    )


def test_one_area_that_gets_nothing_is_said_as_one() -> None:
    team = replace(CASE_WORK, team=Team(5, 10))
    two = scenario_of(areas=("E23000001", "E23000034"), interventions=(team,), budget=Budget("2025-26", 1, 10_000.0))
    assert plan_cards(run_plan(two, NEED, None))["without"].startswith(
        "In 2025-26, 1 of 2 police force areas gets no place from it: City of London. Whether places are there already is not "
        "known, or there are none."
    )


@pytest.mark.parametrize("key", PRESETS)
def test_no_example_names_an_area_as_left_out(key: str) -> None:
    plan = run_plan(preset(key), NEED, evaluate(published_directory(), Terms()))
    assert not plan.areas_without.any()
    assert "no place from it" not in plan_cards(plan)["without"]


def test_the_national_example_says_that_it_is_one_and_quotes_that_all_areas_are_meant() -> None:
    national = preset(PRESETS[0])
    assert national.name.startswith("Example: £53 million") and "nobody's plan" in national.note
    assert all(one.team is None for one in national.interventions) and "“all areas”" in national.note


def test_a_plan_without_money_says_so_and_divides_by_nobody() -> None:
    cards = plan_cards(run_plan(scenario_of(budget=Budget("2025-26", 1, 0.0)), NEED, None))
    assert (
        "would reach nobody of about 53,000 (53,000 to 64,000) people who cause harm at high risk." in cards["reached"]
    )
    assert cards["per_person"].endswith("not known: nobody is.") and cards["left_over"] == ""


def test_money_left_over_is_said() -> None:
    asked = scenario_of(areas=("E23000014",), budget=Budget("2025-26", 1, 150.0))
    cards = plan_cards(run_plan(asked, NEED, None))
    assert "£50 (33% of the money for places) is left over" in cards["left_over"]


def test_what_rests_on_invented_data_or_changed_numbers_says_so() -> None:
    invented = evaluate(demonstration_directory(), Terms())
    plan = run_plan(scenario_of(assumptions=AssumptionSet("Own")), NEED, invented)
    cards = plan_cards(plan)
    for said in filter(None, cards.values()):
        assert said.startswith("INVENTED: ") and said.endswith("Assumptions were CHANGED by the user.")
    assert warned(plan)["there_not_known"].startswith("INVENTED: ")


@pytest.mark.parametrize("key", PRESETS)
def test_a_preset_runs_with_the_published_record_and_is_told_in_sentences(key: str) -> None:
    scenario: Scenario = preset(key)
    plan = run_plan(scenario, NEED, evaluate(published_directory(), Terms()))
    cards, warnings = plan_cards(plan), warned(plan)
    assert all(said.endswith(".") for said in [*cards.values(), *warnings.values()] if said)
    assert "INVENTED" not in " ".join(cards.values())
    assert plan.allocation.places.any() and not np.isnan(plan.reach.by_year).any()
