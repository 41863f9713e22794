"""The file of saved work as a file: who may read it, and how long the log beside it has grown."""

import sqlite3
from contextlib import closing
from pathlib import Path

from geo.mistakes import Mistake

LONGEST_LOG_MB = 100
_OF_OTHERS = 0o007
_THROUGH = 0o001


def others_may_read(file: Path) -> bool:
    """Tell whether users who are neither the owner nor of the group can open a file; False where it is not there."""
    return file.exists() and bool(file.stat().st_mode & _OF_OTHERS and file.parent.stat().st_mode & _THROUGH)


def keep_from_others(file: Path) -> None:
    """Take from other users what they may do with a file and with its log."""
    for one in (file, log_of(file), file.with_name(f"{file.name}-shm")):
        if one.exists():
            one.chmod(one.stat().st_mode & ~_OF_OTHERS)


def log_of(file: Path) -> Path:
    """Give the log that SQLite writes ahead of a file."""
    return file.with_name(f"{file.name}-wal")


def log_is_long(file: Path) -> bool:
    """Tell whether the log has grown so long that opening takes a while."""
    return log_of(file).exists() and log_of(file).stat().st_size > LONGEST_LOG_MB * 1_000_000


def shorten_log(file: Path) -> None:
    """Write what is in the log into the file, and cut the log. Raises Mistake where others use it just now."""
    with closing(sqlite3.connect(file)) as connection:
        busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise Mistake(f"The log of {file} is in use: end the dashboard, and run `doctor --mend` again.")
