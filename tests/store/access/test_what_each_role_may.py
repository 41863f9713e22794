"""Every role, every kind of saved item, every act: what is allowed is done, all else is refused and audited."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from geo.mistakes import Mistake
from store.access import refusals
from store.access.actors import DESK, NOBODY, Actor, acting_as
from store.access.refusals import Refused
from store.access.roles import Role
from store.audit_chain import entries, head
from store.database import Store
from store.kinds import KINDS
from store.rounds import keep_returns, returns_of
from store.saving import KEPT_UNDER_A_KEY, add_version, change_item, forget_earlier, forget_item
from store.versions import headings, item_version, item_versions, texts_of_latest, texts_of_versions

OWN = ("plan", "area_group", "assumption_set", "directory_draft", "remarks")
OFFICE = ("column_mapping", "vocabulary", "doubles", "offices")
ACTORS = {role: Actor(f"{role}@office.gov.uk", role) for role in Role} | {Role.DESK: DESK, None: NOBODY}
ANOTHER = Actor("another@office.gov.uk", Role.ANALYST)
MAY = {  # new, open, change, put away; by whose it is
    "mine": {"viewer": "", "analyst": "nocp", "editor": "nocp", "admin": "nocp", "desk": "nocp"},
    "another's": {"viewer": "", "analyst": "", "editor": "", "admin": "op", "desk": "ocp"},
    "from before": {"viewer": "", "analyst": "o", "editor": "ocp", "admin": "ocp", "desk": "ocp"},
    "directory": {"viewer": "o", "analyst": "o", "editor": "nocp", "admin": "nocp", "desk": "nocp"},
    "office": {"viewer": "", "analyst": "o", "editor": "nocp", "admin": "nocp", "desk": "nocp"},
    "round": {"viewer": "", "analyst": "", "editor": "nocp", "admin": "nocp", "desk": "nocp"},
}
OWNERS = {"mine": None, "another's": ANOTHER, "from before": DESK}


def new_item(store: Store, kind: str, _: str = "") -> str:
    key = uuid4().hex
    return add_version(store, kind, key, {"a": "[]"}, key if kind in KEPT_UNDER_A_KEY else None).id


def new_version(store: Store, kind: str, item: str) -> None:
    add_version(store, kind, "Kent" if kind == "plan" else item, {"a": "[2]"}, item)


def archived(store: Store, kind: str, item: str) -> None:
    change_item(store, kind, item, archived=True)


ACTS: dict[str, Callable[[Store, str, str], object]] = {
    "n": new_item,
    "o": item_version,
    "c": new_version,
    "p": archived,
}


def situations() -> list[tuple[str, str]]:
    """Every kind, with whose the item is that is acted on."""
    own = [(kind, whose) for kind in OWN for whose in OWNERS]
    return [*own, *((kind, "office") for kind in OFFICE), ("directory", "directory"), ("round", "round")]


def item_of(store: Store, kind: str, whose: str, actor: Actor) -> str:
    """An item that is kept, and whose it is; of one's own as one's role was greater, where it is too small today."""
    owner = OWNERS.get(whose, DESK) or Actor(actor.account, Role.DESK if actor is DESK else Role.ANALYST)
    with acting_as(owner):
        return new_item(store, kind)


def refused_last(store: Store, before: int) -> bool:
    """Whether the one row that came since is a refusal."""
    last = entries(store, most=1)[0]
    return (last.number, last.action) == (before + 1, "refused")


def test_every_kind_is_tried() -> None:
    assert {kind for kind, _ in situations()} == set(KINDS)


@pytest.mark.parametrize("role", [None, *Role], ids=lambda role: role or "nobody")
def test_a_role_may_do_what_its_row_says_and_nothing_else(store: Store, role: Role | None) -> None:
    actor, found, expected = ACTORS[role], {}, {}
    for kind, whose in situations():
        item = item_of(store, kind, whose, actor)
        may = MAY[whose][role] if role else ""
        for act in "ocp" if whose in ("another's", "from before") else "nocp":
            before = head(store).number
            try:
                with acting_as(actor):
                    ACTS[act](store, kind, item)
                found[kind, whose, act] = True
            except Mistake:
                found[kind, whose, act] = False
                assert refused_last(store, before) or role is None
            expected[kind, whose, act] = act in may
    assert found == expected


@pytest.mark.parametrize("role", Role)
def test_lists_hold_what_may_be_opened_and_nothing_else(store: Store, role: Role) -> None:
    for kind, whose in situations():
        item = item_of(store, kind, whose, ACTORS[role])
        with acting_as(ACTORS[role]):
            listed = item in {one.id for one in headings(store, kind)}
            texts = (item in texts_of_latest(store, kind, "a"), bool(texts_of_versions(store, kind, item, "a")))
        assert (listed, *texts) == ("o" in MAY[whose][role],) * 3, (kind, whose)


def test_with_nobody_signed_in_no_list_is_given(store: Store) -> None:
    for kind in KINDS:
        for asked in (headings, lambda store, kind: texts_of_latest(store, kind, "a")):
            with acting_as(NOBODY), pytest.raises(Refused, match="Nobody is signed in"):
                asked(store, kind)


@pytest.mark.parametrize("role", [Role.VIEWER, Role.ANALYST, Role.EDITOR])
def test_anothers_private_item_is_answered_like_one_that_is_not_there(store: Store, role: Role) -> None:
    for kind in OWN:
        hers = item_of(store, kind, "another's", DESK)
        for visit in (item_versions, item_version, forget_item, forget_earlier, new_version, archived):
            said = []
            for item in (hers, uuid4().hex):
                with acting_as(ACTORS[role]), pytest.raises(Mistake) as caught:
                    visit(store, kind, item)
                said.append((type(caught.value), str(caught.value)))
            assert said[0] == said[1]
        assert item_version(store, kind, hers)[1] == {"a": "[]"}


def test_a_frozen_plan_is_opened_by_everybody_and_changed_by_nobody_else(store: Store) -> None:
    with acting_as(ANOTHER):
        frozen = add_version(store, "plan", "Kent", {"a": "[]"}, frozen=True).id
    for role in Role:
        with acting_as(ACTORS[role]):
            assert item_version(store, "plan", frozen)[0].frozen
            assert frozen in {one.id for one in headings(store, "plan")}
            with pytest.raises(Mistake):
                new_version(store, "plan", frozen)
    with acting_as(ACTORS[Role.EDITOR]), pytest.raises(Refused, match="somebody else's"):
        archived(store, "plan", frozen)
    with acting_as(NOBODY), pytest.raises(Refused):
        item_version(store, "plan", frozen)
    with acting_as(ACTORS[Role.ADMIN]):
        archived(store, "plan", frozen)


def test_nothing_but_a_plan_is_opened_by_others_because_it_is_frozen(store: Store) -> None:
    for kind in set(OWN) - {"plan"}:
        with acting_as(ANOTHER):
            frozen = add_version(store, kind, "Kent", {"a": "[]"}, frozen=True).id
        with acting_as(ACTORS[Role.EDITOR]), pytest.raises(Mistake, match="no saved"):
            item_version(store, kind, frozen)


@pytest.mark.parametrize("change", [{"name": "Mine now"}, {"frozen": True}, {"name": "Mine now", "archived": True}])
def test_an_admin_puts_other_peoples_work_away_and_changes_nothing_else(store: Store, change: dict[str, Any]) -> None:
    hers = item_of(store, "plan", "another's", DESK)
    with acting_as(ACTORS[Role.ADMIN]):
        with pytest.raises(Refused, match="somebody else's"):
            change_item(store, "plan", hers, **change)
        assert not item_version(store, "plan", hers)[0].frozen
        forget_item(store, "plan", hers)


def test_what_came_back_to_a_round_is_for_who_runs_rounds(store: Store) -> None:
    round_id = new_item(store, "round")
    for role in (Role.VIEWER, Role.ANALYST):
        with acting_as(ACTORS[role]):
            with pytest.raises(Refused):
                keep_returns(store, round_id, {"0" * 64: "answers"})
            with pytest.raises(Refused):
                returns_of(store, round_id)
    with acting_as(ACTORS[Role.EDITOR]):
        assert keep_returns(store, round_id, {"0" * 64: "answers"})[0].text == returns_of(store, round_id)[0].text


@pytest.mark.parametrize("item", ["", "x", "\0" * 32, "'; DROP TABLE saved_item; --", "0" * 31 + "\n"])
def test_an_id_that_is_none_never_reaches_the_database(store: Store, item: str) -> None:
    for visit in (item_versions, item_version, forget_item, forget_earlier, new_version, archived):
        with acting_as(ANOTHER), pytest.raises(Mistake, match="no saved plan"):
            visit(store, "plan", item)
    assert entries(store) == ()


def test_a_stranger_who_asks_without_end_fills_no_disk(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refusals, "_written", {})
    for _ in range(20):
        for kind in KINDS:
            with acting_as(NOBODY), pytest.raises(Refused):
                item_version(store, kind, uuid4().hex)
    told = [(one.account, one.action, one.about) for one in entries(store)]
    assert sorted(told) == [
        ("nobody", "refused", right) for right in ("read_office", "read_own", "read_published", "run_rounds")
    ]
    monkeypatch.setattr(refusals, "SECONDS_BETWEEN", 0.0)
    with acting_as(NOBODY), pytest.raises(Refused):
        headings(store, "plan")
    assert len(entries(store)) == 5


def test_a_refusal_says_what_and_why_in_a_sentence(store: Store) -> None:
    with acting_as(ACTORS[Role.VIEWER]), pytest.raises(Refused) as caught:
        new_item(store, "plan")
    assert str(caught.value) == "As viewer you may not save work of your own: ask who looks after this dashboard."
    assert (entries(store)[0].account, entries(store)[0].about) == ("viewer@office.gov.uk", "keep_own")
