"""The tables of saved work: items, their versions and texts, and returns of rounds. What stands in them is never changed.

Times are UTC. Texts are as the caller gave them, to the letter, since the checksum is taken over them.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)


class UtcTime(TypeDecorator[datetime]):
    """A moment, kept as UTC without its zone, because SQLite has no type for one that carries it."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn a moment of any zone into UTC."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Say that what comes back is UTC."""
        return None if value is None else value.replace(tzinfo=UTC)


METADATA = MetaData()

ITEM = Table(
    "saved_item",
    METADATA,
    Column("id", String(32), primary_key=True),  # unguessable, because links carry it
    Column("kind", String(20), nullable=False),
    Column("name", String(80), nullable=False),
    Column("frozen", Boolean, nullable=False),
    Column("archived", Boolean, nullable=False),
)
VERSION = Table(
    "saved_version",
    METADATA,
    Column("item_id", String(32), ForeignKey("saved_item.id"), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("saved_at", UtcTime, nullable=False),
    Column("checksum", String(64), nullable=False),
    CheckConstraint("version >= 1", name="saved_version_from_one"),
)
PART = Table(
    "saved_part",
    METADATA,
    Column("item_id", String(32), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("part", String(20), primary_key=True),
    Column("text", Text, nullable=False),
    ForeignKeyConstraint(["item_id", "version"], ["saved_version.item_id", "saved_version.version"]),
)
RETURN = Table(
    "round_return",
    METADATA,
    Column("round_id", String(32), ForeignKey("saved_item.id"), primary_key=True),
    Column("file_checksum", String(64), primary_key=True),  # a file that comes twice is kept once
    Column("taken_at", UtcTime, nullable=False),
    Column("late", Boolean, nullable=False),
    Column("answers", Text, nullable=False),
    Column("checksum", String(64), nullable=False),
)
