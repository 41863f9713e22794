"""Open the place where saved work is kept, and read and write in it by whole transactions."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from pg8000 import Error as PostgresError  # type: ignore[import-untyped]
from sqlalchemy import URL, Connection, Engine, create_engine, event, select
from sqlalchemy.exc import DBAPIError, DisconnectionError, TimeoutError

from geo.mistakes import Mistake
from store.failures import DAMAGED, DAMAGED_READING, as_mistake
from store.location import database_address, in_words, without_tls_mode
from store.tables import METADATA
from store.upgrade import is_current, require_known, upgrade_tables

PATIENCE_S = 30  # for another save to finish, and for a network to answer


@dataclass(frozen=True)
class Store:
    """Saved work, open. Threads may share it; close it, or use it in ``with``.

    Attributes
    ----------
    engine
        SQLAlchemy's connections to it.
    place
        Where it is, as messages say it; without user or password.
    """

    engine: Engine
    place: str

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Read in one transaction, so that what is read belongs together. Raises Mistake as ``open_store``."""
        with self.plain_errors(), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Write in one transaction: all of it is kept, or nothing.

        Raises
        ------
        Mistake
            As ``open_store``; and where a later edition has changed the tables since this store was opened.
        """
        with self.changing_tables() as connection:
            require_known(connection)
            yield connection

    @contextmanager
    def changing_tables(self) -> Iterator[Connection]:
        """As ``writing``, for who changes the tables themselves, and so waits for all who write."""
        with (
            self.plain_errors(),
            self.engine.connect() as connection,
            connection.execution_options(writing=True).begin(),
        ):
            yield connection

    @contextmanager
    def at_one_moment(self) -> Iterator[Connection]:
        """Read in one transaction that sees nothing of what is saved meanwhile, and keeps nobody from saving."""
        level = {} if self.engine.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
        with self.plain_errors(), self.engine.connect() as connection, connection.execution_options(**level).begin():
            yield connection

    @contextmanager
    def plain_errors(self) -> Iterator[None]:
        """Say in a sentence what went wrong with the database or on the way to it."""
        try:
            yield
        except (*DAMAGED_READING, DBAPIError, TimeoutError, OSError) as error:
            if mistake := as_mistake(error, self.place):
                raise mistake from error
            raise


def open_store(url: str | None = None) -> Store:
    """Open saved work, making its file and its tables where there are none yet. Needs no network but the database's own.

    Parameters
    ----------
    url
        ``postgresql://…`` or ``sqlite:///path``; None takes ``$DATABASE_URL``, and without that a file in the user's data
        folder (``location.data_folder``).

    Raises
    ------
    Mistake
        In one sentence, if the file or database cannot be reached, read, written or understood, or is of a later edition.
    """
    address = database_address(url)
    store = Store(_engine(address), in_words(address))
    try:
        if address.drivername == "sqlite":
            _make_folder(address, store.place)
        with store.reading() as connection:
            current = is_current(connection)
        if not current:
            with store.changing_tables() as connection:
                upgrade_tables(connection)
        _require_tables(store)
    except BaseException:
        store.close()
        raise
    return store


def _require_tables(store: Store) -> None:
    """Raise Mistake where a table or column is not there, though the note of their edition says so."""
    try:
        with store.reading() as connection:
            for table in METADATA.sorted_tables:
                connection.execute(select(table).limit(0))
    except DBAPIError as error:
        raise Mistake(f"Saved work cannot be used: {store.place} {DAMAGED}.") from error


def _engine(address: URL) -> Engine:
    if address.drivername != "sqlite":
        address, tls = without_tls_mode(address)
        engine = create_engine(address, connect_args=tls | {"timeout": PATIENCE_S})
        event.listen(engine, "connect", _limit_waiting)
        event.listen(engine, "checkout", _require_alive)
        return engine
    engine = create_engine(address, connect_args={"timeout": PATIENCE_S})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _limit_waiting(connection: Any, _: Any) -> None:
    """Have the database say that another holds what a save waits for, before the network's patience ends and says less."""
    connection.cursor().execute(f"SET lock_timeout TO {int(PATIENCE_S * 800)}")  # in milliseconds
    connection.commit()


def _require_alive(connection: Any, *_: Any) -> None:
    """Have a connection that the server dropped made anew.

    SQLAlchemy's own ``pool_pre_ping`` would do, but this driver lets the network's errors through as they are.
    """
    try:
        connection.cursor().execute("SELECT 1")
    except (OSError, PostgresError) as error:
        raise DisconnectionError from error


def _make_folder(address: URL, place: str) -> None:
    try:
        Path(str(address.database)).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Mistake(
            f"Saved work cannot be used: the folder for {place} cannot be made: allow it, or name another with COVERAGE_DATA."
        ) from error


def _prepare_sqlite(connection: sqlite3.Connection, _: Any) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    _write_ahead(connection)


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Let readers and a writer work side by side; for this one change SQLite does not wait for others, so we do."""
    give_up_at = time.monotonic() + PATIENCE_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY" or time.monotonic() > give_up_at:
                raise
            time.sleep(0.05)


def _begin_sqlite(connection: Connection) -> None:
    """Take the lock for writing at once, so that two writers queue and neither finds its reading out of date."""
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
