"""Refusals: one sentence for who asks, one row in the audit for who looks after the dashboard."""

import time

from geo.mistakes import Mistake
from store.access.actors import Actor, acting
from store.access.roles import Right
from store.actions import Action
from store.audit import About, record
from store.database import Store

SECONDS_BETWEEN = 60.0
_written: dict[tuple[str, About], float] = {}
"""When somebody who is not signed in was last written down, by where and about what."""


class Refused(Mistake):
    """What whoever acts may not do, in one plain sentence."""


def require(store: Store, right: Right) -> None:
    """Refuse whoever acts without a right, and write so into the audit.

    Raises
    ------
    Refused
        If they may not.
    """
    actor = acting()
    if not actor.may(right):
        raise refused(store, About("right", right.name.lower()), why_refused(actor, right))


def refused(store: Store, about: About, why: str) -> Refused:
    """Write a refusal into the audit, and give it to be raised.

    Whoever is not signed in is written once a minute for each thing: a stranger can ask without end, and must not fill a disk.
    """
    if acting().role is not None or _is_first_in_a_while(store, about):
        record(store, Action.REFUSED, about)
    return Refused(why)


def _is_first_in_a_while(store: Store, about: About) -> bool:
    now, asked = time.monotonic(), (store.place, about)
    first = now - _written.get(asked, now - SECONDS_BETWEEN) >= SECONDS_BETWEEN
    if first:
        _written[asked] = now
    return first


def why_refused(actor: Actor, right: Right) -> str:
    """Say in a sentence why an actor is without a right."""
    if actor.role is None:
        return "Nobody is signed in: sign in to go on."
    return f"As {actor.role} you may not {right}: ask who looks after this dashboard."
