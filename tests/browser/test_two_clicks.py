"""From any number on a screen to its formula, its inputs and its sources: one click, and one more."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.visit import SCREENS, Visit

pytestmark = [pytest.mark.browser, pytest.mark.soak]  # what is unfolded: tests/pages/test_need_screen.py
WITH_NUMBERS = [path for path in SCREENS if path != "/sources_and_method"]
OF_PEOPLE = ("/need", "/compare", "/assumptions")
RULE = {"/directory": "Every cell has exactly one"}
"""What is said of a screen that counts records; in what the others rest on there is a formula."""
HOW_MADE = "How these numbers are made, and from what"


@pytest.fixture(scope="module")
def here(shared_visit: Visit) -> Visit:
    return shared_visit


def how_made(visit: Visit) -> Locator:
    """Unfold, by one click, how the numbers of a screen are made."""
    visit.page.get_by_text(HOW_MADE, exact=True).click()
    return visit.page.get_by_test_id("stExpander").filter(has_text=HOW_MADE)


@pytest.mark.parametrize("path", WITH_NUMBERS)
def test_one_click_shows_the_formula_and_one_more_every_source(here: Visit, path: str) -> None:
    visit = here.turn_to(f"{path}?area=E23000032")
    opened = how_made(visit)
    expect(opened.get_by_text(RULE.get(path, "÷")).first).to_be_visible()
    opened.get_by_role("link", name="Every record, dataset and licence").click()
    expect(visit.heading()).to_have_text("Sources and method")
    visit.settle()
    visit.until(lambda: visit.url_says().get("area") == "E23000032", "the area in the address")


@pytest.mark.parametrize("path", OF_PEOPLE)
def test_the_inputs_of_an_estimate_stand_beside_its_formula_each_with_a_link_to_its_source(
    here: Visit, path: str
) -> None:
    here.turn_to(f"{path}?area=E23000032&community=lgbt")
    inputs = how_made(here).locator(".atlas-sources > li")
    expect(inputs.filter(has_text="highest risk category").first).to_contain_text("53,000 to 65,000")
    expect(inputs.filter(has_text="Relative rate of LGBT+ people").first).to_contain_text("our judgement")
    expect(inputs.locator('a[href^="https://"]').first).to_be_attached()
    here.turn_to("/directory")  # or what is unfolded stays so
