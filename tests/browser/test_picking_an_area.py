"""An area is chosen by its row in a table or by a click on the map, again and again."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
TABLE = "The same as a table"
KENT, ESSEX = "E23000032", "E23000028"


@pytest.fixture(scope="module")
def here(shared_visit: Visit) -> Visit:
    return shared_visit


def test_clicking_an_area_chooses_it_and_so_does_clicking_it_again_after_another(here: Visit) -> None:
    visit = here.turn_to("/coverage_map")
    for code in (KENT, ESSEX, KENT):
        visit.click_map(visit.point_on(code), code)
        expect(visit.map().locator('path[stroke="#5b2a86"]')).to_have_count(1)


@pytest.mark.soak  # by the keyboard alone: test_keyboard
def test_picking_a_row_of_the_coverage_table_chooses_that_area(here: Visit) -> None:
    here.turn_to("/coverage_map").unfold(TABLE).pick_row(0)
    here.wait_for_choices(area="E23000001")
    here.pick_row(2)
    here.wait_for_choices(area="E23000003")
    expect(here.page.get_by_role("heading", name="Lancashire")).to_be_visible()


@pytest.mark.soak  # without a browser: tests/pages/test_screens.py
def test_typing_a_postcode_or_a_name_chooses_the_area_it_is_in(here: Visit) -> None:
    here.turn_to("/coverage_map")
    here.type_where("LS1 3AD")
    here.page.wait_for_url(re.compile("area=E23000010"))
    here.type_where("Devon & Cornwall")
    here.page.wait_for_url(re.compile("area=E23000035"))
    here.type_where("Westmoorland")
    expect(here.page.get_by_role("alert")).to_contain_text("Westmorland and Furness")
    expect(here.choice("Where")).to_have_value(re.compile("^Devon and Cornwall, police force area"))
