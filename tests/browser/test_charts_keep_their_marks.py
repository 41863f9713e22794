"""A chart leaves the screen by our own buttons alone, with its marks, and moves nothing when it comes."""

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
_WATCH = """() => {
  window.heights = [];
  const look = () => {
    const charts = [...document.querySelectorAll('[data-testid=stVegaLiteChart]')];
    window.heights.push(...charts.map(chart => Math.round(chart.getBoundingClientRect().height)));
    if (!charts.some(chart => chart.querySelector('canvas, svg'))) { requestAnimationFrame(look); }
  };
  look();
}"""


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


def test_a_chart_has_its_room_before_it_is_drawn(here: Visit) -> None:
    visit = here.turn_to("/directory")
    visit.page.evaluate(_WATCH)
    expect(visit.turn_to("/need").page.get_by_test_id("stVegaLiteChart").locator("svg, canvas").first).to_be_visible()
    heights = visit.page.evaluate("window.heights")
    assert len(set(heights)) == 1, f"what is below the chart moves: its heights were {heights}"
