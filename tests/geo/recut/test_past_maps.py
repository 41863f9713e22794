"""Tests: the districts and counties of a past year, by the dated history of codes."""

from datetime import date

import pytest

from geo.areas import area_table
from geo.mistakes import Mistake
from geo.recut.area_map import overlaps
from geo.recut.past import county_of, district_on, map_of_year


def test_there_were_348_districts_in_2011_and_are_318_today() -> None:
    assert [len(map_of_year("lad", year).codes) for year in (2011, 2019, 2020, 2023)] == [348, 339, 336, 318]
    assert [len(map_of_year("utla", year).codes) for year in (2011, 2023)] == [174, 175]


@pytest.mark.parametrize("level", ["lad", "utla"])
def test_the_map_of_the_last_year_is_that_of_today(level: str) -> None:
    assert set(map_of_year(level, 2025).codes) == set(area_table(level).index)


def test_a_district_that_was_put_together_twice_is_each_in_its_time() -> None:
    taunton_deane = [district_on("E07000190", date(year, 4, 1)) for year in (2018, 2019, 2022, 2023)]
    assert taunton_deane == ["E07000190", "E07000246", "E07000246", "E06000066"]


def test_a_county_holds_its_districts_as_long_as_they_stand() -> None:
    assert county_of("E07000048") == "E10000009"  # Christchurch, in Dorset then
    assert county_of("E06000028") == "E06000028"  # Bournemouth, by itself then
    assert county_of("E07000026") == "E10000006"  # Allerdale, in Cumbria
    assert county_of("E07000205") == "E10000029"  # Suffolk Coastal: Suffolk is still there


def test_predecessors_and_successors_are_the_areas_that_share_people() -> None:
    pairs = overlaps(map_of_year("lad", 2022).area_of, map_of_year("lad", 2023).area_of)
    before = pairs.loc[pairs["target"].eq("E06000063"), "source"]
    assert set(before) == {"E07000026", "E07000028", "E07000029"}  # Cumberland: Allerdale, Carlisle, Copeland
    assert pairs["share_of_source"].eq(1).all()


@pytest.mark.parametrize(("level", "year"), [("lad", 2010), ("lad", 2026), ("pfa", 2015)])
def test_there_is_no_map_of_other_years_or_levels(level: str, year: int) -> None:
    with pytest.raises(Mistake):
        map_of_year(level, year)
