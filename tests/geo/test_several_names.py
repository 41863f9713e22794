"""A text may name several areas, and areas that make up one are that one."""

from itertools import pairwise

import pytest

from geo.areas import area_name, area_table
from geo.mistakes import Mistake
from geo.names import find_area, find_areas


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kirklees and Calderdale", {"Kirklees", "Calderdale"}),
        ("Camden & Islington", {"Camden", "Islington"}),
        ("Lambeth, Southwark and Lewisham", {"Lambeth", "Southwark", "Lewisham"}),
        ("Bath and North East Somerset and Swindon", {"Bath and North East Somerset", "Swindon"}),
        ("Barking and Dagenham, Redbridge", {"Barking and Dagenham", "Redbridge"}),
        ("Kensington, Chelsea and Westminster", {"Kensington and Chelsea", "Westminster"}),
        ("London Boroughs of Camden and Islington", {"Camden", "Islington"}),
        ("Conwy a Gwynedd", {"Conwy", "Gwynedd"}),
        ("Leeds / Bradford", {"Leeds", "Bradford"}),
        ("Black Country", {"Dudley", "Sandwell", "Walsall", "Wolverhampton"}),
    ],
)
def test_each_area_that_a_text_names_is_found(text: str, names: set[str]) -> None:
    assert {area.name for area in find_areas(text)} == names
    with pytest.raises(Mistake, match=f"names {len(names)} areas"):
        find_area(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Essex, Southend and Thurrock", "E23000028"),
        ("Thurrock, Essex & Southend-on-Sea", "E23000028"),
        ("Kent and Medway", "E23000032"),
        ("Durham & Darlington", "E23000008"),
        ("Derby and Derbyshire", "E23000018"),
        ("East Sussex, West Sussex and Brighton and Hove", "E23000033"),
    ],
)
def test_areas_that_make_up_a_force_are_the_force(text: str, code: str) -> None:
    assert [area.code for area in find_areas(text)] == [code]
    assert find_area(text, "pfa").code == code


def test_areas_that_make_up_one_say_so() -> None:
    assert find_area("Essex, Southend and Thurrock").notice == (
        '"Essex, Southend and Thurrock" was read as the police force area Essex (E23000028), which these areas make up.'
    )


@pytest.mark.parametrize("text", ["Kirklees and Atlantis", "Hammersmith, Fulham", "and", ", ,", "Leeds and"])
def test_a_part_that_names_no_area_makes_none_of_the_whole(text: str) -> None:
    try:
        assert [area_name(area.code) for area in find_areas(text)] == ["Leeds"]
    except Mistake as mistake:
        assert "not an area we know" in str(mistake)


def test_every_pair_of_districts_is_two_districts_whatever_stands_between() -> None:
    codes = list(area_table("lad").index)
    for one, other in pairwise(codes):
        for between in (" and ", ", ", " & ", "; "):
            found = find_areas(f"{area_name(one)}{between}{area_name(other)}", prefer="lad")
            assert {area.code for area in found} == {one, other} or len(found) == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Leeds, West Yorkshire", "E08000035"),
        ("Norwich, Norfolk", "E07000148"),
        ("Camden, London", "E09000007"),
        ("Cardiff, Wales", "W06000015"),
    ],
)
def test_a_place_with_what_is_around_it_is_the_place(text: str, code: str) -> None:
    assert find_area(text).code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [("Sussex, West", "E10000032"), ("Yorkshire, South", "E23000011"), ("Manchester, Greater", "E23000005")],
)
def test_a_name_with_its_first_word_behind_is_the_name(text: str, code: str) -> None:
    assert find_area(text).code == code


def test_areas_inside_each_other_do_not_make_up_the_wider_one() -> None:
    assert {area.name for area in find_areas("Leeds and West Yorkshire")} == {"Leeds", "West Yorkshire"}
