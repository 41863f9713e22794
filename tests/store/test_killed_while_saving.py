"""A process that is killed while it saves leaves whole versions, and every one that it said was saved."""

import time

import pytest

from store.database import Store, open_store
from store.directories import heading_of, open_version, publish, versions_of
from store.plans import plan, plan_versions, save_plan
from store.rounds import keep_returns, open_round, returns_of
from tests.store.processes import start


@pytest.mark.parametrize(
    ("saves", "then_wait_s"), [(1, 0.0), pytest.param(3, 0.004, marks=pytest.mark.soak), (5, 0.011)]
)
def test_only_whole_versions_are_left_and_none_that_was_told_is_lost(url: str, saves: int, then_wait_s: float) -> None:
    with open_store(url) as store:
        plan_id = save_plan(store, "Kent", "[]", "[]", {}).id
    told = _killed_after("save_until_killed", url, plan_id, saves, then_wait_s)
    with open_store(url) as store:
        versions = sorted(one.version for one in plan_versions(store, plan_id))
        assert versions == list(range(1, len(versions) + 1))
        assert versions[-1] >= told
        for one in (plan(store, plan_id, version) for version in versions):
            assert one.scenario_json == one.results_json
        assert save_plan(store, "Kent", "[]", "[]", {}, plan_id=plan_id).version == versions[-1] + 1


@pytest.mark.parametrize(
    ("publications", "then_wait_s"),
    [
        *((1 + n, 0.013 * n) for n in range(3)),
        *(pytest.param(1 + n % 3, 0.0011 * n, marks=pytest.mark.soak) for n in range(97)),
    ],
)
def test_who_is_killed_in_publish_leaves_the_old_version_or_the_new_one_whole(
    url: str, publications: int, then_wait_s: float
) -> None:
    with open_store(url) as store:
        directory_id = publish(store, "Kent", {"services": "", "areas": ""}, "Ann").id
    told = _killed_after("publish_until_killed", url, directory_id, publications, then_wait_s)
    with open_store(url) as store:
        latest = heading_of(store, directory_id)
        assert latest.version in (told, told + 1)
        for one in versions_of(store, directory_id):
            opened = open_version(store, directory_id, one.version)
            assert opened.parts["services"] == opened.parts["areas"]
            assert opened.parts["services"].startswith(one.note)
        again = publish(store, "Kent", {}, "Bo", directory_id=directory_id, expected_version=latest.version)
        assert again.version == latest.version + 1


@pytest.mark.parametrize(
    ("batches", "then_wait_s"),
    [(1, 0.0), (2, 0.009), *(pytest.param(1 + n % 3, 0.0017 * n, marks=pytest.mark.soak) for n in range(60))],
)
def test_who_is_killed_while_43_workbooks_are_taken_has_taken_all_of_them_or_none(
    url: str, batches: int, then_wait_s: float
) -> None:
    with open_store(url) as store:
        round_id = open_round(store, "Mapping", "[]", {}).id
        keep_returns(store, round_id, {f"{number:064x}": "[]" for number in range(43)})
    told = _killed_after("take_until_killed", url, round_id, batches, then_wait_s)
    with open_store(url) as store:
        kept = returns_of(store, round_id)
        assert len(kept) % 43 == 0 and told <= len(kept) // 43 <= told + 1
        assert len(keep_returns(store, round_id, {"f" * 64: "[]"})) == 1


def test_what_fails_half_way_leaves_nothing(store: Store) -> None:
    first = save_plan(store, "Kent", "[]", "[]", {})
    with pytest.raises(KeyboardInterrupt), store.writing() as connection:
        connection.exec_driver_sql("UPDATE saved_item SET name = 'half'")
        raise KeyboardInterrupt
    assert plan(store, first.id) == first


def _killed_after(saver_of: str, url: str, item_id: str, saves: int, then_wait_s: float) -> int:
    """Kill a saver a moment after it told of so many saves; give the last version that it told of."""
    saver = start(saver_of, url, item_id)
    saver.begin()
    for _ in range(saves):
        saver.printed.readline()
    time.sleep(then_wait_s)
    saver.process.kill()
    told = saver.rest().splitlines()
    return int(told[-1]) if told else saves + 1
