"""Warnings that rest on areas, communities and dates: who gets nothing in the end, and which places may have ended by then."""

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from coverage.ask import Terms
from coverage.directory import Directory
from coverage.evaluation import evaluate
from funding.result.plan import Plan, run_plan
from funding.scenario.budget import Budget
from funding.scenario.conditions import ByAndFor, VictimSupport
from funding.scenario.interventions import InterventionInMix
from funding.scenario.ranges import Effect, Range
from loaders.plans.scenarios import scenario_defaults
from say.funding.warnings import plan_warnings
from tests.cohorts.needs import need_of
from tests.directories import directory_of, service
from tests.funding.problems import CASE_WORK, SUPPORT, scenario_of

NEED = need_of(draws=10)
FORCES = ("E23000002", "E23000014")
THREE_YEARS = scenario_of(budget=Budget("2026-27", 3, total_gbp=3_000.0), areas=FORCES)
HERE = {"intervention": "high_risk_case_management", "risk_levels": ("high",)}


def warned(plan: Plan) -> dict[str, str]:
    return plan_warnings(plan, NEED.assumptions, scenario_defaults())


GROUP = replace(CASE_WORK, key="behaviour_change_group", share=0.0)


def ring(work: str = "behaviour_change_group", **by_community: float) -> str:
    """What is said of a ring-fence of half the money, split so, for one kind of work."""
    fence = ByAndFor(0.5, by_community, {work: 1.0})
    asked = scenario_of(interventions=(CASE_WORK, GROUP, SUPPORT), by_and_for=fence)
    return warned(run_plan(replace(asked, budget=Budget("2025-26", 1, 1e6)), NEED, None)).get("small_ring_fence", "")


def test_communities_without_a_line_are_compared_too_and_the_furthest_below_come_first() -> None:
    said = ring(lgbt=1.0)
    assert "Furthest below: Older people (0%, against 30%), " in said
    assert "and 2 more" in said and "LGBT+" not in said


def test_victims_are_never_set_beside_people_who_cause_harm() -> None:
    # Male victims are a share of victims; money for people who are harmed is no money for people who cause harm.
    assert "ale victims" not in ring(lgbt=1.0)
    assert ring("by_and_for_support", lgbt=1.0) == (
        "Nothing is ring-fenced for by-and-for work with people who cause harm: all of it is for people who are harmed."
    )
    half = ByAndFor(0.5, {"older": 1.0}, {"behaviour_change_group": 0.5, "by_and_for_support": 0.5})
    asked = scenario_of(interventions=(CASE_WORK, GROUP, SUPPORT), by_and_for=half)
    said = warned(run_plan(replace(asked, budget=Budget("2025-26", 1, 1e6)), NEED, None))["small_ring_fence"]
    assert "Older people" not in said  # £250,000 of the £750,000 for people who cause harm is 33 %, above their 30 %


def test_a_community_whose_cohort_is_not_known_is_named_as_not_known() -> None:
    assert ring(lgbt=1.0).endswith("The share is not known for Faith communities.")


def test_a_community_with_its_share_of_the_money_is_not_named() -> None:
    said = ring(deaf_and_disabled=0.7, older=0.3)  # 35 % and 15 % of the money; 18 % and 30 % of the people
    assert "Deaf" not in said and "Older people (15%, against 30%)" in said


def ending(ends: str, areas: tuple[tuple[str, float], ...] = (("E23000002", 30.0),)) -> Directory:
    """Services that end on a day, beside one in West Midlands that does not."""
    stays = service(("pfa", "E23000014"), places=70.0, as_of_last=pd.Timestamp("2027-12-31"), **HERE)
    return directory_of(
        stays,
        *(service(("pfa", code), places=places, ends=pd.Timestamp(ends), **HERE) for code, places in areas),
    )


def planned(directory: Directory, **said: object) -> Plan:
    terms = Terms(on=date(2026, 11, 22), staleness_months=60)
    return run_plan(replace(THREE_YEARS, **said), NEED, evaluate(directory, terms))


def test_places_that_end_before_the_last_year_are_counted_and_dated() -> None:
    # 30 and 70 places; the 30 end in 2027, and the plan's last year begins in April 2028.
    assert warned(planned(ending("2027-06-30")))["there_ends"] == (
        "100 places a year are counted as already there, throughout. If nothing is renewed or confirmed again, 70 would be known "
        "to be there on 1 April 2028."
    )


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        ("2028-06-30", {}),  # still there when the last year begins
        ("2027-06-30", {"already_there": "not_counted"}),
    ],
)
def test_places_that_the_plan_rightly_counts_are_not_warned_of(ends: str, said: dict[str, object]) -> None:
    assert "there_ends" not in warned(planned(ending(ends), **said))


def test_a_plan_whose_last_year_has_begun_is_not_held_to_an_earlier_day() -> None:
    # Its last year began in April 2026, when the service that starts in June was not yet there.
    new = directory_of(service(("pfa", "E23000002"), places=30.0, starts=pd.Timestamp("2026-06-01"), **HERE))
    plan = planned(new, budget=Budget("2024-25", 3, total_gbp=3_000.0))
    assert np.nansum(plan.problem.there) == 30 and "there_ends" not in warned(plan)


@pytest.mark.parametrize(("ends", "warns"), [("2028-03-31", True), ("2028-04-01", False)])
def test_a_last_year_begins_on_the_first_of_april(ends: str, warns: bool) -> None:
    assert ("there_ends" in warned(planned(ending(ends)))) == warns


