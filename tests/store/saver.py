"""What a process of its own does: it opens or saves, once it is told to begin."""

import itertools
import json
import os
import sys
from multiprocessing.connection import Connection

from geo.mistakes import Mistake
from store.database import open_store
from store.directories import publish
from store.plans import plans, save_plan
from store.rounds import keep_returns


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
        list_plans,
        open_as_a_stranger,
    )
    {f.__name__: f for f in known}[what](*arguments)
