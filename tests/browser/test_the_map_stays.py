"""The map that a user has zoomed and clicked stays the same map, and goes on answering clicks."""

import pytest

from tests.browser.test_picking_an_area import KENT
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def here(shared_visit: Visit) -> Visit:
    return shared_visit


@pytest.mark.soak  # that areas clicked in turn are chosen, each time, is held in test_picking_an_area
def test_an_area_clicked_on_the_map_can_be_clicked_again_after_being_unchosen(here: Visit) -> None:
    visit = here.turn_to("/coverage_map")
    visit.click_map(visit.point_on(KENT), KENT)
    visit.choose_where("England and Wales")
    visit.wait_for_choices()
    visit.click_map(visit.point_on(KENT), KENT)


def test_the_wheel_scrolls_the_page_until_ctrl_is_held_or_the_map_was_clicked_and_a_choice_draws_no_other_map(
    here: Visit,
) -> None:
    visit = here.open("/coverage_map")  # a map that was clicked takes the wheel
    visit.mark_the_map()
    point, main = visit.point_on(KENT), visit.page.get_by_test_id("stMain")

    def width_after_the_wheel() -> float:
        visit.mouse_on_map(point)
        visit.page.mouse.wheel(0, -200)
        visit.page.wait_for_timeout(400)
        return float(
            visit.map().locator(f'path[data-code="{KENT}"]').first.evaluate("of => of.getBoundingClientRect().width")
        )

    before = width_after_the_wheel()
    main.evaluate("of => of.scrollTo(0, 0)")

    def has_scrolled() -> bool:
        visit.mouse_on_map(point)
        visit.page.mouse.wheel(0, 200)
        visit.page.wait_for_timeout(200)
        return bool(main.evaluate("of => of.scrollTop") > 0)

    visit.until(has_scrolled, "the page scrolls")
    assert width_after_the_wheel() == before
    visit.page.keyboard.down("Control")
    held = width_after_the_wheel()
    visit.page.keyboard.up("Control")
    assert held > before
    visit.click_map(visit.point_on(KENT), KENT)
    clicked = width_after_the_wheel()
    assert clicked != held
    assert visit.is_the_marked_map(), "the zoom of the map was lost"
