"""What Alembic runs: the migrations, on the connection and inside the transaction that ``store.upgrade`` holds."""

from alembic import context

from store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    version_table=context.config.attributes["version_table"],
)
context.run_migrations()
