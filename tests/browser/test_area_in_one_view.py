"""The Area screen in a browser: one viewport says it, few words stand around it, and it prints on two pages at most."""

import re

import pytest

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
MOST_WORDS, HIGHEST_PX = 60, 300
_WORDS_AROUND = """
() => {
  const counted = [];
  for (const one of document.querySelectorAll('[data-testid=stMain] p')) {
    const at = one.getBoundingClientRect();
    const label = one.closest('table, li, button, label, a, [data-testid=stExpander], .atlas-letters');
    if (!label && at.height && at.top < innerHeight && at.bottom > 0) { counted.push(one.innerText); }
  }
  return counted.join(' ');
}
"""


@pytest.fixture(scope="module")
def kent(shared_visit: Visit) -> Visit:
    return shared_visit.open("/area?area=E23000032")


def test_the_first_viewport_holds_the_table_and_few_words_around_it(kent: Visit) -> None:
    kent.page.set_viewport_size({"width": 1280, "height": 800})
    table = kent.page.locator(".atlas-kinds")
    assert table.bounding_box()["y"] < HIGHEST_PX
    assert table.locator("tbody tr").first.locator(".atlas-box").is_visible()
    assert kent.page.get_by_text("1,300 to 2,100", exact=True).is_visible()
    around = kent.page.evaluate(_WORDS_AROUND).split()
    assert 10 < len(around) <= MOST_WORDS, around


def test_it_prints_on_two_pages_at_most(kent: Visit) -> None:
    printed = kent.page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 2
