"""What is picked in the picture: it is checked against what is shown, and decides what the next screen asks."""

from typing import Any

import pytest
import streamlit as st

from commands.reading import SHIPPED
from tests.ui.screens.patchwork.test_patchwork_pictures import KENT, shown_of
from ui.screens.patchwork.picture import KEY, take_pick
from ui.state.choices import Choices
from ui.state.visit import OnPatchwork

GROUPS = "behaviour_change_group.cause_harm"
SHOWN = shown_of(SHIPPED["published"](), both_sides=True)


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    held: dict[str, Any] = {}
    monkeypatch.setattr(st, "session_state", held)
    return held


def pick(session: dict[str, Any], **picked: str) -> None:
    session[KEY] = {"picked": picked}
    take_pick(SHOWN)


def test_a_cell_opens_its_records(session: dict[str, Any]) -> None:
    pick(session, what="cell", area=KENT, column=GROUPS)
    assert OnPatchwork.patchwork_cell.now() == (KENT, GROUPS)


def test_a_column_goes_to_the_map_with_its_kind_its_side_and_the_risk_that_was_seen(session: dict[str, Any]) -> None:
    pick(session, what="column", area="", column="whole_family.harmed")
    assert OnPatchwork.patchwork_to.now() == "pages/coverage_map.py"
    asked = (Choices.intervention.now(), Choices.for_whom.now(), Choices.community.now(), Choices.risk.now())
    assert asked == ("whole_family", "harmed", "any", "any")


def test_a_community_goes_to_the_map_with_every_kind(session: dict[str, Any]) -> None:
    pick(session, what="column", area="", column="lgbt_harmed")
    assert (Choices.intervention.now(), Choices.community.now()) == ("any", "lgbt")


def test_an_area_goes_to_its_own_screen_and_its_districts_open_here(session: dict[str, Any]) -> None:
    pick(session, what="area", area=KENT, column="")
    assert (OnPatchwork.patchwork_to.take(), Choices.area_or_all.now()) == ("pages/area.py", KENT)
    pick(session, what="districts", area=KENT, column="")
    assert (OnPatchwork.patchwork_to.now(), Choices.within.now()) == ("", KENT)


@pytest.mark.parametrize("what", ["cell", "column", "area", "districts", "anything"])
def test_what_is_not_shown_is_not_taken(session: dict[str, Any], what: str) -> None:
    pick(session, what=what, area="E99999999", column="<script>")
    assert set(session) == {KEY}
