"""Minutes by car are a range that grows with the distance, is honest where it cannot be read, and held where it had not seen."""

import numpy as np
import pytest

from geo.areas import area_name
from geo.small_areas import small_areas
from geo.travel import (
    FARTHEST_KM,
    NEAREST_KM,
    minutes_by_car,
    minutes_held_out,
    where_a_straight_line_lies,
    where_straight_lines_lie,
)

KM = np.arange(NEAREST_KM, FARTHEST_KM + 0.25, 0.25)


@pytest.mark.parametrize(("rural_share", "in_london"), [(0.0, False), (0.4, False), (1.0, False), (0.0, True)])
def test_minutes_grow_with_the_distance_and_the_range_holds_its_middle(rural_share: float, in_london: bool) -> None:
    low, central, high = minutes_by_car(KM, rural_share, in_london)
    assert all((np.diff(end) > 0).all() for end in (low, central, high))
    assert ((low < central) & (central < high)).all()


def test_a_place_that_is_partly_rural_lies_between_town_and_country() -> None:
    town, half, country = (minutes_by_car(20.0, share, False).central.item() for share in (0.0, 0.5, 1.0))
    assert half == pytest.approx((town + country) / 2)


def test_london_is_slower_than_any_other_town() -> None:
    london, town = (minutes_by_car(KM[KM <= 30], 0.0, in_london) for in_london in (True, False))
    assert (london.central > town.central).all()


def test_nearer_than_five_kilometres_no_middle_is_told() -> None:
    low, central, high = minutes_by_car([0.0, 4.999], 0.0, False)
    assert low.tolist() == [0, 0]
    assert np.isnan(central).all()
    assert (high == minutes_by_car(5.0, 0.0, False).high).all()


def test_beyond_what_was_fitted_and_where_no_distance_is_known_nothing_is_told() -> None:
    assert np.isnan(minutes_by_car([100.1, np.nan], 0.0, [True, False])).all()
    assert not np.isnan(minutes_by_car(100.0, 1.0, False)).any()


def test_the_range_holds_eighty_in_a_hundred_of_the_pairs_left_out_give_or_take_five() -> None:
    told = minutes_held_out()
    assert len(told) == 10
    assert 0.75 <= np.average(told["inside"], weights=told["pairs"]) <= 0.85
    assert told["inside"].ge(0.75).all()
    wider_than_need_be = told.loc[told["inside"] > 0.8505, "left_out"]
    assert wider_than_need_be.tolist() == ["East Midlands", "North East", "Yorkshire and The Humber"]
    assert told["within_nearer"].ge(0.9).all()


def test_shares_of_the_pairs_left_out_add_up() -> None:
    shares = minutes_held_out()[["inside", "below", "above"]].sum(axis=1)
    assert shares.tolist() == pytest.approx([1.0] * 10, abs=0.002)


def test_places_across_water_are_named() -> None:
    named = [area_name(code) for code in where_straight_lines_lie()]
    assert {"Isle of Wight", "Westmorland and Furness", "North Devon"} <= set(named)
    wight = where_a_straight_line_lies("E06000046")
    assert wight is not None
    assert wight.usual_error > 60
    assert where_a_straight_line_lies("E08000025") is None


def test_small_areas_of_london_are_those_of_its_boroughs() -> None:
    areas = small_areas()
    assert areas["in_london"].equals(areas["lad_code"].str.startswith("E09"))
