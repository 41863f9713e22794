"""The map that a user has zoomed and clicked stays the same map, and goes on answering clicks."""

import pytest

from tests.browser.test_picking_an_area import KENT
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


def test_an_area_clicked_on_the_map_can_be_clicked_again_after_being_unchosen(shared_visit: Visit) -> None:
    visit = shared_visit.open("/coverage_map")
    visit.click_map(visit.point_on(KENT), KENT)
    visit.choose_where("England and Wales")
    visit.wait_for_choices()
    visit.click_map(visit.point_on(KENT), KENT)


def test_choosing_an_area_does_not_load_the_map_anew(shared_visit: Visit) -> None:
    visit = shared_visit.open("/coverage_map")
    visit.mark_the_map()
    visit.choose_where("Kent")
    assert visit.is_the_marked_map(), "the zoom of the map was lost"
