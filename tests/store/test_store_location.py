"""Saved work is in the user's own data folder unless an address says otherwise."""

import sys
from pathlib import Path

import pytest

from geo.mistakes import Mistake
from store.database import open_store
from store.location import data_folder, database_address, in_words
from store.plans import plans, save_plan


def test_saved_work_is_one_file_in_the_data_folder(tmp_path: Path) -> None:
    with open_store() as store:
        first = save_plan(store, "Kent", "{}", "{}", {})
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["saved_work.sqlite"]
    with open_store() as store:
        assert [one.id for one in plans(store)] == [first.id]


def test_readers_and_a_writer_work_side_by_side_in_the_file() -> None:
    with open_store() as store, store.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"


@pytest.mark.parametrize(
    ("platform", "variables", "folder"),
    [
        ("linux", {"XDG_DATA_HOME": "/far/share"}, "/far/share/abuse-coverage"),
        ("linux", {}, "~/.local/share/abuse-coverage"),
        ("darwin", {}, "~/Library/Application Support/abuse-coverage"),
        ("win32", {"APPDATA": "/far/roaming"}, "/far/roaming/abuse-coverage"),
        ("win32", {}, "~/AppData/Roaming/abuse-coverage"),
        ("linux", {"COVERAGE_DATA": "/chosen", "XDG_DATA_HOME": "/far/share"}, "/chosen"),
    ],
)
def test_the_data_folder_is_where_the_system_keeps_such_things(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], folder: str
) -> None:
    for name in ("COVERAGE_DATA", "XDG_DATA_HOME", "APPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert data_folder() == Path(folder).expanduser()


@pytest.mark.parametrize("kind", ["postgres", "postgresql", "postgresql+pg8000"])
def test_the_address_in_the_environment_is_taken_however_it_names_postgres(
    monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"{kind}://user:secret@host/plans")
    assert database_address().drivername == "postgresql+pg8000"
    assert in_words(database_address()) == "the database plans on host"


def test_the_address_may_stand_in_a_file_that_the_environment_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = tmp_path / "database_url"
    monkeypatch.setenv("DATABASE_URL_FILE", str(named))
    named.write_text("postgresql://user:secret@host/plans\n")
    assert in_words(database_address()) == "the database plans on host"
    monkeypatch.setenv("DATABASE_URL", "postgresql://user:secret@host/other")
    assert in_words(database_address()) == "the database other on host"


@pytest.mark.parametrize("content", [None, "", " \n", b"\xff"])
def test_a_file_for_the_address_that_holds_none_is_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | bytes | None
) -> None:
    named = tmp_path / "database_url"
    monkeypatch.setenv("DATABASE_URL_FILE", str(named))
    if content is not None:
        named.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(Mistake, match="DATABASE_URL_FILE"):
        database_address()


def test_a_folder_with_odd_letters_in_its_name_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COVERAGE_DATA", str(tmp_path / "50% of café?#"))
    with open_store() as store:
        save_plan(store, "Kent", "{}", "{}", {})
    assert (tmp_path / "50% of café?#" / "saved_work.sqlite").exists()
