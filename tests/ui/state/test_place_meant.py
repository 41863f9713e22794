"""A typed place is shown at the chosen level where it has one, and nothing is said that need not be."""

import pytest

from geo.areas import area_table, lads_of, levels_of, parent
from geo.levels import LEVELS
from geo.mistakes import Mistake
from geo.name_index import current_names
from geo.spelling import normalise_name
from ui.state.place_meant import place_meant

AT_SEVERAL_LEVELS = sorted(
    key
    for key, found in current_names().items()
    if len({code for level, code in found if level in LEVELS}) > 1 and key != "newcastle"
)


@pytest.mark.parametrize("level", LEVELS)
def test_a_name_of_several_levels_is_the_area_of_the_chosen_one_and_nothing_is_said(level: str) -> None:
    for name in AT_SEVERAL_LEVELS:
        at_level = [code for found, code in current_names()[name] if found == level]
        shown = place_meant(name, level)
        if at_level:
            assert (shown.area, shown.level, shown.notice) == (at_level[0], level, ""), name
        else:
            assert shown.level in levels_of(shown.area), name


@pytest.mark.parametrize("every", [4, pytest.param(1, marks=pytest.mark.soak)])
@pytest.mark.parametrize("level", LEVELS)
def test_every_area_is_found_by_its_name_at_its_level_and_nothing_is_said(level: str, every: int) -> None:
    for code, name in list(area_table(level)["area_name"].items())[::every]:
        shown = place_meant(name, level)
        assert (shown.area, shown.level, shown.notice) == (code, level, "")


@pytest.mark.parametrize("level", ["lad", "region"])
def test_a_name_that_two_other_levels_share_is_the_one_first_in_the_list_and_says_which(level: str) -> None:
    shown = place_meant("Hampshire", level)
    assert (shown.area, shown.level) == ("E23000030", "pfa")
    assert shown.notice == (
        '"Hampshire" is shown as a police force area: for the upper-tier authority of that name pick it in the list.'
    )


@pytest.mark.parametrize("level", ["lad", "utla", "pfa", "region"])
def test_who_types_what_an_area_is_sees_that_and_the_level_follows(level: str) -> None:
    for typed, code, own in (
        ("Kent council", "E10000016", "utla"),
        ("kent police", "E23000032", "pfa"),
        ("Maidstone Borough Council", "E07000110", "lad"),
    ):
        shown = place_meant(typed, level)
        assert (shown.area, shown.level, shown.notice) == (code, own, "")


@pytest.mark.parametrize("level", ["lad", "utla", "pfa"])
def test_several_places_are_shown_by_the_area_around_them_and_named(level: str) -> None:
    shown = place_meant("Kirklees and Calderdale", level)
    assert (shown.area, shown.level) == ("E23000010", "pfa")
    assert "names 2 areas: Kirklees and Calderdale. West Yorkshire, which holds them, is shown." in shown.notice


def test_places_of_two_regions_are_asked_for_one_by_one() -> None:
    with pytest.raises(Mistake, match="more than one region: Leeds and Cardiff"):
        place_meant("Leeds and Cardiff", "lad")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("NR2 INH", '"NR2 INH" was read as the postcode NR2 1NH.'),
        ("NR2 1NH.", '"NR2 1NH." was read as the postcode NR2 1NH.'),
        ("NR2 1NH", ""),
    ],
)
def test_a_slip_in_a_postcode_is_mended_and_said(typed: str, says: str) -> None:
    shown = place_meant(typed, "lad")
    assert (shown.area, shown.notice) == ("E07000148", says)


def test_a_retired_district_is_what_it_became_and_says_so() -> None:
    shown = place_meant("Craven", "lad")
    assert shown.area == "E06000065"
    assert shown.notice == "Craven became part of North Yorkshire on 1 April 2023."


@pytest.mark.parametrize("level", LEVELS)
def test_a_district_is_shown_by_the_area_around_it_at_a_wider_level_and_that_is_said(level: str) -> None:
    alone = [(str(code), name) for code, name in area_table("lad")["area_name"].items() if is_of_one_level(name)]
    for code, name in alone[::7]:
        shown = place_meant(name, level)
        assert shown.area == parent(code, level), name
        assert code in lads_of(shown.area), name
        assert shown.area == code or shown.notice.endswith(" is shown."), name


def is_of_one_level(name: str) -> bool:
    """Whether only one area is called so, whatever levels it stands at."""
    return len({code for _, code in current_names()[normalise_name(name)]}) == 1


@pytest.mark.parametrize(("level", "area"), [("lad", "E06000057"), ("pfa", "E23000007"), ("region", "E12000001")])
def test_a_town_that_is_no_area_is_shown_by_the_area_around_it_and_that_is_said(level: str, area: str) -> None:
    shown = place_meant("hexham", level)
    assert (shown.area, shown.level) == (area, level)
    assert shown.notice.startswith("Hexham, place in Northumberland: ")


def test_a_town_of_which_there_are_several_is_asked_for_more_closely() -> None:
    with pytest.raises(Mistake, match="more than one place, in Cheshire East and Lancashire"):
        place_meant("Adlington", "pfa")
