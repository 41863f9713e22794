"""Neighbours by land and across water: mutual, with why, and none that the official boundaries have is lost."""

from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from geo.areas import area_table, lad_parents, levels_of
from geo.neighbours import LAND_BORDER, neighbours, why_neighbours

OFFICIAL = (
    Path(__file__).parents[3]
    / "shared"
    / "official"
    / "Local_Authority_Districts_May_2024_Boundaries_UK.geojson"
)
NEW_CODES = {"E08000016": "E08000038", "E08000019": "E08000039"}
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


@pytest.mark.skipif(not OFFICIAL.exists(), reason="the official files are not beside the checkout")
def test_no_border_of_the_official_districts_is_lost() -> None:
    official = gpd.read_file(OFFICIAL).to_crs(27700)
    official = official[official["LAD24CD"].str[0].isin(["E", "W"])]
    official.index = official["LAD24CD"].replace(NEW_CODES)
    shapes = shapely.make_valid(official.geometry.to_numpy())
    first, second = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    borders = shapely.length(
        shapely.intersection(shapely.boundary(shapes[first]), shapely.boundary(shapes[second]))
    )
    lost = [
        (official.index[a], official.index[b])
        for a, b, metres in zip(first, second, borders, strict=True)
        if a != b and metres > 1 and official.index[b] not in neighbours(official.index[a], "lad")
    ]
    assert not lost
