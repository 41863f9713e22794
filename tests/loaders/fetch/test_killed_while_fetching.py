"""A fetch that is killed at any moment goes on where it was, and leaves whole files alone where files are."""

import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from loaders.fetch.wanted import files_wanted, services_wanted
from tests.loaders.fetch.stand_in import Answer, StandIn, stand_in
from tests.waiting import SECONDS_AT_MOST

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
import sys
from datetime import date
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from loaders.fetch.fetching import Request, fetch
fetch(Request(Path(sys.argv[2]), "", sys.argv[3], date(2026, 11, 27)), wait=lambda seconds: None)
"""
MINE = b"mine, and of the same name"


def start(into: Path, there: StandIn) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", PROGRAM, str(ROOT), str(into), there.address])


def killed_at(into: Path, there: StandIn, request: int, then_wait_s: float = 0.0) -> bool:
    """Kill a fetch when it asks for the so-manieth time, or a moment later; whether it was still at work."""
    reached, asked_before = threading.Event(), len(there.asked)

    def at(path: str, before: int) -> Answer | None:
        if len(there.asked) - asked_before >= request:
            reached.set()
        return None

    there.instead = at
    process = start(into, there)
    while not reached.wait(0.01) and process.poll() is None:
        pass
    if then_wait_s:
        threading.Event().wait(then_wait_s)
    process.send_signal(signal.SIGKILL)
    there.instead = lambda path, before: None
    return process.wait(SECONDS_AT_MOST) == -signal.SIGKILL


def finished(into: Path, there: StandIn) -> dict[str, bytes]:
    there.instead = lambda path, before: None
    assert start(into, there).wait(SECONDS_AT_MOST) == 0
    return files_of(into)


def files_of(into: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in into.iterdir() if p.is_file()}


def whole_or_not_there(into: Path, right: dict[str, bytes]) -> bool:
    """Whether each file is one that an unbroken fetch leaves, the user's own, or that under its number."""
    listed = {name: content for name, content in files_of(into).items() if not name.endswith((".part", ".toml"))}
    return all(content == right.get(name) or content == MINE for name, content in listed.items())


@pytest.mark.parametrize(
    ("seed", "times"), [(1, 1), *(pytest.param(seed, 5, marks=pytest.mark.soak) for seed in range(2, 22))]
)
def test_killed_at_any_moment_it_goes_on_and_leaves_what_an_unbroken_fetch_leaves(
    seed: int, times: int, tmp_path: Path
) -> None:
    moments = random.Random(seed)
    with stand_in() as there:
        right = finished(tmp_path / "unbroken", there)
        unbroken = len(there.asked)
        into = tmp_path / "broken"
        into.mkdir()
        own = "population_by_age.csv"
        (into / own).write_bytes(MINE)
        there.asked.clear()
        kills = 0
        for _ in range(times):
            kills += killed_at(into, there, moments.randint(1, 8), moments.choice((0.0, 0.0, 0.003, 0.02)))
            assert whole_or_not_there(into, right)
        left = finished(into, there)
        assert kills >= times - 2
        starts_again = 3  # the catalogue, the layer and the count, where a file's first page had not come yet
        assert len(there.asked) <= unbroken + kills * len(services_wanted()) * (
            1 + starts_again
        )  # all are asked at once
    earlier = {name for name in left if "earlier" in name}
    assert [left[name] for name in earlier] == [MINE]
    assert {name: left[name] for name in left if name not in earlier} == right
    assert len([name for name in right if name.endswith("provenance.json")]) == len(files_wanted())
