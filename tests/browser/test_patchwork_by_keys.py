"""The patchwork in a browser: whole in the first view, moved through by arrow keys, and a way on from every part of it."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import NewVisit
from tests.browser.first_view import SIZE, assert_shows_before_it_tells
from tests.browser.test_accessibility import grave_findings
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
KENT = "E23000032"
GROUPS, INTENSIVE = "behaviour_change_group.cause_harm", "high_risk_case_management.cause_harm"


def cell(visit: Visit, area: str, column: str) -> Locator:
    return visit.page.locator(f'.patchwork td[data-area="{area}"][data-column="{column}"]')


def in_focus(visit: Visit) -> tuple[str, str, str]:
    """Return what has the focus: a cell, an area, its districts or a column; of which area and column."""
    what = visit.page.evaluate("() => ({ ...document.activeElement.dataset })")
    return tuple(what.get(key, "") for key in ("what", "area", "column"))  # type: ignore[return-value]


def test_the_whole_country_stands_in_the_first_view_and_can_be_walked_by_keys(new_visit: NewVisit) -> None:
    visit = new_visit(*SIZE).open(f"/patchwork?area={KENT}")
    assert_shows_before_it_tells(visit, ".patchwork table")
    rows = visit.page.locator(".patchwork tbody tr")
    expect(rows).to_have_count(43)
    expect(rows.first).to_be_in_viewport(ratio=1)
    expect(rows.last).to_be_in_viewport(ratio=1)

    visit.page.locator('.patchwork [tabindex="0"]').focus()
    assert in_focus(visit) == ("area", "E23000013", "")
    for key, there in {
        "End": ("cell", "E23000013", "male_victims_harmed"),
        "Control+End": ("cell", "W15000003", "male_victims_harmed"),
        "Home": ("area", "W15000003", ""),
        "ArrowRight": ("districts", "W15000003", ""),
        "Control+Home": ("area", "E23000013", ""),
    }.items():
        visit.page.keyboard.press(key)
        assert in_focus(visit) == there, key
    for key in ("ArrowRight", "ArrowRight", "ArrowUp"):
        visit.page.keyboard.press(key)
    assert in_focus(visit) == ("column", "", "prevention.cause_harm")
    visit.page.keyboard.press("ArrowDown")
    card = visit.page.locator(".patchwork-card")
    expect(card).to_contain_text("Cleveland · Prevention")
    visit.page.keyboard.press("Escape")
    expect(card).to_be_hidden()

    cell(visit, KENT, INTENSIVE).focus()
    visit.after(lambda: visit.page.keyboard.press("Enter"))
    window = visit.page.get_by_role("dialog")
    expect(window).to_contain_text("Kent: Intensive work with high-risk perpetrators")
    expect(window.locator(".atlas-records li").first).to_contain_text("Source: ")
    expect(window.get_by_role("link", name="Leave this page quickly")).to_be_in_viewport(ratio=1)
    assert grave_findings(visit.page.main_frame, "[role=dialog]") == []
    visit.page.keyboard.press("Escape")
    expect(window).to_be_hidden()
    visit.until(lambda: in_focus(visit) == ("cell", KENT, INTENSIVE), "the focus on the cell that the window came from")


def test_only_cells_that_say_another_thing_are_drawn_anew(shared_visit: Visit) -> None:
    visit = shared_visit.open("/patchwork")
    cells = visit.page.locator(".patchwork td.cell")
    cells.evaluate_all("cells => cells.forEach(cell => { cell.stood = true; })")
    visit.choose("Risk level", "Medium risk")
    visit.page.wait_for_function("() => [...document.querySelectorAll('.patchwork td.cell')].some(cell => !cell.stood)")
    assert cells.evaluate_all("cells => cells.some(cell => cell.stood)")


@pytest.mark.soak  # without a browser: tests/pages/test_patchwork_screen.py and test_links.py
def test_an_old_address_leads_to_it_a_force_to_its_districts_and_a_column_to_the_map(shared_visit: Visit) -> None:
    visit = shared_visit.open("/gaps?risk_here=medium")
    expect(visit.heading()).to_have_text("Patchwork")
    visit.after(visit.page.get_by_label("Districts of Kent: Enter shows them").click)
    expect(visit.page.locator(".patchwork tbody tr")).to_have_count(13)
    visit.wait_for_choices(risk_here="medium", within=KENT)
    visit.after(visit.page.locator(f'.patchwork th[data-column="{GROUPS}"]').click)
    expect(visit.heading()).to_have_text("Coverage map")
    assert visit.url_says().items() >= {"risk": "medium", "intervention": "behaviour_change_group"}.items()
