"""Who stands beside an area: its own kind, itself among them, and nobody too small as a peer."""

import pytest

from cohorts.answers.groups import GROUPS, group_codes
from geo.areas import area_table
from tests.cohorts.needs import need_of

NEED = need_of()
KENT, SUSSEX, MET, CITY_FORCE, DYFED_POWYS = "E23000032", "E23000033", "E23000001", "E23000034", "W15000004"
WELSH_FORCES = {"W15000001", "W15000002", "W15000003", "W15000004"}


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize(
    ("code", "level"), [(KENT, "pfa"), (DYFED_POWYS, "pfa"), ("W06000001", "lad"), ("E12000008", "region")]
)
def test_an_area_is_always_in_its_own_group_and_the_group_is_of_its_level(group: str, code: str, level: str) -> None:
    codes = group_codes(NEED, group, code, level, own=(KENT,))
    assert code in codes
    assert set(codes) <= set(area_table(level).index)
    assert list(codes) == sorted(set(codes))


def test_the_group_of_a_region_holds_the_forces_inside_it() -> None:
    assert set(group_codes(NEED, "region", DYFED_POWYS, "pfa")) == WELSH_FORCES


def test_the_most_similar_are_as_many_as_the_assumption_says_and_leave_out_the_too_small() -> None:
    codes = group_codes(NEED, "similar", MET, "pfa")
    assert len(codes) == 11
    assert CITY_FORCE not in codes


def test_neighbours_share_a_land_border() -> None:
    assert {KENT, SUSSEX} <= set(group_codes(NEED, "neighbours", KENT, "pfa"))


def test_without_a_chosen_area_a_group_is_everybody_or_ones_own() -> None:
    assert len(group_codes(NEED, "similar", None, "pfa")) == 43
    assert group_codes(NEED, "own", None, "pfa", own=(KENT, MET, "E07000148")) == (MET, KENT)
    assert len(group_codes(NEED, "own", None, "pfa", own=("E07000148",))) == 43
