"""Commands that keep all saved work in one file, and put it back; the dashboard may run meanwhile."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from commands.command import Command
from commands.writing import note
from store.backup.back_up import back_up
from store.backup.put_back import put_back
from store.database import open_store
from store.tables import ITEM, RETURN, VERSION


def write_backup(arguments: argparse.Namespace) -> int:
    """Write everything that is saved into a file."""
    with open_store() as store:
        written = back_up(store, arguments.file)
    note(
        [
            f"{_counted(written.rows)} written to {arguments.file}.",
            "It holds everything, confidential records too: keep it where only those may read it who may read all of it.",
        ]
    )
    return 0


def restore_backup(arguments: argparse.Namespace) -> int:
    """Put the work of a backup in the place of what is saved."""
    with open_store() as store:
        done = put_back(store, arguments.file, arguments.replace)
    if done.before:
        note([f"What was there before is kept in {done.before}."])
    note(
        [
            f"{_counted(done.rows)} put back. If the dashboard runs, end it and start it again: it remembers what it opened."
        ]
    )
    return 0


def _counted(rows: Mapping[str, int]) -> str:
    counts = (rows[table.name] for table in (ITEM, VERSION, RETURN))
    named = zip(counts, ("saved items", "versions", "returned workbooks"), strict=True)
    return ", ".join(f"{count:,} {what}" for count, what in named)


_FILE = {"type": Path, "metavar": "FILE"}
BACKUPS = {
    "backup": Command(
        write_backup,
        "write all saved work into one new file, as it is at this moment; the dashboard may run",
        {"file": _FILE},
    ),
    "restore": Command(
        restore_backup,
        "put all saved work back from a backup, into a file or a database (DATABASE_URL), all of it or nothing",
        {
            "file": _FILE,
            "--replace": {
                "action": "store_true",
                "help": "work that the backup does not hold is kept in a file beside it, and then replaced; else it is refused",
            },
        },
    ),
}
