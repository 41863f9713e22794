"""Each role opens each screen, sees nobody else's work, and is told in a sentence what it may not do."""

from collections.abc import Iterator

import pytest

from store.access import actors
from store.access.actors import Actor, acting_as, ask_who_acts
from store.access.roles import ROLES_OF_A_TEAM, Role
from store.audit_chain import entries
from store.database import open_store
from store.plans import save_plan
from tests.pages.screens import FOLDED, opened_at, opened_unfolded, said
from tests.samples import rest_to_soak
from ui.frame.navigation import SCREENS

ANN = Actor("ann@office.example", Role.ANALYST)
SECRET = "Plan of Ann alone"
CASES = [(role, page) for role in ROLES_OF_A_TEAM for page in SCREENS]
OF_SAVED_WORK = (
    *("open_rounds", "open_a_round", "open_offices", "open_office_memory"),
    *("open_tokens", "open_audit", "open_two_lists", "open_another_plan"),
)
TRIED = [(Role.VIEWER, "pages/plans.py"), (Role.VIEWER, "pages/ask.py"), (Role.VIEWER, "pages/directory.py")]


@pytest.fixture(autouse=True)
def whoever_acts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What a server sets for good is put back after each test."""
    monkeypatch.setattr(actors, "_provider", None)
    yield


@pytest.mark.parametrize("tried", rest_to_soak(CASES, TRIED))
def test_a_role_opens_a_screen_and_finds_no_work_of_others(tried: tuple[Role, str]) -> None:
    role, page = tried
    with open_store() as store, acting_as(ANN):
        save_plan(store, SECRET, "{}", "{}", {})
    ask_who_acts(lambda: Actor("bea@office.example", role))
    screen = opened_at(page, *FOLDED, *OF_SAVED_WORK)
    assert not screen.exception
    if role is not Role.ADMIN:
        assert SECRET not in said(screen) and SECRET not in str(screen.selectbox)
    with open_store() as store, acting_as(Actor("root@office.example", Role.ADMIN)):
        refused = [one for one in entries(store) if one.action == "refused"]
    assert refused == [], "to open a screen asks for nothing that the role may not have"


def test_whoever_saved_a_plan_finds_it() -> None:
    with open_store() as store, acting_as(ANN):
        save_plan(store, SECRET, "{}", "{}", {})
    ask_who_acts(lambda: ANN)
    assert any(f"Saved: {SECRET}" in one.options for one in opened_at("pages/plans.py", "open_another_plan").selectbox)


def test_a_viewer_is_told_why_no_plan_can_be_saved() -> None:
    ask_who_acts(lambda: Actor("vic@office.example", Role.VIEWER))
    assert "As viewer you may not save work of your own" in said(opened_unfolded("pages/plans.py"))


def test_the_audit_is_for_an_administrator_alone() -> None:
    for role, there in ((Role.EDITOR, False), (Role.ADMIN, True)):
        ask_who_acts(lambda role=role: Actor("eve@office.example", role))  # type: ignore[misc]
        assert ("every change of saved work is written here" in said(opened_at("pages/team.py", "open_audit"))) is there
