"""A name of ten thousand characters does not cover the map."""

import pytest

from tests.browser.test_text_is_data import LONG
from tests.browser.visit import Visit
from tests.loaders.directory_files import csv_file

pytestmark = pytest.mark.browser


def test_a_long_name_makes_a_tooltip_no_wider_than_a_column_of_text(visit: Visit) -> None:
    visit.upload("mine.csv", csv_file({"service_name": LONG, "postcode": "LS1 3AD", "address_public": "yes"})).go_to(
        "/coverage_map"
    )
    visit.map().scroll_into_view_if_needed()
    point = visit.map().locator('path[fill="#10131a"]')
    ground, box = visit.map().bounding_box(), point.bounding_box()
    assert ground and box
    x, y = box["x"] - ground["x"] + box["width"] / 2, box["y"] - ground["y"] + box["height"] / 2
    visit.mouse_on_map((x, y))
    tooltip = visit.map().locator(".leaflet-tooltip")
    tooltip.wait_for()
    assert 150 <= tooltip.evaluate("tip => tip.offsetWidth") <= 420
