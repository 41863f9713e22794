"""On the map of a plan an area that it gives no place stands apart from one that it gives a few."""

import pandas as pd
import pytest

from funding.result.plan_answer import PlanAnswer
from tests.ui.screens.plans.hand_made import ANSWER, AREAS, CITY, KENT, LINE, NORFOLK, hand_made
from ui.screens.plans.bought_picture import NO_PLACE
from ui.screens.plans.plan_map import NOT_IN_IT, plan_picture
from ui.screens.plans.plans_beside import difference_picture

WEST_MIDLANDS = "E23000014"


def with_places(last_year: list[int]) -> PlanAnswer:
    return hand_made(tables={"areas": AREAS.assign(places_last_year=last_year)})


def test_an_area_without_a_place_is_no_low_share() -> None:
    picture = plan_picture(with_places([55, 1, 0]), "change", "", None)
    assert picture.areas[NORFOLK] == (NO_PLACE, "Norfolk: no place from this plan in its last year")
    assert picture.areas[KENT][0].startswith("value-") and picture.areas[CITY][0].startswith("value-")
    assert NO_PLACE in picture.classes


def test_a_plan_that_gives_every_area_a_place_has_no_such_class() -> None:
    picture = plan_picture(with_places([55, 1, 3]), "change", "", None)
    assert NO_PLACE not in picture.classes
    assert pd.Series([key for key, _ in picture.areas.values()]).isin([*picture.classes, ""]).all()


@pytest.mark.parametrize("view", ["before", "after", "change", "money"])
def test_areas_that_take_no_part_are_left_white_and_say_so(view: str) -> None:
    picture = plan_picture(ANSWER, view, LINE, None)
    assert len(picture.areas) == 43
    assert {KENT, CITY} <= {code for code, (key, _) in picture.areas.items() if key} <= {KENT, CITY, NORFOLK}
    assert picture.areas[WEST_MIDLANDS] == ("", f"West Midlands: {NOT_IN_IT}")


def test_an_area_with_a_place_has_the_colour_of_a_service_there_and_the_words_of_some_places() -> None:
    before, after = (plan_picture(ANSWER, view, LINE, None) for view in ("before", "after"))
    assert (before.areas[KENT][0], after.areas[KENT][0]) == ("no-record-whole", "served-whole")
    assert after.areas[KENT][1] == "Kent: some places, on record or from this plan"


def test_money_is_more_or_less_than_a_share_by_cohort() -> None:
    areas = plan_picture(ANSWER, "money", "", None).areas
    assert (areas[KENT][0], areas[NORFOLK][0]) == ("more", "less")


def test_a_plan_beside_itself_differs_nowhere_and_beside_another_where_it_reaches_others() -> None:
    other = hand_made(tables={"areas": AREAS.assign(reached_median=[50.0, 1.0, 2.0])})
    assert {key for key, _ in difference_picture(ANSWER, ANSWER, None).areas.values()} == {"same"}
    found = {code: key for code, (key, _) in difference_picture(ANSWER, other, None).areas.items()}
    assert found == {KENT: "more", CITY: "same", NORFOLK: "less"}
