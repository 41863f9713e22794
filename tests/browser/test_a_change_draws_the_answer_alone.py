"""A change of choice on the Coverage map draws the answer alone; address and links follow all the same."""

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.test_picking_an_area import KENT
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


def finished(visit: Visit) -> list[int]:
    """Return how each run that the server ended since the visit began was ended."""
    messages = map(ForwardMsg.FromString, visit.received)
    return [one.script_finished for one in messages if one.WhichOneof("type") == "script_finished"]


def drawn(visit: Visit, since: int) -> list[str]:
    """Return of what kind each element is that the server has sent, after so many messages."""
    messages = map(ForwardMsg.FromString, visit.received[since:])
    return [kind for one in messages if (kind := one.delta.new_element.WhichOneof("type"))]


def test_a_change_of_risk_level_leaves_the_frame_and_sends_the_answer_before_the_controls(visit: Visit) -> None:
    visit.open("/coverage_map")
    before, received = len(finished(visit)), len(visit.received)
    visit.choose("Risk level", "Medium risk")
    visit.wait_for_choices(risk="medium")
    assert set(finished(visit)[before:]) == {ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY}
    assert drawn(visit, received)[:4] == ["heading", "html", "bidi_component", "selectbox"]


def test_links_follow_a_choice_that_leaves_the_frame_as_it_is(visit: Visit) -> None:
    visit.open("/coverage_map")
    visit.choose("Risk level", "Medium risk")
    visit.wait_for_choices(risk="medium")
    link = visit.page.get_by_role("link", name="Compare", exact=True)
    assert "risk=medium" in str(link.get_attribute("href"))


def test_a_choice_made_here_goes_along_to_another_screen_and_so_does_the_area(visit: Visit) -> None:
    visit.open(f"/coverage_map?area={KENT}")
    visit.choose("Risk level", "Medium risk")
    visit.go_to("/compare")
    visit.wait_for_choices(area=KENT, risk="medium")


def test_a_choice_that_the_frame_says_draws_the_frame_anew(visit: Visit) -> None:
    visit.open("/coverage_map")
    before = len(finished(visit))
    visit.choose_where("Kent")
    assert ForwardMsg.FINISHED_SUCCESSFULLY in finished(visit)[before:]
