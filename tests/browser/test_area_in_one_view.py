"""The Area screen in a browser: one viewport says it, few words stand around it, and it prints on two pages at most."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.first_view import SIZE, assert_shows_before_it_tells
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def kent(shared_visit: Visit) -> Visit:
    return shared_visit.open("/area?area=E23000032")


def test_the_first_viewport_holds_the_table_and_few_words_around_it(kent: Visit) -> None:
    kent.page.set_viewport_size({"width": SIZE[0], "height": SIZE[1]})
    assert_shows_before_it_tells(kent, ".atlas-kinds")
    table = kent.page.locator(".atlas-kinds")
    expect(table.locator("tbody .atlas-box").first).to_be_visible()
    expect(kent.page.get_by_text("1,300 to 2,100", exact=True)).to_be_visible()


def test_it_prints_on_two_pages_at_most(kent: Visit) -> None:
    printed = kent.page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 2
