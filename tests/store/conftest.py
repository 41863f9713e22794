"""Every claim about the store is made twice: of a file, and of a real PostgreSQL where one is installed.

Where a claim is about more than the statements that both are sent, it is made twice each time; else of PostgreSQL in soak.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from store.database import Store, open_store
from store.location import database_address
from store.tables import METADATA
from tools.throwaway_postgres import programs_folder, throwaway_postgres

ALONE = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
EMPTIED = (
    ALONE,
    "DROP SCHEMA public CASCADE",
    "CREATE SCHEMA public",
    "GRANT USAGE ON SCHEMA public TO PUBLIC",
)
WITHOUT_TRIGGERS = "SET session_replication_role = replica"  # the audit refuses to be emptied
WITH_TABLES = "with_tables"
MADE_TWICE = (
    "test_audit_chain",
    "test_saved_plans",
    "test_savers_at_once",
    "test_store_under_faults",
    "test_store_upgrade",
)
"""Locks, triggers, steps of an upgrade, connections that break, and the kind of work that is saved most."""
UNENCRYPTED = "sslmode=disable"
"""To make ready for encryption, which this server does not offer, takes half of the time of a connection."""


@pytest.fixture(autouse=True)
def no_store_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep tests away from the saved work of whoever runs them."""
    for name in ("DATABASE_URL", "DATABASE_URL_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COVERAGE_DATA", str(tmp_path / "data"))


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL that runs for these tests only."""
    if programs_folder() is None:
        pytest.skip("not tried on PostgreSQL, because Debian's package postgresql is not installed here")
    with throwaway_postgres() as url:
        yield url


@pytest.fixture
def empty_postgres(postgres: str) -> str:
    """The address of an empty PostgreSQL database."""
    _run(postgres, EMPTIED)
    return postgres


def _run(url: str, statements: tuple[str, ...]) -> None:
    """Run statements, each by itself."""
    engine = create_engine(database_address(url), isolation_level="AUTOCOMMIT", connect_args={"ssl_context": False})
    with engine.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


@pytest.fixture(scope="session")
def postgres_with_tables(postgres: str) -> str:
    """The address of a database of its own with the tables of the store: to make them takes longer than most tests."""
    _run(postgres, (f"CREATE DATABASE {WITH_TABLES}",))
    url = f"{postgres.rpartition('/')[0]}/{WITH_TABLES}"
    open_store(url).close()
    return url


@pytest.fixture
def cleared_postgres(postgres_with_tables: str) -> str:
    """The address of a PostgreSQL database with the tables of the store, and nothing in them."""
    _run(postgres_with_tables, (ALONE, WITHOUT_TRIGGERS, f"TRUNCATE {', '.join(METADATA.tables)}"))
    return postgres_with_tables


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make a claim of both kinds of place: each time, or of PostgreSQL in soak."""
    if "url" in metafunc.fixturenames:
        both = metafunc.module.__name__.rpartition(".")[2] in MADE_TWICE
        postgres = pytest.param("PostgreSQL", marks=() if both else pytest.mark.soak)
        metafunc.parametrize("url", ["a file", postgres], indirect=True)


@pytest.fixture
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty place for saved work; where a test asks for the store in it, its tables are there already."""
    if request.param == "a file":
        return f"sqlite:///{tmp_path / 'saved_work.sqlite'}"
    address = request.getfixturevalue("cleared_postgres" if "store" in request.fixturenames else "empty_postgres")
    return f"{address}?{UNENCRYPTED}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """An empty store, open."""
    with open_store(url) as opened:
        yield opened
