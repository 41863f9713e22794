"""Every claim about the store is made twice: of a file, and of a real PostgreSQL where one is installed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from store.database import Store, open_store
from store.location import database_address
from tools.throwaway_postgres import programs_folder, throwaway_postgres

EMPTIED = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    "DROP SCHEMA public CASCADE",
    "CREATE SCHEMA public",
    "GRANT USAGE ON SCHEMA public TO PUBLIC",
)


@pytest.fixture(autouse=True)
def no_store_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep tests away from the saved work of whoever runs them."""
    monkeypatch.delenv("DATABASE_URL", raising=False)
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
    engine = create_engine(database_address(postgres), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in EMPTIED:
            connection.execute(text(statement))
    engine.dispose()
    return postgres


@pytest.fixture(params=["a file", "PostgreSQL"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty place for saved work."""
    if request.param == "a file":
        return f"sqlite:///{tmp_path / 'saved_work.sqlite'}"
    return str(request.getfixturevalue("empty_postgres"))


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """An empty store, open."""
    with open_store(url) as opened:
        yield opened
