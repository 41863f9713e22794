"""The tables of saved work: items, their versions and texts, returns of rounds, the audit, and what a team's members hold.

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
    Column("owner", Words(254)),  # the account that saved it first; none: kept on a desk, or before there was a team
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
AUDIT = Table(
    "audit",
    METADATA,
    Column("number", Whole, primary_key=True, autoincrement=False),
    Column("at", UtcTime, nullable=False),
    Column("account", Words(254), nullable=False),
    Column("action", Words(30), nullable=False),
    Column("kind", Words(20), nullable=False),
    Column("about", Words(64), nullable=False),
    Column("version", Whole),
    Column("hash", Words(64), nullable=False),  # over this row and the hash before it
)
"""Rows are only added: the database itself refuses to change or remove one."""
MEMBER = Table(
    "member",
    METADATA,
    Column("account", Words(254), primary_key=True),
    Column("role_by_groups", Words(20)),  # as the provider's groups gave it
    Column("signed_in_at", UtcTime, nullable=False),
)
TOKEN = Table(
    "api_token",
    METADATA,
    Column("id", Words(32), primary_key=True),
    Column("account", Words(254), nullable=False),
    Column("name", Words(80), nullable=False),
    Column("secret_hash", Words(64), nullable=False, unique=True),
    Column("scope", Words(20), nullable=False),
    Column("role", Words(20), nullable=False),  # of the account when it was made
    Column("made_at", UtcTime, nullable=False),
    Column("expires_at", UtcTime, nullable=False),
    Column("revoked_at", UtcTime),
)
ENDED_SESSION = Table(
    "ended_session",
    METADATA,
    Column("session_hash", Words(64), primary_key=True),
    Column("until", UtcTime, nullable=False),  # when it would have ended by itself
)
