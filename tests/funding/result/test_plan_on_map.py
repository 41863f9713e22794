"""A plan on another map: nothing is lost, on its own areas it is as it was, and what is not known stays so."""

from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pandas as pd
import pytest

from cohorts.model.inputs import CohortInputs
from funding.result.plan import Plan, run_plan
from funding.result.plan_on_map import NOT_REACHED, REACHED, bought_on_map, people_as_saved, people_on_map
from funding.scenario.budget import Budget, Prices
from funding.scenario.ranges import Range
from geo.areas import area_table, lads_of
from geo.recut.area_map import REST, AreaMap
from geo.recut.maps import map_named, map_of_groups
from geo.recut.past import FIRST_YEAR, LAST_YEAR, map_of_year
from tests.cohorts.needs import need_of
from tests.funding.answers import answered
from tests.funding.problems import CASE_WORK, SUPPORT, scenario_of
from tests.geo.recut.random_maps import random_map
from tests.samples import rest_to_soak

NEEDS = {draws: need_of(draws=draws) for draws in (60, 1)}
NEED, ONE_DRAW = NEEDS.values()
SURREY, PARTS = "E10000030", ["NEW-SURREY-1", "NEW-SURREY-2"]
KENT, FORCE_OF_SURREY = "E23000032", "E23000031"
MONEY, DEARER = Budget("2025-26", 2, total_gbp=1_234_567.0), Prices("2025-26", (0.3,))


@cache
def plan_at(level: str, draws: int = 60, areas: tuple[str, ...] | None = None) -> Plan:
    price = replace(CASE_WORK, unit_cost_gbp=Range(99.37, 50.0, 200.0))
    return run_plan(
        scenario_of(level=level, budget=MONEY, prices=DEARER, interventions=(price,), areas=areas), NEEDS[draws], None
    )


def on_map(plan: Plan, target: AreaMap, need: CohortInputs = NEED) -> pd.DataFrame:
    return bought_on_map(answered(plan, need), target).join(people_on_map(plan, target))


def pence(pounds: Any) -> int:
    return round(float(pounds) * 100)


def require_conserved(plan: Plan, target: AreaMap) -> None:
    found, bought = bought_on_map(answered(plan, NEED), target), plan.allocation
    assert list(found.index) == target.codes
    assert sum(map(pence, found["gbp"])) == pence(bought.gbp.sum())
    assert found["places"].sum() == bought.places.sum() > 0
    assert found["places_last_year"].sum() == bought.places[:, -1].sum()
    assert (found["places"] >= found["places_last_year"]).all()


@pytest.mark.parametrize("number", rest_to_soak(range(50), range(3)))
def test_no_penny_and_no_place_is_lost_on_any_map(number: int) -> None:
    rng = np.random.default_rng(number)
    require_conserved(plan_at(("lad", "utla", "pfa", "region")[number % 4]), random_map(rng))


@pytest.mark.parametrize("number", rest_to_soak(range(50), range(3)))
def test_nor_on_groups_of_ones_own(number: int) -> None:
    rng, lads = np.random.default_rng(number), list(area_table("lad").index)
    picked = rng.choice(lads, size=int(rng.integers(2, 60)), replace=False).tolist()
    at = int(rng.integers(1, len(picked)))
    require_conserved(plan_at("pfa"), map_of_groups({"One": picked[:at], "Another": picked[at:]}))


@pytest.mark.parametrize("year", rest_to_soak(range(FIRST_YEAR, LAST_YEAR + 1), [2011, 2019]))
@pytest.mark.parametrize("level", ["lad", "utla"])
def test_nor_on_the_map_of_a_past_year(year: int, level: str) -> None:
    require_conserved(plan_at("lad"), map_of_year(level, year))


@pytest.mark.parametrize("level", ["lad", "pfa"])
def test_on_its_own_areas_a_plan_is_as_it_was(level: str) -> None:
    plan = plan_at(level)
    own, found = answered(plan, NEED).tables["areas"].set_index("area_code"), on_map(plan, map_named(level))
    for name in ("gbp", "places_last_year", *REACHED):
        assert found[name].to_numpy(dtype=float) == pytest.approx(own[name][found.index].to_numpy(dtype=float)), name
    assert found["gbp_share_split"].dropna().eq(0).all() and found["share_in_plan"].eq(1).all()


