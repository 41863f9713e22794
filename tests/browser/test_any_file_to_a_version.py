"""A new user takes a messy workbook to a published version with the controls of the screen alone.

It is a small one: a large one goes the same way without a browser, in ``test_directory_screen``.
"""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_accessibility import assert_accessible
from tests.browser.visit import Visit
from tests.loaders.intake.messy import as_workbook, of_two_forces

pytestmark = pytest.mark.browser
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def answered(visit: Visit, question: str, number: int) -> Visit:
    """Choose the option of a number in the first select box whose label holds some words."""
    visit.page.get_by_role("combobox", name=re.compile(question)).first.click()
    return visit.after(visit.page.get_by_role("option").nth(number).click)


@pytest.mark.soak  # without a browser: tests/pages/test_directory_screen.py
def test_dropped_understood_mended_published_and_on_the_map(visit: Visit) -> None:
    visit.open("/directory").drop("contracts.xlsx", as_workbook((of_two_forces(),)), WORKBOOK)
    page = visit.page
    page.get_by_role("button", name="Drop another file").wait_for()
    answered(visit.settle(), "^It is", 1)
    visit.after(page.get_by_role("button", name="Keep it as a note").click)
    settled = False
    while page.get_by_role("combobox", name=re.compile("which area")).count():
        answered(visit, "which area", 1)
        settled = True
    assert settled, "no area was asked for"
    expect(page.locator(".atlas-say").first).to_contain_text("say what 1 word under Intervention means")
    assert_accessible(visit)
    page.get_by_label("Its name").fill("Invented office")
    visit.after(lambda: page.get_by_label("Its name").press("Tab"))
    page.get_by_label("Your name").last.fill("Invented Person")
    visit.after(lambda: page.get_by_label("Your name").last.press("Tab"))
    visit.after(page.get_by_role("button", name=re.compile("^Publish .*for your whole office")).click)
    page.get_by_role("link", name="Show it on the map").click()
    visit.page.wait_for_url(re.compile("/coverage_map"))
    assert "Invented office, version 1, published" in visit.settle().sources()[0]
