"""A number changed on the Assumptions screen is marked on every screen and in every file, and a link opens it again."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.test_picking_an_area import TABLE
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

SAID = "106,000 (90,000 to 130,000), shipped 53,000 (53,000 to 65,000)"


def change_the_high_risk_cohort(visit: Visit) -> None:
    """Type a value with its range, as a person does, and press "Use this"."""
    for label, number in (
        ("Value", "106000"),
        ("Low end of the 80% range", "90000"),
        ("High end of the 80% range", "130000"),
    ):
        visit.page.get_by_label(f"{label} (people a year)").fill(number)
    visit.after(visit.page.get_by_role("button", name="Use this", exact=True).click)


def go(visit: Visit, screen: str) -> None:
    visit.page.get_by_test_id("stSidebar").get_by_role("link", name=screen, exact=True).click()
    expect(visit.page.get_by_test_id("stSidebar").get_by_role("link", name=screen, exact=True)).to_be_visible()
    visit.settle()


@pytest.fixture(scope="module")
def changed(shared_visit: Visit) -> Visit:
    """A visit in which a number was changed, once one that is wrong had been refused."""
    shared_visit.open("/assumptions?area=E23000032")
    expect(shared_visit.page.locator(".atlas-changed")).to_have_count(0)
    shared_visit.page.get_by_label("Value (people a year)").fill("1")
    shared_visit.after(shared_visit.page.get_by_role("button", name="Use this", exact=True).click)
    expect(shared_visit.page.locator(".atlas-mistake")).to_contain_text("must lie between the low end")
    expect(shared_visit.page.locator(".atlas-changed")).to_have_count(0)
    change_the_high_risk_cohort(shared_visit)
    return shared_visit


@pytest.mark.soak  # without a browser: tests/pages/test_assumptions_screen.py, and of the file tests/coverage/test_export.py
def test_a_refused_number_changes_nothing_and_a_right_one_is_marked_on_another_screen_and_in_the_file(
    changed: Visit, files: Path
) -> None:
    expect(changed.page.locator(".atlas-say", has_text="In Kent")).to_contain_text("Your changes move it by +")
    go(changed, "Coverage map")  # every screen: without a browser, in tests/pages/test_assumptions_screen.py
    expect(changed.page.locator(".atlas-changed")).to_contain_text(SAID)
    saved = dict(changed.unfold(TABLE).downloads(files))["coverage_pfa.csv"]
    rows = list(csv.DictReader(io.StringIO(saved.decode("utf-8-sig"))))
    assert rows and all(SAID in row["assumptions"] and "CHANGED" in row["assumptions"] for row in rows)


@pytest.mark.soak  # without a browser: the link, the slider and the way back in tests/pages/test_assumptions_screen.py
def test_the_link_opens_it_again_for_somebody_else_and_going_back_takes_every_mark_away(
    changed: Visit, visit: Visit
) -> None:
    go(changed, "Assumptions")
    visit.page.goto(changed.page.url)
    visit.settle()
    expect(visit.page.locator(".atlas-changed")).to_contain_text(SAID)
    visit.after(visit.page.get_by_role("button", name="Go back to all shipped values").click)
    expect(visit.page.locator(".atlas-changed")).to_have_count(0)
    assert "assumed" not in visit.url_says()
    expect(changed.page.locator(".atlas-changed")).to_contain_text(SAID)
    slider = visit.page.get_by_role("slider", name="People aged 16 and over")
    slider.focus()
    visit.after(lambda: visit.page.keyboard.press("Home"))
    expect(visit.page.locator(".atlas-changed")).to_contain_text("shipped 0.5")
    assert '"population_16_plus": 0.0' in visit.url_says()["assumed"]
