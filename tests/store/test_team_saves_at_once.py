"""Twenty users save 500 times at once: nothing is lost, nothing doubled, one chain; two editors of one thing are told."""

import json
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from geo.mistakes import Mistake
from store.access.actors import Actor, acting_as
from store.access.roles import Role
from store.audit_chain import entries, verify_chain
from store.database import Store, open_store
from store.kinds import KINDS
from store.packed_text import unpacked
from store.versions import Heading, headings, item_version, item_versions
from store.vocabularies import save_vocabulary, vocabulary_versions
from tests.store.processes import all_at_once

SAID_IN = {"plan": "scenario", "vocabulary": "words", "directory": "a", "directory_draft": "file"}
PACKED = ("directory", "directory_draft")


@pytest.mark.parametrize(
    ("processes", "users", "turns"), [(2, 2, 5), pytest.param(4, 5, 25, marks=pytest.mark.soak)], ids=["few", "500"]
)
def test_what_a_team_saves_at_once_is_all_there_once_and_in_one_chain(
    url: str, processes: int, users: int, turns: int
) -> None:
    begun = time.monotonic()
    printed = all_at_once(
        *(("save_as_a_team", url, str(first), str(users), str(turns)) for first in range(0, processes * users, users))
    )
    seconds = time.monotonic() - begun
    acknowledged = [json.loads(line) for told in printed for line in told.splitlines()]
    slowest = max(told[-1] for told in acknowledged)
    print(f"{len(acknowledged)} saves in {seconds:.1f} s, the slowest {slowest:.2f} s, {url.partition(':')[0]}")
    assert len(acknowledged) == processes * users * turns
    with open_store(url) as store:
        for kind, item, version, user, turn, _ in acknowledged:
            said = item_version(store, kind, item, version)[1][SAID_IN[kind]]
            assert json.loads(unpacked(said) if kind in PACKED else said) == [str(user), turn]
        kept = {(kind, one.id, one.version) for kind in KINDS for one in every_version(store, kind)}
        told = [(one.kind, one.about, one.version) for one in entries(store)]
        accounts = {(one.about, one.version, one.account) for one in entries(store)}
        assert verify_chain(store) == ""
    assert kept == {tuple(one[:3]) for one in acknowledged}
    assert len(told) == len(acknowledged) and set(told) == kept
    assert accounts == {(item, version, f"user{user}@office.gov.uk") for _, item, version, user, *_ in acknowledged}


def every_version(store: Store, kind: str) -> list[Heading]:
    return [one for heading in headings(store, kind) for one in item_versions(store, kind, heading.id)]


def test_the_second_editor_of_one_thing_is_told_and_neither_loses_work(store: Store) -> None:
    save_vocabulary(store, "[]", "Ann", expected_version=0)
    both = Barrier(2)

    def edits(name: str) -> str:
        with acting_as(Actor(f"{name}@office.gov.uk", Role.EDITOR)):
            both.wait()
            try:
                save_vocabulary(store, json.dumps(name), name, expected_version=1)
            except Mistake as mistake:
                save_vocabulary(store, json.dumps(name), name, expected_version=2)
                return str(mistake)
            return ""

    with ThreadPoolExecutor(2) as pool:
        told = sorted(pool.map(edits, ("ann", "bo")))
    assert told[0] == "" and told[1].startswith("Version 2 of this vocabulary was saved after you opened version 1")
    assert {json.loads(one.words) for one in vocabulary_versions(store)[:2]} == {"ann", "bo"}
    assert {one.account.partition("@")[0] for one in entries(store, most=2)} == {"ann", "bo"}
