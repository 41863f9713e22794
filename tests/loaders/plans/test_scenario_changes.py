"""Each input changes one thing of a scenario, and what hangs together stays together."""

from dataclasses import replace

import pandas as pd
import pytest

from funding.scenario.described import fields_of
from funding.scenario.interventions import BY_AND_FOR
from funding.scenario.ranges import Range
from funding.scenario.scenario import Scenario
from geo.mistakes import Mistake
from loaders.assumptions.register import shipped_assumptions
from loaders.plans.scenario_changes import with_
from loaders.plans.scenarios import PRESETS, preset
from ui.screens.plans.mix_table import COST, HIGH, LOW, SHARE, costs_not_known, mix_as_shown, with_mix_table
from ui.screens.plans.plan_controls import as_held

ONE_LINE, FULL_RANGE, ONE_FORCE = (preset(key) for key in PRESETS)


def shares(scenario: Scenario) -> dict[str, float]:
    return {one.key: one.share for one in scenario.interventions}


def test_own_sums_begin_as_the_profile_had_them_and_grow_alike_with_the_total() -> None:
    own = with_(ONE_LINE, "budget.profile", "own")
    assert own.budget.by_year_gbp == (13_250_000.0,) * 4  # 53 million over 4 years
    doubled = with_(with_(own, "budget.by_year_gbp.0", 0.0), "budget.total_gbp", 79_500_000.0)
    assert doubled.budget.by_year_gbp == (0.0, 26_500_000.0, 26_500_000.0, 26_500_000.0)
    assert with_(doubled, "budget.profile", "flat").budget.total_gbp == 79_500_000


def test_more_years_go_on_as_the_last_and_fewer_are_cut() -> None:
    own = with_(with_(ONE_LINE, "budget.profile", "own"), "budget.by_year_gbp.3", 1.0)
    assert with_(own, "budget.years", 6).budget.by_year_gbp == (13_250_000.0,) * 3 + (1.0,) * 3
    assert with_(own, "budget.years", 1).budget.by_year_gbp == (13_250_000.0,)


def test_a_ring_fence_brings_what_a_place_costs_along() -> None:
    fenced = with_(ONE_LINE, "by_and_for.share", 0.25)
    assert shares(fenced) == {"high_risk_case_management": 1.0, BY_AND_FOR: 0.0}
    assert fenced.by_and_for.share == 0.25


def test_a_cap_of_everything_is_no_cap() -> None:
    cap = next(field for field in fields_of(Scenario) if field.path == "cap_share_per_area")
    assert (as_held(cap, 100.0), as_held(cap, 20.0)) == (None, 0.2)


def test_a_cut_of_everything_is_no_limit() -> None:
    cut = next(field for field in fields_of(Scenario) if field.path == "sharing.largest_cut")
    assert (as_held(cut, 100.0), as_held(cut, 15.0)) == (None, 0.15)


def test_victims_that_are_typed_have_no_range_and_leave_their_cost_alone() -> None:
    victims = next(field for field in fields_of(Scenario) if field.told.cell == "victims_per_case")
    dearer = with_(ONE_LINE, "victim_support.cost_by_risk_gbp.high", Range(900, 900, 900))
    support = with_(dearer, victims.path, as_held(victims, 1.5)).victim_support
    assert support.victims_per_case == Range(1.5, 1.5, 1.5)
    assert support.cost_by_risk_gbp == {"high": Range(900, 900, 900)}


def test_another_level_takes_all_of_its_areas() -> None:
    assert with_(ONE_FORCE, "level", "lad").areas is None


@pytest.mark.parametrize("scenario", [ONE_LINE, FULL_RANGE, ONE_FORCE])
def test_a_mix_that_is_put_back_as_it_is_shown_is_the_same_mix(scenario: Scenario) -> None:
    again = with_mix_table(scenario, mix_as_shown(scenario))
    assert shares(again) == pytest.approx(shares(scenario))
    bare = {one.key: replace(one, share=0.0) for one in again.interventions}
    assert bare == {one.key: replace(one, share=0.0) for one in scenario.interventions}


def test_a_mix_that_does_not_add_up_is_refused_in_a_sentence() -> None:
    table = mix_as_shown(ONE_LINE)
    table.loc[table["Intervention"] == "Conditional cautions", SHARE] = 10.0
    with pytest.raises(Mistake, match="sum to"):
        with_mix_table(ONE_LINE, table)


def cost_cells(table: pd.DataFrame, label: str) -> list[float]:
    return table.set_index("Intervention").loc[label, [COST, LOW, HIGH]].tolist()  # type: ignore[no-any-return]


def test_where_the_scenario_has_no_cost_the_mix_shows_that_of_the_assumptions_and_leaves_it_to_them() -> None:
    assumed = shipped_assumptions()["unit_cost_high_risk_case_management"]
    table = mix_as_shown(ONE_LINE)
    assert cost_cells(table, ONE_LINE.interventions[0].label) == [assumed.value, assumed.low, assumed.high]
    assert with_mix_table(ONE_LINE, table).interventions[0].unit_cost_gbp is None


def test_a_cost_that_is_known_to_nobody_is_empty_and_said() -> None:
    table = mix_as_shown(ONE_LINE)
    unknown = table.loc[table[COST].isna(), "Intervention"].tolist()
    assert "Probation programmes" in unknown
    assert all(label.lower() in costs_not_known(ONE_LINE) for label in unknown)
    assert "intensive" not in costs_not_known(ONE_LINE)


@pytest.mark.parametrize(
    ("cells", "taken"),
    [
        ({COST: 9_000.0}, (9_000, 3_800, 10_500)),  # from 5,800, 3,800 to 10,500
        ({COST: 3_000.0}, (3_000, 3_000, 10_500)),
        ({COST: 20_000.0}, (20_000, 3_800, 20_000)),
        ({HIGH: 11_000.0}, (5_800, 3_800, 11_000)),
        ({COST: 9_000.0, LOW: None, HIGH: None}, (9_000, 9_000, 9_000)),
    ],
)
def test_a_cost_that_is_changed_becomes_the_scenarios_own(
    cells: dict[str, float | None], taken: tuple[float, float, float]
) -> None:
    table = mix_as_shown(ONE_LINE)
    table.loc[table[SHARE] > 0, list(cells)] = list(cells.values())
    (one,) = with_mix_table(ONE_LINE, table).interventions
    assert one.unit_cost_gbp == Range(*taken)
    assert replace(one, unit_cost_gbp=None) == ONE_LINE.interventions[0]


def test_a_cost_that_is_emptied_is_left_to_the_assumptions_again() -> None:
    own = replace(
        ONE_LINE,
        interventions=(replace(ONE_LINE.interventions[0], unit_cost_gbp=Range(9_000, 9_000, 9_000)),),
    )
    table = mix_as_shown(own)
    table.loc[table[SHARE] > 0, [COST, LOW, HIGH]] = None
    assert with_mix_table(own, table) == ONE_LINE
