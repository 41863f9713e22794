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

    def width() -> float:
        kent = visit.map().locator(f'path[data-code="{KENT}"]').first
        return float(kent.evaluate("of => of.getBoundingClientRect().width"))

    def turn_the_wheel() -> None:
        visit.mouse_on_map(point)
        visit.page.mouse.wheel(0, -200)

    def width_after_the_wheel() -> float:
        turn_the_wheel()
        visit.page.wait_for_timeout(400)  # what must not happen would have happened by then
        return width()

    def wider_than(other: float) -> float:
        visit.until(lambda: width() > other, "a larger map")
        widths = [0.0]

        def is_at_rest() -> bool:
            widths.append(width())
            return widths[-1] == widths[-2]

        visit.until(is_at_rest, "a map that has come to rest")
        return widths[-1]

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
    turn_the_wheel()
    held = wider_than(before)
    visit.page.keyboard.up("Control")
    visit.click_map(visit.point_on(KENT), KENT)
    turn_the_wheel()
    wider_than(held)
    assert visit.is_the_marked_map(), "the zoom of the map was lost"
