"""What all saved work has in common: an id, a name, and versions that are written once and never changed.

A version holds named texts ("parts"), kept to the letter with a checksum. A version is saved whole or not at all; two savers
at once each get a version of their own. Nothing but a draft is ever deleted: work that is put away is *archived*, and its link
still opens.
"""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, Select, delete, func, insert, select, update
from sqlalchemy import text as sql_text

from geo.mistakes import Mistake
from store.database import Store
from store.names import plain_name
from store.tables import ITEM, PART, VERSION

KINDS = {
    "plan": "plan",
    "area_group": "group of areas",
    "assumption_set": "set of assumptions",
    "directory": "directory",
    "directory_draft": "draft of a directory",
    "column_mapping": "reading of columns",
    "vocabulary": "vocabulary",
}
NAMED_ONCE = ("directory",)
"""Kinds that everybody chooses from one list by name: no two in it have the same."""
KEPT_UNDER_A_KEY = ("column_mapping", "vocabulary")
"""Kinds whose id is made from what they are about: the first version makes the item."""
_ID = re.compile("[0-9a-f]{32}")
_NEW_ITEM = sql_text(
    "INSERT INTO saved_item (id, kind, name, frozen, archived) VALUES (:id, :kind, :name, FALSE, FALSE)"
    " ON CONFLICT (id) DO NOTHING"
)
_LOCK_OF_NAMES = 7_305_190_413  # beside the lock of store.upgrade


@dataclass(frozen=True)
class Heading:
    """One version of something saved, without its texts.

    Attributes
    ----------
    id
        32 letters of hexadecimal that cannot be guessed; the same for all versions.
    name
        As its owner calls it now; text, not to be trusted as HTML.
    version
        From 1, without gaps.
    saved_at
        When this version was saved, UTC.
    frozen
        No further version may be saved, and the name stands.
    archived
        Put away: left out of lists.
    """

    id: str
    name: str
    version: int
    saved_at: datetime
    frozen: bool
    archived: bool


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
        If the name cannot be used, there is no such item, it is frozen, or another version has been saved since.
    """
    name, saved_at = plain_name(name), datetime.now(UTC)
    _require_text(parts)
    with store.writing() as connection:
        if kind in NAMED_ONCE:
            _require_free_name(connection, kind, name, item_id)
        if item_id is None or kind in KEPT_UNDER_A_KEY:
            item_id = item_id or uuid4().hex
            connection.execute(_NEW_ITEM, {"id": item_id, "kind": kind, "name": name})
        if _locked(connection, kind, item_id).frozen:
            raise _is_frozen(kind)
        version = _latest_version(connection, kind, item_id, expected_version) + 1
        change = {"name": name, "frozen": frozen, "archived": False}
        connection.execute(update(ITEM).where(ITEM.c.id == item_id).values(change))
        key = {"item_id": item_id, "version": version}
        connection.execute(insert(VERSION).values(**key, saved_at=saved_at, checksum=checksum(parts)))
        connection.execute(insert(PART), [key | {"part": part, "text": text} for part, text in parts.items()])
    return Heading(item_id, name, version, saved_at, frozen, archived=False)


def headings(store: Store, kind: str, archived: bool = False) -> tuple[Heading, ...]:
    """List the latest version of everything of a kind, the last saved first: what is in use, or what is archived."""
    wanted = _headings(kind).where(ITEM.c.archived == archived, VERSION.c.version == _latest())
    rows = _read(store, kind, wanted.order_by(VERSION.c.saved_at.desc(), ITEM.c.id))
    return tuple(_heading(row) for row in rows)


def texts_of_latest(store: Store, kind: str, part: str) -> dict[str, str]:
    """Give one part of the latest version of everything of a kind in use, by id; unchecked, and only where it is there."""
    wanted = select(ITEM.c.id, PART.c.text).join(PART, PART.c.item_id == ITEM.c.id)
    latest = (ITEM.c.kind == kind, ITEM.c.archived.is_(False), PART.c.part == part, PART.c.version == _latest())
    return {row.id: row.text for row in _read(store, kind, wanted.where(*latest))}


def texts_of_versions(store: Store, kind: str, item_id: str, part: str) -> dict[int, str]:
    """Give one part of every version of an item, by version; unchecked, and only where it is there."""
    wanted = select(PART.c.version, PART.c.text).join(ITEM, PART.c.item_id == ITEM.c.id)
    this = (ITEM.c.kind == kind, ITEM.c.id == item_id, PART.c.part == part)
    return {row.version: row.text for row in _read(store, kind, wanted.where(*this))}


def item_versions(store: Store, kind: str, item_id: str) -> tuple[Heading, ...]:
    """List every version of an item, the last saved first. Raises Mistake if there is no such item."""
    _require_id(kind, item_id)
    rows = _read(store, kind, _headings(kind).where(ITEM.c.id == item_id).order_by(VERSION.c.version.desc()))
    if not rows:
        raise _unknown(kind)
    return tuple(_heading(row) for row in rows)


def item_version(store: Store, kind: str, item_id: str, version: int | None = None) -> tuple[Heading, dict[str, str]]:
    """Open one version of an item, or the latest, with its texts.

    Raises
    ------
    Mistake
        If there is no such item or version, or its texts are no longer what was saved.
    """
    every = item_versions(store, kind, item_id)
    heading = every[0] if version is None else next((one for one in every if one.version == version), None)
    if heading is None:
        raise Mistake(f"This {KINDS[kind]} has no version {version}: its versions are 1 to {every[0].version}.")
    this = (PART.c.item_id == item_id, PART.c.version == heading.version)
    that = (VERSION.c.item_id == item_id, VERSION.c.version == heading.version)
    parts = {row.part: row.text for row in _read(store, kind, select(PART).where(*this))}
    kept = [row.checksum for row in _read(store, kind, select(VERSION.c.checksum).where(*that))]
    if not all(isinstance(text, str) for text in parts.values()) or [checksum(parts)] != kept:
        raise Mistake(f"Version {heading.version} of this {KINDS[kind]} is no longer what was saved, and is not shown.")
    return heading, parts


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
        If there is no such item, it is frozen and the change is of its name, or another version has been saved since.
    """
    with store.writing() as connection:
        found = _locked(connection, kind, item_id)
        if found.frozen and "name" in change:
            raise _is_frozen(kind)
        _latest_version(connection, kind, item_id, expected_version)
        connection.execute(update(ITEM).where(ITEM.c.id == item_id).values(change))
    return item_versions(store, kind, item_id)[0]