def test_a_fall_of_a_tenth_is_passed_over() -> None:
    small = ending("2027-06-30", areas=(("E23000002", 7.0),))  # 7 of 77 is 9 %
    assert "there_ends" not in warned(planned(small))
    larger = ending("2027-06-30", areas=(("E23000002", 8.0),))  # 8 of 78 is more than 10 %
    assert "78 places" in warned(planned(larger))["there_ends"]


def test_what_rests_on_an_invented_directory_says_so() -> None:
    invented = replace(ending("2027-06-30"), invented=True)
    assert warned(planned(invented))["there_ends"].startswith("INVENTED: 100 places")


def with_places(by_area: list[list[int]]) -> Plan:
    """A plan over three years whose places, by area and year, are these."""
    areas = tuple(f"E23000{number:03}" for number in range(2, 2 + len(by_area)))
    plan = run_plan(replace(THREE_YEARS, areas=areas), NEED, None)
    places = np.array(by_area)[:, :, None]
    return replace(plan, allocation=replace(plan.allocation, places=places))


def test_areas_that_stop_getting_places_are_counted_and_the_first_five_named() -> None:
    said = warned(with_places([[1, 0, 0], [1, 1, 1], [0, 0, 1], [1, 0, 1]]))["stops_early"]
    assert said == "Places of one year of the plan are gone in a later one, in 2 areas: Cumbria and Greater Manchester."
    many = warned(with_places([[1, 0, 0]] * 7))["stops_early"]
    assert "in 7 areas: " in many and many.endswith(" and 2 more.") and many.count(",") == 5
    assert "stops_early" not in warned(with_places([[0, 1, 2], [0, 0, 1]]))


def shared_support(unit_cost: float, **said: object) -> dict[str, str]:
    """£1,000 in one area, half for case work at £100 with support in it, half for a panel."""
    panel = InterventionInMix("multi_agency_panel", 0.5, ("high",), Range(*[unit_cost] * 3))
    mix = (replace(CASE_WORK, share=0.5), replace(panel, **said))
    support = VictimSupport({"high": Range(10, 10, 10)}, Range(2, 2, 2))
    return warned(run_plan(scenario_of(interventions=mix, victim_support=support, areas=FORCES[1:]), NEED, None))


def test_victims_of_more_people_than_the_line_that_supports_them_has_are_a_warning() -> None:
    # £500 buys 5 places of case work, and 10 of the panel at £50; at £100 both have 5.
    same = {"same_people_as": "high_risk_case_management"}
    assert shared_support(50, **same)["victims_left_out"] == (
        "For multi-agency panels there are 5 more places than for intensive work with high-risk perpetrators, though their "
        "people are said to be the same. Nobody supports the victims of those."
    )
    assert "victims_left_out" not in {**shared_support(100, **same), **shared_support(50)}


def test_support_that_is_added_to_two_lines_for_the_same_risk_level_may_be_paid_for_twice() -> None:
    panel = InterventionInMix("multi_agency_panel", 0.5, ("high",), Range(50, 50, 50))
    both = (replace(CASE_WORK, share=0.5, includes_victim_support=False), panel)
    twice = warned(run_plan(scenario_of(interventions=both, areas=FORCES[1:]), NEED, None))["victims_twice"]
    assert "is added to each of intensive work" in twice and "multi-agency panels" in twice
    assert "victims_twice" not in shared_support(50)


def held_to(plan: Plan, **standards: float) -> dict[str, str]:
    """The warnings of a plan that is held to other standards than the shipped ones."""
    shipped = scenario_defaults()
    return plan_warnings(
        plan,
        NEED.assumptions,
        {
            **shipped,
            **{name: replace(shipped[name], value=value, low=value, high=value) for name, value in standards.items()},
        },
    )


def test_a_last_year_is_a_cliff_edge_from_more_than_the_standards_share_of_the_average_year_on() -> None:
    plan = run_plan(THREE_YEARS, NEED, None)
    by_year = plan.money_gbp.sum(axis=0)
    share = float(by_year[-1] / by_year.mean())
    assert "cliff_edge" in held_to(plan, tapered_last_year=share * 0.999)
    assert "cliff_edge" not in held_to(plan, tapered_last_year=share)


def test_years_are_few_below_the_standard_and_not_at_it() -> None:
    plan = run_plan(THREE_YEARS, NEED, None)
    assert "few_years" not in held_to(plan, fewest_years=3)
    assert "for 3 years; the sector asks for 4 or more" in held_to(plan, fewest_years=4)["few_years"]


def test_work_of_which_no_effect_is_claimed_is_said_from_the_standards_share_on() -> None:
    effect = Effect(0.3, 0.3, 0.3, "harm", "controlled", "A study")
    mix = (replace(CASE_WORK, share=0.75, effect=effect), replace(GROUP, share=0.25))
    plan = run_plan(replace(THREE_YEARS, interventions=mix, by_and_for=ByAndFor()), NEED, None)
    pot = plan.problem.pot_gbp.sum(axis=0)
    share = float(pot[1] / pot.sum())
    assert "no_effect_claimed" in held_to(plan, unevaluated_share=share)
    assert "no_effect_claimed" not in held_to(plan, unevaluated_share=share * 1.001)


def test_a_floor_of_a_penny_is_a_floor_and_one_area_needs_none() -> None:
    assert "no_floor" in warned(run_plan(replace(THREE_YEARS, floor_gbp_per_area=0.0), NEED, None))
    assert "no_floor" not in warned(run_plan(replace(THREE_YEARS, floor_gbp_per_area=0.01), NEED, None))
    one = replace(THREE_YEARS, floor_gbp_per_area=0.0, areas=FORCES[:1])
    assert "no_floor" not in warned(run_plan(one, NEED, None))
