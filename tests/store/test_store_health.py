"""What was changed behind the store's back is told, thing by thing, and a whole store has nothing to tell."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from store.database import Store, open_store
from store.directories import publish
from store.files import keep_from_others, others_may_read, shorten_log
from store.health import MOST_SAID, faults_in
from store.location import data_folder
from store.plans import save_plan
from store.rounds import keep_returns, open_round
from tests.store.test_backup import fill


def test_a_whole_store_has_no_faults(store: Store) -> None:
    fill(store)
    assert faults_in(store) == ()


def test_every_text_that_was_changed_is_named_by_what_it_is_and_no_more(store: Store) -> None:
    plan_id = save_plan(store, "Kent", "{}", "{}", {}).id
    publish(store, "Kent", {}, "Ann")
    round_id = open_round(store, "Mapping", "[]", {}).id
    keep_returns(store, round_id, {"a" * 64: "[]"})
    with store.writing() as connection:
        connection.execute(text(f"UPDATE saved_part SET text = '[1]' WHERE item_id = '{plan_id}' AND part = 'results'"))
        connection.execute(text("UPDATE round_return SET answers = 'x'"))
    assert faults_in(store) == (
        f"Version 1 of the plan {plan_id} is no longer what was saved. Put a backup back with `restore`.",
        f"A returned workbook of the round {round_id} is no longer what was kept. Put a backup back with `restore`.",
    )


def test_many_faults_are_counted(store: Store) -> None:
    for number in range(MOST_SAID + 2):
        save_plan(store, f"Kent {number}", "{}", "{}", {})
    with store.writing() as connection:
        connection.execute(text("UPDATE saved_version SET checksum = 'x'"))
    assert len(said := faults_in(store)) == MOST_SAID + 1
    assert said[-1] == "2 more faults of saved work are not listed."


def test_a_file_with_damage_inside_or_rows_torn_apart_is_told(tmp_path: Path) -> None:
    file = tmp_path / "saved_work.sqlite"
    with open_store(f"sqlite:///{file}") as store:
        save_plan(store, "Kent", "{}", '["' + "x" * 50_000 + '"]', {})
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("DELETE FROM saved_item")
    other.close()
    with open_store(f"sqlite:///{file}") as store:
        assert faults_in(store) == (
            "The file of saved work holds rows that do not belong together. Put a backup back with `restore`.",
        )
    content = bytearray(file.read_bytes())
    content[-9_000:-5_000] = b"\xa5" * 4_000
    file.write_bytes(content)
    with open_store(f"sqlite:///{file}") as store:
        assert any("damaged" in one for one in faults_in(store))


def test_a_broken_chain_of_the_audit_is_told(tmp_path: Path) -> None:
    file = tmp_path / "saved_work.sqlite"
    with open_store(f"sqlite:///{file}") as store:
        save_plan(store, "Kent", "{}", "{}", {})
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("DROP TRIGGER audit_no_update")
        other.execute("UPDATE audit SET account = 'somebody'")
        other.close()
        assert faults_in(store) == ("Row 1 of the audit, or the one before it, is not what was written.",)


def test_only_its_owner_gets_into_a_new_folder_of_saved_work() -> None:
    open_store().close()
    assert data_folder().stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("folder_mode", [0o755, 0o750])
def test_a_file_that_others_can_read_is_kept_from_them(tmp_path: Path, folder_mode: int) -> None:
    file = tmp_path / "data" / "saved_work.sqlite"
    with open_store(f"sqlite:///{file}") as store:
        file.parent.chmod(folder_mode)
        file.chmod(0o644)
        assert others_may_read(file) is (folder_mode == 0o755)
        keep_from_others(file)
        assert not others_may_read(file) and file.stat().st_mode & 0o777 == 0o640
        save_plan(store, "Kent", "{}", "{}", {})
    shorten_log(file)
    with open_store(f"sqlite:///{file}") as store:
        assert faults_in(store) == ()
