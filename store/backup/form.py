"""The form of a backup: a text of JSON lines. First what it is, then a line for each row, last how many and their checksum.

It is neither packed nor an archive: nothing in it can swell or name a file, and a cut end shows. Long texts are packed already
where they are kept.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, BinaryIO

from sqlalchemy import Column

from geo.mistakes import Mistake
from store.columns import Checked, UtcTime
from store.tables import METADATA
from store.upgrade import is_shipped

FORM, FORM_EDITION = "provision-atlas-backup", 1
LONGEST_LINE = 256_000_000
"""In bytes: no text of saved work comes near."""


@dataclass(frozen=True)
class Header:
    """What a backup says of itself: the edition of its tables, what made it, when, and the columns of each table."""

    schema: str
    product: str
    made_at: datetime
    columns: Mapping[str, tuple[str, ...]]

    def as_line(self) -> bytes:
        """Write the first line."""
        said = {"schema": self.schema, "product": self.product, "made_at": self.made_at.isoformat()}
        return as_line({"form": FORM, "form_edition": FORM_EDITION, **said, "columns": self.columns})


@dataclass(frozen=True)
class BackupRow:
    """One row: its table, and its values by column in the order of the header."""

    table: str
    values: Mapping[str, Any]

    def as_line(self) -> bytes:
        """Write the row."""
        return as_line([self.table, *map(_plain, self.values.values())])

    def checksum(self) -> bytes:
        """Sum up the row; a column that is blank, or that an earlier edition had not, makes no difference."""
        known = {column: _plain(value) for column, value in self.values.items() if value is not None}
        return hashlib.sha256(as_line([self.table, known])).digest()


def as_line(said: object) -> bytes:
    """Write one line of JSON."""
    return json.dumps(said, separators=(",", ":")).encode("ascii") + b"\n"


def header_of(file: BinaryIO, name: str) -> Header:
    """Read the first line of a file called ``name``. Raises Mistake where it is no backup, or is of a later edition."""
    file.seek(0)
    try:
        said = json.loads(file.readline(1_000_000).decode("utf-8"))
        if said["form"] != FORM:
            raise ValueError
        newer = said["form_edition"] > FORM_EDITION or not is_shipped(str(said["schema"]))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise Mistake(f"{name} is not a backup of saved work: choose a file that `backup` wrote.") from error
    if newer:
        raise Mistake(f"{name} was written by a later edition of this dashboard: update it to put the work back.")
    try:
        columns = {str(table): tuple(map(str, each)) for table, each in said["columns"].items()}
        if any(not set(each) <= set(METADATA.tables[table].c.keys()) for table, each in columns.items()):
            raise ValueError
        return Header(str(said["schema"]), str(said["product"]), datetime.fromisoformat(said["made_at"]), columns)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise _damaged(name) from error


def rows_of(file: BinaryIO, name: str) -> Iterator[BackupRow]:
    """Read every row of a backup, each checked, and the checksum at the end. Raises Mistake where anything was changed or cut."""
    columns = header_of(file, name).columns
    file.seek(0)
    digest, count = hashlib.sha256(file.readline()), 0
    try:
        while True:
            line = file.readline(LONGEST_LINE)
            said = json.loads(line.decode("utf-8"))
            if isinstance(said, dict):
                break
            digest.update(line)
            count += 1
            table, *values = said
            of = METADATA.tables[table].c
            kept = zip(columns[table], values, strict=True)
            yield BackupRow(table, {column: _value(of[column], value) for column, value in kept})
    except (ValueError, TypeError, KeyError, RecursionError, OSError) as error:
        raise _damaged(name) from error
    if said != ending(count, digest.hexdigest()) or file.read(1):
        raise _damaged(name)


def ending(count: int, checksum: str) -> dict[str, object]:
    """Say how many rows there are, and the SHA-256 of all lines before this one."""
    return {"rows": count, "sha256": checksum}


def _value(column: Column[Any], kept: Any) -> Any:
    """Read a value for a column; ValueError where the column could not hold it."""
    if kept is None and column.nullable:
        return None
    value = datetime.fromisoformat(kept) if isinstance(column.type, UtcTime) else kept
    if not (isinstance(column.type, Checked) and column.type.fits(value)):
        raise ValueError(column.name)
    return value


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def _damaged(name: str) -> Mistake:
    return Mistake(f"{name} is damaged, or was not written to its end: use another backup.")


def batches(rows: Iterator[BackupRow], most: int) -> Iterator[Sequence[BackupRow]]:
    """Give rows in runs of one table, each of at most so many."""
    run: list[BackupRow] = []
    for row in rows:
        if run and (row.table != run[0].table or len(run) == most):
            yield run
            run = []
        run.append(row)
    if run:
        yield run
