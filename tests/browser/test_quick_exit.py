"""The way out is on every screen, and leaves nothing to go back to."""

import pytest
from playwright.sync_api import Locator, Route, expect

from tests.browser.visit import SCREENS, Visit

pytestmark = pytest.mark.browser
ELSEWHERE = "<title>Weather</title><h1>Weather</h1>"


WITH_A_MAP = "/plans"


@pytest.mark.parametrize(
    "path",
    [path if path == WITH_A_MAP else pytest.param(path, marks=pytest.mark.soak) for path in SCREENS],
)
def test_the_way_out_replaces_the_page_so_that_back_does_not_return(visit: Visit, path: str) -> None:
    asked = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body=ELSEWHERE, content_type="text/html")

    visit.page.route("https://www.bbc.co.uk/**", answer)
    visit.open(path)
    link = visit.page.get_by_role("link", name="Leave this page quickly")
    assert_works_without_a_script(link)
    before = visit.page.evaluate("history.length")
    link.click()
    visit.page.wait_for_url("https://www.bbc.co.uk/weather")
    assert asked == ["https://www.bbc.co.uk/weather"]
    visit.requests.clear()  # the one that may be asked for is this
    assert visit.page.evaluate("history.length") == before, "the page is still in the history"


@pytest.mark.soak
def test_the_way_out_still_works_after_going_from_screen_to_screen(visit: Visit) -> None:
    visit.page.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(body=ELSEWHERE))
    visit.open("/")
    for path in SCREENS:
        visit.go_to(path)
    before = visit.page.evaluate("history.length")
    visit.page.get_by_role("link", name="Leave this page quickly").click()
    visit.page.wait_for_url("https://www.bbc.co.uk/weather")
    assert visit.page.evaluate("history.length") == before
    visit.requests.clear()


def assert_works_without_a_script(link: Locator) -> None:
    expect(link).to_have_count(1)
    assert link.get_attribute("target") in (None, "_self"), "it leaves this page open"
    assert link.get_attribute("href") == "https://www.bbc.co.uk/weather"
