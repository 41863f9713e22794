"""Write all saved work into one file, as it was at one moment, while others save."""

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from sqlalchemy import Connection, select

from geo.mistakes import Mistake
from geo.product import product_version
from store.access.refusals import require
from store.access.roles import Right
from store.actions import Action
from store.audit import About, record
from store.backup.form import BackupRow, Header, as_line, ending
from store.database import Store
from store.tables import METADATA
from store.upgrade import edition_of

ROWS_AT_A_TIME = 50


@dataclass(frozen=True)
class Written:
    """How many rows of each table were written."""

    rows: Mapping[str, int]


def back_up(store: Store, path: Path) -> Written:
    """Write everything that is saved into a new file that only its owner may read: the whole of it, or no file.

    The audit tells of it first, since everything leaves by it; a store that can no longer be written gives one all the same.
    Every save that had ended before this began is in it, and none in part.

    Raises
    ------
    Refused
        If whoever acts may not open other people's work.
    Mistake
        If the file is there already or cannot be written, or the store cannot be read.
    """
    require(store, Right.READ_ANYBODYS)
    with suppress(Mistake):  # where nothing can be written any more, a backup matters most
        record(store, Action.BACKED_UP, About("store", ""))
    with store.at_one_moment() as connection:
        return write_backup(store, connection, path)


def write_backup(store: Store, connection: Connection, path: Path) -> Written:
    """Write what a transaction of the store sees; as ``back_up``."""
    if path.exists():
        raise Mistake(f"{path} is there already: name another file.")
    columns = {table.name: tuple(table.c.keys()) for table in METADATA.sorted_tables}
    header = Header(edition_of(connection) or "", product_version(), datetime.now(UTC), columns)
    counts = dict.fromkeys(columns, 0)
    try:
        handle, half = tempfile.mkstemp(prefix=half_written(path), dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.writelines(_lines(header, rows_there(store, connection), counts))
                file.flush()
                os.fsync(file.fileno())
            Path(half).rename(path)
        except BaseException:
            Path(half).unlink()
            raise
    except OSError as error:
        raise Mistake(f"{path} cannot be written: {error.strerror}.") from error
    return Written(MappingProxyType(counts))


def half_written(path: Path) -> str:
    """Give the first letters of the name that a backup has until it is whole."""
    return f".{path.name}.half-"


def rows_there(store: Store, connection: Connection) -> Iterator[BackupRow]:
    """Read every row of every table, those that others rest on first."""
    for table in METADATA.sorted_tables:
        wanted = select(table).order_by(*table.primary_key)
        with store.plain_errors():  # said of the store, and not of the file that is written
            for row in connection.execute(wanted, execution_options={"yield_per": ROWS_AT_A_TIME}):
                yield BackupRow(table.name, row._asdict())


def _lines(header: Header, rows: Iterable[BackupRow], counts: dict[str, int]) -> Iterator[bytes]:
    """Give all lines of a backup, counting the rows of each table."""
    first = header.as_line()
    digest = hashlib.sha256(first)
    yield first
    for row in rows:
        line = row.as_line()
        digest.update(line)
        counts[row.table] += 1
        yield line
    yield as_line(ending(sum(counts.values()), digest.hexdigest()))
