"""On the map of a plan an area that it gives no place stands apart from one that it gives a few."""

import pandas as pd

from say.funding.plan_results import PlanResults
from tests.ui.screens.plans.test_plan_area_words import AREAS, CITY, KENT, NORFOLK, RESULTS
from ui.screens.plans.plan_map import NO_PLACE, plan_picture


def with_places(last_year: list[int]) -> PlanResults:
    areas = AREAS.assign(places_last_year=last_year)
    return PlanResults(**{**vars(RESULTS), "tables": {**RESULTS.tables, "areas": areas}})


def test_an_area_without_a_place_is_no_low_share() -> None:
    picture = plan_picture(with_places([55, 1, 0]), "change", "", None)
    assert picture.areas[NORFOLK] == (NO_PLACE, "Norfolk: no place from this plan in its last year")
    assert picture.areas[KENT][0].startswith("value-") and picture.areas[CITY][0].startswith("value-")
    assert NO_PLACE in picture.classes


def test_a_plan_that_gives_every_area_a_place_has_no_such_class() -> None:
    picture = plan_picture(with_places([55, 1, 3]), "change", "", None)
    assert NO_PLACE not in picture.classes
    assert pd.Series([key for key, _ in picture.areas.values()]).isin([*picture.classes, ""]).all()
