"""A walk over every screen with the real controls: nothing goes to another host, nothing breaks, the map is drawn."""

import pytest
from playwright.sync_api import Route

from tests.browser.test_picking_an_area import TABLE
from tests.browser.visit import DEMONSTRATION, HERE, SCREENS, FirstArrival, Visit
from tests.loaders.directory_files import csv_file

pytestmark = pytest.mark.browser
AREAS_AT_LEVEL = {"pfa": 43, "lad": 318}


@pytest.fixture(scope="module")
def here(shared_visit: Visit) -> Visit:
    return shared_visit


def assert_all_is_well(visit: Visit) -> None:
    assert visit.hosts() <= HERE
    assert visit.page_errors == []
    assert visit.console_errors() == []
    assert visit.dialogs == []
    assert visit.page.get_by_test_id("stException").count() == 0


def go_over_every_screen(visit: Visit) -> None:
    for path in SCREENS:
        visit.go_to(path)


def walk(visit: Visit) -> None:
    """Go over every screen, change choices, pick a row and click the map."""
    go_over_every_screen(visit)
    visit.go_to("/coverage_map").choose("Risk level", "Standard risk").choose("Community", "LGBT+")
    visit.unfold(TABLE).pick_row(3)
    visit.choose("Level", "Local authority districts")
    visit.more_choices().after(visit.page.get_by_text("Quality-assured only", exact=True).click)
    visit.go_to("/patchwork").choose("Sort by", "By name")


@pytest.mark.soak  # that no other host is asked on any screen is held in test_text_and_places_from_a_file too
def test_the_published_record_on_every_screen_asks_no_other_host(visit: Visit) -> None:
    visit.open("/?level=lad")
    go_over_every_screen(visit)
    assert_all_is_well(visit)
    assert any("/_stcore/stream" in socket for socket in visit.sockets), "the walk saw no websocket"
    assert any("/lad_overview.geojson" in request for request in visit.requests)


@pytest.mark.soak
def test_the_published_record_with_other_choices_asks_no_other_host(visit: Visit) -> None:
    visit.open("/")
    walk(visit)
    assert_all_is_well(visit)


@pytest.mark.soak
def test_the_demonstration_directory_on_every_screen_asks_no_other_host(visit: Visit) -> None:
    visit.open("/").use_directory(DEMONSTRATION)
    walk(visit)
    assert_all_is_well(visit)


@pytest.mark.soak
def test_ones_own_directory_on_every_screen_asks_no_other_host(visit: Visit) -> None:
    visit.upload("mine.csv", csv_file({"postcode": "LS1 3AD"}, {"areas": "Nowhere at all"}))
    walk(visit)
    assert_all_is_well(visit)


@pytest.mark.parametrize(("level", "areas"), AREAS_AT_LEVEL.items())
def test_the_map_draws_every_area_with_the_fill_of_its_status(here: Visit, level: str, areas: int) -> None:
    visit = here.turn_to(f"/coverage_map?level={level}")
    visit.page.wait_for_function(
        "count => document.querySelectorAll('path[fill^=\"url(#fill-\"]').length === count", arg=areas
    )
    without_a_pattern = (
        "() => [...document.querySelectorAll('path[fill^=\"url(#\"]')]"
        ".filter(path => !document.getElementById(path.getAttribute('fill').slice(5, -1))).length"
    )
    visit.until(lambda: visit.page.evaluate(without_a_pattern) == 0, "a pattern for every area that is filled by one")
    assert_all_is_well(visit)


def test_boundaries_that_come_once_the_map_was_left_break_nothing(here: Visit) -> None:
    held: list[Route] = []
    here.page.route("**/lad_overview.geojson*", lambda route: held.append(route))
    here.open("/coverage_map?level=lad").until(lambda: held, "boundaries asked for")
    here.go_to("/directory")
    with here.page.expect_response("**/lad_overview.geojson*"):
        held[0].continue_()
    here.page.unroute("**/lad_overview.geojson*")
    here.go_to("/coverage_map").map()
    assert_all_is_well(here)


def test_the_first_visitor_of_a_fresh_server_can_arrive_by_a_deep_link(first_arrival: FirstArrival) -> None:
    assert (first_arrival.heading, first_arrival.level) == ("Coverage map", "Local authority districts")
    assert first_arrival.menus_of_the_framework == 0, "the screen's script was run without the dashboard around it"
    assert first_arrival.wrong == []
    assert b"Traceback" not in first_arrival.said
