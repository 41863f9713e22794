"""Which places count for whom, and how far the nearest is: none of a service that does not take the people of a district."""

from typing import Any

import numpy as np
import pytest
from scipy.spatial.distance import cdist

from coverage.distance.nearest import nearest_km
from coverage.distance.people import at_small_areas, lads_touched, people_of_small_areas, small_areas_in
from coverage.distance.places_to_visit import FROM_AFAR, KNOWN, UNKNOWN
from geo.areas import area_table, lad_table
from tests.coverage.distance.located import LEEDS, POWYS, WIGHT, at_district, everywhere, location, places_of
from tests.directories import service


def test_kilometres_are_those_of_a_plain_loop() -> None:
    listed = [location("S0", at_district(LEEDS)), location("S1", at_district(POWYS))]
    points = np.array([at_district(LEEDS), at_district(POWYS)])
    wanted = cdist(at_small_areas(), points).min(axis=1) / 1000
    np.testing.assert_allclose(nearest_km(places_of([everywhere()] * 2, listed)), wanted)


def test_people_are_those_of_today_district_by_district() -> None:
    for lad in (LEEDS, WIGHT):
        assert people_of_small_areas()[small_areas_in([lad])].sum() == pytest.approx(lad_table().at[lad, "population"])
    assert people_of_small_areas().sum() == pytest.approx(area_table("nation")["population"].sum())
    assert lads_touched(small_areas_in([LEEDS, WIGHT])).sum() == 2


def test_a_place_counts_where_its_service_answers_and_nowhere_else() -> None:
    places = places_of([service(("lad", LEEDS))], [location("S0", at_district(LEEDS))])
    km = nearest_km(places)
    assert not np.isnan(km[small_areas_in([LEEDS])]).any()
    assert np.isnan(km[small_areas_in([WIGHT])]).all()


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ({}, KNOWN),
        ({"delivery": "both"}, KNOWN),
        ({"delivery": "not_stated"}, KNOWN),
        ({"delivery": "remote"}, FROM_AFAR),
        ({"confidential": True}, UNKNOWN),
    ],
)
def test_a_service_is_known_somewhere_or_nowhere_or_works_from_afar(said: dict[str, Any], where: str) -> None:
    places = places_of([everywhere(**said)], [location("S0", at_district(LEEDS))])
    assert places.services["where"].tolist() == [where]
    assert len(places.at) == (where == KNOWN)
