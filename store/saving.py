"""Save versions: each whole or not at all, in the order of those who save; see ``store.versions`` for what is kept."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, delete, func, insert, select, update
from sqlalchemy import text as sql_text

from geo.mistakes import Mistake
from store.access.actors import acting
from store.access.items import Act, require_item
from store.actions import Action
from store.audit import About, record_in
from store.columns import is_utf8
from store.database import Store
from store.kinds import KINDS, require_id, unknown_item
from store.names import plain_name
from store.tables import ITEM, PART, VERSION
from store.versions import Heading, checksum, item_versions

NAMED_ONCE = ("directory", "round")
"""Kinds that everybody chooses from one list by name: no two in it have the same."""
KEPT_UNDER_A_KEY = ("column_mapping", "vocabulary", "doubles", "offices")
"""Kinds whose id is made from what they are about: the first version makes the item."""
_NEW_ITEM = sql_text(
    "INSERT INTO saved_item (id, kind, name, frozen, archived, owner) VALUES (:id, :kind, :name, FALSE, FALSE, :owner)"
    " ON CONFLICT (id) DO NOTHING"
)
_LOCK_OF_NAMES = 7_305_190_413  # beside the lock of store.upgrade


def add_version(
    store: Store,
    kind: str,
    name: str,
    parts: Mapping[str, str],
    item_id: str | None = None,
    expected_version: int | None = None,
    frozen: bool = False,
) -> Heading:
    """Save a new item, or the next version of one.

    Parameters
    ----------
    kind
        A key of ``KINDS``.
    name
        Becomes the name of the item; made plain by ``plain_name``.
    parts
        The texts of the version, by name.
    item_id
        The item to which the version is added, archived or not (it is then archived no longer); None makes a new item.
    expected_version
        The version that the saver had open (0: none yet): if another has been saved since, nothing is saved. None saves in any
        case.
    frozen
        Whether this shall be the last version.

    Raises
    ------
    Mistake
        If the name cannot be used, there is no such item, it is frozen, or another version has been saved since; Refused if
        whoever acts may not.
    """
    name, saved_at = plain_name(name), datetime.now(UTC)
    _require_text(parts)
    require_item(store, Act.CHANGE, kind, item_id)
    with store.writing() as connection:
        if kind in NAMED_ONCE:
            _require_free_name(connection, kind, name, item_id)
        if item_id is None or kind in KEPT_UNDER_A_KEY:
            item_id = item_id or uuid4().hex
            connection.execute(_NEW_ITEM, {"id": item_id, "kind": kind, "name": name, "owner": acting().owner})
        if locked_item(connection, kind, item_id).frozen:
            raise _is_frozen(kind)
        version = _latest_version(connection, kind, item_id, expected_version) + 1
        change = {"name": name, "frozen": frozen, "archived": False}
        connection.execute(update(ITEM).where(ITEM.c.id == item_id).values(change))
        key = {"item_id": item_id, "version": version}
        connection.execute(insert(VERSION).values(**key, saved_at=saved_at, checksum=checksum(parts)))
        connection.execute(insert(PART), [key | {"part": part, "text": text} for part, text in parts.items()])
        record_in(connection, KINDS[kind].saving, About(kind, item_id, version))
        if frozen:
            record_in(connection, Action.FROZEN, About(kind, item_id, version))
    return Heading(item_id, name, version, saved_at, frozen, archived=False)


def change_item(
    store: Store, kind: str, item_id: str, expected_version: int | None = None, **change: str | bool
) -> Heading:
    """Change the name of an item, freeze it or archive it, and give its latest version. A frozen item keeps its name.

    Parameters
    ----------
    expected_version
        As for ``add_version``.
    change
        Any of ``name`` (plain), ``frozen``, ``archived``.

    Raises
    ------
    Mistake
        If there is no such item, it is frozen and the change is of its name, or another version has been saved since; Refused
        if whoever acts may not.
    """
    require_item(store, Act.PUT_AWAY if change.keys() == {"archived"} else Act.CHANGE, kind, item_id)
    with store.writing() as connection:
        found = locked_item(connection, kind, item_id)
        if found.frozen and "name" in change:
            raise _is_frozen(kind)
        version = _latest_version(connection, kind, item_id, expected_version)
        connection.execute(update(ITEM).where(ITEM.c.id == item_id).values(change))
        for one in change.items():
            record_in(connection, _action_of(*one), About(kind, item_id, version))
    return item_versions(store, kind, item_id)[0]


def forget_earlier(store: Store, kind: str, item_id: str) -> None:
    """Delete every version of an item but the latest, for good. Raises Mistake as ``change_item``."""
    require_item(store, Act.CHANGE, kind, item_id)
    with store.writing() as connection:
        locked_item(connection, kind, item_id)
        latest = _latest_version(connection, kind, item_id, None)
        for table in (PART, VERSION):
            connection.execute(delete(table).where(table.c.item_id == item_id, table.c.version < latest))


def forget_item(store: Store, kind: str, item_id: str) -> None:
    """Delete an item with all its versions, for good. Raises Mistake as ``change_item``."""
    require_item(store, Act.PUT_AWAY, kind, item_id)
    with store.writing() as connection:
        locked_item(connection, kind, item_id)
        for table in (PART, VERSION):
            connection.execute(delete(table).where(table.c.item_id == item_id))
        connection.execute(delete(ITEM).where(ITEM.c.id == item_id))
        record_in(connection, Action.FORGOTTEN, About(kind, item_id))


def _action_of(field: str, value: str | bool) -> Action:
    """What the audit calls a change of an item."""
    if field == "archived":
        return Action.ARCHIVED if value else Action.BROUGHT_BACK
    return {"name": Action.RENAMED, "frozen": Action.FROZEN}[field]


def _latest_version(connection: Connection, kind: str, item_id: str, expected: int | None) -> int:
    """Give the latest version of an item that is locked, and refuse where it is not the one that is expected."""
    saved = select(func.max(VERSION.c.version)).where(VERSION.c.item_id == item_id)
    latest = int(connection.execute(saved).scalar_one() or 0)
    if expected is not None and expected != latest:
        raise Mistake(
            f"Version {latest} of this {KINDS[kind].called} was saved after you opened version {expected}: "
            "open it to see what changed, or save yours under a new name."
        )
    return latest


def _require_free_name(connection: Connection, kind: str, name: str, item_id: str | None) -> None:
    """Refuse a name that another item in use has, whatever its capitals; two who ask at once queue."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK_OF_NAMES)))
    in_use = select(ITEM.c.id, ITEM.c.name).where(ITEM.c.kind == kind, ITEM.c.archived.is_(False))
    for other in connection.execute(in_use):
        if other.id != item_id and other.name.casefold() == name.casefold():
            raise Mistake(
                f'A {KINDS[kind].called} called "{other.name}" is there already: '
                "save yours as its next version, or choose another name."
            )


def locked_item(connection: Connection, kind: str, item_id: str) -> Row[Any]:
    """Find an item and keep other savers from it until the transaction ends."""
    require_id(kind, item_id)
    wanted = select(ITEM).where(ITEM.c.id == item_id, ITEM.c.kind == kind).with_for_update()
    found = connection.execute(wanted).one_or_none()
    if found is None:
        raise unknown_item(kind)
    return found


def _require_text(parts: Mapping[str, str]) -> None:
    """Raise ValueError for what no database keeps to the letter: half a character, or the character of number 0."""
    for part, text in parts.items():
        if "\0" in text or not is_utf8(text):
            raise ValueError(f"{part} is not text that can be kept")


def _is_frozen(kind: str) -> Mistake:
    return Mistake(f"This {KINDS[kind].called} is frozen and cannot be changed: make a copy of it to go on.")
