"""A set of assumptions: its text to the letter, under a name, in versions; what the loader wrote it reads back."""

import pytest

from cohorts.assumptions.assumption_set import AssumptionSet
from loaders.assumptions.assumption_sets import load_assumption_set, write_assumption_set
from store.assumption_sets import save_set, saved_set, saved_sets
from store.database import Store

CHANGES = AssumptionSet("Higher cohort", {"cohort_high": {"value": 60_000.0, "high": 70_000.0}})


def test_a_set_that_was_saved_is_read_back_as_the_same_changes(store: Store) -> None:
    written = write_assumption_set(CHANGES).decode("utf-8")
    kept = saved_set(store, save_set(store, CHANGES.name, written).id)
    assert kept.set_json == written
    assert load_assumption_set(kept.set_json.encode("utf-8"), kept.name) == CHANGES


def test_a_set_keeps_its_versions_and_its_latest_is_listed(store: Store) -> None:
    first = save_set(store, "Mine", "[1]")
    save_set(store, "Mine", "[2]", set_id=first.id, expected_version=1)
    assert [saved_set(store, first.id, version).set_json for version in (1, 2)] == ["[1]", "[2]"]
    assert [one.version for one in saved_sets(store)] == [2]


def test_a_set_that_is_not_json_is_never_saved(store: Store) -> None:
    with pytest.raises(ValueError):
        save_set(store, "Mine", "not JSON")
    assert saved_sets(store) == ()
