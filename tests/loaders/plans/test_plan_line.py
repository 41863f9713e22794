"""The kinds of work and the place of a plan, each changed in one pick."""

import pytest

from funding.scenario.scenario import Scenario
from geo.areas import ENGLAND_AND_WALES, lads_of
from geo.mistakes import Mistake
from loaders.plans.plan_kinds import kinds_of, with_kinds
from loaders.plans.plan_places import place_of, places_to_pick, with_place
from loaders.plans.scenarios import PRESETS, preset

NATIONAL, MIXED = preset(PRESETS[0]), preset(PRESETS[1])
BY_AND_FOR, INTENSIVE, GROUPS = "by_and_for_support", "high_risk_case_management", "behaviour_change_group"
CAUTIONS, EARLY = "conditional_caution", "early_intervention"


def shares(scenario: Scenario) -> dict[str, float]:
    return {one.key: one.share for one in scenario.interventions}


def test_a_place_that_is_picked_is_the_place_of_the_plan() -> None:
    for code in places_to_pick():
        placed = with_place(NATIONAL, code)
        assert place_of(placed) == code
        assert sorted(lad for area in placed.codes for lad in lads_of(area)) == sorted(lads_of(code))


def test_forces_share_in_a_region_and_districts_where_one_commissioner_has_it_all() -> None:
    levels = [with_place(NATIONAL, code).level for code in ("E12000001", "E12000007", "E23000032")]
    assert levels == ["pfa", "lad", "lad"]
    assert with_place(NATIONAL, ENGLAND_AND_WALES).areas is None


@pytest.mark.parametrize("kinds", [[INTENSIVE], [BY_AND_FOR], [BY_AND_FOR, INTENSIVE], [GROUPS, EARLY, BY_AND_FOR]])
@pytest.mark.parametrize("start", [NATIONAL, MIXED])
def test_kinds_that_are_picked_are_the_kinds_of_the_plan(start: Scenario, kinds: list[str]) -> None:
    made = with_kinds(start, kinds)
    assert set(kinds_of(made)) == set(kinds)
    assert sum(shares(made).values()) == pytest.approx(1)


def test_a_new_kind_takes_an_equal_part_and_the_rest_keep_their_proportions() -> None:
    two = with_kinds(MIXED, [INTENSIVE, CAUTIONS])  # 40 and 10 of the mix
    assert shares(two) == {CAUTIONS: 0.2, INTENSIVE: 0.8}
    three = shares(with_kinds(two, [INTENSIVE, CAUTIONS, EARLY]))
    assert three[EARLY] == pytest.approx(1 / 3, abs=1e-3)
    assert three[INTENSIVE] == pytest.approx(4 * three[CAUTIONS], abs=1e-3)


def test_by_and_for_work_is_a_ring_fence_that_stays_as_it_was_set() -> None:
    assert with_kinds(NATIONAL, [BY_AND_FOR]).by_and_for.share == 1
    assert with_kinds(NATIONAL, [BY_AND_FOR, INTENSIVE]).by_and_for.share == 0.5
    assert with_kinds(MIXED, [BY_AND_FOR, INTENSIVE]).by_and_for == MIXED.by_and_for
    assert with_kinds(MIXED, [INTENSIVE]).by_and_for.share == 0


def test_work_for_the_same_people_as_work_that_is_gone_has_people_of_its_own() -> None:
    assert next(one for one in with_kinds(MIXED, ["multi_agency_panel"]).interventions).same_people_as is None


def test_a_plan_for_no_kind_of_work_is_refused() -> None:
    with pytest.raises(Mistake, match="choose one"):
        with_kinds(NATIONAL, [])
