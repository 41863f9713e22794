"""Tests: every map shares all small areas out; announced areas are whole districts; health areas are exact by small area."""

import pytest

from geo.areas import area_table, lads_of
from geo.levels import LEVELS
from geo.mistakes import Mistake
from geo.recut.area_map import REST
from geo.recut.maps import map_named, map_of_groups
from geo.recut.totals import pieces_of, recut
from geo.small_areas import health_areas, small_areas

EAST, WEST, SURREY = "NEW-SURREY-1", "NEW-SURREY-2", "E10000030"


@pytest.mark.parametrize("name", ["today", "2015", "health", *LEVELS])
def test_a_map_shares_all_small_areas_out(name: str) -> None:
    found = map_named(name)
    assert set(found.area_of) == set(found.codes) <= set(found.names) and len(found.area_of) == len(small_areas())


def test_east_and_west_surrey_add_up_to_surrey_and_say_how_certain_they_are() -> None:
    announced = map_named("announced")
    assert (
        announced.certainty[EAST] == announced.certainty[WEST] == "decided, certainty high"
        and SURREY not in announced.names
    )
    of_surrey = {code: 1_001 + at for at, code in enumerate(lads_of(SURREY))}
    found = recut(dict(of_surrey), pieces_of(list(of_surrey), announced))
    assert found["total"].to_dict().keys() == {EAST, WEST}
    assert found["total"].sum() == sum(of_surrey.values()) and found["share_split"].eq(0).all()


def test_what_surrey_alone_is_known_for_is_shared_out_and_adds_up() -> None:
    found = recut({SURREY: 1_000_001}, pieces_of([SURREY], map_named("announced")))
    people = area_table("announced").loc[[EAST, WEST], "population"]
    assert found["total"].sum() == 1_000_001 and found["share_split"].eq(1).all()
    assert found.at[EAST, "total"] == pytest.approx(1_000_001 * people[EAST] / people.sum(), abs=1)


def test_health_areas_are_those_of_the_small_areas_themselves() -> None:
    found = map_named("health")
    assert found.area_of.equals(small_areas()["health_code"]) and set(found.codes) == set(health_areas().index)


def test_groups_of_ones_own_leave_the_rest_over_and_may_not_share_a_district() -> None:
    found = map_of_groups({"A": ["E23000031"], "B": ["E07000110", "E06000035"]})
    assert set(found.area_of) == {"A", "B", REST}
    with pytest.raises(Mistake, match="leave it out of one"):
        map_of_groups({"A": ["E23000032"], "B": ["E07000110"]})


@pytest.mark.parametrize("name", ["2010", "2026", "1066", "nowhere", "", "lad; drop"])
def test_what_is_no_map_is_refused_in_a_sentence(name: str) -> None:
    with pytest.raises(Mistake):
        map_named(name)
