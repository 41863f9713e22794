"""Sessions that were ended before their time: a sign-out holds in all tabs, whatever a browser's cookie says."""

import hashlib
import json
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, insert, select

from geo.mistakes import Mistake
from store.actions import Action
from store.audit import About, record_in
from store.database import Store
from store.tables import ENDED_SESSION

SECONDS_REMEMBERED = 3.0
"""For which another process may still let an ended session in."""
_remembered: dict[str, tuple[float, frozenset[str]]] = {}


def session_hash(claims: Mapping[str, Any]) -> str:
    """Sum up what tells one sign-in from another: the provider, the person there, and when the token was made.

    Raises
    ------
    Mistake
        If the provider's token does not say them, as every provider's must.
    """
    try:
        said = json.dumps([str(claims[name]) for name in ("iss", "sub", "iat")])
    except KeyError:
        raise Mistake("The sign-in does not say when or by whom it was made: sign in again.") from None
    return hashlib.sha256(said.encode("ascii")).hexdigest()


def end_session(store: Store, claims: Mapping[str, Any], until: datetime) -> None:
    """End a session in every tab, until its token would have expired; sessions that are over by themselves are forgotten."""
    ended, now = session_hash(claims), datetime.now(UTC)
    with store.writing() as connection:
        past = (ENDED_SESSION.c.until < now) | (ENDED_SESSION.c.session_hash == ended)
        connection.execute(delete(ENDED_SESSION).where(past))
        connection.execute(insert(ENDED_SESSION).values(session_hash=ended, until=until))
        record_in(connection, Action.SIGNED_OUT, About("session", ended))
    _remembered.pop(store.place, None)


def is_ended(store: Store, claims: Mapping[str, Any]) -> bool:
    """Whether a session was ended; cheap enough to ask on every run."""
    return session_hash(claims) in _ended(store)


def _ended(store: Store) -> frozenset[str]:
    """Every ended session, read anew every few seconds."""
    read_at, ended = _remembered.get(store.place, (-SECONDS_REMEMBERED, frozenset()))
    if time.monotonic() - read_at < SECONDS_REMEMBERED:
        return ended
    read_at = time.monotonic()
    with store.reading() as connection:
        ended = frozenset(connection.execute(select(ENDED_SESSION.c.session_hash)).scalars())
    _remembered[store.place] = read_at, ended
    return ended
