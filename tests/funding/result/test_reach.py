"""Whom places reach: by the price in each draw, never more than have none yet, and only people who cause harm."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from cohorts.model.cohort import central_cohort
from cohorts.model.inputs import CohortInputs
from funding.problem.problem import problem
from funding.result.reach import PeopleReached, people_reached_by_year, reach_of, reachable
from funding.scenario.budget import Budget
from funding.scenario.conditions import ByAndFor
from funding.scenario.interventions import InterventionInMix
from funding.scenario.ranges import Range
from funding.scenario.scenario import Scenario
from funding.sharing.allocation import Allocation
from funding.sharing.share import share_out
from tests.cohorts.needs import need_of
from tests.funding.problems import CASE_WORK, SUPPORT, scenario_of

NEED = need_of(draws=200)
KENT = ("E23000032",)
PANEL = InterventionInMix("multi_agency_panel", 0.5, ("high",), Range(100, 100, 100), True)


def reach_at(cost: float, asked: Scenario, need: CohortInputs = NEED) -> tuple[PeopleReached, Allocation]:
    """Share out at £100 a place, then ask whom that reaches where a place of case work costs something else."""
    central = central_cohort(need)
    set_up = problem(asked, central, None, need.assumptions)
    bought = share_out(set_up, asked.sharing)
    price = Range(cost, cost, cost)
    mix = (replace(one, unit_cost_gbp=price) if one.key == CASE_WORK.key else one for one in asked.interventions)
    moved = replace(asked, interventions=tuple(mix))
    return reach_of(reachable(moved, set_up, central, None), bought), bought


def of_kent(**said: Any) -> Scenario:
    return scenario_of(areas=KENT, **said)


@pytest.mark.parametrize(("cost", "people"), [(100, 10), (50, 20), (200, 5)])
def test_the_same_money_reaches_more_people_where_places_are_cheap(cost: float, people: float) -> None:
    # £1,000 at £100 is 10 places; at £50 a place the money buys 20, at £200 five.
    reach, _ = reach_at(cost, of_kent())
    assert reach.by_year.tolist() == [[pytest.approx(people)]]


def test_money_left_over_pays_first_where_places_are_dear() -> None:
    # Everybody without a place gets one for half the money; at twice the price the other half pays, and nobody is lost.
    central = central_cohort(NEED)
    people = problem(of_kent(), central, None, NEED.assumptions).cohort.sum()
    places = np.floor(people)
    rich = of_kent(budget=Budget("2025-26", 1, total_gbp=places * 200))
    reach, bought = reach_at(200, rich)
    assert bought.places.sum() == places
    assert reach.by_year[0, 0] == pytest.approx(places, rel=1e-5)
    assert reach.gbp[0, 0] == pytest.approx(places * 200, rel=1e-5)
    # At four times the price the money pays for half of the places: £200 × places ÷ £400.
    reach, _ = reach_at(400, rich)
    assert reach.by_year[0, 0] == pytest.approx(places / 2, rel=1e-5)
    assert reach.gbp[0, 0] == pytest.approx(places * 200, rel=1e-5)


def test_different_people_are_at_least_those_of_the_largest_line() -> None:
    # Case work has 6 places and panels 4, both for people at high risk: 10 people, or 6 if the same take up both.
    both = (replace(CASE_WORK, share=0.6), replace(PANEL, share=0.4))
    reach, _ = reach_at(100, of_kent(interventions=both))
    assert reach.by_year[0, 0] == pytest.approx(10) and reach.fewest_by_year[0, 0] == pytest.approx(6)


def test_lines_at_different_risk_levels_are_for_different_people() -> None:
    medium = replace(PANEL, risk_levels=("medium",))
    reach, _ = reach_at(100, of_kent(interventions=(replace(CASE_WORK, share=0.5), medium)))
    assert reach.fewest_by_year[0, 0] == reach.by_year[0, 0] == pytest.approx(10)


def test_places_for_other_people_reach_nobody_who_is_counted() -> None:
    asked = of_kent(interventions=(CASE_WORK, SUPPORT), by_and_for=ByAndFor(0.3, {"lgbt": 1.0}))
    reach, bought = reach_at(100, asked)
    assert bought.places.sum() == 10
    assert reach.by_year[0, 0] == pytest.approx(7)
    assert reach.by_line[0, 0, 0] == pytest.approx(7) and np.isnan(reach.by_line[0, 0, 1])
    alone, _ = reach_at(100, of_kent(interventions=(replace(SUPPORT, share=1.0),)))
    assert np.isnan(alone.by_year).all() and np.isnan(alone.by_area).all()


def test_the_quick_way_gives_the_same_people() -> None:
    both = (replace(CASE_WORK, share=0.5), PANEL)
    asked = of_kent(interventions=both, budget=Budget("2025-26", 2, total_gbp=4000))
    central = central_cohort(NEED)
    set_up = problem(asked, central, None, NEED.assumptions)
    whom, bought = reachable(asked, set_up, central, None), share_out(set_up, asked.sharing)
    assert np.allclose(people_reached_by_year(whom, bought), reach_of(whom, bought).by_year)
