"""Access conserves places, leaves unknown ones unknown, and its verdicts part near from full and both from not known."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from coverage.access.catchment import Bands, access_by_catchment
from coverage.access.journeys import Journeys, journeys, km_within
from coverage.access.verdicts import Access, Judged, Verdict, access_to, shares_of_verdicts
from coverage.distance.distances import minutes_held
from coverage.distance.people import people_of_small_areas, small_areas_in
from geo.mistakes import Mistake
from tests.coverage.distance.located import LEEDS, POWYS, WIGHT, at_district, everywhere, location, places_of
from tests.directories import service
from tests.samples import examples

BANDS = Bands((20, 40, 60), (1, 0.68, 0.22))
JUDGED = Judged(near_minutes=40, enough=1, bands=BANDS)
UNKNOWN = float("nan")
counts = some.one_of(some.just(UNKNOWN), some.integers(0, 900).map(float))


@examples(6)
@given(some.lists(some.tuples(some.sampled_from([LEEDS, POWYS, WIGHT]), counts), min_size=1, max_size=4))
def test_people_times_access_sum_to_the_known_places_that_anybody_can_reach(at: list[Any]) -> None:
    listed = [location(f"S{n}", at_district(lad, 700 * n)) for n, (lad, _) in enumerate(at)]
    places = places_of([everywhere()] * len(at), listed)
    a_year, people = np.array([number for _, number in at]), people_of_small_areas()
    taken = journeys(places, BANDS.farthest_km())
    found = access_by_catchment(taken, BANDS.weigh(taken, 1), a_year, people)
    assert np.nansum(found * people) == pytest.approx(np.nansum(a_year))
    assert np.isnan(found).all() == np.isnan(a_year).all()


def test_weights_fall_from_band_to_band_and_end_with_the_last() -> None:
    first, ends = np.zeros(6, dtype=np.int64), [float(km_within(minutes).central[0]) for minutes in BANDS.minutes]
    taken = Journeys(first, first, np.array([0.0, ends[0], ends[0] + 0.01, ends[2], ends[2] + 0.01, 99.0]))
    assert BANDS.weigh(taken, 1).tolist() == [1, 1, 0.68, 0.22, 0, 0]
    for minutes, weights in (((20, 10), (1, 0.5)), ((10, 20), (0.5, 1)), ((10, 20), (1, 0))):
        with pytest.raises(Mistake):
            Bands(minutes, weights)


@pytest.mark.parametrize("minutes", [20, 40, 60])
def test_kilometres_within_minutes_are_minutes_read_the_other_way_round(minutes: int) -> None:
    for end, km in enumerate(km_within(minutes)):
        assert ((minutes_held(km, slice(None))[end] <= minutes) | (km < 0)).all()
        assert not (minutes_held(km + 0.01, slice(None))[end] <= minutes).any()


def judged(at: list[str], a_year: list[float], need: float = 0.001, *more: dict[str, Any], **said: Any) -> Access:
    listed = [location(f"S{n}", at_district(lad)) for n, lad in enumerate(at)]
    services = [service(("lad", LEEDS), ("lad", WIGHT), **said)] * len(at)
    people = people_of_small_areas() * need
    return access_to(places_of([*services, *more], listed), np.array(a_year), (people, people, people), JUDGED)


def shares(found: Access, lad: str) -> dict[Verdict, float]:
    return {one: span.central for one, span in shares_of_verdicts(found, small_areas_in([lad])).items()}


def test_enough_full_and_room_not_known_are_told_apart() -> None:
    by_places = {number: shares(judged([LEEDS], [number]), LEEDS) for number in (1_000_000.0, 0.0, UNKNOWN)}
    assert by_places[1_000_000.0][Verdict.NEAR_ENOUGH] > 0.9 and by_places[1_000_000.0][Verdict.NEAR_BUT_FULL] == 0
    assert by_places[0.0][Verdict.NEAR_BUT_FULL] > 0.9 and by_places[0.0][Verdict.NEAR_ENOUGH] == 0
    assert by_places[UNKNOWN][Verdict.NEAR_ROOM_NOT_KNOWN] > 0.9 and by_places[UNKNOWN][Verdict.NEAR_BUT_FULL] == 0


def test_a_near_place_with_unknown_places_keeps_full_from_being_said() -> None:
    found = shares(judged([LEEDS, LEEDS], [0.0, UNKNOWN]), LEEDS)
    assert found[Verdict.NEAR_BUT_FULL] == 0 and found[Verdict.NEAR_ROOM_NOT_KNOWN] > 0.9


def test_whether_it_is_full_is_not_known_where_nobody_knows_how_many_need_it() -> None:
    assert shares(judged([LEEDS], [5.0], UNKNOWN), LEEDS)[Verdict.NEAR_ROOM_NOT_KNOWN] > 0.9


def test_not_near_is_said_only_where_every_service_has_a_known_place() -> None:
    assert shares(judged([LEEDS], [5.0]), WIGHT)[Verdict.NOT_NEAR] == pytest.approx(1)
    elsewhere = judged([LEEDS], [5.0], 0.001, service(("lad", WIGHT)))
    assert shares(elsewhere, WIGHT)[Verdict.NOT_KNOWN] == pytest.approx(1)
    assert shares(judged([LEEDS], [5.0]), POWYS)[Verdict.NOT_KNOWN] == pytest.approx(1)


def test_the_range_of_a_verdict_holds_its_centre_and_the_centres_make_a_whole() -> None:
    found = shares_of_verdicts(judged([LEEDS, LEEDS], [300.0, 200.0]), small_areas_in([LEEDS, WIGHT]))
    assert all(span.low <= span.central <= span.high for span in found.values())
    assert sum(span.central for span in found.values()) == pytest.approx(1)


def test_no_confidential_location_changes_access() -> None:
    def access(hidden: list[dict[str, Any]]) -> Access:
        listed = [location("S0", at_district(LEEDS)), *hidden]
        people = people_of_small_areas() * 0.001
        places = places_of([everywhere(places=9.0), everywhere(confidential=True)], listed)
        return access_to(places, np.array([9.0] * len(places.at)), (people, people, people), JUDGED)

    without, having = access([]), access([location("S1", at_district(WIGHT)), location("S0", at_district(POWYS), True)])
    for before, after in zip(
        (*without.per_person, *without.verdicts), (*having.per_person, *having.verdicts), strict=True
    ):
        np.testing.assert_array_equal(before, after)
