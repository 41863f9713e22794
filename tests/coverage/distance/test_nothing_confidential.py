"""What has no point, or is confidential, changes nothing that is measured; it is counted as unknown, and never as nought."""

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as some

from coverage.distance.distances import distances_to
from coverage.distance.how_far import how_far
from coverage.distance.people import small_areas_in
from coverage.distance.places_to_visit import UNKNOWN
from coverage.sites.site import Site
from coverage.sites.what_if import best_first
from tests.coverage.distance.located import LEEDS, POWYS, WIGHT, at_district, everywhere, location, places_of
from tests.directories import service
from tests.samples import examples

SITES = [Site("One", LEEDS, *at_district(LEEDS)), Site("Other", POWYS, *at_district(POWYS))]


def test_a_service_without_a_point_is_of_no_known_place_and_no_distance() -> None:
    places = places_of([everywhere(), everywhere()], [location("S0", (float("nan"), float("nan")))])
    assert places.services["where"].tolist() == [UNKNOWN, UNKNOWN]
    far = how_far(distances_to(places), small_areas_in([LEEDS]))
    assert (far.with_known_place, far.without_known_place, far.from_afar) == (0, 2, 0)
    assert not far.known and np.isnan([far.share_near, *far.median, *far.within[40]]).all()


points = some.sampled_from(
    [at_district(LEEDS), at_district(POWYS, 900), at_district(WIGHT), (float("nan"), float("nan"))]
)


@examples(6)
@given(some.lists(some.tuples(some.sampled_from(["S0", "S1", "S2"]), points), min_size=1, max_size=3), some.booleans())
def test_no_confidential_location_changes_any_distance_count_or_order(hidden: list[Any], of_hidden: bool) -> None:
    services = [everywhere(places=50.0), service(("lad", LEEDS)), service(("pfa", "E23000010"), confidential=True)]
    open_to_all = [location("S0", at_district(WIGHT)), location("S1", at_district(LEEDS, 3_000))]
    secret = [location(one, at, confidential=not of_hidden or one != "S2") for one, at in hidden]
    before, after = (places_of(services, listed) for listed in (open_to_all, [*open_to_all, *secret]))
    assert before.services.equals(after.services) and before.at.equals(after.at)
    measured = [distances_to(one) for one in (before, after)]
    np.testing.assert_array_equal(measured[0].km, measured[1].km)
    here = small_areas_in([LEEDS])
    assert how_far(measured[0], here) == how_far(measured[1], here)
    assert best_first(before, SITES, here) == best_first(after, SITES, here)
