"""A name of several areas gives each of them, with how it differs; a name of one gives none to choose from."""

import pytest

from geo.areas import area_table, lads_of
from geo.levels import LEVELS
from geo.possible_areas import possible_areas

OFFICIAL = sorted({str(name) for level in LEVELS for name in area_table(level)["area_name"]})


def test_each_says_what_it_holds_more_or_less() -> None:
    assert {area.code: area.notice for area in possible_areas("Kent")} == {
        "E10000016": "The upper-tier authority Kent, without Medway.",
        "E23000032": "The police force area Kent, with Medway.",
    }


def test_areas_apart_say_where_they_lie() -> None:
    assert [area.notice for area in possible_areas("Newcastle")] == [
        "The local authority district Newcastle-under-Lyme, in Staffordshire.",
        "The local authority district Newcastle upon Tyne, in Northumbria.",
    ]


def test_a_county_that_was_split_is_the_force_or_either_half() -> None:
    assert [area.level for area in possible_areas("Cumbria")] == ["lad", "lad", "pfa"]
    assert len(possible_areas("E10000006")) == 2


@pytest.mark.parametrize(
    "text", ["Leeds", "Kent Police", "Kent County Council", "Norfolk", "E10000016", "Atlantis", ""]
)
def test_a_name_of_one_area_leaves_no_choice(text: str) -> None:
    assert possible_areas(text) == ()


def test_a_level_leaves_out_the_rest() -> None:
    assert possible_areas("Kent", "pfa") == ()
    assert {area.level for area in possible_areas("Newcastle", "lad")} == {"lad"}


def test_no_two_choices_are_of_one_extent_or_said_alike() -> None:
    for name in OFFICIAL:
        options = possible_areas(name)
        extents, notices = {lads_of(area.code) for area in options}, {area.notice for area in options}
        assert len(extents) == len(notices) == len(options) != 1, name
