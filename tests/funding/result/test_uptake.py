"""How far places are taken, and budgets that rise with prices: by hand, and in what is said of them."""

from dataclasses import replace

import numpy as np
import pytest

from cohorts.model.cohort import drawn_cohort
from funding.money.pots import budget_by_year
from funding.result.plan import Plan, run_plan
from funding.result.plan_tables import area_year_line_table, year_table
from funding.reverse.best_use import best_use
from funding.reverse.least_money import least_money
from funding.reverse.sweep import budget_sweep
from funding.scenario.budget import Budget, Prices
from funding.scenario.conditions import Uptake
from geo.mistakes import Mistake
from tests.cohorts.needs import need_of
from tests.funding.problems import scenario_of

NEED = need_of(draws=20)
ONE_FORCE = ("E23000014",)
THREE_YEARS = scenario_of(budget=Budget("2025-26", 3, total_gbp=30_000.0), areas=ONE_FORCE)
RISING = replace(THREE_YEARS, prices=Prices("2025-26", (0.1,)))


def planned(fill_rate: float, first_year_open: float) -> Plan:
    return run_plan(replace(THREE_YEARS, uptake=Uptake(fill_rate, first_year_open)), NEED, None)


def test_places_that_stand_empty_reach_nobody_and_are_paid_for() -> None:
    # £10,000 a year at £100 is 100 places: 80 of 100 are taken, and half of the first year they are not open: 40, 80, 80.
    plan, full = planned(0.8, 0.5), planned(1, 1)
    assert plan.central_reach.by_year[0] == pytest.approx([40, 80, 80])
    assert full.central_reach.by_year[0] == pytest.approx([100, 100, 100])
    assert (plan.allocation.gbp == full.allocation.gbp).all()
    assert year_table(plan)["places"].tolist() == [100, 100, 100]
    assert plan.reach.gbp.sum() == pytest.approx(full.reach.gbp.sum())


def test_people_whom_empty_places_leave_out_stay_in_the_unmet_need() -> None:
    rows = area_year_line_table(planned(0.8, 0.5))
    assert rows["places_taken"].tolist() == pytest.approx([40, 80, 80])
    assert rows["reached"].tolist() == pytest.approx([40, 80, 80])
    left = rows["unmet_need_at_most"].to_numpy()
    assert (rows["cohort"].to_numpy() - left).tolist() == pytest.approx([40, 80, 80])


def test_the_least_money_buys_so_many_places_that_those_taken_are_enough() -> None:
    plan = planned(0.5, 0.1)  # half of the places stand empty; that the first year is short is set aside
    found = least_money(plan.scenario, plan.problem, drawn_cohort(NEED), 0.1)
    needed = int(np.ceil(0.1 * plan.problem.cohort[0, 0] / 0.5))
    assert found.places[0, :, 0].tolist() == [needed] * 3


def test_a_little_more_money_reaches_those_who_take_a_place() -> None:
    plan = planned(0.8, 0.5)
    asked = (plan.scenario, plan.problem, plan.allocation, plan.drawn, ONE_FORCE[0], 1000.0)
    assert best_use(*asked)["people"].tolist() == [4]  # 10 places: 8 taken, half of the year


@pytest.mark.parametrize("said", [(0, 1), (-0.1, 1), (1.2, 1), (1, -0.1), (1, 1.5)])
def test_a_part_that_is_none_is_refused(said: tuple[float, float]) -> None:
    with pytest.raises(Mistake, match=r"uptake\."):
        Uptake(*said)


def test_an_indexed_budget_rises_as_prices_do_and_buys_as_many_places_each_year() -> None:
    # £10,000 a year, prices up by 10 %: £10,000, £11,000, £12,100; places at £100, £110, £121: 100 each year.
    flat, indexed = RISING, replace(RISING, budget=replace(RISING.budget, indexed=True))
    assert budget_by_year(indexed).tolist() == [1_000_000, 1_100_000, 1_210_000]
    assert run_plan(indexed, NEED, None).allocation.places.ravel().tolist() == [100, 100, 100]
    assert run_plan(flat, NEED, None).allocation.places.ravel().tolist() == [100, 90, 82]


def test_a_budget_that_begins_after_the_price_year_rises_from_its_own_first_year_on() -> None:
    later = replace(RISING, budget=replace(RISING.budget, first_year="2027-28", indexed=True))
    assert budget_by_year(later).tolist() == [1_000_000, 1_100_000, 1_210_000]


def test_a_sweep_of_an_indexed_budget_raises_it_once() -> None:
    indexed = replace(RISING, budget=replace(RISING.budget, indexed=True))
    whole = budget_by_year(indexed).sum() / 100
    points = budget_sweep(indexed, NEED, None, whole, steps=2).points
    assert points["reached_central"].iloc[-1] == pytest.approx(300)
