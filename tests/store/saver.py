"""A process of its own that opens or saves: ``python -m tests.store.saver WHAT URL …``. It begins when a line comes in."""

import json
import os
import sys

from geo.mistakes import Mistake
from store.database import open_store
from store.plans import plans, save_plan


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


if __name__ == "__main__":
    print("ready", flush=True)
    sys.stdin.readline()
    {f.__name__: f for f in (save, save_until_killed, list_plans, open_as_a_stranger)}[sys.argv[1]](*sys.argv[2:])
