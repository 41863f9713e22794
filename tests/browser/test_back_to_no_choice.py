"""The back button undoes the first choice as well."""

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


def test_the_back_button_undoes_a_first_choice(visit: Visit) -> None:
    visit.open("/coverage_map").choose("Risk level", "Standard risk")
    visit.page.go_back()
    expect(visit.choice("Risk level")).to_have_value("High risk")
    visit.wait_for_choices()
