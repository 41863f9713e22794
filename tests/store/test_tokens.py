"""Tokens: shown once, kept as a hash, never more than their scope, their account then, or their account now."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update

from geo.mistakes import Mistake
from store.access.actors import NOBODY, Actor, acting_as
from store.access.members import GROUPS_ARE_KNOWN_FOR, sign_in
from store.access.refusals import Refused
from store.access.roles import Right, Role
from store.access.team import Team
from store.audit_chain import entries
from store.database import Store
from store.plans import plan, plans, save_plan
from store.tables import MEMBER, TOKEN
from store.tokens import PREFIX, RIGHTS_OF, Scope, actor_of_token, make_token, revoke_token, tokens

ANN, BO = Actor("ann@office.gov.uk", Role.ANALYST), Actor("bo@office.gov.uk", Role.EDITOR)
ADMIN, VIEWER = Actor("cy@office.gov.uk", Role.ADMIN), Actor("di@office.gov.uk", Role.VIEWER)
TEAM = Team(
    hosts=("atlas.office.gov.uk",),
    group_claim="groups",
    emails={Role.ANALYST: frozenset({ANN.account}), Role.EDITOR: frozenset({BO.account})},
    domains={},
    groups={Role.EDITOR: frozenset({"editors"}), Role.VIEWER: frozenset({"all"})},
)
CLAIMS = {"email": "ed@office.gov.uk", "iss": "https://id.office.gov.uk", "sub": "7", "iat": 1}


def made(store: Store, actor: Actor, scope: Scope = Scope.READ_OWN, days: int = 30) -> tuple[str, str]:
    with acting_as(actor):
        token, text = make_token(store, "Our monthly report", scope, days)
    return token.id, text


def change(store: Store, **values: object) -> None:
    with store.writing() as connection:
        connection.execute(update(TOKEN).values(values))


def test_a_token_is_shown_once_and_kept_as_a_hash(store: Store) -> None:
    token_id, text = made(store, ANN)
    assert text.startswith(PREFIX) and len(text) == len(PREFIX) + 43
    with store.reading() as connection:
        kept = str(connection.execute(select(TOKEN)).one())
    assert text not in kept and text.removeprefix(PREFIX) not in kept
    assert made(store, ANN)[1] != text
    assert {one.id for one in tokens(store)} >= {token_id}


def test_a_token_stands_for_its_account_and_reads_only(store: Store) -> None:
    _, text = made(store, ANN)
    with acting_as(ANN):
        own = save_plan(store, "Kent", "[]", "{}", {}).id
    with acting_as(BO):
        other = save_plan(store, "Gwent", "[]", "{}", {}).id
    actor = actor_of_token(store, TEAM, text)
    assert actor is not None and (actor.account, actor.role) == (ANN.account, ANN.role)
    with acting_as(actor):
        assert [one.id for one in plans(store)] == [own] and plan(store, own).name == "Kent"
        with pytest.raises(Mistake):
            plan(store, other)
        for refused in (
            lambda: save_plan(store, "Kent", "[]", "{}", {}),
            lambda: make_token(store, "More", Scope.READ_OWN, 1),
        ):
            with pytest.raises(Mistake):
                refused()


def test_a_token_for_what_is_published_opens_nothing_else(store: Store) -> None:
    _, text = made(store, BO, Scope.READ_PUBLISHED)
    actor = actor_of_token(store, TEAM, text)
    assert actor is not None
    assert [right for right in Right if actor.may(right)] == [Right.READ_PUBLISHED]
    assert set(RIGHTS_OF) == set(Scope)


@pytest.mark.parametrize("text", ["", PREFIX, f"{PREFIX}{'a' * 43}", "\ud800", "' OR 1=1 --"])
def test_a_text_that_is_no_token_stands_for_nobody(store: Store, text: str) -> None:
    made(store, ANN)
    assert actor_of_token(store, TEAM, text) is None


def test_a_token_ends_with_its_time_and_when_it_is_revoked(store: Store) -> None:
    token_id, text = made(store, ANN)
    change(store, expires_at=datetime.now(UTC))
    assert actor_of_token(store, TEAM, text) is None
    change(store, expires_at=datetime.now(UTC) + timedelta(days=1))
    assert actor_of_token(store, TEAM, text) is not None
    with acting_as(ANN):
        revoke_token(store, token_id)
        assert tokens(store)[0].revoked_at is not None
    assert actor_of_token(store, TEAM, text) is None
    told = [(one.account, one.action, one.about) for one in entries(store)]
    assert told == [(ANN.account, "token_revoked", token_id), (ANN.account, "token_made", token_id)]


def test_only_its_owner_and_an_admin_see_and_revoke_a_token(store: Store) -> None:
    token_id, text = made(store, ANN)
    for revoked_by in (BO, VIEWER):
        with acting_as(revoked_by):
            assert tokens(store) == ()
            with pytest.raises(Mistake, match="no token with this id"):
                revoke_token(store, token_id)
    assert actor_of_token(store, TEAM, text) is not None
    for asked in (lambda: tokens(store), lambda: revoke_token(store, token_id)):
        with acting_as(NOBODY), pytest.raises(Refused):
            asked()
    with acting_as(ADMIN):
        assert [one.account for one in tokens(store)] == [ANN.account]
        revoke_token(store, token_id)
    assert actor_of_token(store, TEAM, text) is None


def test_a_token_gives_no_more_than_its_account_had_when_it_was_made_nor_than_it_has_now(store: Store) -> None:
    _, text = made(store, Actor(BO.account, Role.ANALYST))
    actor = actor_of_token(store, TEAM, text)
    assert actor is not None and actor.role is Role.ANALYST
    _, text = made(store, Actor(ANN.account, Role.ADMIN))
    actor = actor_of_token(store, TEAM, text)
    assert actor is not None and actor.role is Role.ANALYST
    _, text = made(store, Actor("gone@office.gov.uk", Role.EDITOR))
    assert actor_of_token(store, TEAM, text) is None


def test_a_member_by_group_is_known_by_the_last_sign_in_for_a_while(store: Store) -> None:
    actor = sign_in(store, TEAM, CLAIMS | {"groups": ["editors"]})
    assert actor == Actor("ed@office.gov.uk", Role.EDITOR)
    _, text = made(store, actor)
    assert role_of(store, text) is Role.EDITOR
    sign_in(store, TEAM, CLAIMS | {"groups": ["all"], "iat": 2})
    assert role_of(store, text) is Role.VIEWER
    with store.writing() as connection:
        connection.execute(update(MEMBER).values(signed_in_at=datetime.now(UTC) - GROUPS_ARE_KNOWN_FOR))
    assert role_of(store, text) is None


def role_of(store: Store, text: str) -> Role | None:
    actor = actor_of_token(store, TEAM, text)
    return actor and actor.role


def test_a_sign_in_is_audited_and_so_is_one_that_was_refused(store: Store) -> None:
    sign_in(store, TEAM, CLAIMS | {"groups": ["all"]})
    assert sign_in(store, TEAM, CLAIMS | {"email": "stranger@elsewhere.org"}) is None
    assert sign_in(store, TEAM, CLAIMS | {"email": ANN.account, "email_verified": False}) is None
    told = [(one.account, one.action, one.kind) for one in reversed(entries(store))]
    assert told == [
        ("ed@office.gov.uk", "signed_in", "session"),
        ("stranger@elsewhere.org", "refused", "session"),
        ("nobody", "refused", "session"),
    ]


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda store: make_token(store, "Report", Scope.READ_OWN, 366), "1 to 365 days"),
        (lambda store: make_token(store, "Report", Scope.READ_OWN, 0), "1 to 365 days"),
        (lambda store: make_token(store, " ", Scope.READ_OWN, 1), "name is needed"),
    ],
)
def test_what_no_token_can_have_is_said(store: Store, make: Callable[[Store], object], said: str) -> None:
    with acting_as(ANN), pytest.raises(Mistake, match=said):
        make(store)


def test_a_viewer_makes_no_token_for_work_of_ones_own_and_a_desk_makes_none(store: Store) -> None:
    with acting_as(VIEWER), pytest.raises(Refused):
        make_token(store, "Report", Scope.READ_OWN, 1)
    made(store, VIEWER, Scope.READ_PUBLISHED)
    with pytest.raises(Mistake, match="made for an account"):
        make_token(store, "Report", Scope.READ_OWN, 1)
