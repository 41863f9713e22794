"""Where saved work is kept: a file in the user's own data folder, or the database that DATABASE_URL names."""

import os
import ssl
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from geo.mistakes import Mistake

FILE_NAME = "saved_work.sqlite"
POSTGRES_NAMES = ("postgres", "postgresql", "postgresql+pg8000")
TLS_BY_MODE = {"disable": False, "allow": None, "prefer": None, "require": True}  # as PostgreSQL defines them
HOW_TO_WRITE_IT = "postgresql://user:password@host/database"


def data_folder() -> Path:
    """Give the folder for saved work: ``$COVERAGE_DATA``, else a folder in the user's own data."""
    if chosen := os.environ.get("COVERAGE_DATA"):
        return Path(chosen)
    if sys.platform == "win32":
        base: str | Path = os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(base) / "abuse-coverage"


def database_address(url: str | None = None) -> URL:
    """Say where saved work is kept.

    Parameters
    ----------
    url
        ``postgresql://…`` or ``sqlite:///path``; None takes ``$DATABASE_URL``, or what the file ``$DATABASE_URL_FILE`` holds, and
        without either the file in ``data_folder``.

    Raises
    ------
    Mistake
        If it cannot be read as an address, or names another kind of database. The address is never repeated: it may hold
        a password.
    """
    given = url or _given_address()
    if not given:
        return URL.create("sqlite", database=str(data_folder() / FILE_NAME))
    try:
        address = make_url(given)
    except (ArgumentError, ValueError):
        raise Mistake(f"DATABASE_URL is not an address of a database: write {HOW_TO_WRITE_IT}.") from None
    if address.drivername in POSTGRES_NAMES:
        return address.set(drivername="postgresql+pg8000")
    if address.drivername == "sqlite" and address.database not in (None, "", ":memory:"):
        return address
    raise Mistake(f"DATABASE_URL must name a PostgreSQL database ({HOW_TO_WRITE_IT}), or be left out.")


def _given_address() -> str | None:
    """Give what the environment says, or the file that it names: there a password is no part of a process's environment."""
    if (address := os.environ.get("DATABASE_URL")) or not (file := os.environ.get("DATABASE_URL_FILE")):
        return address
    try:
        found = Path(file).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise Mistake("The file that DATABASE_URL_FILE names cannot be read: correct it, or allow it.") from None
    if not found:
        raise Mistake(f"The file that DATABASE_URL_FILE names is empty: write {HOW_TO_WRITE_IT} in it.")
    return found


def saved_file() -> Path | None:
    """Give the file that saved work is kept in, there or not; None where it is a database's. Mistake as ``database_address``."""
    address = database_address()
    return Path(str(address.database)) if address.drivername == "sqlite" else None


def in_words(address: URL) -> str:
    """Name the place for a message: the file, or the database and its host; never a user or a password."""
    if address.drivername == "sqlite":
        return f"the file {address.database}"
    return f"the database {address.database or address.username} on {address.host or 'localhost'}"


def without_tls_mode(address: URL) -> tuple[URL, dict[str, Any]]:
    """Take ``sslmode`` out of a PostgreSQL address, and give what the driver wants in its place.

    Without it, or with *allow* or *prefer*, the connection is encrypted where the server offers it; *require* insists;
    *verify-ca* and *verify-full* also check the server's certificate against those that the system trusts.

    Raises
    ------
    Mistake
        If the mode is none of PostgreSQL's, or the address carries any other setting.
    """
    settings = dict(address.query)
    mode = settings.pop("sslmode", "prefer")
    if settings:
        raise Mistake("DATABASE_URL carries a setting other than sslmode: leave it out.")
    if mode in TLS_BY_MODE:
        return address.set(query={}), {"ssl_context": TLS_BY_MODE[str(mode)]}
    if mode not in ("verify-ca", "verify-full"):
        modes = ", ".join([*TLS_BY_MODE, "verify-ca", "verify-full"])
        raise Mistake(f"The sslmode in DATABASE_URL must be one of {modes}.")
    checked = ssl.create_default_context()
    checked.check_hostname = mode == "verify-full"
    return address.set(query={}), {"ssl_context": checked}
