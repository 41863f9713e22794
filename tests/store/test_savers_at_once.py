"""Two who save at once each get a version, and nobody's work is lost."""

import json
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Timer

from store.database import open_store
from store.plans import plan, plan_versions, plans, save_plan
from tests.store.processes import all_at_once


def test_two_processes_that_save_one_plan_lose_no_version(url: str) -> None:
    with open_store(url) as store:
        plan_id = save_plan(store, "Kent", "[]", "{}", {}).id
        all_at_once(("save", url, plan_id, "first", "15"), ("save", url, plan_id, "second", "15"))
        versions = sorted(one.version for one in plan_versions(store, plan_id))
        said = [json.loads(plan(store, plan_id, version).scenario_json) for version in versions[1:]]
    assert versions == list(range(1, 32))
    assert sorted(said) == [[who, turn] for who in ("first", "second") for turn in range(15)]
    assert [turn for who, turn in said if who == "first"] == list(range(15))


def test_processes_that_start_at_once_make_the_tables_once(url: str) -> None:
    assert all_at_once(*[("list_plans", url)] * 4) == ["0\n"] * 4


def test_a_file_that_another_process_is_just_making_is_waited_for(tmp_path: Path) -> None:
    file = tmp_path / "saved_work.sqlite"
    other = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    end = Timer(0.3, other.execute, ["COMMIT"])
    end.start()
    with open_store(f"sqlite:///{file}") as store:
        assert plans(store) == ()
    end.join()
    other.close()


def test_threads_that_open_at_once_make_the_tables_once(url: str) -> None:
    with ThreadPoolExecutor(8) as pool:
        stores = list(pool.map(lambda _: open_store(url), range(8)))
    assert [plans(store) for store in stores] == [()] * 8
    for store in stores:
        store.close()


def test_threads_share_an_open_store(url: str) -> None:
    with open_store(url) as store, ThreadPoolExecutor(4) as pool:
        first = save_plan(store, "Kent", "[]", "{}", {})
        list(pool.map(lambda turn: save_plan(store, "Kent", f"[{turn}]", "{}", {}, plan_id=first.id), range(12)))
        assert len(plan_versions(store, first.id)) == 13


def test_a_reader_is_not_held_up_by_a_writer(url: str) -> None:
    with open_store(url) as store:
        first = save_plan(store, "Kent", "[]", "{}", {})
        with store.writing():
            assert plan(store, first.id) == first
