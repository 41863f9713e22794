"""What a process of its own does: it opens or saves, once it is told to begin."""

import itertools
import json
import os
import random
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection

from geo.mistakes import Mistake
from store.access.actors import Actor, acting_as
from store.access.roles import Role
from store.database import Store, open_store
from store.directories import publish
from store.drafts import save_draft
from store.groups import save_group
from store.plans import plans, save_plan
from store.rounds import keep_returns, open_round, save_round
from store.versions import Heading
from store.vocabularies import save_vocabulary

KENT = ("E23000032",)


def save(url: str, plan_id: str, who: str, times: str) -> None:
    """Save so many versions of a plan, each saying who saved it."""
    with open_store(url) as store:
        for turn in range(int(times)):
            save_plan(store, "Kent", json.dumps([who, turn]), "{}", {}, plan_id=plan_id)


def save_until_killed(url: str, plan_id: str) -> None:
    """Save version after version, each of two long texts that say the same, and tell each once it is saved."""
    with open_store(url) as store:
        while True:
            long = json.dumps(os.urandom(100_000).hex())
            print(save_plan(store, "Kent", long, long, {}, plan_id=plan_id).version, flush=True)


def publish_once(url: str, directory_id: str, who: str) -> None:
    """Publish version 2 of a directory, and a new one, and tell of each whether it is, or another's is."""
    with open_store(url) as store:
        for name, item in (("Kent", directory_id), ("Sussex", None)):
            try:
                publish(store, name, {"a": who}, who, directory_id=item, expected_version=1 if item else None)
                print(f"{name} published")
            except Mistake:
                print(f"{name} told")


def publish_until_killed(url: str, directory_id: str) -> None:
    """Publish version after version, each of two long texts that say the same, and tell each once it is published."""
    with open_store(url) as store:
        while True:
            long = os.urandom(400_000).hex()
            parts = {"services": long, "areas": long}
            print(publish(store, "Kent", parts, "Ann", long[:20], directory_id=directory_id).version, flush=True)


def take_until_killed(url: str, round_id: str) -> None:
    """Take 43 returned workbooks at a time behind a first batch, and tell each time how many batches are kept."""
    with open_store(url) as store:
        for batch in itertools.count(2):
            keep_returns(
                store, round_id, {f"{batch:08x}{number:056x}": os.urandom(4_000).hex() for number in range(43)}
            )
            print(batch, flush=True)


def save_as_a_team(url: str, first: str, users: str, turns: str) -> None:
    """Save as several editors at once, each in a thread, and tell each save: kind, id, version, who, turn, seconds."""
    with open_store(url) as store, ThreadPoolExecutor(int(users)) as pool:
        numbers = range(int(first), int(first) + int(users))
        for acknowledged in pool.map(lambda number: _saves_of(store, number, int(turns)), numbers):
            print(*acknowledged, sep="\n")


def _saves_of(store: Store, user: int, turns: int) -> list[str]:
    """What one editor saves, each fifth time one thing of five kinds: of their own, and of the office, new and again."""
    acknowledged, plan_id = [], None
    with acting_as(Actor(f"user{user}@office.gov.uk", Role.EDITOR)):
        for turn in range(turns):
            said, begun = f'["{user}", {turn}]', time.monotonic()
            kind = ("plan", "vocabulary", "directory", "directory_draft", "plan")[turn % 5]
            if kind == "plan":
                saved: Heading = save_plan(store, "Kent", said, "{}", {}, plan_id=plan_id)
                plan_id = saved.id
            elif kind == "vocabulary":
                saved = save_vocabulary(store, said, f"User {user}")
            elif kind == "directory":
                saved = publish(store, f"Kent {user} {turn}", {"a": said}, "Ann")
            else:
                saved = save_draft(store, said, "[]")
            acknowledged.append(json.dumps([kind, saved.id, saved.version, user, turn, time.monotonic() - begun]))
    return acknowledged


def use_until_killed(url: str, seed: str) -> None:
    """Save plans, groups, directories and rounds in any order, and tell of each, with a word of its own, once it is kept."""
    choose = random.Random(seed)
    with open_store(url) as store:
        plan_id, directory_id = (
            save_plan(store, "Kent", "[]", "{}", {}).id,
            publish(store, f"Kent {seed}", {}, "Ann").id,
        )
        round_id, group_id = open_round(store, f"Mapping {seed}", "[]", {}).id, save_group(store, "A", "pfa", KENT).id
        acts: dict[str, Callable[[str], Heading | None]] = {
            "plan": lambda word: save_plan(store, "Kent", json.dumps(word * 900), "{}", {}, plan_id=plan_id),
            "new plan": lambda word: save_plan(store, word, json.dumps(word), "{}", {}),
            "directory": lambda word: publish(
                store, f"Kent {seed}", {"services": word * 3_000}, "Ann", directory_id=directory_id
            ),
            "area_group": lambda word: save_group(store, word, "pfa", KENT, group_id=group_id),
            "round": lambda word: save_round(store, round_id, f"Mapping {seed}", json.dumps(word)),
            "return": lambda word: keep_returns(store, round_id, {word * 2: word}) and None,
        }
        while True:
            what, word = choose.choice(list(acts)), choose.randbytes(16).hex()
            kept = acts[what](word)
            told = [round_id, 0] if kept is None else [kept.id, kept.version]
            print(json.dumps([what, word, *told]), flush=True)


def list_plans(url: str) -> None:
    """Open the store, whoever else does at that moment, and list what is in it."""
    with open_store(url) as store:
        print(len(plans(store)))


def open_as_a_stranger(url: str) -> None:
    """Open the store as somebody who is not the administrator, and tell what is said."""
    if os.geteuid() == 0:
        os.seteuid(65534)
    try:
        open_store(url).close()
    except Mistake as mistake:
        print(mistake)


def save_as_a_stranger(url: str) -> None:
    """Save a plan as somebody who is not the administrator, and tell what is said."""
    if os.geteuid() == 0:
        os.seteuid(65534)
    try:
        with open_store(url) as store:
            save_plan(store, "Kent", "{}", "{}", {})
    except Mistake as mistake:
        print(mistake)


def run(may_begin: Connection, prints: Connection, what: str, *arguments: str) -> None:
    """Say that it is ready; begin when it may; whatever it says, it prints."""
    os.dup2(prints.fileno(), sys.stdout.fileno())
    print("ready", flush=True)
    may_begin.recv()
    known = (
        save,
        save_until_killed,
        publish_once,
        publish_until_killed,
        take_until_killed,
        use_until_killed,
        save_as_a_team,
        list_plans,
        open_as_a_stranger,
        save_as_a_stranger,
    )
    {f.__name__: f for f in known}[what](*arguments)
