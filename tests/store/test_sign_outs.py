"""A sign-out holds in every tab, is forgotten when it no longer matters, and costs next to nothing to ask."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event, func, select

from geo.mistakes import Mistake
from store import sign_outs
from store.access.actors import Actor, acting_as
from store.access.roles import Role
from store.audit_chain import entries
from store.database import Store
from store.sign_outs import end_session, is_ended, session_hash
from store.tables import ENDED_SESSION

HERE = {"iss": "https://id.office.gov.uk", "sub": "7", "iat": 1_764_000_000, "email": "ann@office.gov.uk"}
SOON = datetime.now(UTC) + timedelta(hours=1)


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sign_outs, "_remembered", {})


def test_an_ended_session_is_ended_at_once_and_no_other_is(store: Store) -> None:
    assert not is_ended(store, HERE)
    with acting_as(Actor("ann@office.gov.uk", Role.VIEWER)):
        end_session(store, HERE, SOON)
        end_session(store, HERE, SOON)
    assert is_ended(store, HERE | {"email": "other", "exp": 5})
    for other in ({"iss": "https://other"}, {"sub": "8"}, {"iat": 1_764_000_001}):
        assert not is_ended(store, HERE | other)
    row = entries(store)[0]
    assert (row.account, row.action, row.about) == ("ann@office.gov.uk", "signed_out", session_hash(HERE))


def test_another_process_hears_of_it_within_seconds(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_ended(store, HERE)
    remembered = dict(sign_outs._remembered)
    end_session(store, HERE, SOON)
    monkeypatch.setattr(sign_outs, "_remembered", remembered)
    assert not is_ended(store, HERE)
    monkeypatch.setattr(sign_outs, "SECONDS_REMEMBERED", 0.0)
    assert is_ended(store, HERE)


def test_sessions_that_are_over_by_themselves_are_forgotten(store: Store) -> None:
    end_session(store, HERE, datetime.now(UTC) - timedelta(seconds=1))
    end_session(store, HERE | {"sub": "8"}, SOON)
    with store.reading() as connection:
        assert connection.execute(select(func.count()).select_from(ENDED_SESSION)).scalar_one() == 1


def test_to_ask_again_reads_nothing(store: Store) -> None:
    is_ended(store, HERE)
    asked: list[str] = []
    event.listen(store.engine, "before_cursor_execute", lambda _c, _k, statement, *_: asked.append(statement))
    assert not any(is_ended(store, HERE | {"sub": str(number)}) for number in range(100))
    assert asked == []


@pytest.mark.parametrize("missing", ["iss", "sub", "iat"])
def test_a_token_that_does_not_say_who_or_when_is_refused(store: Store, missing: str) -> None:
    with pytest.raises(Mistake, match="sign in again"):
        is_ended(store, {name: value for name, value in HERE.items() if name != missing})
