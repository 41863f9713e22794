"""What all saved work has in common: an id, a name, and versions that are written once and never changed.

A version holds named texts ("parts"), kept to the letter with a checksum. A version is saved whole or not at all; two savers
at once each get a version of their own. Nothing but a draft or a remark is ever deleted: work that is put away is *archived*,
and its link still opens.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, select

from geo.mistakes import Mistake
from store.access.items import Act, listed, require_item
from store.database import Store
from store.kinds import KINDS, require_id, unknown_item
from store.tables import ITEM, PART, VERSION


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


def headings(store: Store, kind: str, archived: bool = False) -> tuple[Heading, ...]:
    """List the latest version of everything of a kind, the last saved first: what is in use, or what is archived.

    As in every list, only what whoever acts may open; Refused where nobody is signed in.
    """
    wanted = _headings(kind).where(listed(store, kind), ITEM.c.archived == archived, VERSION.c.version == _latest())
    rows = _read(store, wanted.order_by(VERSION.c.saved_at.desc(), ITEM.c.id))
    return tuple(_heading(row) for row in rows)


def texts_of_latest(store: Store, kind: str, part: str) -> dict[str, str]:
    """Give one part of the latest version of everything of a kind in use, by id; unchecked, and only where it is there."""
    wanted = select(ITEM.c.id, PART.c.text).join(PART, PART.c.item_id == ITEM.c.id)
    latest = (ITEM.c.kind == kind, ITEM.c.archived.is_(False), PART.c.part == part, PART.c.version == _latest())
    return {row.id: row.text for row in _read(store, wanted.where(listed(store, kind), *latest))}


def texts_of_versions(store: Store, kind: str, item_id: str, part: str) -> dict[int, str]:
    """Give one part of every version of an item, by version; unchecked, and only where it is there."""
    wanted = select(PART.c.version, PART.c.text).join(ITEM, PART.c.item_id == ITEM.c.id)
    this = (ITEM.c.kind == kind, ITEM.c.id == item_id, PART.c.part == part)
    return {row.version: row.text for row in _read(store, wanted.where(listed(store, kind), *this))}


def item_versions(store: Store, kind: str, item_id: str) -> tuple[Heading, ...]:
    """List every version of an item, the last saved first. Raises Mistake as ``item_version``."""
    require_id(kind, item_id)
    require_item(store, Act.READ, kind, item_id)
    rows = _read(store, _headings(kind).where(ITEM.c.id == item_id).order_by(VERSION.c.version.desc()))
    if not rows:
        raise unknown_item(kind)
    return tuple(_heading(row) for row in rows)


def item_version(store: Store, kind: str, item_id: str, version: int | None = None) -> tuple[Heading, dict[str, str]]:
    """Open one version of an item, or the latest, with its texts.

    Raises
    ------
    Mistake
        If there is no such item or version, or its texts are no longer what was saved; Refused if whoever acts may not open it.
    """
    every = item_versions(store, kind, item_id)
    heading = every[0] if version is None else next((one for one in every if one.version == version), None)
    if heading is None:
        raise Mistake(f"This {KINDS[kind].called} has no version {version}: its versions are 1 to {every[0].version}.")
    this = (PART.c.item_id == item_id, PART.c.version == heading.version)
    that = (VERSION.c.item_id == item_id, VERSION.c.version == heading.version)
    parts = {row.part: row.text for row in _read(store, select(PART).where(*this))}
    kept = [row.checksum for row in _read(store, select(VERSION.c.checksum).where(*that))]
    if [checksum(parts)] != kept:
        raise Mistake(
            f"Version {heading.version} of this {KINDS[kind].called} is no longer what was saved, and is not shown."
        )
    return heading, parts


def checksum(parts: Mapping[str, str]) -> str:
    """Sum up named texts (SHA-256), so that any change to them shows."""
    return hashlib.sha256(json.dumps(sorted(parts.items())).encode("ascii")).hexdigest()


def require_readable(store: Store) -> None:
    """Raise Mistake if a heading of anything saved is damaged: a list would stop at it."""
    _read(store, _columns_of_headings())


def _read(store: Store, wanted: Select[Any]) -> Sequence[Row[Any]]:
    with store.reading() as connection:
        return connection.execute(wanted).all()


def _headings(kind: str) -> Select[Any]:
    return _columns_of_headings().where(ITEM.c.kind == kind)


def _columns_of_headings() -> Select[Any]:
    columns = (ITEM.c.id, ITEM.c.name, VERSION.c.version, VERSION.c.saved_at, ITEM.c.frozen, ITEM.c.archived)
    return select(*columns).join(VERSION, VERSION.c.item_id == ITEM.c.id)


def _heading(row: Row[Any]) -> Heading:
    return Heading(**row._mapping)


def _latest() -> Any:
    other = VERSION.alias()
    return select(func.max(other.c.version)).where(other.c.item_id == ITEM.c.id).scalar_subquery()
