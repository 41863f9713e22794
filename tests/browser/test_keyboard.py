"""Every control is reached by the Tab key, says what it is, and shows that it has the focus."""

from typing import Any

import pytest

from tests.browser.test_picking_an_area import TABLE
from tests.browser.visit import Visit
from tests.samples import rest_to_soak

pytestmark = pytest.mark.browser
AT_MOST = 130
ON_EVERY_SCREEN = {
    *("Overview", "Coverage map", "Patchwork", "Sources and method"),
    *("Where", "Level", "Try with INVENTED data", "Need help?", "Leave this page quickly"),
}
OWN_CONTROLS = {
    "/": {"Explore my area", "Compare areas"},
    "/?directory=own": {"My own workbook, for this visit", "Template workbook (.xlsx)", "Upload"},
    "/coverage_map?area=E23000010": {
        *("Intervention", "Risk level", "Community", "day, On this date", "More choices"),
        *("a table", "the map", "Lancashire: may be served"),
        *("Save map", "Save table"),
    },
    "/patchwork?area=E23000010": {
        *("Show", "Sort by", "Both sides", "Save"),
        "Cleveland. Enter opens its screen.",
    },
    "/sources_and_method": {"a table", "day, On this date", "More choices", "Save table"},
}
WITH_MOST_CONTROLS = "/coverage_map?area=E23000010"
_TO_THE_TOP = "() => { document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); }"
_FOCUSED = """() => {
  const looks = element => {
    const styles = [];
    for (let at = element, up = 0; at && up < 5; at = at.parentElement, up += 1) {
      for (const pseudo of [null, '::before', '::after']) {
        const s = getComputedStyle(at, pseudo);
        styles.push(s.outline, s.boxShadow, s.borderColor, s.backgroundColor, s.color, s.textDecoration, s.opacity);
      }
    }
    for (const beside of element.parentElement ? element.parentElement.children : []) {
      const s = getComputedStyle(beside);
      styles.push(s.outline, s.boxShadow, s.borderColor, s.backgroundColor);
    }
    return styles.join('|');
  };
  const element = document.activeElement, before = window.__focused;
  const told = before ? { plain: before.element.isConnected && looks(before.element) === before.looks } : {};
  window.__focused = null;
  if (!element || element === document.body) { return { ...told, name: 'nothing' }; }
  window.__focused = { element, looks: looks(element) };
  const words = (element.getAttribute('aria-label') || (element.labels && element.labels[0] || element).innerText || '').trim();
  const kinds = { CANVAS: 'a table', MAIN: 'the screen' };
  const inside = element.closest('.atlas-map-ground') ? 'the map' : element.closest('canvas') && 'a table';
  const kind = inside || kinds[element.tagName];
  const said = words.split('\\n').filter(line => line && !/^[a-z]+(_[a-z]+)+$/.test(line)).pop() || '';  // without names of icons
  return { ...told, name: kind || said.replace(/ \\(\\d+\\)$/, '') || element.outerHTML.slice(0, 80) };
}"""


def walk_by_tab(visit: Visit) -> list[dict[str, Any]]:
    """Press Tab from the top to the end; return what had the focus, and whether it looked the same without it."""
    visit.page.add_style_tag(content="* { transition: none !important }")  # or a fading border hides the difference
    visit.page.evaluate(_TO_THE_TOP)
    stops: list[dict[str, Any]] = []
    for _ in range(AT_MOST):
        visit.page.keyboard.press("Tab")
        stop = visit.page.evaluate(_FOCUSED)
        if stops:
            stops[-1]["looks the same without focus"] = stop.get("plain", False)
        if stop["name"] == "nothing":
            if stops:
                return stops
            continue  # the focus was still outside the page, where the walk before had left it
        stops.append(stop)
    raise AssertionError(f"after {AT_MOST} presses the end was not reached: {[stop['name'] for stop in stops]}")


@pytest.mark.parametrize(
    "address",
    rest_to_soak(OWN_CONTROLS, [WITH_MOST_CONTROLS]),
)
def test_tab_reaches_every_control_and_the_end(shared_visit: Visit, address: str) -> None:
    visit = shared_visit.open(address)
    if "map" in address:
        visit.unfold(TABLE).map()
        visit.cells().first.wait_for(state="attached")
    stops = walk_by_tab(visit)
    assert ON_EVERY_SCREEN | OWN_CONTROLS[address] <= {stop["name"] for stop in stops}
    assert [stop["name"] for stop in stops].count("the map") <= 5, "the map takes many steps to pass"
    unseen = {stop["name"] for stop in stops if stop["looks the same without focus"]}
    assert unseen - {"the screen", "the map", "a table"} == set(), "the focus cannot be seen there"


@pytest.fixture(scope="module")
def on_the_map(shared_visit: Visit) -> Visit:
    return shared_visit


def test_choices_can_be_made_with_the_keyboard_alone(on_the_map: Visit) -> None:
    visit = on_the_map.turn_to("/coverage_map")
    visit.choice("Risk level").focus()
    visit.page.keyboard.press("ArrowDown")
    visit.page.keyboard.type("Standard")
    visit.page.keyboard.press("ArrowDown")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**risk=standard**")
    visit.settle()
    visit.more_choices().page.get_by_role("switch", name="By and for only").focus()
    visit.page.keyboard.press("Space")
    visit.page.wait_for_url("**by_and_for_only=true**")
    visit.settle()
    visit.page.get_by_role("slider").focus()
    visit.page.keyboard.press("ArrowRight")
    visit.page.wait_for_url("**staleness_months=25**")
    visit.settle().after(lambda: visit.page.keyboard.press("Escape"))


def test_a_row_can_be_picked_with_the_keyboard_alone(on_the_map: Visit) -> None:
    visit = on_the_map.turn_to("/coverage_map").unfold(TABLE)
    visit.cells().first.wait_for(state="attached")
    visit.page.get_by_test_id("stDataFrame").locator("canvas").first.focus()
    for key in ("ArrowDown", "ArrowDown", "ArrowLeft", "Shift+Space"):
        visit.page.keyboard.press(key)
    visit.page.wait_for_url("**area=E23**")
