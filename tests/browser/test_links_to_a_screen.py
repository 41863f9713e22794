"""Choices live in the address: a link restores them, a wrong link says so, and they last from screen to screen."""

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def here(shared_visit: Visit) -> Visit:
    return shared_visit


@pytest.mark.soak  # without a browser: tests/pages/test_screens.py
def test_a_link_restores_every_choice_it_holds(here: Visit) -> None:
    visit = here.open(
        "/coverage_map?level=lad&area=E07000148&risk=high&community=lgbt&by_and_for_only=true"
        "&intervention=helpline&on=2025-06-30&staleness_months=36&quality_assured_only=true"
    )
    shown = {
        label: visit.choice(label).input_value()
        for label in ("Level", "Where", "Risk level", "Community", "Intervention")
    }
    assert shown == {
        "Level": "Local authority districts",
        "Where": "Norwich, district in Norfolk",
        "Risk level": "High risk",
        "Community": "LGBT+",
        "Intervention": "Helplines",
    }
    visit.more_choices()
    assert visit.page.get_by_role("switch", name="By and for only").is_checked()
    assert visit.page.get_by_role("switch", name="Quality-assured only").is_checked()
    assert visit.page.get_by_role("slider").input_value() == "36"
    expect(visit.page.get_by_role("heading", name="Norwich")).to_be_visible()
    expect(visit.page.locator(".atlas-foot")).to_contain_text("As on 30 June 2025")
    assert visit.url_says()["area"] == "E07000148"


@pytest.mark.soak  # without a browser: tests/pages/test_screens.py
def test_a_link_with_values_we_do_not_know_says_so_and_still_opens(visit: Visit) -> None:
    visit.open("/coverage_map?risk=extreme&area=XX&on=2025-02-30&level=lad")
    notices = visit.page.get_by_role("alert")
    expect(notices.filter(has_text='risk "extreme"')).to_be_visible()
    expect(notices.filter(has_text='area "XX"')).to_be_visible()
    expect(notices.filter(has_text='on "2025-02-30"')).to_be_visible()
    expect(visit.choice("Level")).to_have_value("Local authority districts")
    expect(visit.choice("Risk level")).to_have_value("High risk")


@pytest.mark.soak  # that a link restores choices, and that choices come into the address, is held by the tests around it
def test_changing_a_choice_changes_the_address_and_a_new_session_there_shows_the_same(visit: Visit) -> None:
    visit.open("/need").choose("Risk level", "Medium risk").choose_where("Kent")
    visit.wait_for_choices(risk="medium", area="E23000032")
    visit.page.reload()
    visit.settle()
    expect(visit.choice("Risk level")).to_have_value("Medium risk")
    expect(visit.choice("Where")).to_have_value("Kent, police force area · 13 districts")


@pytest.mark.soak  # test_a_change_draws_the_answer_alone takes choices along
def test_choices_last_from_screen_to_screen_and_the_address_says_so(here: Visit) -> None:
    visit = here.turn_to("/coverage_map?risk=medium&area=E23000010&directory=demonstration")
    for path in ("/patchwork", "/coverage_map"):
        visit.go_to(path)
        visit.wait_for_choices(risk="medium", area="E23000010", directory="demonstration")
    expect(visit.choice("Risk level")).to_have_value("Medium risk")


def test_the_back_button_goes_back_to_the_choice_and_the_screen_before_and_undoes_the_first_choice_too(
    here: Visit,
) -> None:
    visit = here.open("/coverage_map").choose("Risk level", "Standard risk").choose("Risk level", "Medium risk")
    visit.page.go_back()
    expect(visit.choice("Risk level")).to_have_value("Standard risk")
    visit.settle().wait_for_choices(risk="standard")
    visit.page.go_back()
    expect(visit.choice("Risk level")).to_have_value("High risk")
    visit.settle().wait_for_choices()
    visit.choose("Risk level", "Standard risk").go_to("/patchwork").page.go_back()
    expect(visit.heading()).to_have_text("Coverage map")
    expect(visit.choice("Risk level")).to_have_value("Standard risk")


def test_the_line_of_what_ends_soon_opens_the_list_of_it(here: Visit) -> None:
    visit = here.turn_to("/").turn_to("/")
    visit.after(visit.page.get_by_role("link", name="before April").click)
    heading = visit.page.locator("#ends")
    expect(heading).to_be_in_viewport()
    expect(heading).to_be_focused()
