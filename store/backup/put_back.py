"""Put a backup back, while the server runs: all of it or nothing, and no work lost that it does not hold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from sqlalchemy import Connection, column, insert, table, text
from sqlalchemy.exc import DBAPIError

from geo.mistakes import Mistake
from store.access.refusals import require
from store.access.roles import Right
from store.actions import Action
from store.audit import About, record_in
from store.backup.back_up import ROWS_AT_A_TIME, rows_there, write_backup
from store.backup.form import BackupRow, batches, header_of, rows_of
from store.database import Store
from store.failures import are_broken_up
from store.tables import METADATA
from store.upgrade import VERSION_TABLE, require_known, upgrade_tables

_FUNCTIONS_OF_TRIGGERS = text(
    "SELECT DISTINCT tgfoid::regproc::text FROM pg_trigger WHERE NOT tgisinternal AND tgrelid = to_regclass(:name)"
)


@dataclass(frozen=True)
class PutBack:
    """How many rows each table has now, and the backup of what was there (None: nothing that is not there still)."""

    rows: Mapping[str, int]
    before: Path | None


def put_back(store: Store, path: Path, replace: bool = False) -> PutBack:
    """Have the store hold what a backup holds, to the row, and say so in the audit behind it.

    Tables of an earlier edition are brought to this one.

    Parameters
    ----------
    store
        Open, of either kind of database. Others may use it: their saves come before or after.
    path
        A file that ``back_up`` wrote from either kind. All of it is checked before anything is changed.
    replace
        Whether work that is there and not in the backup may go. It is then backed up beside the file first.

    Raises
    ------
    Refused
        If whoever acts is not at a desk.
    Mistake
        If the file cannot be read, is no backup, is damaged or of a later edition; if the store holds other work and ``replace``
        is not given; if the store cannot be written. Nothing is changed then.
    """
    require(store, Right.CHANGE_ANYBODYS)
    try:
        with path.open("rb") as file:
            for _ in rows_of(file, path.name):
                pass
            with store.changing_tables() as connection:
                return _put_back(store, connection, file, path, replace)
    except OSError as error:
        raise Mistake(f"{path} cannot be read: {error.strerror}.") from error


def _put_back(store: Store, connection: Connection, file: BinaryIO, path: Path, replace: bool) -> PutBack:
    header = header_of(file, path.name)
    if connection.dialect.name == "postgresql":
        tables = (
            VERSION_TABLE,
            *METADATA.tables,
        )  # in this order: who writes has taken the first, and then waits for others
        connection.execute(text(f"LOCK TABLE {', '.join(tables)} IN ACCESS EXCLUSIVE MODE"))
    require_known(connection)
    before = _require_kept(store, connection, file, path, replace)
    _drop_tables(connection)
    upgrade_tables(connection, header.schema)
    counts = dict.fromkeys(METADATA.tables, 0)
    for rows in batches(rows_of(file, path.name), ROWS_AT_A_TIME):
        try:
            _insert(connection, rows)
        except DBAPIError as error:
            if are_broken_up(error):
                raise Mistake(f"{path.name} holds rows that do not belong together: use another backup.") from error
            raise
        counts[rows[0].table] += len(rows)
    upgrade_tables(connection)
    record_in(connection, Action.RESTORED, About("store", ""))
    return PutBack(MappingProxyType(counts), before)


def _require_kept(store: Store, connection: Connection, file: BinaryIO, path: Path, replace: bool) -> Path | None:
    """Refuse to lose rows that the backup lacks; where they may be replaced, back them up and say where."""
    held = {row.checksum() for row in rows_of(file, path.name)}
    others = sum(row.checksum() not in held for row in rows_there(store, connection))
    if not others:
        return None
    if not replace:
        raise Mistake(
            f"Nothing was changed, because {store.place} holds work that is not in {path.name} ({others:,} rows): "
            "with --replace it is backed up beside that file, and then replaced."
        )
    before = path.with_name(f"{path.stem}.before-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}{path.suffix}")
    write_backup(store, connection, before)
    return before


def _drop_tables(connection: Connection) -> None:
    """Take our tables away, with what keeps their rows from being changed."""
    functions = set()
    if connection.dialect.name == "postgresql":
        for name in METADATA.tables:
            functions |= set(connection.execute(_FUNCTIONS_OF_TRIGGERS, {"name": name}).scalars())
    for name in (*(one.name for one in reversed(METADATA.sorted_tables)), VERSION_TABLE):
        connection.execute(text(f"DROP TABLE {name}"))
    for function in functions:
        connection.execute(text(f"DROP FUNCTION {function}()"))


def _insert(connection: Connection, rows: Sequence[BackupRow]) -> None:
    """Add rows of one table, as the edition of the backup had it."""
    known = METADATA.tables[rows[0].table].c
    there = table(rows[0].table, *(column(name, known[name].type) for name in rows[0].values))
    connection.execute(insert(there), [dict(row.values) for row in rows])
