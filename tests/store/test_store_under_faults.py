"""Locks that are kept, clocks that jump, damage in the file, a full disk, a database that goes: nothing is lost."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Timer

import pytest
from sqlalchemy import Connection, text

from geo.mistakes import Mistake
from store import database, saving
from store.backup.back_up import back_up
from store.database import Store, open_store
from store.health import faults_in
from store.location import database_address
from store.plans import plan, plan_versions, plans, save_plan
from store.tables import ITEM
from store.upgrade import VERSION_TABLE
from tests.store.sentences import one_sentence
from tests.waiting import until
from tools.throwaway_postgres import throwaway_postgres


def holding(store: Store) -> Connection:
    """Take what every saver of a plan waits for, and keep it until closed."""
    connection = store.engine.connect()
    connection.execution_options(writing=True).begin()
    connection.execute(ITEM.update().values(archived=False))
    return connection


@pytest.mark.parametrize("patience_s", [0.4, pytest.param(30, marks=pytest.mark.soak)])
def test_a_save_behind_one_that_never_ends_says_that_it_is_busy(
    url: str, patience_s: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE_S", patience_s)
    with open_store(url) as store, open_store(url) as other:
        first = save_plan(store, "Kent", "{}", "{}", {})
        held = holding(other)
        with pytest.raises(Mistake) as caught:
            save_plan(store, "Kent", "{}", "{}", {}, plan_id=first.id)
        assert "is busy with another save: try again in a moment" in one_sentence(caught)
        assert plan(store, first.id) == first  # who only reads is not kept waiting
        held.close()
        assert save_plan(store, "Kent", "{}", "{}", {}, plan_id=first.id).version == 2


@pytest.mark.parametrize("held_s", [0.5, pytest.param(5, marks=pytest.mark.soak)])
def test_a_save_behind_a_slow_one_waits_and_is_kept(url: str, held_s: float) -> None:
    with open_store(url) as store, open_store(url) as other:
        first = save_plan(store, "Kent", "{}", "{}", {})
        held = holding(other)
        end = Timer(held_s, held.close)
        end.start()
        assert save_plan(store, "Kent", "{}", "{}", {}, plan_id=first.id).version == 2
        end.join()


def test_a_clock_that_jumps_back_and_on_loses_nothing_and_turns_no_order_about(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    now, first = datetime.now(UTC), save_plan(store, "Kent", "[0]", "{}", {})

    class Clock(datetime):
        moments = iter(now + timedelta(days=days) for days in (-400, 4_000, 0))

        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return next(cls.moments)

    monkeypatch.setattr(saving, "datetime", Clock)
    for turn in (1, 2, 3):
        saved = save_plan(store, "Kent", f"[{turn}]", "{}", {}, plan_id=first.id, expected_version=turn)
        assert plan(store, first.id) == saved
    assert [one.version for one in plan_versions(store, first.id)] == [4, 3, 2, 1]
    assert [plan(store, first.id, turn + 1).scenario_json for turn in range(4)] == ["[0]", "[1]", "[2]", "[3]"]
    assert [one.version for one in plans(store)] == [4]
    assert faults_in(store) == ()


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, str]:
    """The bytes of a file with a plan in it, and the plan's id."""
    file = tmp_path_factory.mktemp("filled") / "saved_work.sqlite"
    with open_store(f"sqlite:///{file}") as store:
        plan_id = save_plan(store, "Kent", "{}", '["' + "x" * 20_000 + '"]', {}).id
    return file.read_bytes(), plan_id


