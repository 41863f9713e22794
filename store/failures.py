"""What went wrong with the database, told apart: what a user or their administrator can mend, and what is our bug."""

import sqlite3
from typing import Any

from sqlalchemy.exc import DBAPIError, InterfaceError, TimeoutError

from geo.mistakes import Mistake
from store.columns import DamagedValueError

DAMAGED_READING = (
    DamagedValueError,
    UnicodeDecodeError,
)  # SQLite's driver meets the second in a damaged name of a table
DAMAGED = "is damaged: put a copy back, or move it away to start afresh"
BROKEN_UP = "holds rows that do not belong together: run `python cli.py doctor`, and put a copy back"
IN_SQLITE = {
    "SQLITE_BUSY": "is busy with another save: try again in a moment",
    "SQLITE_LOCKED": "is busy with another save: try again in a moment",
    "SQLITE_READONLY": "cannot be written: allow it, or name another folder with COVERAGE_DATA",
    "SQLITE_CANTOPEN": "cannot be opened or made: allow it, or name another folder with COVERAGE_DATA",
    "SQLITE_PERM": "cannot be opened or made: allow it, or name another folder with COVERAGE_DATA",
    "SQLITE_NOTADB": "is not a file of saved work, or is damaged: put a copy back, or move it away to start afresh",
    "SQLITE_CORRUPT": DAMAGED,
    "SQLITE_CONSTRAINT_PRIMARYKEY": BROKEN_UP,
    "SQLITE_CONSTRAINT_UNIQUE": BROKEN_UP,
    "SQLITE_CONSTRAINT_FOREIGNKEY": BROKEN_UP,
    "SQLITE_CONSTRAINT_CHECK": BROKEN_UP,
    "SQLITE_FULL": "cannot be written because the disk is full",
    "SQLITE_IOERR": "cannot be read or written: the disk gave an error",
}
IN_POSTGRES = {  # by the first letters of PostgreSQL's error code
    "28": "does not accept this user and password: check DATABASE_URL",
    "3D": "does not exist there: make it, or check DATABASE_URL",
    "42501": "does not let this user make or change tables: ask for that right",
    "3F": "does not let this user make or change tables: ask for that right",
    "25006": "can only be read: check DATABASE_URL",
    "53": "has no room or no connection left: try again later, or ask its administrator",
    "57": "is starting up or shutting down: try again in a moment",
    "58": "had an error of its disk: ask its administrator",
    "08": "cannot be reached: check that it runs, and DATABASE_URL",
    "55P03": "is busy with another save: try again in a moment",
    "40": "is busy with another save: try again in a moment",
    "23": BROKEN_UP,
}
_DAMAGE_WITHOUT_A_NAME = ("Could not decode to UTF-8", "unsupported file format")
NOT_REACHED = "cannot be reached: check that it runs, and DATABASE_URL"
TOO_MANY = "is busy with too many readers at once: try again in a moment"


def as_mistake(error: Exception, place: str) -> Mistake | None:
    """Give the sentence for an error whose cause is outside this program; None for one that is our bug.

    Parameters
    ----------
    error
        As SQLAlchemy or the network raised it.
    place
        Where saved work is kept, as ``location.in_words`` says it.
    """
    if isinstance(error, OSError):
        reason: str | None = NOT_REACHED
    elif isinstance(error, TimeoutError):
        reason = TOO_MANY
    elif isinstance(error, DAMAGED_READING):
        reason = DAMAGED
    elif isinstance(error, DBAPIError):
        reason = _reason(error)
    else:
        reason = None
    return Mistake(f"Saved work cannot be used: {place} {reason}.") if reason else None


def are_broken_up(error: DBAPIError) -> bool:
    """Tell whether rows were refused because they do not belong together."""
    return _reason(error) == BROKEN_UP


def _reason(error: DBAPIError) -> str | None:
    if isinstance(error.orig, sqlite3.Error):
        if str(error.orig).startswith(_DAMAGE_WITHOUT_A_NAME):  # as SQLite words errors to which it gives no code
            return DAMAGED
        name = getattr(error.orig, "sqlite_errorname", "")
        return next((said for start, said in IN_SQLITE.items() if name.startswith(start)), None)
    told: Any = next(iter(error.orig.args if error.orig else ()), None)
    if isinstance(told, dict):  # PostgreSQL's own answer, by field; C is the code
        code = str(told.get("C", ""))
        return next((said for start, said in IN_POSTGRES.items() if code.startswith(start)), None)
    return NOT_REACHED if isinstance(error, InterfaceError) else None
