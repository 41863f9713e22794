"""Somebody who uses the keyboard passes the map, which is a picture of the table, in a few steps."""

import pytest

from tests.browser.test_keyboard import walk_by_tab
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


@pytest.mark.soak  # at the level of forces, with every other control, in test_keyboard
def test_tab_passes_the_map_in_a_few_steps_at_every_level(visit: Visit) -> None:
    visit.open("/coverage_map?level=lad")
    visit.map()
    stops = [stop["name"] for stop in walk_by_tab(visit)]
    assert 1 <= stops.count("the map") <= 5
