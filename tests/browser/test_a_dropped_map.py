"""Boundaries of one's own, dropped into a real browser as a GeoPackage, are drawn at once with their own outlines."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from geo.boundaries import boundaries
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
SURREY, KENT = "E10000030", "E10000016"


def test_a_geopackage_that_is_dropped_is_seen_as_a_map(visit: Visit, files: Path) -> None:
    areas = boundaries("utla", "overview").loc[[SURREY, KENT]].rename(columns={"area_name": "name"})
    areas.reset_index(drop=True).to_file(files / "mine.gpkg", driver="GPKG")
    visit.open("/other_boundaries?onto=dropped")
    visit.drop("mine.gpkg", (files / "mine.gpkg").read_bytes(), "application/geopackage+sqlite3")
    expect(visit.areas_drawn()).to_have_count(2)
    expect(visit.map().locator(".atlas-map-legend-line")).to_have_count(2)
    expect(visit.page.get_by_text("2 areas of your own")).to_be_visible()
