"""Places that nobody has stated are "not known", on the screen and in every file; a stated nought stays a nought."""

import csv
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from tests.browser.test_picking_an_area import TABLE
from tests.browser.visit import Visit
from tests.loaders.directory_files import csv_file

pytestmark = [
    pytest.mark.browser,
    pytest.mark.soak,
]  # without a browser: test_own_workbook_screen, coverage/test_export


def two_services() -> bytes:
    return csv_file(
        {"areas": "Leeds", "places": "", "status": "active"},
        {"areas": "Bradford", "places": "0", "status": "active"},
    )


@pytest.fixture(scope="module")
def on_the_map(shared_visit: Visit) -> Visit:
    """Drop the two services, and show them alone on the map of districts."""
    shared_visit.upload("mine.csv", two_services()).go_to("/coverage_map")
    alone = shared_visit.more_choices().page.get_by_text("My workbook alone", exact=True)
    shared_visit.after(alone.click)
    shared_visit.more_choices()  # closes them again
    expect(alone).to_be_hidden()
    return shared_visit.choose("Level", "Local authority districts")


def test_places_nobody_has_stated_are_not_known_in_the_record(on_the_map: Visit) -> None:
    on_the_map.choose_where("Leeds")
    expect(on_the_map.page.locator(".atlas-records")).to_contain_text("capacity not known")
    on_the_map.choose_where("England and Wales")


def test_places_nobody_has_stated_are_not_known_in_the_files(on_the_map: Visit, files: Path) -> None:
    saved = dict(on_the_map.unfold(TABLE).downloads(files))
    table = {
        row["area_name"]: row for row in csv.DictReader(io.StringIO(saved["coverage_lad.csv"].decode("utf-8-sig")))
    }
    assert (table["Leeds"]["places"], table["Bradford"]["places"]) == ("not known", "0")
    sheet = load_workbook(io.BytesIO(saved["coverage_lad.xlsx"]), read_only=True)["Table"]
    heading, *rows = sheet.iter_rows(values_only=True)
    place, name = heading.index("places"), heading.index("area_name")
    held = {row[name]: row[place] for row in rows}
    assert (held["Leeds"], held["Bradford"]) == ("not known", 0)
