"""axe-core finds nothing serious on any screen, in any frame; each screen is looked at in another width.

All screens at once are for ``make soak``: ``test_widths`` asks the same of every screen on a telephone, each time.
"""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Frame, expect

from tests.browser.conftest import NewVisit
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
GRAVE = {"serious", "critical"}
ADDRESSES = {
    "overview": "/",
    "overview with own workbook": "/?directory=own",
    "area": "/area?area=E23000010&directory=demonstration",
    "coverage map": "/coverage_map?directory=published",
    "coverage map with an area": "/coverage_map?area=E23000010&directory=demonstration",
    "coverage map with a wrong link": "/coverage_map?risk=extreme",
    "patchwork": "/patchwork",
    "patchwork with an area": "/patchwork?area=E23000010&directory=demonstration",
    "need": "/need?area=E23000010",
    "compare": "/compare?area=E23000010",
    "other boundaries": "/other_boundaries?carried=cohort",
    "plans": "/plans?area=E23000010&beside=one_force_three_years",
    "ask": "/ask?area=E23000010",
    "directory": "/directory",
    "assumptions": "/assumptions?area=E23000010",
    "sources and method": "/sources_and_method",
}
SIZES = ((1280, 800), (768, 1024), (1920, 1080), (360, 740), (2560, 1400))
"""In turn, screen by screen: as laptops, tablets, desktops, telephones and very wide screens have them."""
_RUN = "within => axe.run(within || document, { iframes: false, preload: false, resultTypes: ['violations'] })"


def grave_findings(frame: Frame, within: str = "") -> list[str]:
    """Return each serious or critical violation in a frame, or within what a selector names: rule, element, what to do."""
    if frame.evaluate("typeof axe === 'undefined'"):
        frame.evaluate(Axe().axe_script)
    result: dict[str, Any] = frame.evaluate(_RUN, within)
    return [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in result["violations"]
        if violation["impact"] in GRAVE
        for node in violation["nodes"]
    ]


@pytest.fixture(scope="module")
def here(shared_visit: Visit) -> Visit:
    return shared_visit.open("/need?area=E23000010")


def assert_accessible(visit: Visit) -> None:
    assert [finding for frame in visit.page.frames for finding in grave_findings(frame)] == []


@pytest.mark.soak
@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES)
def test_a_screen_has_no_serious_finding(here: Visit, address: str) -> None:
    width, height = SIZES[list(ADDRESSES.values()).index(address) % len(SIZES)]
    here.page.set_viewport_size({"width": width, "height": height})
    here.turn_to(address)
    if "coverage_map" in address:
        here.map()
    assert_accessible(here)


@pytest.mark.soak
@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES)
def test_a_screen_has_no_serious_finding_in_the_dark(new_visit: NewVisit, address: str) -> None:
    visit = new_visit()
    visit.page.emulate_media(color_scheme="dark")
    assert_accessible(visit.open(address))
    visit.page.emulate_media(color_scheme="no-preference")


def test_a_screen_with_an_open_list_of_choices_has_no_serious_finding(here: Visit) -> None:
    here.page.set_viewport_size({"width": SIZES[0][0], "height": SIZES[0][1]})
    here.turn_to("/need?area=E23000010").choice("Community").click()
    expect(here.page.get_by_role("option", name="LGBT+")).to_be_visible()
    assert_accessible(here)
    here.page.keyboard.press("Escape")


def test_the_check_sees_a_serious_fault_where_there_is_one(here: Visit) -> None:
    fault = "<p id='fault'><img src='/x.png'><button></button></p>"
    here.page.evaluate("fault => document.body.insertAdjacentHTML('beforeend', fault)", fault)
    found = grave_findings(here.page.main_frame)
    here.page.evaluate("document.getElementById('fault').remove()")
    assert len(found) >= 2
