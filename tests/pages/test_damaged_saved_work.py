"""Saved work that a hand damaged gives one sentence on the screens that use it, and no traceback."""

import sqlite3
from pathlib import Path

import pytest

from store.database import open_store
from store.directories import publish
from store.location import FILE_NAME
from store.plans import save_plan
from tests.pages.screens import opened_unfolded, said


@pytest.mark.parametrize("page", ["pages/plans.py", "pages/directory.py"])
@pytest.mark.parametrize("by_hand", ["CAST(x'ff41' AS TEXT)", "x'ff41'"])
def test_a_name_that_is_no_text_is_said_in_a_sentence(page: str, by_hand: str, data_folder: Path) -> None:
    with open_store() as store:
        save_plan(store, "Kent", "{}", "{}", {})
        publish(store, "Kent", {}, "Ann")
    other = sqlite3.connect(data_folder / FILE_NAME, isolation_level=None)
    other.execute(f"UPDATE saved_item SET name = {by_hand}")
    other.close()
    shown = said(opened_unfolded(page))
    assert "saved_work.sqlite is damaged: put a copy back, or move it away to start afresh" in shown
    assert "Traceback" not in shown and "Nothing yet" not in shown


@pytest.mark.parametrize("page", ["pages/plans.py", "pages/directory.py"])
def test_a_database_that_is_gone_is_said_in_a_sentence(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://user:secret@127.0.0.1:1/plans")
    shown = said(opened_unfolded(page))
    assert "the database plans on 127.0.0.1 cannot be reached" in shown
    assert "secret" not in shown and "Traceback" not in shown
