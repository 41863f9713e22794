"""Areas nest by their districts, and their people and boxes follow."""

from collections.abc import Callable

import pytest

from geo.areas import (
    area_name,
    area_table,
    areas_within,
    common_level,
    lad_table,
    lads_of,
    levels_of,
    own_levels_of,
    parent,
)
from geo.levels import LEVELS
from geo.mistakes import Mistake
from geo.neighbours import neighbours

COUNTS = {"lad": 318, "utla": 175, "pfa": 43, "region": 10, "nation": 2, "announced": 178, "health": 112}
EVERYTHING = "K04000001"


@pytest.mark.parametrize(("level", "areas"), COUNTS.items())
def test_the_levels_have_as_many_areas_as_there_are(level: str, areas: int) -> None:
    assert len(area_table(level)) == areas


@pytest.mark.parametrize("level", LEVELS)
def test_each_level_has_all_its_areas_with_nothing_missing(level: str) -> None:
    table = area_table(level)
    assert table.index.is_unique
    assert table.index.is_monotonic_increasing
    assert not table.isna().any(axis=None)


@pytest.mark.parametrize("level", LEVELS)
def test_age_bands_add_up_to_the_people_of_an_area(level: str) -> None:
    table = area_table(level)
    bands = table.filter(regex="^age_")
    assert (bands.sum(axis=1) == table["population"]).all()
    assert (table["population"] - table["age_0_15"] == table["population_16_plus"]).all()


@pytest.mark.parametrize("level", LEVELS)
def test_the_areas_of_a_level_share_out_all_districts_and_people(level: str) -> None:
    shared_out = [lad for code in area_table(level).index for lad in lads_of(code)]
    assert sorted(shared_out) == list(lad_table().index)
    assert area_table(level)["population"].sum() == area_table("nation")["population"].sum()


def test_people_are_the_published_mid_2023_totals() -> None:
    people = area_table("nation")["population"]
    assert people["E92000001"] == 57_690_323
    assert people["W92000004"] == 3_164_404


@pytest.mark.parametrize("level", LEVELS)
def test_nesting_answers_alike_from_both_ends(level: str) -> None:
    for code in area_table(level).index:
        if code != EVERYTHING:
            assert all(parent(lad, level) == code for lad in lads_of(code))
        assert code in areas_within(code, level)


def test_a_unitary_authority_stands_at_two_levels_under_one_code() -> None:
    assert own_levels_of("E06000001") == ("lad", "utla")
    assert own_levels_of("W92000004") == levels_of("W92000004") == ("region", "nation")
    assert levels_of("E07000008") == ("lad",)


def test_an_authority_that_goes_on_is_also_on_the_map_of_what_is_announced() -> None:
    assert levels_of("E10000016") == ("utla", "announced") and own_levels_of("E10000016") == ("utla",)
    assert levels_of("E10000030") == ("utla",) and own_levels_of("NEW-SURREY-1") == ("announced",)


def test_east_and_west_surrey_add_up_to_surrey() -> None:
    both = area_table("announced").loc[["NEW-SURREY-1", "NEW-SURREY-2"]].drop(columns="area_name")
    surrey = area_table("utla").loc["E10000030"].drop("area_name")
    counts = [name for name in both if name not in ("west", "south", "east", "north")]
    assert (both[counts].sum() == surrey[counts]).all()
    assert both["west"].min() == surrey["west"] and both["north"].max() == surrey["north"]


def test_a_force_area_that_cuts_across_lists_only_what_lies_wholly_inside() -> None:
    assert areas_within("E23000028", "utla") == ("E06000033", "E06000034", "E10000012")
    assert areas_within("E12000007", "pfa") == ("E23000001", "E23000034")
    assert areas_within("E07000008", "pfa") == ()


@pytest.mark.parametrize("level", LEVELS)
def test_neighbours_are_mutual_and_never_oneself(level: str) -> None:
    for code in area_table(level).index:
        near = neighbours(code, level)
        assert code not in near
        assert all(code in neighbours(other, level) for other in near)


def test_neighbours_share_a_land_border() -> None:
    assert neighbours("E23000034", "pfa") == ("E23000001",)
    assert neighbours("E06000053", "lad") == ()
    assert [area_name(code) for code in neighbours("W92000004", "nation")] == ["England"]


def test_a_box_holds_the_boxes_of_the_districts_inside() -> None:
    for code, area in area_table("pfa").iterrows():
        inside = area_table("lad").loc[list(lads_of(str(code)))]
        assert area["west"] == inside["west"].min()
        assert area["north"] == inside["north"].max()
        assert area["west"] < area["east"]
        assert area["south"] < area["north"]


@pytest.mark.parametrize("ask", [area_name, lads_of, levels_of])
def test_an_unknown_code_is_a_mistake(ask: Callable[[str], object]) -> None:
    with pytest.raises(Mistake, match="E99999999"):
        ask("E99999999")


def test_a_wrong_level_is_a_mistake() -> None:
    with pytest.raises(Mistake, match="parish"):
        area_table("parish")
    with pytest.raises(Mistake, match="not a police force area"):
        neighbours("E06000001", "pfa")
    with pytest.raises(Mistake, match="not the code of a local authority district"):
        parent("E23000001", "region")


def test_the_level_of_several_areas_is_the_finest_that_all_stand_at() -> None:
    assert common_level(["E06000035", "E10000016"]) == "utla"
    assert common_level(["E06000035", "E07000110"]) == "lad"
    assert common_level(["E12000001", "E06000035"]) is None and common_level([]) is None
