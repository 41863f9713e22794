"""The tables of saved work: items, their versions and texts, and returns of rounds. What stands in them is never changed.

Times are UTC. Texts are as the caller gave them, to the letter, since the checksum is taken over them.
"""

from sqlalchemy import CheckConstraint, Column, ForeignKey, ForeignKeyConstraint, MetaData, Table

from store.columns import LongText, UtcTime, Whole, Words, YesNo

METADATA = MetaData()

ITEM = Table(
    "saved_item",
    METADATA,
    Column("id", Words(32), primary_key=True),  # unguessable, because links carry it
    Column("kind", Words(20), nullable=False),
    Column("name", Words(80), nullable=False),
    Column("frozen", YesNo, nullable=False),
    Column("archived", YesNo, nullable=False),
)
VERSION = Table(
    "saved_version",
    METADATA,
    Column("item_id", Words(32), ForeignKey("saved_item.id"), primary_key=True),
    Column("version", Whole, primary_key=True, autoincrement=False),
    Column("saved_at", UtcTime, nullable=False),
    Column("checksum", Words(64), nullable=False),
    CheckConstraint("version >= 1", name="saved_version_from_one"),
)
PART = Table(
    "saved_part",
    METADATA,
    Column("item_id", Words(32), primary_key=True),
    Column("version", Whole, primary_key=True, autoincrement=False),
    Column("part", Words(20), primary_key=True),
    Column("text", LongText, nullable=False),
    ForeignKeyConstraint(["item_id", "version"], ["saved_version.item_id", "saved_version.version"]),
)
RETURN = Table(
    "round_return",
    METADATA,
    Column("round_id", Words(32), ForeignKey("saved_item.id"), primary_key=True),
    Column("file_checksum", Words(64), primary_key=True),  # a file that comes twice is kept once
    Column("taken_at", UtcTime, nullable=False),
    Column("late", YesNo, nullable=False),
    Column("answers", LongText, nullable=False),
    Column("checksum", Words(64), nullable=False),
)
