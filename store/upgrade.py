"""Bring a database to the tables of this edition: by the migrations that are shipped, all or none, one process at a time."""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, column, inspect, select, table, text

from geo.mistakes import Mistake
from store.tables import METADATA

FOLDER = Path(__file__).parent / "migrations"
VERSION_TABLE = "saved_work_edition"
_EDITION = table(VERSION_TABLE, column("version_num"))
POSTGRES_LOCK = 7_305_190_412  # any number, the same for all who migrate these tables


def edition_of(connection: Connection) -> str | None:
    """Tell the migration that the database has come to; None where it has no table of ours."""
    context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
    return context.get_current_revision()


def is_current(connection: Connection) -> bool:
    """Tell whether the tables are those of this edition.

    Raises
    ------
    Mistake
        If they are of a later one.
    """
    found, shipped = edition_of(connection), _shipped()
    if found is not None and found not in shipped:
        raise Mistake("The saved work was kept by a later edition of this dashboard: update it to open the work.")
    return found == shipped[0]


def require_known(connection: Connection) -> None:
    """Keep the tables as they are until a transaction that writes has ended.

    Raises
    ------
    Mistake
        If they are of a later edition by now: another replica of this server, or program, has been updated.
    """
    found = connection.execute(select(_EDITION.c.version_num).with_for_update(read=True)).scalar_one_or_none()
    if found not in _shipped():
        raise Mistake(
            "Nothing was saved, because this dashboard is being updated: open the page again in a minute, and save once more."
        )


def is_shipped(edition: str) -> bool:
    """Tell whether an edition of the tables is this one or an earlier one."""
    return edition in _shipped()


def upgrade_tables(connection: Connection, edition: str = "head") -> None:
    """Run the migrations that are missing, up to an edition, in the transaction of ``connection``, which must be one for writing.

    Whoever comes second waits, and finds nothing left to do. In SQLite the writing transaction is itself the lock.

    Raises
    ------
    Mistake
        If the tables are of a later edition.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": POSTGRES_LOCK})
        _wait_for_those_who_write(connection)
    if is_current(connection):
        return
    _require_edition_noted(connection)
    config = _config()
    config.attributes.update(connection=connection, version_table=VERSION_TABLE)
    command.upgrade(config, edition)


def _wait_for_those_who_write(connection: Connection) -> None:
    """Have all who write end before a table is changed, and those who come after find the new edition."""
    if inspect(connection).has_table(VERSION_TABLE):
        connection.execute(select(_EDITION.c.version_num).with_for_update())


def _require_edition_noted(connection: Connection) -> None:
    """Refuse tables of our names without the note of their edition: migrations would stop at them half way."""
    taken = sorted(set(inspect(connection).get_table_names()) & set(METADATA.tables))
    if taken and edition_of(connection) is None:
        raise Mistake(
            f"The place for saved work holds a table {taken[0]} of another program, or is damaged: "
            "put a copy back, or choose another place."
        )


def _shipped() -> list[str]:
    """List the editions that this one knows, the latest first."""
    return _shipped_in(FOLDER)


@cache
def _shipped_in(folder: Path) -> list[str]:
    return [script.revision for script in _scripts().walk_revisions()]


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    return config
