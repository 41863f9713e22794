"""A team: whose an item is, the audit, who signed in, tokens, and sessions that were ended.

The audit refuses change and removal by triggers, so that a mistake of ours cannot touch it. Who owns the database can take
the triggers away: the chain of hashes then shows what was changed.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

REFUSED = "rows of the audit are only added"
TRIGGERS = {
    "sqlite": [
        f"CREATE TRIGGER audit_no_{act} BEFORE {act} ON audit BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
        for act in ("update", "delete")
    ],
    "postgresql": [
        "CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{REFUSED}'; END $$",
        "CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit()",
    ],
}


def upgrade() -> None:
    """Add the owner of an item, and make the tables that a team needs."""
    op.add_column("saved_item", sa.Column("owner", sa.String(254)))
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("account", sa.String(254), nullable=False),
        sa.Column("action", sa.String(30), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("about", sa.String(64), nullable=False),
        sa.Column("version", sa.Integer),
        sa.Column("hash", sa.String(64), nullable=False),
    )
    op.create_table(
        "member",
        sa.Column("account", sa.String(254), primary_key=True),
        sa.Column("role_by_groups", sa.String(20)),
        sa.Column("signed_in_at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "api_token",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("account", sa.String(254), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("secret_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("scope", sa.String(20), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.Column("expires_at", sa.DateTime, nullable=False),
        sa.Column("revoked_at", sa.DateTime),
    )
    op.create_table(
        "ended_session",
        sa.Column("session_hash", sa.String(64), primary_key=True),
        sa.Column("until", sa.DateTime, nullable=False),
    )
    for statement in TRIGGERS[op.get_bind().dialect.name]:
        op.execute(statement)
