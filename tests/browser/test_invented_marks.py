"""Whatever comes from the demonstration directory says INVENTED, on every screen and in every file."""

import csv
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from tests.browser.test_picking_an_area import TABLE
from tests.browser.visit import DEMONSTRATION, SCREENS, Visit

pytestmark = pytest.mark.browser
ADDRESSES = [
    "/?directory=demonstration",
    "/coverage_map?directory=demonstration&area=E23000010",
    "/patchwork?directory=demonstration&area=E23000010",
    "/sources_and_method?directory=demonstration",
]
WITH_A_TABLE_OF_STREAMLIT = ("/coverage_map", "/sources_and_method")


@pytest.fixture(scope="module")
def here(shared_visit: Visit) -> Visit:
    return shared_visit


def test_a_table_of_the_demonstration_stands_below_the_mark_and_offers_no_file_without_it(here: Visit) -> None:
    visit = here.turn_to(ADDRESSES[1])
    expect(visit.page.locator(".atlas-invented")).to_be_in_viewport()
    expect(visit.page.locator(".atlas-invented")).to_contain_text("INVENTED")
    assert_a_table_offers_no_file_without_its_marks(visit.unfold(TABLE))


@pytest.mark.soak  # without a browser: screens in tests/pages/test_screens.py, files in tests/coverage/test_export.py
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_screen_of_the_demonstration_says_invented_at_its_top_and_in_its_files_and_offers_no_other_file(
    here: Visit, files: Path, address: str
) -> None:
    visit = here.turn_to(address)
    expect(visit.page.locator(".atlas-invented")).to_be_in_viewport()
    expect(visit.page.locator(".atlas-invented")).to_contain_text("INVENTED")
    if "coverage_map" in address:
        visit.unfold(TABLE)
    for name, content in visit.downloads(files):
        assert name.startswith("INVENTED_")
        assert set(data_statuses(name, content)) == {"INVENTED"}
    if address.startswith(WITH_A_TABLE_OF_STREAMLIT):
        assert_a_table_offers_no_file_without_its_marks(visit)


def assert_a_table_offers_no_file_without_its_marks(visit: Visit) -> None:
    visit.cells().first.wait_for(state="attached")
    visit.page.get_by_test_id("stDataFrame").first.hover()
    expect(visit.page.get_by_role("button", name="Search").first).to_be_visible()
    assert not visit.page.get_by_role("button", name="Download as CSV").first.is_visible()


@pytest.mark.soak  # without a browser: tests/pages/test_screens.py and tests/coverage/test_export.py
def test_the_published_record_is_never_said_to_be_invented(here: Visit, files: Path) -> None:
    visit = here.turn_to("/coverage_map?area=E23000010&directory=published")
    expect(visit.page.locator(".atlas-invented")).to_have_count(0)
    for name, content in visit.downloads(files):
        assert "INVENTED" not in name
        assert set(data_statuses(name, content)) == {"as recorded"}


@pytest.mark.soak
def test_invented_goes_away_with_the_demonstration_directory(visit: Visit) -> None:
    visit.open("/").use_directory(DEMONSTRATION)
    for path in SCREENS:
        visit.go_to(path)
        expect(visit.page.locator(".atlas-invented")).to_be_visible()
    visit.go_to("/").use_directory("The published record")
    expect(visit.page.locator(".atlas-invented")).to_have_count(0)


def data_statuses(name: str, content: bytes) -> list[str]:
    """Return the data_status of every row of a download."""
    if name.endswith(".csv"):
        rows = [*csv.reader(io.StringIO(content.decode("utf-8-sig")))]
    else:
        sheet = load_workbook(io.BytesIO(content), read_only=True)["Table"]
        rows = [[str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    column = rows[0].index("data_status")
    assert len(rows) > 1
    return [row[column] for row in rows[1:]]
