"""A picture leaves the screen by our own buttons alone, which put its title, its source and its INVENTED mark into it."""

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def here(shared_visit: Visit) -> Visit:
    return shared_visit


@pytest.mark.parametrize(
    "address",
    [
        "/compare?directory=demonstration&area=E23000032",
        pytest.param("/compare?directory=demonstration&area=E23000032&view=heat", marks=pytest.mark.soak),
        pytest.param("/assumptions?directory=demonstration", marks=pytest.mark.soak),
    ],
)
def test_a_chart_offers_no_picture_without_its_marks(here: Visit, address: str) -> None:
    visit = here.turn_to(address)
    chart = visit.page.get_by_test_id("stVegaLiteChart").first
    tools = visit.page.get_by_test_id("stFullScreenFrame").filter(has=chart).get_by_role("button")
    chart.scroll_into_view_if_needed()
    chart.hover()
    expect(chart.locator("svg, canvas").first).to_be_visible()
    visit.page.wait_for_timeout(500)  # the tools of a chart come with the pointer
    expect(tools).to_have_count(0)  # of what can be seen and reached by keyboard
    expect(chart).to_contain_text("INVENTED data, for training only.")
    visit.page.get_by_role("button", name="Save chart").first.click()
    expect(visit.page.get_by_role("button", name="Picture PNG")).to_be_visible()
