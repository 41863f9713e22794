"""A plan: every version whole and to the letter, a frozen one for good, and nothing ever deleted."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from geo.mistakes import Mistake
from store.database import Store, open_store
from store.plans import (
    SavedPlan,
    archive_plan,
    duplicate_plan,
    freeze_plan,
    plan,
    plan_versions,
    plans,
    rename_plan,
    restore_plan,
    save_plan,
)
from store.tables import PART
from tests.store.sentences import one_sentence

SCENARIO = '{ "budget_gbp": 53e6,\n "areas": ["E23000032"], "note": "caf\u00e9 \\u0000 \U0001f3e0" }'
RESULTS = '{"reached": 0.1000000000000000055511151231257827, "unmet": null}'
EDITION = {"directory": "published record, November 2026", "need": "mid-2023 estimates"}
NOBODY = "0" * 32


def saved(store: Store, name: str = "Kent, three years", frozen: bool = False) -> SavedPlan:
    return save_plan(store, name, SCENARIO, RESULTS, EDITION, frozen=frozen)


def saved_again(store: Store, first: SavedPlan, scenario: str, expected_version: int | None = None) -> SavedPlan:
    return save_plan(
        store,
        first.name,
        scenario,
        "{}",
        {"directory": "mine"},
        plan_id=first.id,
        expected_version=expected_version,
    )


def test_a_plan_comes_back_to_the_letter(url: str) -> None:
    with open_store(url) as store:
        first = saved(store)
    with open_store(url) as store:
        again = plan(store, first.id)
    assert again == first
    assert (again.scenario_json, again.results_json, again.edition) == (SCENARIO, RESULTS, EDITION)
    assert (again.name, again.version, again.frozen, again.archived) == ("Kent, three years", 1, False, False)
    assert datetime.now(UTC) - again.saved_at < timedelta(minutes=5)


def test_the_address_of_a_plan_cannot_be_guessed(store: Store) -> None:
    ids = {saved(store).id for _ in range(20)}
    assert len(ids) == 20
    assert all(re.fullmatch("[0-9a-f]{32}", one) for one in ids)


def test_every_version_can_be_reopened_as_it_was(store: Store) -> None:
    first = saved(store)
    second, third = saved_again(store, first, "[2]"), saved_again(store, first, "[3]")
    assert [plan(store, first.id, version) for version in (1, 2, 3)] == [first, second, third]
    assert plan(store, first.id) == third
    assert [one.version for one in plan_versions(store, first.id)] == [3, 2, 1]
    assert [one.version for one in plans(store)] == [3]


def test_the_list_has_the_last_saved_first(store: Store) -> None:
    kent, _ = saved(store, "Kent"), saved(store, "Gwent")
    assert [one.name for one in plans(store)] == ["Gwent", "Kent"]
    saved_again(store, kent, "[2]")
    assert [one.name for one in plans(store)] == ["Kent", "Gwent"]


def test_a_frozen_plan_takes_no_further_version_and_no_other_name(store: Store) -> None:
    first = freeze_plan(store, saved(store).id)
    assert first.frozen
    with pytest.raises(Mistake) as caught:
        saved_again(store, first, "[2]")
    assert "frozen" in one_sentence(caught)
    with pytest.raises(Mistake) as caught:
        rename_plan(store, first.id, "Kent, in other words")
    assert "frozen" in one_sentence(caught)
    assert plan(store, first.id) == first
    assert freeze_plan(store, first.id) == first


def test_a_plan_can_be_frozen_as_it_is_saved_and_says_its_edition(store: Store) -> None:
    kept = plan(store, saved(store, frozen=True).id)
    assert kept.frozen
    assert kept.edition == EDITION


def test_a_plan_is_not_frozen_over_a_version_that_was_not_seen(store: Store) -> None:
    first = saved(store)
    saved_again(store, first, "[2]")
    with pytest.raises(Mistake) as caught:
        freeze_plan(store, first.id, expected_version=1)
    assert "Version 2" in one_sentence(caught)
    assert not plan(store, first.id).frozen
    assert freeze_plan(store, first.id, expected_version=2).frozen


def test_a_copy_goes_its_own_way_and_is_not_frozen(store: Store) -> None:
    first = saved(store, frozen=True)
    copy = duplicate_plan(store, first.id)
    assert copy.id != first.id
    assert (copy.name, copy.version, copy.frozen) == ("Copy of Kent, three years", 1, False)
    assert (copy.scenario_json, copy.results_json, copy.edition) == (SCENARIO, RESULTS, EDITION)
    saved_again(store, copy, "[2]")
    assert plan(store, first.id) == first


def test_an_earlier_version_can_be_copied(store: Store) -> None:
    first = saved(store)
    saved_again(store, first, "[2]")
    assert duplicate_plan(store, first.id, version=1).scenario_json == SCENARIO


def test_an_archived_plan_leaves_the_list_and_its_link_stays(store: Store) -> None:
    first = saved(store, frozen=True)
    assert archive_plan(store, first.id).archived
    assert plans(store) == ()
    assert [one.id for one in plans(store, archived=True)] == [first.id]
    assert plan(store, first.id).scenario_json == SCENARIO
    restore_plan(store, first.id)
    assert [one.id for one in plans(store)] == [first.id]


def test_saving_an_archived_plan_brings_it_back(store: Store) -> None:
    first = saved(store)
    archive_plan(store, first.id)
    assert not saved_again(store, first, "[2]").archived
    assert [one.id for one in plans(store)] == [first.id]


def test_another_name_does_not_change_what_was_saved(store: Store) -> None:
    first = saved(store)
    assert rename_plan(store, first.id, "  Kent\nagain ").name == "Kent again"
    again = plan(store, first.id)
    assert (again.checksum, again.version, again.saved_at) == (first.checksum, 1, first.saved_at)


def test_who_asks_is_told_of_a_version_saved_since(store: Store) -> None:
    first = saved(store)
    saved_again(store, first, "[2]", expected_version=1)
    with pytest.raises(Mistake) as caught:
        saved_again(store, first, "[3]", expected_version=1)
    said = one_sentence(caught)
    assert "Version 2" in said and "version 1" in said
    assert [one.version for one in plan_versions(store, first.id)] == [2, 1]


@pytest.mark.parametrize("plan_id", [NOBODY, "", "x", "'; DROP TABLE saved_item; --", "\0" * 32, "0" * 31 + "\n"])
def test_an_address_that_leads_nowhere_is_said_plainly(store: Store, plan_id: str) -> None:
    for visit in (plan, plan_versions, duplicate_plan, freeze_plan, archive_plan, restore_plan):
        with pytest.raises(Mistake) as caught:
            visit(store, plan_id)
        assert "no saved plan" in one_sentence(caught)
    with pytest.raises(Mistake):
        save_plan(store, "Kent", "{}", "{}", {}, plan_id=plan_id)
    assert plans(store) == ()


@pytest.mark.parametrize("version", [-1, 0, 2, 10**30])
def test_a_version_that_was_never_saved_is_said_plainly(store: Store, version: int) -> None:
    first = saved(store)
    with pytest.raises(Mistake) as caught:
        plan(store, first.id, version)
    assert "its versions are 1 to 1" in one_sentence(caught)


def test_a_plan_that_was_changed_behind_our_back_is_not_shown(store: Store) -> None:
    first = saved(store)
    with store.writing() as connection:
        connection.execute(update(PART).where(PART.c.part == "results").values(text='{"reached": 53000}'))
    with pytest.raises(Mistake) as caught:
        plan(store, first.id)
    assert "no longer what was saved" in one_sentence(caught)


@pytest.mark.parametrize("broken", ["", "{", "NaN", '{"reached": -Infinity}', "[" * 100_000, '"\ud800"', '"\0"'])
def test_what_is_not_json_is_never_saved(store: Store, broken: str) -> None:
    for scenario, results in ((broken, "{}"), ("{}", broken)):
        with pytest.raises(ValueError):
            save_plan(store, "Kent", scenario, results, {})
    assert plans(store) == ()


def test_a_plan_of_many_megabytes_is_kept(store: Store) -> None:
    long = '["' + "x" * 5_000_000 + '"]'
    assert plan(store, save_plan(store, "Kent", long, long, {}).id).results_json == long
