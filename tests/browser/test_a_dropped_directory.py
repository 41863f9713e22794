"""As soon as a directory has been read, everything on the screen speaks of it."""

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit
from tests.loaders.directory_files import csv_file

pytestmark = pytest.mark.browser


def test_a_dropped_directory_is_in_use_at_once(visit: Visit) -> None:
    visit.upload("mine.csv", csv_file({}))
    expect(visit.page.get_by_text("mine.csv: 1 row", exact=False)).to_be_visible()
    expect(visit.page.locator(".atlas-strip")).to_contain_text("1 record")
    assert "published record" not in visit.page.locator(".atlas-say").first.inner_text()
