"""What if: nobody gains by a closure or loses by an opening, a move is both, and sites are found by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from coverage.distance.distances import distances_to
from coverage.distance.how_far import how_far
from coverage.distance.people import small_areas_in
from coverage.sites.site import Site, site_called
from coverage.sites.what_if import MOST_CANDIDATES, best_first, people_moved, what_if
from geo.mistakes import Mistake
from tests.coverage.distance.located import LEEDS, POWYS, WIGHT, at_district, everywhere, location, places_of
from tests.directories import service
from tests.samples import examples

HEXHAM, MACHYNLLETH = site_called("hexham"), site_called("Machynlleth")
SERVICES = [everywhere(), service(("lad", LEEDS)), everywhere()]
PLACES = places_of(
    SERVICES,
    [location("S0", at_district(WIGHT)), location("S1", at_district(LEEDS)), location("S2", at_district(LEEDS, 4_000))],
)


@examples(5)
@given(some.sets(some.sampled_from(["S0", "S1", "S2"]), min_size=1))
def test_a_closure_never_gains_people(closed: set[str]) -> None:
    for lad in (LEEDS, WIGHT):
        moved = people_moved(distances_to(PLACES), distances_to(what_if(PLACES, [], closed)), small_areas_in([lad]))
        assert all(max(one.gained) == 0 and one.lost.low <= one.lost.central <= one.lost.high for one in moved.values())


@examples(3)
@given(some.sampled_from([HEXHAM, MACHYNLLETH]), some.sampled_from([LEEDS, POWYS, "E06000057"]))
def test_an_opening_never_loses_people(site: Site, lad: str) -> None:
    moved = people_moved(distances_to(PLACES), distances_to(what_if(PLACES, [site], ())), small_areas_in([lad]))
    assert all(max(one.lost) == 0 for one in moved.values())


def test_a_move_loses_where_it_was_and_gains_where_it_is() -> None:
    moved_there = distances_to(what_if(PLACES, [HEXHAM], ["S0"]))
    before = distances_to(PLACES)
    assert people_moved(before, moved_there, small_areas_in([WIGHT]))[40].lost.central > 100_000
    assert people_moved(before, moved_there, small_areas_in(["E06000057"]))[40].gained.central > 10_000


def test_what_is_gained_and_lost_is_the_change_of_the_share() -> None:
    before, after = distances_to(PLACES), distances_to(what_if(PLACES, [HEXHAM], ["S2"]))
    here = small_areas_in([LEEDS, "E06000057"])
    moved, far = people_moved(before, after, here)[60], [how_far(one, here) for one in (before, after)]
    change = (far[1].within[60].central - far[0].within[60].central) * far[0].people
    assert moved.gained.central - moved.lost.central == pytest.approx(change)


def test_a_closed_service_answers_nowhere_and_is_not_counted() -> None:
    far = how_far(distances_to(what_if(PLACES, [], ["S1"])), small_areas_in([LEEDS]))
    assert (far.with_known_place, far.without_known_place) == (2, 0)


def test_only_a_service_with_a_known_place_can_be_closed() -> None:
    with pytest.raises(Mistake, match="S9 cannot be closed"):
        what_if(PLACES, [], ["S9"])


def test_candidates_stand_by_the_people_they_bring_within_forty_minutes() -> None:
    everybody = small_areas_in([LEEDS, POWYS, WIGHT, "E06000057"])
    found = best_first(PLACES, [HEXHAM, MACHYNLLETH], everybody)
    assert [site.name for site, _ in found] == ["Hexham", "Machynlleth"]
    assert all(0 <= gain.low <= gain.central <= gain.high for _, gain in found)
    with pytest.raises(Mistake, match="at most 10"):
        best_first(PLACES, [HEXHAM] * (MOST_CANDIDATES + 1), everybody)