def forget_item(store: Store, kind: str, item_id: str) -> None:
    """Delete an item with all its versions, for good. Raises Mistake if there is no such item."""
    with store.writing() as connection:
        _locked(connection, kind, item_id)
        for table in (PART, VERSION):
            connection.execute(delete(table).where(table.c.item_id == item_id))
        connection.execute(delete(ITEM).where(ITEM.c.id == item_id))


def checksum(parts: Mapping[str, str]) -> str:
    """Sum up named texts (SHA-256), so that any change to them shows."""
    return hashlib.sha256(json.dumps(sorted(parts.items())).encode("ascii")).hexdigest()


def _read(store: Store, kind: str, wanted: Select[Any]) -> Sequence[Row[Any]]:
    """Read rows; a moment or a text that cannot be one was damaged by hand, and is said in a sentence."""
    with store.reading() as connection:
        try:
            return connection.execute(wanted).all()
        except (TypeError, ValueError) as error:
            raise Mistake(f"A saved {KINDS[kind]} is damaged in {store.place}: put a copy of it back.") from error


def _headings(kind: str) -> Select[Any]:
    columns = (ITEM.c.id, ITEM.c.name, VERSION.c.version, VERSION.c.saved_at, ITEM.c.frozen, ITEM.c.archived)
    return select(*columns).join(VERSION, VERSION.c.item_id == ITEM.c.id).where(ITEM.c.kind == kind)


def _heading(row: Row[Any]) -> Heading:
    return Heading(**row._mapping)


def _latest() -> Any:
    other = VERSION.alias()
    return select(func.max(other.c.version)).where(other.c.item_id == ITEM.c.id).scalar_subquery()


def _latest_version(connection: Connection, kind: str, item_id: str, expected: int | None) -> int:
    """Give the latest version of an item that is locked, and refuse where it is not the one that is expected."""
    saved = select(func.max(VERSION.c.version)).where(VERSION.c.item_id == item_id)
    latest = int(connection.execute(saved).scalar_one() or 0)
    if expected is not None and expected != latest:
        raise Mistake(
            f"Version {latest} of this {KINDS[kind]} was saved after you opened version {expected}: "
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
                f'A {KINDS[kind]} called "{other.name}" is there already: save yours as its next version, or choose another name.'
            )


def _locked(connection: Connection, kind: str, item_id: str) -> Row[Any]:
    """Find an item and keep other savers from it until the transaction ends."""
    _require_id(kind, item_id)
    wanted = select(ITEM).where(ITEM.c.id == item_id, ITEM.c.kind == kind).with_for_update()
    found = connection.execute(wanted).one_or_none()
    if found is None:
        raise _unknown(kind)
    return found


def _require_id(kind: str, item_id: str) -> None:
    """Refuse what no link of ours carries before a database sees it."""
    if not _ID.fullmatch(item_id):
        raise _unknown(kind)


def _require_text(parts: Mapping[str, str]) -> None:
    """Raise ValueError for what no database keeps to the letter: half a character, or the character of number 0."""
    for part, text in parts.items():
        if "\0" in text or not _is_utf8(text):
            raise ValueError(f"{part} is not text that can be kept")


def _is_utf8(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _unknown(kind: str) -> Mistake:
    return Mistake(f"There is no saved {KINDS[kind]} at this address: it may be mistyped, or saved in another place.")


def _is_frozen(kind: str) -> Mistake:
    return Mistake(f"This {KINDS[kind]} is frozen and cannot be changed: make a copy of it to go on.")
