"""Small areas share people and districts out without rest, and postcodes lie in the one that the look-up says."""

from pathlib import Path

import pandas as pd
import pytest

from geo.areas import area_table, lad_parents
from geo.mistakes import Mistake
from geo.small_areas import _numbers_by_key, health_areas, small_area_of, small_areas, small_areas_of

PUBLISHED_2011 = {  # usual residents on 27 March 2011 (Office for National Statistics, OGL v3.0)
    "E08000025": 1_073_045,  # Birmingham
    "E08000035": 751_485,  # Leeds
    "E06000052": 532_273,  # Cornwall
    "E08000003": 503_127,  # Manchester
    "E06000046": 138_265,  # Isle of Wight
    "E09000001": 7_375,  # City of London
    "E06000053": 2_203,  # Isles of Scilly
    "W06000015": 346_090,  # Cardiff
}


def test_people_of_2011_add_up_to_the_published_totals() -> None:
    people = small_areas()["people"]
    assert people.groupby(people.index.str[0]).sum().to_dict() == {"E": 53_012_456, "W": 3_063_456}
    by_district = people.groupby(small_areas()["lad_2011_code"]).sum()
    assert by_district[list(PUBLISHED_2011)].to_dict() == PUBLISHED_2011
    assert len(by_district) == 348


def test_every_small_area_lies_in_one_district_of_today_and_every_district_holds_some() -> None:
    areas = small_areas()
    assert len(areas) == 34_753
    assert areas.index.is_unique
    assert areas.index.is_monotonic_increasing
    assert not areas.isna().any(axis=None)
    assert set(areas["lad_code"]) == set(lad_parents().index)


def test_people_of_today_add_up_to_those_of_each_district() -> None:
    now = small_areas().groupby("lad_code")["people_now"].sum()
    pd.testing.assert_series_equal(now, area_table("lad")["population"].astype(float), check_names=False)


def test_no_small_area_left_a_district_that_has_kept_its_code() -> None:
    areas = small_areas()
    kept = areas[areas["lad_2011_code"].isin(lad_parents().index)]
    assert len(kept) > 25_000
    assert kept["lad_code"].eq(kept["lad_2011_code"]).all()


def test_wales_has_health_boards_and_england_sub_icbs_all_with_names() -> None:
    codes = small_areas()["health_code"]
    assert codes.str[:3].groupby(codes.index.str[0]).unique().map(list).to_dict() == {"E": ["E38"], "W": ["W11"]}
    assert set(codes) == set(health_areas().index)
    assert health_areas()["W11000023"] == "Betsi Cadwaladr University Health Board"


def test_rural_shares_are_shares_and_tell_a_dale_from_a_city() -> None:
    areas = small_areas()
    rural = areas["rural_share"]
    assert rural.between(0, 1).all()
    by_district = (rural * areas["people"]).groupby(areas["lad_code"]).sum() / areas.groupby("lad_code")["people"].sum()
    assert by_district["E08000025"] < 0.01  # Birmingham
    assert by_district["W06000023"] > 0.4  # Powys
    assert (rural * areas["people"]).sum() / areas["people"].sum() == pytest.approx(
        0.12, abs=0.01
    )  # as the register says


def test_points_lie_in_the_country() -> None:
    areas = small_areas()
    assert areas["easting_m"].between(80_000, 660_000).all()
    assert areas["northing_m"].between(5_000, 660_000).all()


def test_a_postcode_lies_in_the_small_area_of_the_look_up() -> None:
    """The sample: 160 postcodes of the look-up, ended ones too. All 2,366,098 were compared once: none differs."""
    sample = pd.read_csv(Path(__file__).with_name("postcodes_in_small_areas.csv"))
    assert small_areas_of(sample["postcode"]).tolist() == sample["lsoa_code"].tolist()


def test_a_postcode_is_read_in_any_form_and_is_in_none_elsewhere() -> None:
    assert small_area_of("sw1a1aa") == small_area_of(" SW1A 1AA ") == "E01004736"
    assert [small_area_of(text) for text in ("EH1 1AA", "BT1 1AA", "LS1 0ZZ", "Leeds", "")] == [None] * 5
    assert small_areas_of([]).empty


def test_postcodes_of_another_edition_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("geo.small_areas.version", lambda package: "2027.1.1")
    with pytest.raises(Mistake, match="make data"):
        _numbers_by_key.__wrapped__()
