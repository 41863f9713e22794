"""Returned workbooks of collection rounds: many to a round, each kept once, whole or not at all."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of returned workbooks."""
    op.create_table(
        "round_return",
        sa.Column("round_id", sa.String(32), sa.ForeignKey("saved_item.id"), primary_key=True),
        sa.Column("file_checksum", sa.String(64), primary_key=True),
        sa.Column("taken_at", sa.DateTime, nullable=False),
        sa.Column("late", sa.Boolean, nullable=False),
        sa.Column("answers", sa.Text, nullable=False),
        sa.Column("checksum", sa.String(64), nullable=False),
    )
