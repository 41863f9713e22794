"""What the build makes from its sources: people by band, borders, whole boundaries."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from shapely.geometry import box

from geo.areas import LOOKUPS, area_table
from geo.mistakes import Mistake
from geo.neighbours import LAND_BORDER
from tools.build.boundaries import drop_islets, simplified, write_areas
from tools.build.districts import majority_district
from tools.build.lookups import districts_across_water, touching_districts, with_those_across_water
from tools.build.packages import package_file
from tools.build.population import bands
from tools.build.towns import town_rows


def test_single_years_fall_into_their_bands() -> None:
    by_age = pd.DataFrame([[1.0] * 91], columns=range(91), index=["E06000001"])
    people = bands(by_age, pd.Series({"E06000001": 91.0})).loc["E06000001"]
    assert people["population_16_plus"] == 75
    assert people.filter(regex="^age_").tolist() == [16, 4, 5, 10, 10, 10, 5, 15, 16]


def test_years_that_do_not_add_up_stop_the_build() -> None:
    by_age = pd.DataFrame([[1.0, 1.0]], columns=[0, 90], index=["E06000001"])
    with pytest.raises(ValueError, match="do not add up"):
        bands(by_age, pd.Series({"E06000001": 3.0}))


def test_people_equal_the_published_estimates() -> None:
    """Mid-year estimates by district as published: Office for National Statistics, OGL v3.0."""
    published = pd.read_csv(Path(__file__).with_name("published_population.csv"), index_col="lad_code")
    ours = area_table("lad")
    assert (published.loc[ours.index, "people"] == ours["population"]).all()
    assert (published.loc[ours.index, "age_16_19"] == ours["age_16_19"]).all()


def test_a_census_area_goes_to_the_district_of_most_of_its_postcodes() -> None:
    areas = gpd.GeoSeries([box(0, 0, 10, 10), box(10, 0, 20, 10)])
    postcodes = pd.DataFrame(
        {
            "lad_code": ["E06000001", "E06000002", "E06000002", "E06000003", "E06000002", "S12000036"],
            "easting_m": [1.0, 2.0, 3.0, 15.0, 16.0, 17.0],
            "northing_m": 5.0,
        }
    )
    assert majority_district(areas, postcodes).tolist() == ["E06000002", "E06000002"]


def test_a_census_area_without_postcodes_stops_the_build() -> None:
    nobody = pd.DataFrame({"lad_code": ["E06000001"], "easting_m": [50.0], "northing_m": [50.0]})
    with pytest.raises(ValueError, match="hold no postcode"):
        majority_district(gpd.GeoSeries([box(0, 0, 10, 10)]), nobody)


def test_districts_that_meet_at_a_corner_do_not_share_a_border() -> None:
    shapes = [box(0, 0, 10, 10), box(10, 0, 20, 10), box(10, 10, 20, 20)]
    squares = gpd.GeoDataFrame(geometry=shapes, index=["C", "B", "A"])
    assert touching_districts(squares).to_numpy().tolist() == [["A", "B"], ["B", "C"]]


def test_islets_go_but_a_district_of_islets_keeps_its_largest() -> None:
    mainland, islet = box(0, 0, 10_000, 10_000), box(20_000, 0, 20_100, 100)
    tiny, tinier = box(50_000, 0, 50_090, 90), box(60_000, 0, 60_010, 10)
    districts = gpd.GeoSeries(
        [shapely.union_all([mainland, islet]), shapely.union_all([tiny, tinier])], index=["A", "B"], crs=27700
    )
    assert drop_islets(districts).area.tolist() == [mainland.area, tiny.area]


def test_a_small_part_against_a_neighbour_stays_lest_it_leave_a_hole() -> None:
    exclave = box(10_000, 0, 10_100, 100)
    districts = gpd.GeoSeries(
        [shapely.union_all([box(-9_000, 0, -100, 10_000), exclave]), box(0, 0, 10_000, 10_000)],
        index=["A", "B"],
        crs=27700,
    )
    assert drop_islets(districts)["A"].area == districts["A"].area


def test_neighbours_stay_fitted_together_when_simplified() -> None:
    wavy = [(400_000 + 300 * (row % 2), 200_000 + 500 * row) for row in range(20)]
    left = shapely.Polygon([(390_000, 200_000), *wavy, (390_000, 209_500)])
    right = shapely.Polygon([(410_000, 200_000), *wavy, (410_000, 209_500)])
    simple = simplified(gpd.GeoSeries([left, right], index=["A", "B"], crs=27700), 800)
    assert shapely.coverage_is_valid(simple.to_numpy())
    assert shapely.get_num_coordinates(simple.to_numpy()).sum() < 20


def test_a_written_area_carries_its_code_and_name_only(tmp_path: Path) -> None:
    areas = gpd.GeoDataFrame({"area_name": ["Ynys Môn"]}, geometry=[box(0, 0, 1, 1)], index=["W06000001"], crs=4326)
    first = write_areas(areas, tmp_path / "a.geojson").read_bytes()
    assert b'"properties":{"code":"W06000001","name":"Ynys M\xc3\xb4n"}' in first
    assert write_areas(areas, tmp_path / "b.geojson").read_bytes() == first


def test_a_missing_package_says_what_to_install() -> None:
    with pytest.raises(Mistake, match=r"requirements-data\.txt"):
        package_file("no-such-package-here==1.0", "a.csv")
    with pytest.raises(Mistake, match=r"pytest==0\.0"):
        package_file("pytest==0.0", "a.csv")


def test_neighbours_across_water_are_put_with_those_by_land_and_say_why() -> None:
    touching = pd.DataFrame([["E06000001", "E06000004"]], columns=["lad_code", "neighbour_code"])
    across = pd.DataFrame(
        [["E06000001", "E06000003", "across the mouth of the Tees"]],
        columns=["lad_code", "neighbour_code", "why"],
    )
    both = with_those_across_water(touching, across)
    assert both["why"].tolist() == ["across the mouth of the Tees", "a land border"]
    with pytest.raises(ValueError, match="touches on land too"):
        with_those_across_water(touching, touching.assign(why="across the Tees"))


def test_the_shipped_neighbours_are_those_across_water_as_listed_and_all_by_land() -> None:
    shipped = pd.read_csv(LOOKUPS / "neighbours.csv", dtype=str)
    by_land = shipped[shipped["why"] == LAND_BORDER].drop(columns="why")
    assert len(by_land) == 798
    pd.testing.assert_frame_equal(with_those_across_water(by_land, districts_across_water(LOOKUPS)), shipped)


def test_a_place_lies_in_the_district_of_the_postcode_nearest_to_it_and_far_from_any_in_none() -> None:
    postcodes = pd.DataFrame(
        {
            "lad_code": ["E06000057", "E06000052", "S12000033", None],
            "easting_m": [0.0, 10_000.0, 20_000.0, 5.0],
            "northing_m": [0.0, 0.0, 0.0, 0.0],
        }
    )
    places = pd.DataFrame({"name": ["Near", "Near", "Far", "Over the border"], "population": [5, 9, 5, 5]})
    at = np.array([[10.0, 0.0], [20.0, 0.0], [5_000.0, 0.0], [20_000.0, 0.0]])
    assert town_rows(places, at, postcodes).to_dict("records") == [
        {"name": "Near", "lad_code": "E06000057", "people": 9, "easting_m": 20, "northing_m": 0}
    ]
