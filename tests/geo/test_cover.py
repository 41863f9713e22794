"""Districts are named by the fewest areas that hold them and no other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.areas import area_table, lads_of
from geo.cover import fewest_areas

LADS = [str(code) for code in area_table("lad").index]


@pytest.mark.parametrize("code", ["K04000001", "E12000007", "E23000032", "E10000016", "E08000035"])
def test_the_districts_of_an_area_are_that_area(code: str) -> None:
    assert [lads_of(found) for _, found in fewest_areas(lads_of(code))] == [lads_of(code)]


@given(st.sets(st.sampled_from(LADS), max_size=20))
def test_they_hold_each_district_once(lads: set[str]) -> None:
    assert sorted(lad for _, code in fewest_areas(lads) for lad in lads_of(code)) == sorted(lads)
