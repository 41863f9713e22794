"""Screens are tried with saved work of their own, never with that of whoever runs the tests."""

from pathlib import Path
from shutil import copy

import pytest

from store.database import open_store
from store.location import FILE_NAME


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file for saved work with nothing in it: its tables are made once, as that takes longer than drawing many a screen."""
    file = tmp_path_factory.mktemp("store") / FILE_NAME
    open_store(f"sqlite:///{file}").close()
    return file


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty_store: Path) -> Path:
    """The folder for saved work of one test."""
    copy(empty_store, tmp_path)
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("COVERAGE_DATA", str(tmp_path))
    return tmp_path
