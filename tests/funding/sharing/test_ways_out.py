"""What would do where a floor cannot be met, worked by hand, and tried."""

from dataclasses import replace

import numpy as np
import pytest

from funding.problem.cannot_be_met import CannotBeMetError, WayOut
from funding.sharing.by_weight import allocate_by_weight, places_by_weight
from say.funding.way_out_words import way_out_words
from tests.funding.problems import problem_of

ASKED = problem_of([2000], [80, 10, 10], floor_gbp=np.full(3, 650.0))
"""A place costs £100: three floors of £650 are seven places each, £2,100."""


def test_a_lower_floor_fewer_areas_and_more_money_are_named_and_each_would_do() -> None:
    with pytest.raises(CannotBeMetError) as refused:
        allocate_by_weight(ASKED)
    floor, areas, budget = refused.value.ways
    assert (floor, budget) == (WayOut("floor", 600.0), WayOut("budget", 2200.0))  # the least is 2,100, rounded up
    assert (areas.what, areas.value, len(areas.areas)) == ("areas", 2.0, 2)
    assert ASKED.areas[0] in areas.areas
    assert not isinstance(places_by_weight(replace(ASKED, floor_gbp=np.full(3, floor.value))), str)
    assert not isinstance(places_by_weight(problem_of([budget.value], [80, 10, 10], floor_gbp=np.full(3, 650.0))), str)


def test_no_money_is_named_where_an_area_has_too_few_people() -> None:
    with pytest.raises(CannotBeMetError) as refused:
        allocate_by_weight(problem_of([2000], [80, 10, 3], floor_gbp=np.full(3, 650.0)))
    assert "budget" not in {way.what for way in refused.value.ways}


def test_buttons_say_what_they_change_without_a_penny() -> None:
    ways = [
        WayOut("floor", 12_000),
        WayOut("floor", 0),
        WayOut("budget", 8_600_000),
        WayOut("cap", 0.334),
        WayOut("areas", 2),
    ]
    assert [way_out_words(way) for way in ways] == [
        "Lower the floor to £12,000",
        "Set no floor",
        "Raise the money to £8.6 million",
        "Raise the cap to 33.4%",
        "Only the 2 areas with most people",
    ]