def damages(whole: bytes, step: int) -> Iterator[bytes]:
    """The file with a byte of its heading turned over, eight bytes anywhere else, or its end cut off."""
    for at in range(0, 100, max(1, step // 300)):
        yield whole[:at] + bytes((whole[at] ^ 0xFF,)) + whole[at + 1 :]
    for at in range(100, len(whole), step):
        yield whole[:at] + os.urandom(8) + whole[at + 8 :]
    for end in range(1, len(whole), step):
        yield whole[:end]


@pytest.mark.parametrize("step", [4_001, pytest.param(151, marks=pytest.mark.soak)])
def test_damage_anywhere_in_the_file_is_said_in_a_sentence_or_shows_nothing_wrong(
    step: int, filled: tuple[bytes, str], tmp_path: Path
) -> None:
    whole, plan_id = filled
    for number, content in enumerate(damages(whole, step)):
        file = tmp_path / f"{number}.sqlite"
        file.write_bytes(content)
        try:
            with open_store(f"sqlite:///{file}") as store:
                found = plan(store, plan_id)
                assert (found.scenario_json, found.results_json) == ("{}", '["' + "x" * 20_000 + '"]')
                faults_in(store)
        except Mistake as mistake:
            assert str(mistake).endswith(".") and "\n" not in str(mistake)


def test_a_table_that_was_taken_away_is_said_as_damage(url: str) -> None:
    with open_store(url) as store, store.writing() as connection:
        connection.execute(text("DROP TABLE member"))
    with pytest.raises(Mistake) as caught:
        open_store(url)
    assert "is damaged: put a copy back" in one_sentence(caught)


def test_tables_without_the_note_of_their_edition_are_left_alone(url: str) -> None:
    with open_store(url) as store, store.writing() as connection:
        connection.execute(text(f"DELETE FROM {VERSION_TABLE}"))
    with pytest.raises(Mistake) as caught:
        open_store(url)
    assert "holds a table api_token of another program, or is damaged" in one_sentence(caught)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes, where the administrator runs the tests."""
    made = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(tmp_path)]
    if sys.platform != "linux" or os.geteuid() != 0 or subprocess.run(made, capture_output=True).returncode:
        pytest.skip("not tried, because only Linux's administrator can make a small disk")
    yield tmp_path
    subprocess.run(["umount", str(tmp_path)], check=True)


@pytest.mark.soak
def test_a_disk_that_is_really_full_keeps_what_was_saved_and_takes_more_once_there_is_room(small_disk: Path) -> None:
    with open_store(f"sqlite:///{small_disk / 'saved_work.sqlite'}") as store:
        first = save_plan(store, "Kent", "{}", "{}", {})
        filling = small_disk / "filling"
        with filling.open("wb", buffering=0) as file:
            while True:
                try:
                    file.write(bytes(4_096))
                except OSError:
                    break
        with pytest.raises(Mistake) as caught:
            save_plan(store, "Kent", "{}", '["' + "x" * 300_000 + '"]', {}, plan_id=first.id)
        assert "disk is full" in one_sentence(caught)
        with pytest.raises(Mistake, match=r"work\.backup cannot be written: No space left on device"):
            back_up(store, small_disk / "work.backup")
        assert {one.name for one in small_disk.iterdir()} >= {"filling"} and not [*small_disk.glob(".work*")]
        assert plan(store, first.id) == first
        filling.unlink()
        assert save_plan(store, "Kent", "{}", "{}", {}, plan_id=first.id).version == 2
        assert faults_in(store) == ()


@pytest.mark.soak
def test_a_database_that_is_stopped_and_started_again_is_reached_without_opening_anew() -> None:
    with throwaway_postgres() as url, open_store(url) as store:
        first = save_plan(store, "Kent", "{}", "{}", {})
        with store.reading() as connection:
            folder = Path(str(connection.execute(text("SHOW data_directory")).scalar_one()))
        server = int((folder / "postmaster.pid").read_text().split()[0])
        command = Path(f"/proc/{server}/cmdline").read_bytes().split(b"\0")[:-1]
        owner = folder.stat()
        os.kill(server, signal.SIGINT)
        until(lambda: not (folder / "postmaster.pid").exists(), "the end of the database")
        with pytest.raises(Mistake) as caught:
            plan(store, first.id)
        assert "cannot be reached" in one_sentence(caught)
        assert "secret" not in str(caught.value) and str(database_address(url).password) not in str(caught.value)
        again = subprocess.Popen(
            command,
            cwd=folder.parent,
            user=owner.st_uid,
            group=owner.st_gid,
            extra_groups=[],
            stderr=subprocess.DEVNULL,
        )
        try:
            until(lambda: _is_there(store, first.id), "the database again")
            assert plan(store, first.id) == first
            assert save_plan(store, "Kent", "{}", "{}", {}, plan_id=first.id).version == 2
            assert faults_in(store) == ()
        finally:
            again.send_signal(signal.SIGQUIT)
            again.wait()


def _is_there(store: Store, plan_id: str) -> bool:
    time.sleep(0.05)
    try:
        return bool(plan(store, plan_id))
    except Mistake:
        return False
