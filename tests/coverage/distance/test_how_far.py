"""Shares, curve and median: rising with minutes, the range around the centre, and unknown never nought."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from coverage.distance.distances import distances_to, minutes_held
from coverage.distance.how_far import WITHIN, how_far, shares_within
from coverage.distance.people import small_areas_in
from geo.travel import NEAREST_KM
from tests.coverage.distance.located import LEEDS, POWYS, WIGHT, at_district, everywhere, location, places_of
from tests.directories import service
from tests.samples import examples

places = some.lists(
    some.tuples(some.sampled_from([LEEDS, POWYS, WIGHT]), some.integers(-9_000, 9_000)), min_size=1, max_size=3
)


@examples(6)
@given(places, some.sampled_from([LEEDS, POWYS, WIGHT]))
def test_shares_rise_with_minutes_and_ranges_hold_their_centre(at: list[tuple[str, int]], lad: str) -> None:
    listed = [location(f"S{n}", at_district(*one)) for n, one in enumerate(at)]
    found, here = distances_to(places_of([everywhere()] * len(at), listed)), small_areas_in([lad])
    far = how_far(found, here)
    assert far.share_known == pytest.approx(1) and not far.is_least
    curve = list(shares_within(found, here, [*WITHIN, *range(60, 125, 5)]).values())
    for span in (*curve, *([] if np.isnan(far.median.central) else [far.median])):
        assert span.low <= span.central <= span.high
    for less, more in pairwise(curve):
        assert all(more[end] >= less[end] for end in range(3))
    assert far.within[40].low >= far.share_near - 1e-9 <= far.within[20].central


def test_who_lives_nearer_than_five_kilometres_counts_as_if_at_five() -> None:
    some_areas = np.arange(0, 30_000, 1_000)
    near, at_five = (minutes_held(np.full(30, km), some_areas) for km in (0.1, NEAREST_KM))
    np.testing.assert_array_equal(near.central, at_five.central)
    np.testing.assert_array_equal(near.high, at_five.high)
    assert not near.low.any() and (near.central <= 20).all() and (near.high < 40).all()
    assert np.isnan(minutes_held(np.array([np.nan, 101.0]), np.array([0, 1]))).all()


def test_who_is_too_far_to_be_timed_has_a_place_and_no_minutes() -> None:
    far = how_far(
        distances_to(places_of([everywhere()], [location("S0", at_district(WIGHT))])), small_areas_in([LEEDS])
    )
    assert far.share_known == pytest.approx(1) and far.within[60] == (0, 0, 0) and np.isnan(far.median).all()


def test_people_without_a_known_place_are_within_no_time_and_that_is_said() -> None:
    found = distances_to(places_of([service(("lad", LEEDS))], [location("S0", at_district(LEEDS))]))
    both = how_far(found, small_areas_in([LEEDS, WIGHT]))
    leeds = how_far(found, small_areas_in([LEEDS]))
    assert 0 < both.share_known < 1 and both.is_least and not leeds.is_least
    assert both.lies_in == (WIGHT,) and leeds.lies_in == ()
    assert both.within[60].central * both.people == pytest.approx(leeds.within[60].central * leeds.people)


def test_the_median_is_not_known_where_most_people_have_no_known_place() -> None:
    found = distances_to(places_of([service(("lad", WIGHT))], [location("S0", at_district(WIGHT))]))
    assert np.isnan(how_far(found, small_areas_in([LEEDS, WIGHT])).median).all()
    assert how_far(found, small_areas_in([WIGHT])).median.central > 0
