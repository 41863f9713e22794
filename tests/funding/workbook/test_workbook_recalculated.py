"""The workbook, recalculated by a spreadsheet program, says what the model says: to the penny, for every simple rule."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copy

import pytest
from openpyxl import load_workbook

from coverage.ask import Terms
from coverage.evaluation import Evaluation, evaluate
from funding.result.plan import Plan, run_plan
from funding.scenario.budget import Budget, Prices, TopSlices
from funding.scenario.conditions import ByAndFor, Uptake, VictimSupport
from funding.scenario.ranges import Range, Team
from funding.scenario.scenario import Scenario
from funding.scenario.sharing import Sharing
from funding.scenario.sharing_rules import RULES
from geo.mistakes import Mistake
from loaders.directory.shipped import demonstration_directory, published_directory
from loaders.plans.scenarios import PRESETS, preset
from tests.cohorts.needs import need_of
from tests.funding.problems import CASE_WORK, SUPPORT, scenario_of
from tests.funding.workbooks import (
    disagreements,
    needs_a_spreadsheet,
    recalculated,
    says_do_not_use,
    with_inputs,
    written,
)

pytestmark = needs_a_spreadsheet

NEED = need_of(draws=20)
TERMS = Terms(on=date(2026, 11, 22))
SIMPLE = [rule.key for rule in RULES.values() if not rule.by_programme]
FORMULA = {"expected_victims": 0.4, "unmet_need": 0.3, "cohort": 0.2, "equal": 0.1}
SIX = ("E23000010", "E23000014", "E23000032", "E23000035", "E23000036", "W15000002")
"""A workbook of six areas has every formula that one of all areas has, and is recalculated in a seventh of the time."""
HARD = scenario_of(
    name="Every limit at once",
    areas=SIX,
    budget=Budget("2024-25", 3, total_gbp=4_000_019.37, profile="back_loaded"),
    prices=Prices("2025-26", (0.05, 0.03, 0.07)),
    top_slices=TopSlices(0.05, 0.033, 0.021),
    local_match=0.1537,
    interventions=(
        replace(
            CASE_WORK,
            share=0.6,
            unit_cost_gbp=Range(2900, 2000, 4000),
            includes_victim_support=False,
            team=Team(1.5, 5),
            growth_limit=1.6,
        ),
        replace(
            CASE_WORK,
            key="behaviour_change_group",
            share=0.4,
            risk_levels=("standard", "medium"),
            includes_victim_support=False,
            growth_limit=3.0,
        ),
        replace(SUPPORT, unit_cost_gbp=Range(777, 777, 777), growth_limit=4.0),
    ),
    by_and_for=ByAndFor(
        0.2,
        {"lgbt": 0.3, "black_and_minoritised": 0.5, "male_victims": 0.2},
        {"by_and_for_support": 0.7, "behaviour_change_group": 0.3},
    ),
    victim_support=VictimSupport(
        {"high": Range(313, 313, 313), "medium": Range(91, 91, 91), "standard": Range(17, 17, 17)},
        Range(1.7, 1.7, 1.7),
    ),
    uptake=Uptake(0.87, 0.55),
    floor_gbp_per_area=15_000.0,
    cap_share_per_area=0.3,
)
TWO_YEARS = replace(HARD, budget=replace(HARD.budget, years=2), prices=Prices("2025-26", (0.05, 0.03)))
EVERYWHERE = replace(HARD, areas=None, budget=replace(HARD.budget, total_gbp=30_000_019.37), cap_share_per_area=0.06)


@pytest.fixture(scope="module")
def published() -> Evaluation:
    return evaluate(published_directory(), TERMS)


@pytest.fixture(scope="module")
def invented() -> Evaluation:
    return evaluate(demonstration_directory(), TERMS)


def shared(scenario: Scenario, rule: str) -> Scenario:
    return replace(scenario, sharing=Sharing(rule, FORMULA if rule == "formula" else {}))


def wrong(plans: dict[str, Plan], tmp_path: Path) -> dict[str, list[str]]:
    """Name the plans whose recalculated workbooks disagree with them, and in what."""
    files = [written(plan, NEED, tmp_path / f"{name}.xlsx") for name, plan in plans.items()]
    books = recalculated(files, tmp_path)
    assert not [name for name, book in zip(plans, books, strict=True) if says_do_not_use(book)]
    found = {name: disagreements(book, plans[name]) for name, book in zip(plans, books, strict=True)}
    return {name: what for name, what in found.items() if what}


@pytest.mark.soak
@pytest.mark.parametrize("key", PRESETS)
def test_every_preset_by_every_simple_rule_equals_the_model_to_the_penny(
    key: str, tmp_path: Path, published: Evaluation
) -> None:
    plans = {rule: run_plan(shared(preset(key), rule), NEED, published) for rule in SIMPLE}
    assert wrong(plans, tmp_path) == {}


@pytest.mark.soak
def test_with_every_limit_at_once_every_simple_rule_equals_the_model_to_the_penny(
    tmp_path: Path, invented: Evaluation
) -> None:
    plans = {rule: run_plan(shared(EVERYWHERE, rule), NEED, invented) for rule in SIMPLE}
    assert wrong(plans, tmp_path) == {}


@pytest.mark.soak
def test_rising_money_the_same_people_and_floors_alone_equal_the_model_to_the_penny(
    tmp_path: Path, invented: Evaluation
) -> None:
    """Try all in one run of the spreadsheet program: to start it takes as long as to recalculate three workbooks."""
    case, group, support = HARD.interventions
    panel = replace(case, key="multi_agency_panel", share=0.2, same_people_as=case.key, unit_cost_gbp=Range(70, 70, 70))
    mix = (replace(case, share=0.4), replace(group, share=0.4), support, panel)
    rising = replace(HARD.budget, indexed=True)
    floors = replace(HARD, cap_share_per_area=None, floor_gbp_per_area=26_000.0)
    plans = {
        "equal": run_plan(shared(TWO_YEARS, "equal"), NEED, invented),
        "rising, and the same people": run_plan(replace(HARD, budget=rising, interventions=mix), NEED, invented),
        "floors alone, and more than people": run_plan(replace(floors, more_places_than_cohort=True), NEED, invented),
    }
    assert wrong(plans, tmp_path) == {}


@pytest.mark.soak
def test_where_money_is_too_short_for_every_area_the_same_areas_take_part(tmp_path: Path, invented: Evaluation) -> None:
    case, *others = EVERYWHERE.interventions
    teams = replace(case, team=Team(2, 5))
    short = replace(
        EVERYWHERE,
        budget=replace(EVERYWHERE.budget, total_gbp=12_000_000.0),
        interventions=(teams, *others),
        floor_gbp_per_area=0.0,
        cap_share_per_area=None,
    )
    plans = {rule: run_plan(shared(short, rule), NEED, invented) for rule in ("equal", "levelling_up", "by_cohort")}
    # The first pot buys 29 teams: of equal areas the first 29 by code take part. Levelling up, some fall short and share again.
    assert (plans["equal"].allocation.places[:, 0, 0] > 0).tolist() == [True] * 29 + [False] * 14
    assert wrong(plans, tmp_path) == {}


def test_with_every_limit_at_once_and_after_a_change_it_equals_the_model_or_says_not_to_use_it(
    tmp_path: Path, invented: Evaluation
) -> None:
    """Try all in one run of the spreadsheet program."""
    plan = run_plan(shared(HARD, "levelling_up"), NEED, invented)
    own = [sum_pence / 100 for sum_pence in plan.pots.budget.tolist()]
    case, group, support = HARD.interventions
    typed = {
        "budget_2025_26": 1_121_098.76,
        "unit_cost_high_risk_case_management": 3456.78,
        "budget_indexed": 1,
        "fill_rate": 0.7,
        "first_year_open": 0.25,
        "price_change_2025_26": 0.02,
        "price_change_2026_27": 0.11,
        "top_slice_workforce": 0.1,
        "local_match": 0.3,
        "ring_fence": 0.3,
        "ring_fence_lgbt": 0.5,
        "ring_fence_black_and_minoritised": 0.3,
        "ring_fence_male_victims": 0.2,
        "ring_fence_for_by_and_for_support": 0.6,
        "ring_fence_for_behaviour_change_group": 0.4,
        "victim_cost_high": 250.5,
        "victim_cost_medium": 80.25,
        "victim_cost_standard": 23.5,
        "victims_per_case": 2.1,
        "floor_gbp": 9_000,
        "cap_share": 0.25,
        "share_high_risk_case_management": 0.55,
        "share_behaviour_change_group": 0.45,
        "posts_high_risk_case_management": 2,
        "growth_behaviour_change_group": 1.25,
    }
    by_and_for = ByAndFor(
        0.3,
        {"lgbt": 0.5, "black_and_minoritised": 0.3, "male_victims": 0.2},
        {"by_and_for_support": 0.6, "behaviour_change_group": 0.4},
    )
    costs = {
        "high": Range(250.5, 250.5, 250.5),
        "medium": Range(80.25, 80.25, 80.25),
        "standard": Range(23.5, 23.5, 23.5),
    }
    said = replace(
        shared(HARD, "levelling_up"),
        budget=replace(
            HARD.budget, total_gbp=None, profile="own", by_year_gbp=(own[0], 1_121_098.76, own[2]), indexed=True
        ),
        uptake=Uptake(0.7, 0.25),
        prices=Prices("2025-26", (0.05, 0.02, 0.11)),
        top_slices=TopSlices(0.05, 0.1, 0.021),
        local_match=0.3,
        by_and_for=by_and_for,
        victim_support=VictimSupport(costs, Range(2.1, 2.1, 2.1)),
        floor_gbp_per_area=9_000.0,
        cap_share_per_area=0.25,
        interventions=(
            replace(case, share=0.55, team=Team(2, 5), unit_cost_gbp=Range(3456.78, 3456.78, 3456.78)),
            replace(group, share=0.45, growth_limit=1.25),
            support,
        ),
    )
    made = written(plan, NEED, tmp_path / "plan.xlsx")
    changed, refused = (Path(copy(made, tmp_path / f"{name}.xlsx")) for name in ("changed", "refused"))
    asked = run_plan(said, NEED, invented)
    assert (asked.allocation.places != plan.allocation.places).any()
    formula = run_plan(shared(TWO_YEARS, "formula"), NEED, invented)  # it weighs what the other rules weigh one by one
    files = [with_inputs(changed, typed), with_inputs(refused, {"floor_gbp": 1_000_000})]
    files.append(written(formula, NEED, tmp_path / "formula.xlsx"))
    books = recalculated(files, tmp_path)
    assert [says_do_not_use(book) for book in books] == [False, True, False]
    assert (disagreements(books[0], asked), disagreements(books[2], formula)) == ([], [])


@pytest.mark.soak
def test_what_the_model_would_refuse_the_workbook_says_not_to_use(tmp_path: Path, invented: Evaluation) -> None:
    first_year = replace(
        HARD, budget=replace(HARD.budget, years=1, total_gbp=666_669.37), prices=Prices("2025-26", (0.05,))
    )
    plan = run_plan(first_year, NEED, invented)
    with pytest.raises(Mistake):
        run_plan(replace(first_year, floor_gbp_per_area=190_000.0), NEED, invented)
    typed = {
        "nothing": {},
        "floor": {"floor_gbp": 190_000},
        "mix": {"share_behaviour_change_group": 0.9},
        "another line tops up": {
            "share_behaviour_change_group": 0.6,
            "share_high_risk_case_management": 0.4,
            "floor_gbp": 1,
        },
    }
    made = written(plan, NEED, tmp_path / "plan.xlsx")
    files = [with_inputs(Path(copy(made, tmp_path / f"{name}.xlsx")), one) for name, one in typed.items()]
    refused = dict(zip(typed, map(says_do_not_use, recalculated(files, tmp_path)), strict=True))
    assert refused == {name: name != "nothing" for name in typed}


@pytest.mark.soak
def test_no_formula_of_the_workbook_ends_in_an_error(tmp_path: Path, invented: Evaluation) -> None:
    plans = [
        run_plan(shared(EVERYWHERE, "formula"), NEED, invented),
        run_plan(replace(HARD, areas=("E23000014",)), NEED, None),
    ]
    files = [written(plan, NEED, tmp_path / f"{number}.xlsx") for number, plan in enumerate(plans)]
    for made, book in zip(map(load_workbook, files), recalculated(files, tmp_path), strict=True):
        for sheet in made:
            for row in sheet.iter_rows():
                for cell in (one for one in row if one.data_type == "f"):
                    value = book[sheet.title][cell.coordinate].value
                    assert value is not None and not str(value).startswith("#"), f"{sheet.title} {cell.coordinate}"
