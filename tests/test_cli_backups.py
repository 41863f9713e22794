"""Saved work is kept in a file and put back by command, with what was there beside it."""

from pathlib import Path

import pytest

from store.database import open_store
from store.plans import plans, save_plan
from tests.test_cli import run


def test_saved_work_is_written_and_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("COVERAGE_DATA", str(tmp_path / "data"))
    with open_store() as store:
        save_plan(store, "Kent", "{}", "{}", {})
    done = run("backup", "work.backup", folder=tmp_path)
    assert done.stderr.startswith("1 saved items, 1 versions, 0 returned workbooks written to work.backup.\n")
    with open_store() as store:
        save_plan(store, "Surrey", "{}", "{}", {})
    refused = run("restore", "work.backup", folder=tmp_path)
    assert refused.returncode == 2 and "Nothing was changed" in refused.stderr
    done = run("restore", "work.backup", "--replace", folder=tmp_path)
    assert done.returncode == 0 and "kept in work.before-" in done.stderr
    with open_store() as store:
        assert [one.name for one in plans(store)] == ["Kent"]
