"""The first tables: saved items, their versions, and the texts of each version.

The tables are written out here again on purpose: a migration must make what it made when it was new.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the three tables in an empty database."""
    op.create_table(
        "saved_item",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("frozen", sa.Boolean, nullable=False),
        sa.Column("archived", sa.Boolean, nullable=False),
    )
    op.create_table(
        "saved_version",
        sa.Column("item_id", sa.String(32), sa.ForeignKey("saved_item.id"), primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("saved_at", sa.DateTime, nullable=False),
        sa.Column("checksum", sa.String(64), nullable=False),
        sa.CheckConstraint("version >= 1", name="saved_version_from_one"),
    )
    op.create_table(
        "saved_part",
        sa.Column("item_id", sa.String(32), primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("part", sa.String(20), primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["item_id", "version"], ["saved_version.item_id", "saved_version.version"]),
    )
