"""Who of a team signed in, and the role that their groups gave them then: what a token stands on between two visits."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import delete, insert, select

from store.access.actors import NOBODY, Actor, acting_as
from store.access.roles import Role, greatest
from store.access.team import Team, account_of
from store.actions import Action
from store.audit import About, record, record_in
from store.database import Store
from store.sign_outs import session_hash
from store.tables import MEMBER

GROUPS_ARE_KNOWN_FOR = timedelta(days=30)
"""After the last sign-in: groups are the provider's, and may have changed since."""


def sign_in(store: Store, team: Team, claims: Mapping[str, Any]) -> Actor | None:
    """Let somebody in whose claims the provider vouches for, and write so into the audit; None, and *refused*, if nobody here.

    It is called once for each visit; ``Team.actor_of`` says at each act who it is. Raises Mistake as ``session_hash``.
    """
    actor, session = team.actor_of(claims), About("session", session_hash(claims))
    if actor is None:
        with acting_as(Actor(account_of(claims) or NOBODY.account, None)):
            record(store, Action.REFUSED, session)
        return None
    role = team.role_by_groups(claims)
    row = {"account": actor.account, "role_by_groups": role and role.value, "signed_in_at": datetime.now(UTC)}
    with acting_as(actor), store.writing() as connection:
        connection.execute(delete(MEMBER).where(MEMBER.c.account == actor.account))
        connection.execute(insert(MEMBER).values(row))
        record_in(connection, Action.SIGNED_IN, session)
    return actor


def role_now(store: Store, team: Team, account: str) -> Role | None:
    """Give the role of an account that is not here: by its address today, or by its groups at its last sign-in, if recent."""
    since = datetime.now(UTC) - GROUPS_ARE_KNOWN_FOR
    wanted = select(MEMBER.c.role_by_groups).where(MEMBER.c.account == account, MEMBER.c.signed_in_at >= since)
    with store.reading() as connection:
        found = connection.execute(wanted).scalar_one_or_none()
    return greatest(team.role_by_address(account), Role(found) if found else None)
