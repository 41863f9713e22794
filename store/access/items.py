"""What whoever acts may do with a saved item: by its kind, by whose it is, and by whether it is frozen."""

from enum import Enum

from sqlalchemy import ColumnElement, false, or_, select, true

from store.access.actors import Actor, acting
from store.access.refusals import refused, require, why_refused
from store.access.roles import Right
from store.audit import About
from store.database import Store
from store.kinds import KINDS, require_id, unknown_item
from store.tables import ITEM


class Act(Enum):
    """What can be done with an item, and the right that does it to other people's."""

    READ = Right.READ_ANYBODYS
    CHANGE = Right.CHANGE_ANYBODYS
    """Save a version, rename, freeze."""
    PUT_AWAY = Right.PUT_AWAY_ANYBODYS
    """Archive, bring back, forget."""


def require_item(store: Store, act: Act, kind: str, item_id: str | None) -> None:
    """Refuse whoever may not do this to an item, or to a new one (None); what is not there is for the caller to say.

    Another's item that they may not even open is answered as if it were not there, and the audit says that it was asked for.

    Raises
    ------
    Refused
        If they may not.
    Mistake
        As ``unknown_item``, if they may not know of it.
    """
    actor = acting()
    require(store, _right_at_least(act, kind))
    if item_id is None or actor.may(act.value):
        return
    require_id(kind, item_id)
    seen, may = (permitted(actor, one, kind) for one in (Act.READ, act))
    wanted = select(seen.label("seen"), may.label("may")).where(ITEM.c.id == item_id, ITEM.c.kind == kind)
    with store.reading() as connection:
        found = connection.execute(wanted).one_or_none()
    if found is None or found.may:
        return
    said = refused(
        store, About(kind, item_id), f"This {KINDS[kind].called} is somebody else's: make a copy of it to go on."
    )
    raise said if found.seen else unknown_item(kind)


def why_not(act: Act, kind: str) -> str:
    """Say why whoever acts can do this with no item of a kind; "" where they can. The audit is not told of a question."""
    right = _right_at_least(act, kind)
    return "" if acting().may(right) else why_refused(acting(), right)


def listed(store: Store, kind: str) -> ColumnElement[bool]:
    """Give the condition for what whoever acts finds in a list of a kind. Raises Refused where nobody is signed in."""
    require(store, Right.READ_PUBLISHED)
    return permitted(acting(), Act.READ, kind)


def _right_at_least(act: Act, kind: str) -> Right:
    """The right without which no item of a kind can be touched; to open a private one, which may be frozen, the least of all."""
    of = KINDS[kind]
    if act is not Act.READ:
        return of.save
    return of.read if of.read_frozen is None else of.read_frozen


def permitted(actor: Actor, act: Act, kind: str) -> ColumnElement[bool]:
    """Give the condition under which an actor may do something with an item of a kind."""
    of = KINDS[kind]
    right = of.read if act is Act.READ else of.save
    if not of.private or actor.may(act.value):
        return true() if actor.may(right) else false()
    ways: list[ColumnElement[bool]] = []
    if actor.may(right):
        ways.append(ITEM.c.owner == actor.account)
    if actor.may(right if act is Act.READ else Right.CHANGE_COMMON):
        ways.append(ITEM.c.owner.is_(None))
    if act is Act.READ and of.read_frozen is not None and actor.may(of.read_frozen):
        ways.append(ITEM.c.frozen.is_(True))
    return or_(false(), *ways)
