"""As soon as a directory has been read, everything on the screen speaks of it."""

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit
from tests.loaders.directory_files import csv_file

pytestmark = pytest.mark.browser


@pytest.mark.soak  # in use: test_text_and_places_from_a_file; gone with the visit: tests/pages/test_own_workbook_screen.py
def test_a_dropped_directory_is_in_use_at_once_and_a_reload_forgets_it_and_says_so(visit: Visit) -> None:
    visit.upload("mine.csv", csv_file({}))
    expect(visit.page.get_by_text("mine.csv: Your only service is in. 1 row read", exact=False)).to_be_visible()
    expect(visit.page.locator(".atlas-foot")).to_contain_text("1 of them mine")
    expect(visit.page.locator(".atlas-strip").first).to_contain_text("mine.csv")
    visit.page.reload()
    visit.settle()
    expect(visit.page.get_by_role("alert")).to_contain_text("none is loaded")
    expect(visit.page.locator(".atlas-say")).to_have_count(0)
