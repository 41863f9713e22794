"""Who somebody is by the cookie of their sign-in: for as long as the provider said, until they sign out, and no longer."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from itsdangerous import TimestampSigner
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

from geo.mistakes import Mistake
from server.guard import Ways
from store.access import actors
from store.access.actors import Actor, acting_as
from store.access.roles import Role
from store.access.sign_in_file import SignIn
from store.access.team import Team
from store.audit_chain import entries
from store.tokens import Scope, make_token, revoke_token
from ui.frame.team_ways import ways_of
from ui.state import signed_in
from ui.state.saved_work import saved_work

HERE = "https://atlas.office.example"
SIGN_IN = SignIn(HERE, "https://login.example/x", "atlas", "of the provider", "k" * 40)
TEAM = Team((), None, {Role.ADMIN: frozenset({"ann@office.example"})}, {Role.VIEWER: frozenset({"office.example"})}, {})
ADMIN = Actor("ann@office.example", Role.ADMIN)
NOT_VOUCHED_FOR: tuple[object, ...] = (False, "false", 0, None, "", "no", [])


@pytest.fixture
def ways(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ways]:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("COVERAGE_DATA", str(tmp_path))
    monkeypatch.setattr(actors, "_provider", None)
    monkeypatch.setattr(signed_in, "_team", None)
    signed_in.begin_team(TEAM)
    yield ways_of(TEAM, SIGN_IN)


def cookies(who: str = "ann@office.example", secret: str = SIGN_IN.cookie_secret, **changed: Any) -> dict[str, str]:
    """Make the cookie that Streamlit sets at a sign-in."""
    now = int(datetime.now(UTC).timestamp())
    claims = {"iss": "https://login.example", "sub": who, "iat": now, "exp": now + 3_600, "email": who}
    said = json.dumps({**claims, "origin": HERE, "is_logged_in": True, **changed})
    return {USER_COOKIE_NAME: create_signed_value(secret, USER_COOKIE_NAME, said).decode()}


def told(action: str) -> list[str]:
    """Return whom the audit names with an action."""
    with acting_as(ADMIN):
        return [one.account for one in entries(saved_work()) if one.action == action]


def test_a_visit_is_told_to_the_audit_once_however_often_it_asks(ways: Ways) -> None:
    visit = cookies()
    assert [ways.visitor(visit) for _ in range(3)] == [ADMIN] * 3
    assert told("signed_in") == ["ann@office.example"]


@pytest.mark.parametrize(
    "cookie",
    [
        {},
        {USER_COOKIE_NAME: "x"},
        cookies(secret="another secret of forty letters and more"),
        cookies(origin="https://other.example"),
        cookies(is_logged_in=False),
        cookies(exp=int(datetime.now(UTC).timestamp()) - 1),
        cookies(exp="2099-01-01"),
        cookies(exp=10**30),
        cookies(exp=2e9),
        cookies(exp=True),
        *(cookies(email_verified=said) for said in NOT_VOUCHED_FOR),
        {USER_COOKIE_NAME: create_signed_value(SIGN_IN.cookie_secret, USER_COOKIE_NAME, "{").decode()},
        cookies(who="eve@elsewhere.example"),
    ],
)
def test_nobody_is_let_in_by_a_cookie_that_does_not_hold(ways: Ways, cookie: dict[str, str]) -> None:
    assert ways.visitor(cookie) is None
    assert told("signed_in") == []


def test_somebody_of_another_house_is_told_so_and_the_audit_tells_it_once(ways: Ways) -> None:
    stranger = cookies(who="eve@elsewhere.example")
    for _ in range(3):
        assert ways.visitor(stranger) is None
    assert "eve@elsewhere.example is not one of this team" in ways.sign_in_page(stranger)
    assert told("refused") == ["eve@elsewhere.example"]


def test_a_sign_out_holds_for_every_copy_of_the_cookie_and_for_no_other_visit(ways: Ways) -> None:
    visit, other = cookies(), cookies(iat=1)
    assert ways.visitor(visit) and ways.visitor(other)
    ways.sign_out(visit)
    assert ways.visitor(dict(visit)) is None and ways.visitor(other) == ADMIN
    ways.sign_out(visit)
    assert told("signed_out") == ["ann@office.example"]


def test_a_token_is_for_whom_it_was_made_until_it_is_revoked(ways: Ways) -> None:
    with acting_as(ADMIN):
        token, text = make_token(saved_work(), "Reports", Scope.READ_PUBLISHED, 30)
    holder = ways.token_holder(text)
    assert holder is not None and holder.account == ADMIN.account and ways.token_holder(f"{text}x") is None
    with acting_as(ADMIN):
        revoke_token(saved_work(), token.id)
    assert ways.token_holder(text) is None


def test_whoever_knocks_all_day_fills_no_audit(ways: Ways) -> None:
    for path in ("/plans", "/plans/a", "/", "/api/v1/areas", "/plans"):
        ways.refused(path)
    assert told("refused") == ["nobody"] * 3


def test_where_saved_work_is_damaged_nobody_is_let_in_and_the_page_says_why(ways: Ways, tmp_path: Path) -> None:
    (tmp_path / "saved_work.sqlite").write_bytes(b"no database")
    saved_work.__globals__["_opened"].clear()
    saved_work.__globals__["_why_not"].clear()
    assert ways.visitor(cookies()) is None
    ways.refused("/plans")
    assert "Nobody can be let in" in ways.sign_in_page(cookies())
    saved_work.__globals__["_why_not"].clear()


def in_two(signed_at: int, monkeypatch: pytest.MonkeyPatch, who: str, **changed: Any) -> dict[str, str]:
    """Make the cookies of long claims, which Streamlit signs one by one."""
    now = int(datetime.now(UTC).timestamp())
    said = {"iss": "x", "sub": who, "iat": now, "exp": now + 3_600, "origin": HERE, "is_logged_in": True, "email": who}
    text = json.dumps({**said, **changed})
    middle = text.index('"origin"')
    parts = {"": "chunks-2", "_1": text[:middle], "_2": text[middle:]}
    monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda _: signed_at)
    named = {f"{USER_COOKIE_NAME}{end}": part for end, part in parts.items()}
    return {name: create_signed_value(SIGN_IN.cookie_secret, name, part).decode() for name, part in named.items()}


def test_cookies_of_two_sign_ins_are_nobodys(ways: Ways, monkeypatch: pytest.MonkeyPatch) -> None:
    now = int(datetime.now(UTC).timestamp())
    old, new = (in_two(at, monkeypatch, "ann@office.example") for at in (now - 3_600, now))
    monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda _: now)
    assert ways.visitor(old) == ways.visitor(new) == ADMIN
    last = f"{USER_COOKIE_NAME}_2"
    assert ways.visitor({**new, last: old[last]}) is None and ways.visitor({**old, last: new[last]}) is None


def test_nobody_is_let_in_of_whom_the_audit_cannot_be_told(ways: Ways, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise Mistake("The disk is full.")

    visit = cookies()
    with monkeypatch.context() as broken:
        broken.setattr("ui.frame.team_ways.write_sign_in", full)
        assert ways.visitor(visit) is None
    assert ways.visitor(visit) == ADMIN and told("signed_in") == ["ann@office.example"]
