"""Neighbours by land and across water: mutual, with why, and none that the official boundaries have is lost."""

from pathlib import Path

import pandas as pd
import pytest

from geo.areas import area_table, lad_parents, levels_of
from geo.neighbours import LAND_BORDER, neighbours, why_neighbours

LOST = [
    ("E07000080", "E07000082"),
    ("E07000126", "E07000127"),
    ("E06000044", "E07000088"),
    ("E08000021", "E08000037"),
    ("E09000013", "E09000027"),
    ("E06000034", "E07000069"),
    ("E09000032", "E09000033"),
    ("E07000086", "E07000087"),
    ("E09000020", "E09000032"),
    ("E09000013", "E09000032"),
    ("E07000074", "E07000075"),
]


@pytest.mark.parametrize(("one", "other"), LOST)
def test_a_border_that_lies_in_tidal_water_makes_neighbours_and_says_so(one: str, other: str) -> None:
    assert why_neighbours(one, "lad")[other] == why_neighbours(other, "lad")[one]
    assert why_neighbours(one, "lad")[other].startswith("a border in ")


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("E09000028", "E09000030", "Tower Bridge"),
        ("E08000012", "E08000015", "across the Mersey, with tunnels"),
        ("W06000001", "W06000002", "Menai Strait"),
        ("E06000026", "E06000052", "Tamar"),
        ("E08000022", "E08000023", "Tyne"),
        ("E06000034", "E07000107", "Dartford Crossing"),
        ("E06000025", "W06000021", "Prince of Wales Bridge"),
    ],
)
def test_districts_that_face_each_other_across_water_are_neighbours(one: str, other: str, why: str) -> None:
    assert why in why_neighbours(one, "lad")[other]


def test_a_land_border_anywhere_is_why_wider_areas_are_neighbours() -> None:
    assert why_neighbours("E23000032", "pfa")["E23000001"] == LAND_BORDER
    assert why_neighbours("E23000032", "pfa")["E23000028"].startswith("across the Thames")


@pytest.mark.parametrize("level", ["lad", "utla", "pfa", "region"])
def test_no_water_is_named_twice(level: str) -> None:
    for code in area_table(level).index:
        for why in why_neighbours(code, level).values():
            waters = [part.split(", with")[0] for part in why.split("; ")]
            assert len(waters) == len(set(waters)), why


def test_islands_far_from_all_others_have_no_neighbour() -> None:
    assert neighbours("E06000053", "lad") == ()


@pytest.mark.parametrize("level", ["lad", "utla", "pfa", "region"])
def test_why_is_the_same_from_both_sides(level: str) -> None:
    for code in lad_parents()[f"{level}_code"].unique() if level != "lad" else lad_parents().index:
        assert level in levels_of(code)
        for near, why in why_neighbours(code, level).items():
            assert why and why_neighbours(near, level)[code] == why


def test_no_border_of_the_official_districts_is_lost() -> None:
    """Pairs with a common border of more than a metre: ONS districts, May 2024 boundaries, full resolution, OGL v3.0."""
    official = pd.read_csv(Path(__file__).with_name("official_borders.csv"))
    lost = [
        (one, other)
        for one, other in official.itertuples(index=False)
        if other not in neighbours(one, "lad") or one not in neighbours(other, "lad")
    ]
    assert len(official) > 800
    assert not lost
