"""Screens show before they tell: a picture with data first, and at most 60 words besides labels and controls."""

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import visits
from tests.browser.first_view import SIZE, assert_shows_before_it_tells
from tests.browser.running import Server

pytestmark = pytest.mark.browser
ADDRESSES = (
    *("/", "/?directory=demonstration&area=E23000032", "/ask?area=E23000032"),
    *(
        "/coverage_map",
        "/coverage_map?area=E23000032",
        "/coverage_map?directory=demonstration&area=E23000032&measure=cohort",
    ),
)
"""Every screen that says that it shows first stands here."""


def test_the_first_view_has_a_picture_with_data_and_few_words(
    profile: BrowserContext, tabs: list[Page], server: Server
) -> None:
    with visits(profile, tabs, server) as start:
        visit = start(*SIZE).open("/")
        for address in ADDRESSES:
            assert_shows_before_it_tells(visit.turn_to(address))
        assert_shows_before_it_tells(visit.turn_to("/need?area=E23000016"), ".atlas-people img")
