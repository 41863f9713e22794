"""Places of services over the districts they reach: what a record states of an area stays there, the rest is shared, once."""

from typing import Any

import numpy as np
import pytest

from coverage.places import places_by_lad
from coverage.reaching import lads_reached
from geo.areas import lad_table
from tests.directories import directory_of, service

LEEDS, BRADFORD = ("lad", "E08000035"), ("lad", "E08000032")


def places(*described: dict[str, Any]) -> list[float]:
    """Places of each service in Leeds and Bradford, service by service, each district having as many people."""
    directory = directory_of(*described)
    pairs = lads_reached(directory.services, directory.service_areas)
    found = places_by_lad(directory.services, directory.service_areas, pairs, np.ones(len(lad_table())))
    names = lad_table().index[pairs["lad"].to_numpy()]
    order = sorted(range(len(pairs)), key=lambda at: (pairs["service"].iloc[at], names[at] != LEEDS[1]))
    return [float(found[at]) for at in order]


def test_places_are_shared_between_districts_alike() -> None:
    assert places(service(LEEDS, BRADFORD, places=10.0)) == [5, 5]


def test_what_is_left_after_places_stated_for_an_area_goes_to_the_others() -> None:
    assert places(service(LEEDS, BRADFORD, places=10.0, places_of={LEEDS[1]: 8.0})) == [8, 2]


@pytest.mark.parametrize("stated", [10.0, 15.0])
def test_where_an_area_has_all_places_or_more_none_is_left_and_never_less_than_none(stated: float) -> None:
    assert places(service(LEEDS, BRADFORD, places=10.0, places_of={LEEDS[1]: stated})) == [stated, 0]


def test_unknown_places_stay_unknown_beside_those_stated_for_an_area() -> None:
    assert np.array_equal(places(service(LEEDS, BRADFORD, places_of={LEEDS[1]: 8.0})), [8, np.nan], equal_nan=True)


def test_each_service_draws_on_its_own_places() -> None:
    first = service(LEEDS, BRADFORD, places=10.0)
    second = service(LEEDS, BRADFORD, places=100.0, places_of={BRADFORD[1]: 40.0})
    assert places(first, second, service(BRADFORD, places=6.0)) == [5, 5, 60, 40, 6]
