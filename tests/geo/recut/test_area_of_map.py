"""Tests: an area of a map is found by its code or its name, and what the map lacks is one sentence."""

from dataclasses import replace

import pytest

from geo.mistakes import Mistake
from geo.recut.area_map import REST
from geo.recut.area_of_map import area_of_map, next_to
from geo.recut.maps import map_named, map_of_groups

ANNOUNCED = map_named("announced")


@pytest.mark.parametrize("text", ["NEW-SURREY-1", "new-surrey-1 ", "East Surrey", " east  surrey"])
def test_an_area_is_found_by_its_code_or_its_name(text: str) -> None:
    assert area_of_map(ANNOUNCED, text) == "NEW-SURREY-1"


def test_an_area_that_ended_is_found_on_the_map_of_its_year_alone() -> None:
    assert area_of_map(map_named("2015"), "Taunton Deane") == "E07000190"
    with pytest.raises(Mistake, match=r'^"Taunton Deane" is no area of upper-tier authorities as announced: [^.]*\.$'):
        area_of_map(ANNOUNCED, "Taunton Deane")
    with pytest.raises(Mistake, match="is no area of"):
        area_of_map(ANNOUNCED, "")


def test_a_name_of_several_areas_is_not_guessed() -> None:
    twice = replace(ANNOUNCED, names={**ANNOUNCED.names, "NEW-SURREY-2": "East Surrey"})
    with pytest.raises(Mistake, match="use one of NEW-SURREY-1, NEW-SURREY-2"):
        area_of_map(twice, "east surrey")


def test_what_is_left_over_is_next_to_nothing() -> None:
    groups = map_of_groups({"north": ["E06000047"], "south": ["E07000223"]})
    assert next_to(groups, "north", 3) == ["south"]
    assert sorted(next_to(groups, REST, 3)) == ["north", "south"]
    assert next_to(map_named("today"), "E07000106", 1) == ["E07000108"]  # Canterbury, and Dover beside it
