"""Tests: on any map everybody has the status of their district, to the person, and an area has one only where all have it."""

import numpy as np
import pytest

from coverage.statuses_on_map import MIXED, statuses_on_map
from coverage.vocabulary import Status
from geo.areas import lad_table
from geo.recut.maps import map_named
from tests.geo.recut.random_maps import random_map

MAPS, LARGER = 8, 334


def is_conserved(seed: int) -> bool:
    """Whether the people of each of six statuses are as many on a map at random as before, and those of an area add up."""
    rng = np.random.default_rng(seed)
    status = rng.integers(0, len(Status), len(lad_table())).astype(np.uint8)
    found = statuses_on_map(status, random_map(rng))
    before = lad_table()["population"].groupby(status).sum()
    people = found[[f"people_{one.key}" for one in Status]]
    return bool(people.sum(axis=1).eq(found["population"]).all()) and [*people.sum()] == [before[one] for one in Status]


def test_the_people_of_each_status_are_conserved_to_the_person_on_40_random_re_cuts() -> None:
    assert MAPS * len(Status) >= 40
    assert all(is_conserved(seed) for seed in range(MAPS))


@pytest.mark.soak
def test_the_people_of_each_status_are_conserved_to_the_person_on_more_random_re_cuts() -> None:
    assert all(is_conserved(seed) for seed in range(MAPS, LARGER))


def test_an_area_has_a_status_only_where_all_its_people_have_it_and_unknown_is_never_none() -> None:
    status = np.full(len(lad_table()), Status.NO_RECORD, dtype=np.uint8)
    status[lad_table().index.get_loc("E07000207")] = Status.SERVED  # Elmbridge, which goes into East Surrey whole
    found = statuses_on_map(status, map_named("announced"))
    east = found.loc["NEW-SURREY-1"]
    assert east["status"] == MIXED and east["share_served"] + east["share_no_record"] == pytest.approx(1)
    assert east["people_served"] == lad_table().at["E07000207", "population"] and east["served_share_split"] == 0
    rest = found.drop("NEW-SURREY-1")
    assert rest["status"].eq("no_record").all() and not found["people_confirmed_none"].any()
