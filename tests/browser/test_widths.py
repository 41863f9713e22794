"""Every screen is whole on a telephone, a laptop and a very wide screen, and axe-core finds nothing serious in it.

In ``make soak`` pictures are kept in ``screenshots/`` to look at: to draw them takes a fifth of each test.
"""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import NewVisit, visits
from tests.browser.running import ROOT, Server
from tests.browser.test_accessibility import assert_accessible
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
SIZES = {360: 740, 1280: 800, 2560: 1400}
NARROWEST = 360
ADDRESSES = {
    "overview": "/",
    "overview_own": "/?directory=own",
    "coverage_map": "/coverage_map?directory=published",
    "coverage_map_area": "/coverage_map?area=E23000010&directory=demonstration",
    "patchwork": "/patchwork",
    "patchwork_area": "/patchwork?area=E23000010",
    "need": "/need?area=E23000010",
    "compare": "/compare?area=E23000010",
    "other_boundaries": "/other_boundaries",
    "plans": "/plans?area=E23000010&beside=one_force_three_years",
    "ask": "/ask?area=E23000010",
    "directory": "/directory",
    "assumptions": "/assumptions?area=E23000010",
    "sources_and_method": "/sources_and_method",
}
_IN_FRONT = """link => {
  const box = link.getBoundingClientRect();
  return [[2, 2], [box.width - 2, 2], [2, box.height - 2], [box.width - 2, box.height - 2], [box.width / 2, box.height / 2]]
    .every(([x, y]) => link.contains(document.elementFromPoint(box.left + x, box.top + y)));
}"""
_TOO_WIDE = """() => [document.documentElement, document.querySelector('[data-testid=stMain]')]
  .map(element => element.scrollWidth - element.clientWidth)"""
_STICKING_OUT = """() => [...document.querySelectorAll('[data-testid=stMainBlockContainer] *')].filter(element => {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && (box.right > innerWidth + 1 || box.left < -1)
    && !element.closest('[data-testid=stDataFrame], [role=tablist], .patchwork-table, .leaflet-container')
    && getComputedStyle(element).position !== 'absolute';
}).map(element => element.outerHTML.slice(0, 160))"""
"""What reaches over the edge; tables, the patchwork and rows of tabs scroll within themselves, and a map is cut at its edge."""


LEFT_TO_SOAK = (
    *("overview_own", "coverage_map", "patchwork"),
    *("need", "compare", "assumptions", "sources_and_method"),
)
"""Screens that are tried in another state as well, and others of words, tables and pictures alone.

At 1280 pixels ``whole_walk`` finds no screen too wide.
"""
CASES = [
    (name, width)
    if width == NARROWEST and name not in LEFT_TO_SOAK
    else pytest.param(name, width, marks=pytest.mark.soak)
    for width in SIZES
    for name in ADDRESSES
]


class Widths(dict[int, Visit]):
    """A visit for each width, on a screen of that width from its beginning; made once it is asked for."""

    def __init__(self, start: NewVisit) -> None:
        super().__init__()
        self.start = start

    def at(self, width: int, address: str) -> Visit:
        """Return the visit of a width, at an address."""
        if width in self:
            return self[width].turn_to(address)
        self[width] = self.start(width, SIZES[width]).open(address)
        return self[width]


@pytest.fixture(scope="module")
def at_width(profile: BrowserContext, tabs: list[Page], server: Server) -> Iterator[Widths]:
    with visits(profile, tabs, server) as start:
        yield Widths(start)


@pytest.fixture
def keep_picture(pytestconfig: pytest.Config) -> Callable[[Visit, str], None]:
    """Return what keeps a picture of a screen by a name, where pictures are kept."""
    are_kept = pytestconfig.getoption("markexpr") != "not soak"

    def keep(visit: Visit, name: str) -> None:
        if are_kept:
            visit.page.screenshot(path=ROOT / "screenshots" / f"{name}.png")

    return keep


@pytest.mark.parametrize(("name", "width"), CASES)
def test_a_screen_is_whole_at_every_width_and_accessible(
    at_width: Widths, keep_picture: Callable[[Visit, str], None], name: str, width: int
) -> None:
    visit = at_width.at(width, ADDRESSES[name])
    visit.page.get_by_test_id("stMain").evaluate("main => main.scrollTo(0, 0)")
    way_out = visit.page.get_by_role("link", name="Leave this page quickly")
    expect(visit.heading()).to_be_in_viewport(ratio=1)
    expect(way_out).to_be_in_viewport(ratio=1)
    assert way_out.evaluate(_IN_FRONT), "something lies over the way out"
    if "map" in name:
        visit.map()
    visit.drawn()
    keep_picture(visit, f"{name}_{width}")
    visit.until(
        lambda: visit.page.evaluate(_STICKING_OUT) == [], "all within the edges"
    )  # a chart is fitted once it is drawn
    assert max(visit.page.evaluate(_TOO_WIDE)) <= 0, "the page scrolls sideways"
    visit.page.get_by_test_id("stMain").evaluate("main => main.scrollTo(0, main.scrollHeight)")
    visit.drawn()
    keep_picture(visit, f"{name}_{width}_foot")
    assert way_out.evaluate(_IN_FRONT), "something lies over the way out at the foot"
    if width == NARROWEST:
        assert_accessible(visit)


def test_on_a_telephone_the_choices_are_folded_away_and_can_be_opened_and_folded_away_again(at_width: Widths) -> None:
    visit = at_width.at(NARROWEST, "/coverage_map")
    expect(visit.choice("Where")).not_to_be_in_viewport()
    visit.page.get_by_test_id("stExpandSidebarButton").click()
    expect(visit.choice("Where")).to_be_in_viewport()
    visit.page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
    expect(visit.choice("Where")).not_to_be_in_viewport()
