"""A plan on another map as it is drawn: what takes no part is white, nothing is no low value, and what is not known says so."""

import pandas as pd
import pytest

from say.funding.plan_on_map_words import OUTSIDE, SHOWN
from say.maps.classes_of_map import NOT_KNOWN_CLASS
from say.recut.weights import new_first
from tests.say.funding.test_plan_on_map_words import rows
from ui.screens.plans.bought_picture import NO_PLACE
from ui.screens.plans.on_map_shown import IN_PLAN, SPLIT, on_map_cells, on_map_picture

NOTHING = float("nan")


@pytest.mark.parametrize("shows", SHOWN)
def test_areas_that_take_no_part_are_white_and_say_so(shows: str) -> None:
    picture = on_map_picture(rows(share_in_plan=0.0).set_axis(["E1", "E2"]), shows, None)
    assert picture.areas["E1"][0] == "area-1" and picture.areas["E2"][0] == "" and OUTSIDE in picture.areas["E2"][1]
    nowhere = on_map_picture(rows().assign(share_in_plan=0.0), shows, None)
    assert not nowhere.classes and {key for key, _ in nowhere.areas.values()} == {""}


def test_an_area_that_gets_nothing_is_a_class_of_its_own_and_one_that_is_not_known_another() -> None:
    unknown = {f"reached_{end}": NOTHING for end in ("low", "median", "high")}
    many = pd.concat([rows(gbp=0.0, places=0), *[rows(**unknown)] * 4]).set_axis([f"E{at}" for at in range(10)])
    assert on_map_picture(many, "gbp", None).areas["E1"][0] == NO_PLACE
    assert on_map_picture(many, "reached", None).areas["E3"][0] == NOT_KNOWN_CLASS


def test_beside_areas_that_are_announced_the_others_are_white() -> None:
    picture = on_map_picture(rows(), "gbp", None)
    assert (picture.areas["A"][0], picture.areas["NEW-SURREY-1"][0]) == ("", "area-1") and picture.around == (
        "NEW-SURREY-1",
    )


def test_the_table_has_new_areas_first_and_says_nobody_and_not_known_in_words() -> None:
    changes = {**{f"reached_{end}": 0.0 for end in ("low", "median", "high")}, "not_reached_low": NOTHING}
    shown = on_map_cells(new_first(rows(gbp=0.0, gbp_share_split=NOTHING, share_in_plan=0.0, **changes)))
    assert shown["Code"].tolist() == ["NEW-SURREY-1", "A"]
    assert shown.loc[0, ["Reached, last year", "Not reached, last year"]].tolist() == ["nobody", "not known"]
    assert shown[SPLIT].tolist() == [0.0, 0.25] and shown[IN_PLAN].tolist() == [0.0, 1.0]
    assert IN_PLAN not in on_map_cells(rows())