@pytest.mark.parametrize("level", ["lad", "utla"])
def test_east_and_west_surrey_make_surrey(level: str) -> None:
    plan = plan_at(level, draws=1)
    whole, parts = (on_map(plan, map_named(name), ONE_DRAW) for name in ("utla", "announced"))
    for name in ("gbp", "places", "places_last_year", "reached_median", "not_reached_median"):
        assert parts.loc[PARTS, name].sum() == pytest.approx(whole.at[SURREY, name], rel=1e-5), name
    assert parts.loc[PARTS, "gbp_share_split"].eq(level == "utla").all()


def test_a_range_is_of_draws_and_no_sum_of_ends() -> None:
    plan, all_together = plan_at("lad"), map_of_groups({"All": list(area_table("pfa").index)})
    found, each = on_map(plan, all_together), on_map(plan, map_named("lad"))
    reached = plan.reach.by_year[:, -1]
    for names, draws in ((REACHED, reached), (NOT_REACHED, plan.drawn.people("high").sum(axis=1) - reached)):
        at_the_ends = np.quantile(draws, [0.1, 0.5, 0.9])
        assert found.loc["All", names].to_numpy(dtype=float) == pytest.approx(at_the_ends, rel=1e-4)
    assert found.at["All", "not_reached_high"] < 0.99 * each["not_reached_high"].sum()


def test_what_takes_no_part_gets_nothing_and_nobody_there_is_reached() -> None:
    plan = plan_at("pfa", areas=(KENT,))
    found = on_map(plan, map_of_groups({"Half in it": [KENT, FORCE_OF_SURREY], "Wales": ["W92000004"]}))
    assert found.loc[["Wales", REST], ["gbp", "places", *REACHED, "share_in_plan"]].eq(0).all(axis=None)
    assert found.at["Wales", "not_reached_low"] > 0 and 0 < found.at["Half in it", "share_in_plan"] < 1
    assert found.at["Half in it", "places"] == plan.allocation.places.sum()


def test_a_place_goes_to_districts_by_their_people() -> None:
    plan = plan_at("pfa", areas=(KENT,))
    found = on_map(plan, map_named("lad")).loc[list(lads_of(KENT))]
    people = area_table("lad")["population"][found.index]
    by_people = pence(plan.allocation.gbp.sum()) * people / people.sum()
    assert (found["gbp"] * 100 - by_people).abs().max() <= 2  # two years, each shared out in whole pennies
    assert found["reached_median"].to_numpy() == pytest.approx(
        plan.reach.by_area[1, 0, -1] * (people / people.sum()).to_numpy()
    )


def test_of_a_saved_answer_only_what_comes_from_one_area_is_known() -> None:
    answer = answered(plan_at("pfa"), NEED)
    live, saved = on_map(plan_at("pfa"), map_named("lad")), people_as_saved(answer, map_named("lad"))
    assert saved[REACHED].to_numpy() == pytest.approx(live[REACHED].to_numpy(), rel=1e-4)
    assert saved[NOT_REACHED].isna().all(axis=None)
    of_regions = people_as_saved(answer, map_named("region"))
    assert of_regions[REACHED].isna().all(axis=None)
    elsewhere = people_as_saved(answered(plan_at("pfa", areas=(KENT,)), NEED), map_named("region"))
    assert elsewhere["reached_high"].eq(0).sum() == 9 and elsewhere.at["E12000008", "reached_median"] > 0


def test_people_whom_no_cohort_counts_are_not_known() -> None:
    helpline = replace(SUPPORT, share=1.0)
    plan = run_plan(scenario_of(budget=MONEY, interventions=(helpline,)), ONE_DRAW, None)
    found = on_map(plan, map_named("announced"), ONE_DRAW)
    assert found[[*REACHED, *NOT_REACHED]].isna().all(axis=None) and found["places"].sum() > 0
    assert people_as_saved(answered(plan, ONE_DRAW), map_named("announced"))["reached_median"].isna().all()
