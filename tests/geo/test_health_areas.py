"""Health areas are made of whole districts, and how far that misses them is said of each."""

import pytest

from geo.area_notes import note_of_area, note_of_level, notes_of_rows
from geo.areas import area_name, area_table, lad_parents, lads_of
from geo.health_areas import counted_elsewhere, health_areas_of_districts, split_districts
from geo.nesting import crossing_pairs
from geo.small_areas import health_areas, small_areas

EAST_SUFFOLK, IPSWICH_AND_EAST, SOUTHPORT, TEES_VALLEY = "E07000244", "E38000086", "E38000170", "E38000247"


def test_each_district_is_counted_where_most_of_its_people_lived() -> None:
    people = small_areas().groupby(["lad_code", "health_code"])["people"].sum()
    largest = people.groupby("lad_code").idxmax().map(lambda pair: pair[1])
    assert health_areas_of_districts()["health_code"].equals(largest.rename("health_code"))
    assert len(split_districts()) == 28
    assert split_districts()[EAST_SUFFOLK] == pytest.approx(1 - 0.518877, abs=1e-6)


def test_every_health_area_is_on_the_level_but_one_that_holds_most_of_no_district() -> None:
    assert set(health_areas().index) - set(area_table("health").index) == {SOUTHPORT}
    assert area_name("W11000024") == "Powys Teaching Health Board" and lads_of("W11000024") == ("W06000023",)


def test_health_areas_cross_forces_and_counties() -> None:
    assert {("pfa", "health"), ("utla", "health")} <= set(crossing_pairs(("utla", "pfa", "health")))


def test_people_counted_elsewhere_are_as_many_from_either_side() -> None:
    found = counted_elsewhere()
    assert found["strangers"].sum() == found["missing"].sum() > 0
    assert found["counted"].sum() == small_areas()["people"].sum()
    assert (found["counted"] - found["strangers"] + found["missing"]).equals(
        small_areas().groupby("health_code")["people"].sum().rename(None).astype(int)
    )


def test_an_area_that_whole_districts_miss_says_by_how_much() -> None:
    assert note_of_area(IPSWICH_AND_EAST).startswith(
        "counted in whole districts (people of 2011): 31.4% of the people counted here"
    )
    assert note_of_area(TEES_VALLEY) == note_of_area("E10000016") == ""
    assert "28 of 318" in note_of_level("health") and "01V" in note_of_level("health") and not note_of_level("pfa")


def test_rows_have_a_note_only_where_an_area_of_theirs_has_one() -> None:
    notes = notes_of_rows(area_table("health"))
    assert notes is not None and notes[IPSWICH_AND_EAST] and not notes[TEES_VALLEY]
    assert notes_of_rows(area_table("pfa")) is None
    by_column = notes_of_rows(area_table("announced").reset_index())
    assert by_column is not None and by_column.ne("").sum() == 7


def test_no_district_is_without_an_area_on_any_map() -> None:
    assert not lad_parents().isna().any(axis=None)
