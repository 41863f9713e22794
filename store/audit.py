"""The audit: who did what and when, in rows that are only ever added, each chained to the one before by its hash.

A row holds an account, an action of a closed list and an id: no text of a directory, no name, no address. Whoever changes,
removes or swaps a row breaks the chain; whoever cuts its end is found by a head that was noted elsewhere.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType

from sqlalchemy import Connection, func, insert, select

from store.access.actors import acting
from store.actions import Action
from store.database import Store
from store.kinds import KINDS
from store.tables import AUDIT

FIRST_HASH = "0" * 64
"""What stands before the first row."""
_LOCK_OF_THE_CHAIN = 7_305_190_414  # beside those of store.upgrade and store.saving
_ITEM, _OURS = "[0-9a-f]{32}|", "[a-z0-9_]{1,40}"
SHAPES = MappingProxyType(
    dict.fromkeys(KINDS, _ITEM)
    | {"token": _ITEM, "session": "[0-9a-f]{64}|", "right": _OURS, "screen": _OURS, "route": _OURS, "store": ""}
)
"""What an action can be about, and how its id is written: never a text of a user's."""


@dataclass(frozen=True)
class About:
    """What an action was about: its kind (of ``SHAPES``), its id ("" where there is none), and a version of it.

    Raises
    ------
    ValueError
        If the id has another shape: texts, names and addresses stay out of the audit.
    """

    kind: str
    id: str
    version: int | None = None

    def __post_init__(self) -> None:
        """Refuse another shape."""
        if self.kind not in SHAPES or not re.fullmatch(SHAPES[self.kind], self.id):
            raise ValueError(f"the audit keeps no such id of a {self.kind[:20]}")


@dataclass(frozen=True)
class Head:
    """The last row of the chain, to be noted elsewhere: number 0 where there is none."""

    number: int
    hash: str


def record(store: Store, action: Action, about: About) -> None:
    """Add a row by itself: who acts now did this. Raises Mistake if the store cannot be written."""
    with store.writing() as connection:
        record_in(connection, action, about)


def record_in(connection: Connection, action: Action, about: About) -> None:
    """Add a row in a transaction for writing, as the last thing that it locks: both are kept, or neither."""
    if connection.dialect.name == "postgresql":  # in SQLite the writing transaction is itself the lock
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK_OF_THE_CHAIN)))
    last = head_in(connection)
    row = {
        "number": last.number + 1,
        "at": datetime.now(UTC),
        "account": acting().account,
        "action": action.value,
        "kind": about.kind,
        "about": about.id,
        "version": about.version,
    }
    connection.execute(insert(AUDIT).values(row | {"hash": row_hash(row, last.hash)}))


def head_in(connection: Connection) -> Head:
    """Give the last row's number and hash."""
    last = select(AUDIT.c.number, AUDIT.c.hash).order_by(AUDIT.c.number.desc()).limit(1)
    found = connection.execute(last).one_or_none()
    return Head(found.number, found.hash) if found else Head(0, FIRST_HASH)


def row_hash(row: Mapping[str, object], before: str) -> str:
    """Sum up a row (SHA-256) with the hash of the row before it."""
    fields = ("number", "at", "account", "action", "kind", "about", "version")
    said = [value.isoformat() if isinstance(value := row[name], datetime) else value for name in fields]
    return hashlib.sha256(json.dumps([before, *said]).encode("ascii")).hexdigest()
