"""Screens show before they tell: a picture with data first, and at most 60 words besides labels and controls."""

import pytest

from tests.browser.first_view import SIZE, assert_shows_before_it_tells
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
ADDRESSES = ("/", "/ask?area=E23000032", "/coverage_map?directory=demonstration&area=E23000032&measure=cohort")
"""Every screen that says that it shows first stands here, as it says most or as it opens."""
IN_OTHER_STATES = (
    "/?directory=demonstration&area=E23000032",
    "/coverage_map",
    "/coverage_map?directory=demonstration",
    "/coverage_map?area=E23000032",
)
PEOPLE = ".atlas-people img"


@pytest.fixture(scope="module")
def here(shared_visit: Visit) -> Visit:
    shared_visit.page.set_viewport_size({"width": SIZE[0], "height": SIZE[1]})
    return shared_visit


def at(visit: Visit, address: str) -> Visit:
    """Turn to an address with no other choices: what another screen leaves goes with the second turn."""
    return visit.turn_to(address).turn_to(address)


@pytest.mark.parametrize(
    "address", [*ADDRESSES, *(pytest.param(other, marks=pytest.mark.soak) for other in IN_OTHER_STATES)]
)
def test_the_first_view_has_a_picture_with_data_and_few_words(here: Visit, address: str) -> None:
    assert_shows_before_it_tells(at(here, address))


def test_the_first_view_of_need_shows_people(here: Visit) -> None:
    assert_shows_before_it_tells(at(here, "/need"), PEOPLE)


@pytest.mark.soak
def test_the_first_view_of_need_shows_the_people_of_an_area(here: Visit) -> None:
    assert_shows_before_it_tells(at(here, "/need?area=E23000016"), PEOPLE)
