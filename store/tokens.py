"""Tokens for the read-only API: made and shown once, kept as a hash, for one account, one scope and a time.

A token never gives more than its scope, than the account had when it was made, or than the account has now.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from uuid import uuid4

from sqlalchemy import ColumnElement, insert, select, true, update

from geo.mistakes import Mistake
from store.access.actors import Actor, acting
from store.access.members import role_now
from store.access.refusals import require
from store.access.roles import Right, Role, least
from store.access.team import Team
from store.actions import Action
from store.audit import About, record_in
from store.database import Store
from store.names import plain_name
from store.tables import TOKEN

PREFIX = "atlas_"
"""By which a token that leaked is recognised."""
MOST_DAYS = 365
_UNKNOWN = "There is no token with this id: see the list of tokens."


class Scope(StrEnum):
    """What a token opens."""

    READ_PUBLISHED = "read_published"
    READ_OWN = "read_own"
    """What is published, and what its account saved."""


RIGHTS_OF = {
    Scope.READ_PUBLISHED: frozenset({Right.READ_PUBLISHED}),
    Scope.READ_OWN: frozenset({Right.READ_PUBLISHED, Right.READ_OWN}),
}


@dataclass(frozen=True)
class Token:
    """A token as lists show it; its own text is nowhere."""

    id: str
    account: str
    name: str
    scope: Scope
    role: Role
    made_at: datetime
    expires_at: datetime
    revoked_at: datetime | None


def make_token(store: Store, name: str, scope: Scope, days: int) -> tuple[Token, str]:
    """Make a token for whoever is signed in.

    Returns
    -------
    tuple
        The token, and its text, which is shown now and never again.

    Raises
    ------
    Mistake
        If the name cannot be used or the days are not 1 to 365; Refused if whoever acts may not read so much, or only by a
        token; on a desk there is no account to make one for.
    """
    actor, made_at = acting(), datetime.now(UTC)
    require(store, Right.READ_OWN if scope is Scope.READ_OWN else Right.READ_PUBLISHED)
    if actor.owner is None or actor.role is None or actor.only is not None:
        raise Mistake("A token is made for an account: sign in on the screens of a team, and make it there.")
    if not 1 <= days <= MOST_DAYS:
        raise Mistake(f"A token can be used for 1 to {MOST_DAYS} days: choose so many.")
    text = PREFIX + secrets.token_urlsafe(32)
    expires_at = made_at + timedelta(days=days)
    token = Token(uuid4().hex, actor.owner, plain_name(name), scope, actor.role, made_at, expires_at, None)
    row = vars(token) | {"scope": scope.value, "role": actor.role.value, "secret_hash": _hash(text)}
    with store.writing() as connection:
        connection.execute(insert(TOKEN).values(row))
        record_in(connection, Action.TOKEN_MADE, About("token", token.id))
    return token, text


def tokens(store: Store) -> tuple[Token, ...]:
    """List tokens, the last made first: one's own, or everybody's for who may revoke them."""
    require(store, Right.READ_PUBLISHED)
    columns = [column for column in TOKEN.c if column is not TOKEN.c.secret_hash]
    with store.reading() as connection:
        rows = connection.execute(select(*columns).where(_ones()).order_by(TOKEN.c.made_at.desc())).all()
    return tuple(Token(**dict(row._mapping) | {"scope": Scope(row.scope), "role": Role(row.role)}) for row in rows)


def revoke_token(store: Store, token_id: str) -> None:
    """End a token for good. Raises Mistake if there is none of this id, or it is somebody else's and one may not."""
    require(store, Right.READ_PUBLISHED)
    this = (TOKEN.c.id == token_id, TOKEN.c.revoked_at.is_(None), _ones())
    with store.writing() as connection:
        if not connection.execute(update(TOKEN).where(*this).values(revoked_at=datetime.now(UTC))).rowcount:
            raise Mistake(_UNKNOWN)
        record_in(connection, Action.TOKEN_REVOKED, About("token", token_id))


def actor_of_token(store: Store, team: Team, text: str) -> Actor | None:
    """Say for whom a text is a token, narrowed to its scope; None where it is none, is over, or its account has no role now.

    The time that it takes tells nothing of a token: its hash is looked up, and a hash cannot be steered.
    """
    sought = _hash(text)
    with store.reading() as connection:
        row = connection.execute(select(TOKEN).where(TOKEN.c.secret_hash == sought)).one_or_none()
    if row is None or not hmac.compare_digest(row.secret_hash, sought):
        return None
    if row.revoked_at is not None or row.expires_at <= datetime.now(UTC):
        return None
    role = role_now(store, team, row.account)
    return None if role is None else Actor(row.account, least(role, Role(row.role)), RIGHTS_OF[Scope(row.scope)])


def _ones() -> ColumnElement[bool]:
    """The tokens that whoever acts may see and revoke."""
    actor = acting()
    return true() if actor.may(Right.REVOKE_ANY_TOKEN) else TOKEN.c.account == actor.account


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
