"""A place that cannot be used says why in one sentence, and never shows a password."""

import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, create_engine, event, text
from sqlalchemy.exc import OperationalError

from geo.mistakes import Mistake
from store import database
from store.database import open_store
from store.location import database_address
from store.plans import plan, plans, save_plan
from tests.store.processes import all_at_once
from tests.store.sentences import one_sentence

NOT_A_PLACE = [
    "mysql://user:secret@host/name",
    "sqlite://",
    "sqlite:///:memory:",
    "not an address: secret",
    "postgresql://user:secret@host:port/name",
    "postgresql://user:secret@localhost/name?sslmode=secret",
    "postgresql://user:secret@localhost/name?options=secret",
]


@pytest.mark.parametrize("address", NOT_A_PLACE)
def test_an_address_that_names_no_database_of_ours_is_refused(address: str) -> None:
    with pytest.raises(Mistake) as caught:
        open_store(address)
    said = one_sentence(caught)
    assert "DATABASE_URL" in said and "cannot be reached" not in said
    assert "secret" not in said


def test_a_file_that_is_something_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "notes.sqlite"
    file.write_text("These are my notes, and they are longer than a heading. " * 100)
    before = file.read_bytes()
    with pytest.raises(Mistake) as caught:
        open_store(f"sqlite:///{file}")
    assert "not a file of saved work" in one_sentence(caught)
    assert file.read_bytes() == before


def test_a_damaged_file_says_so_where_it_cannot_be_read(tmp_path: Path) -> None:
    file = tmp_path / "saved_work.sqlite"
    with open_store(f"sqlite:///{file}") as store:
        first = save_plan(store, "Kent", "{}", '["' + "x" * 50_000 + '"]', {})
    content = bytearray(file.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    file.write_bytes(content)
    with pytest.raises(Mistake) as caught, open_store(f"sqlite:///{file}") as store:
        plan(store, first.id)
    assert "damaged" in one_sentence(caught)


def test_a_folder_where_the_file_should_be_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Mistake) as caught:
        open_store(f"sqlite:///{tmp_path}")
    assert "cannot be opened" in one_sentence(caught)


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Mistake) as caught:
        open_store(f"sqlite:///{tmp_path / 'file' / 'data' / 'saved_work.sqlite'}")
    assert "cannot be made" in one_sentence(caught)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everyone can reach."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.mark.parametrize("already_there", [False, True])
def test_a_folder_that_may_only_be_read_is_refused(open_folder: Path, already_there: bool) -> None:
    url = f"sqlite:///{open_folder / 'saved_work.sqlite'}"
    if already_there:
        open_store(url).close()
    open_folder.chmod(0o555)
    (said,) = all_at_once(("open_as_a_stranger", url))
    assert said.startswith("Saved work cannot be used")
    assert "COVERAGE_DATA" in said and said.count("\n") == 1


def test_a_file_that_may_only_be_read_is_refused(open_folder: Path) -> None:
    open_folder.chmod(0o777)
    file = open_folder / "saved_work.sqlite"
    open_store(f"sqlite:///{file}").close()
    file.chmod(0o444)
    (said,) = all_at_once(("save_as_a_stranger", f"sqlite:///{file}"))
    assert "saved_work.sqlite cannot be written: allow it" in said and said.count("\n") == 1


def test_a_full_disk_keeps_what_was_there_and_says_so(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 'saved_work.sqlite'}") as store:
        first = save_plan(store, "Kent", "{}", "{}", {})
        store.engine.dispose()
        event.listen(store.engine, "connect", lambda connection, _: connection.execute("PRAGMA max_page_count = 20"))
        with pytest.raises(Mistake) as caught:
            save_plan(store, "Kent", "{}", '["' + "x" * 200_000 + '"]', {}, plan_id=first.id)
        assert "disk is full" in one_sentence(caught)
        assert plan(store, first.id) == first


def test_a_save_that_waits_too_long_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE_S", 0.1)
    file = tmp_path / "saved_work.sqlite"
    with open_store(f"sqlite:///{file}") as store:
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Mistake) as caught:
            save_plan(store, "Kent", "{}", "{}", {})
        assert "busy" in one_sentence(caught)
        other.close()
        assert plans(store) == ()


def test_an_error_of_our_own_stays_an_error(tmp_path: Path) -> None:
    with (
        open_store(f"sqlite:///{tmp_path / 'saved_work.sqlite'}") as store,
        pytest.raises(OperationalError, match="no such table"),
        store.reading() as connection,
    ):
        connection.execute(text("SELECT * FROM not_there"))


def test_a_postgres_that_does_not_run_is_said_without_the_password() -> None:
    with pytest.raises(Mistake) as caught:
        open_store("postgresql://user:secret@127.0.0.1:1/plans")
    said = one_sentence(caught)
    assert "the database plans on 127.0.0.1 cannot be reached" in said
    assert "secret" not in said and "user" not in said


def test_a_postgres_that_does_not_let_us_in_says_why(empty_postgres: str) -> None:
    address = database_address(empty_postgres)
    wrong: dict[str, URL | str] = {
        "does not accept this user and password": address.set(password="wrong"),
        "does not exist there": address.set(database="nowhere"),
        "does not let this user make or change tables": _guest(empty_postgres),
    }
    for reason, url in wrong.items():
        with pytest.raises(Mistake) as caught:
            open_store(url.render_as_string(hide_password=False) if not isinstance(url, str) else url)
        assert reason in one_sentence(caught)


def test_a_postgres_user_who_may_not_even_look_is_told_so(empty_postgres: str) -> None:
    _run(empty_postgres, "REVOKE USAGE ON SCHEMA public FROM PUBLIC")
    with pytest.raises(Mistake) as caught:
        open_store(_guest(empty_postgres))
    assert "does not let this user make or change tables" in one_sentence(caught)


def test_a_postgres_without_encryption_is_refused_where_it_was_asked_for(empty_postgres: str) -> None:
    for mode in ("require", "verify-full"):
        with pytest.raises(Mistake) as caught:
            open_store(f"{empty_postgres}?sslmode={mode}")
        assert "cannot be reached" in one_sentence(caught)
    for mode in ("disable", "prefer"):
        open_store(f"{empty_postgres}?sslmode={mode}").close()


def test_a_postgres_that_dropped_its_connections_is_reached_again(empty_postgres: str) -> None:
    with open_store(empty_postgres) as store:
        first = save_plan(store, "Kent", "{}", "{}", {})
        _run(
            empty_postgres,
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()",
        )
        assert plan(store, first.id) == first


def _guest(url: str) -> str:
    """The address of the same database for a user who may look and nothing else."""
    address = database_address(url)
    _run(url, "DROP USER IF EXISTS guest")
    _run(url, "CREATE USER guest PASSWORD 'guest'")
    guest = address.set(drivername="postgresql", username="guest", password="guest")
    return guest.render_as_string(hide_password=False)


def _run(url: str, statement: str) -> None:
    engine = create_engine(database_address(url), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()
