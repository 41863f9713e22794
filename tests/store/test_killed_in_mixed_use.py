"""Whoever is killed at any moment of mixed use loses nothing that they were told was kept, and leaves a whole store."""

import json
import random
import signal
import time
from collections import Counter
from collections.abc import Callable

import pytest

from store.database import Store, open_store
from store.directories import open_version
from store.groups import group
from store.health import faults_in
from store.plans import plan
from store.rounds import returns_of, round_of
from store.versions import item_version
from tests.store.processes import start

AT_ONCE = 3
LONGEST_S = 0.4


@pytest.mark.soak  # kills of each kind of work by itself: test_killed_while_saving
@pytest.mark.parametrize("times", [1, 100])
def test_every_save_that_was_told_is_there_after_kills_at_random_moments(
    url: str, times: int, record_property: Callable[[str, object], None]
) -> None:
    told: Counter[str] = Counter()
    with open_store(url) as store:
        for turn in range(times):
            kept = _used_and_killed(url, turn)
            for what, word, item_id, version in kept:
                _require_kept(store, what, word, item_id, version)
            if turn % 10 == 0:  # which reads all that was ever saved
                assert faults_in(store) == ()
            told.update(what for what, *_ in kept)
        assert faults_in(store) == ()
    assert told
    record_property("told", f"{AT_ONCE * times} kills, {told.total()} saves told: {dict(told)}")


def _used_and_killed(url: str, turn: int) -> list[tuple[str, str, str, int]]:
    """Let some use the store at once, and kill each at a moment of its own; give all that they were told."""
    moments = random.Random(turn)
    savers = [start("use_until_killed", url, f"{turn}-{number}") for number in range(AT_ONCE)]
    for one in savers:
        one.begin()
    first = savers[0].printed.readline()  # from here on the store is used
    for one in savers:
        time.sleep(moments.uniform(0, LONGEST_S))
        one.process.kill()
    lines = (first + "".join(one.rest() for one in savers)).splitlines(keepends=True)
    assert [one.process.exitcode for one in savers] == [-signal.SIGKILL] * AT_ONCE, lines[-1]
    return [tuple(json.loads(line)) for line in lines if line.endswith("\n")]


def _require_kept(store: Store, what: str, word: str, item_id: str, version: int) -> None:
    if what == "return":
        assert (word * 2, word) in {(one.file_checksum, one.text) for one in returns_of(store, item_id)}
    elif what == "directory":
        assert open_version(store, item_id, version).parts["services"] == word * 3_000
    elif what == "area_group":
        assert group(store, item_id, version).codes == ("E23000032",)
    elif what == "round":
        _, texts = item_version(store, "round", item_id, version)
        assert texts and round_of(store, item_id).version >= version
    else:
        assert word in plan(store, item_id, version).scenario_json
