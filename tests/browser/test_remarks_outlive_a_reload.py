"""What is said of the record in the window of a cell is in the address at once, and there after a reload."""

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit
from tests.waiting import until

pytestmark = pytest.mark.browser


@pytest.mark.soak  # without a browser: tests/pages/test_remarks_on_the_record.py
def test_a_reload_right_after_a_remark_in_a_window_keeps_it(visit: Visit) -> None:
    visit.open("/patchwork")
    cell = '.patchwork td[data-area="E23000032"][data-column="high_risk_case_management.cause_harm"]'
    visit.page.locator(cell).focus()
    visit.after(lambda: visit.page.keyboard.press("Enter"))
    window = visit.page.get_by_role("dialog")
    window.get_by_text("I know more").click()
    window.get_by_label("Service in Kent").fill("Teasel groups")
    window.get_by_label("Who runs it").fill("Fictional Teasel Trust")
    window.get_by_role("button", name="Keep this service").click()
    expect(window).to_contain_text("Kept. The Directory screen gathers what you said")
    until(lambda: "remarks=" in visit.page.url, "the remarks in the address")
    visit.page.goto(visit.page.url.replace("/patchwork", "/directory"))
    expect(visit.page.get_by_text("What you said of the record: 1 remark")).to_be_visible()
