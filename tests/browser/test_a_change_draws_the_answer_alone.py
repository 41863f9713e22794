"""A change of choice on the Coverage map draws the answer alone; address and links follow all the same."""

import re

import pytest
from playwright.sync_api import Route, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.test_picking_an_area import KENT
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def here(shared_visit: Visit) -> Visit:
    return shared_visit.open("/coverage_map")


@pytest.fixture
def on_the_map(here: Visit) -> Visit:
    """The Coverage map with no choice made: what another screen leaves is not named by the address, and goes with the second."""
    return here.turn_to("/coverage_map").turn_to("/coverage_map")


def finished(visit: Visit) -> list[int]:
    """Return how each run that the server ended since the visit began was ended."""
    messages = map(ForwardMsg.FromString, visit.received)
    return [one.script_finished for one in messages if one.WhichOneof("type") == "script_finished"]


def drawn(visit: Visit, since: int) -> list[str]:
    """Return of what kind each element is that the server has sent, after so many messages.

    A long message that the browser has had already is sent as its hash alone, and told by the message that it stands for.
    """
    messages = [ForwardMsg.FromString(one) for one in visit.received]
    whole = {one.hash: one for one in messages if one.hash}
    sent = (whole[one.ref_hash] if one.WhichOneof("type") == "ref_hash" else one for one in messages[since:])
    return [kind for one in sent if (kind := one.delta.new_element.WhichOneof("type"))]


def test_a_change_of_risk_level_leaves_the_frame_sends_the_answer_before_the_controls_and_links_follow(
    on_the_map: Visit,
) -> None:
    visit = on_the_map
    before, received = len(finished(visit)), len(visit.received)
    visit.choose("Risk level", "Medium risk")
    visit.wait_for_choices(risk="medium")
    assert set(finished(visit)[before:]) == {ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY}
    kinds = drawn(visit, received)  # on a busy machine the end of the first load is among them, in its own order
    with_the_risk_level = ("html", "button")
    expected = ["heading", *with_the_risk_level, "html", "bidi_component", "selectbox"]
    assert expected in [kinds[at : at + len(expected)] for at, kind in enumerate(kinds) if kind == "heading"]
    link = visit.page.get_by_role("link", name="Compare", exact=True)
    expect(link).to_have_attribute("href", re.compile("risk=medium"))


def test_a_choice_made_here_goes_along_to_another_screen_and_so_does_the_area(here: Visit) -> None:
    visit = here.turn_to(f"/coverage_map?area={KENT}")
    visit.choose("Risk level", "Medium risk")
    visit.go_to("/compare")
    visit.wait_for_choices(area=KENT, risk="medium")


def test_whoever_leaves_with_more_choices_open_finds_the_next_screen_whole(here: Visit) -> None:
    here.turn_to("/coverage_map").more_choices()
    here.go_to("/patchwork")
    assert here.page_errors == []


def test_a_choice_that_the_frame_says_draws_the_frame_anew(on_the_map: Visit) -> None:
    visit = on_the_map
    before = len(finished(visit))
    visit.choose_where("Kent")
    assert ForwardMsg.FINISHED_SUCCESSFULLY in finished(visit)[before:]


def classes_by_area(visit: Visit) -> dict[str, str]:
    """Return the class that each area of the map is filled by, by its code."""
    read = "paths => Object.fromEntries(paths.map(path => [path.dataset.code, path.dataset.class]))"
    return dict(visit.areas_drawn().evaluate_all(read))


SAID = ".st-key-atlas-said .atlas-say"
AT_ONCE = re.compile(r"/at_once/coverage_map\?")


def test_a_change_is_answered_at_once_and_the_screen_then_says_the_same(on_the_map: Visit) -> None:
    visit = on_the_map
    with visit.page.expect_response(AT_ONCE) as answered:
        visit.choose("Risk level", "Medium risk")
    told = answered.value.json()
    assert visit.page.locator(SAID).evaluate("of => of.outerHTML") == told["at_once"]["said"]
    expected = {code: key for code, (key, _) in told["areas"].items()}
    visit.until(lambda: classes_by_area(visit) == expected, "the classes that were told at once")


def test_the_answer_comes_while_a_line_of_the_list_is_marked_and_is_drawn_once_it_is_chosen(on_the_map: Visit) -> None:
    page, said = on_the_map.page, on_the_map.page.locator(SAID)
    before = said.inner_text()
    with page.expect_response(AT_ONCE) as answered:
        page.get_by_role("combobox", name="Risk level").click()
        page.keyboard.type("Medium risk")
    told = answered.value.json()
    assert said.inner_text() == before
    page.keyboard.press("Enter")
    page.wait_for_function(
        "said => document.querySelector('.st-key-atlas-said .atlas-say').outerHTML === said",
        arg=told["at_once"]["said"],
    )
    on_the_map.wait_for_choices(risk="medium")


def test_what_is_said_at_once_gives_way_to_what_the_screen_says(on_the_map: Visit) -> None:
    """Whatever goes wrong with the quick answer, the screen's own is what stays: here one that is late, wrong, or none."""
    visit = on_the_map
    wrong = '<p class="atlas-say">Something else.</p>'

    def say_something_else(route: Route) -> None:
        told = route.fetch().json()
        told["at_once"]["said"] = wrong
        route.fulfill(json=told)

    visit.page.route(AT_ONCE, say_something_else)
    visit.choose("Risk level", "Medium risk")
    visit.page.unroute(AT_ONCE)
    visit.page.route(AT_ONCE, lambda route: route.fulfill(status=503, json={"error": "Too much."}))
    visit.choose("Risk level", "Standard risk")
    visit.page.unroute(AT_ONCE)
    expect(visit.page.locator(SAID)).not_to_contain_text("Something else")
    visit.wait_for_choices(risk="standard")
