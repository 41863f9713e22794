"""Two replicas behind nginx on one PostgreSQL: people stay with one, outlive its death, and lose no save in a deploy."""

import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from store import upgrade
from store.database import open_store
from store.groups import groups
from store.health import faults_in
from tests.browser.running import ROOT, free_port
from tests.deploy.by_hand import Visitor
from tests.deploy.editors import Editor, saving
from tests.deploy.proxy import nginx_program
from tests.deploy.replicas import NAMES, Deployed, deployed
from tests.store.test_store_upgrade import NEXT
from tests.waiting import until
from tools.throwaway_postgres import programs_folder, throwaway_postgres

pytestmark = pytest.mark.soak
EDITORS = 5
OTHER = {"one": "two", "two": "one"}


@pytest.fixture
def database() -> Iterator[str]:
    if programs_folder() is None:
        pytest.skip("PostgreSQL is not installed here")
    with throwaway_postgres() as url:
        yield url


@pytest.fixture
def office(database: str, tmp_path: Path) -> Iterator[Deployed]:
    if nginx_program() is None:
        pytest.skip("nginx is not installed here")
    with deployed(tmp_path, database, free_port()) as running:
        yield running


def everybody_saves(editors: list[Editor], times: int) -> None:
    """Wait until each has saved so many times more."""
    before = [len(one.acknowledged) for one in editors]
    until(
        lambda: all(len(one.acknowledged) >= had + times for one, had in zip(editors, before, strict=True)),
        f"{times} saves of each: {[(one.name, len(one.acknowledged), one.refused) for one in editors]}",
    )


def require_all_kept(database: str, editors: list[Editor]) -> None:
    """What was acknowledged is there once, what was refused is not, and what got no answer is there whole or not at all."""
    with open_store(database) as store:
        kept = [one.name for one in groups(store)]
        assert faults_in(store) == ()
    assert len(kept) == len(set(kept))
    said = {name for one in editors for name in one.acknowledged}
    unsure = {name for one in editors for name in one.unsure}
    assert said - set(kept) == set(), "acknowledged and lost"
    assert set(kept) <= said | unsure, "kept, though refused"


def tell(what: str, editors: list[Editor]) -> None:
    """Print what came of it: how many saves, and how long people waited for one."""
    numbers = {name: sum(len(getattr(one, name)) for one in editors) for name in ("acknowledged", "refused", "unsure")}
    waits = sorted(wait for one in editors for wait in one.waits)
    over = sorted(round(wait, 1) for one in editors for wait in one.waits_over_breaks)
    most = f"{waits[len(waits) * 95 // 100]:.1f} s at the 95th percentile, {waits[-1]:.1f} s at most"
    print(f"\n{what}: {numbers}; a save took {median(waits):.1f} s in the middle, {most}; over breaks {over} s")


def test_people_are_spread_over_both_and_each_stays_with_one(office: Deployed) -> None:
    visitors = [Visitor(office.address).come() for _ in range(20)]
    at = [one.replica for one in visitors]
    assert min(at.count(name) for name in NAMES) >= 3  # one in 2,500 times it is fewer by chance
    for one in visitors:
        one.ask("ask")
        one.close()
        one.connect()
        one.close()
    assert [one.replica for one in visitors] == at


def test_who_is_at_a_replica_that_is_killed_goes_on_at_the_other_with_saved_work_whole(
    office: Deployed, database: str
) -> None:
    with saving(office.address, EDITORS) as editors:
        everybody_saves(editors, 3)
        killed = editors[0].visitor.replica
        before = {one.name: one.visitor.replica for one in editors}
        office.replicas[killed].end(signal.SIGKILL)
        everybody_saves(editors, 3)
        assert {one.visitor.replica for one in editors} == {OTHER[killed]}
        office.replicas[killed].start()
        everybody_saves(editors, 3)
        assert {one.visitor.replica for one in editors} == {OTHER[killed]}, "they stay where their visit is"
    tell("killed", editors)
    assert {one.name for one in editors if one.waits_over_breaks} == {
        name for name, at in before.items() if at == killed
    }
    assert not any(one.refused for one in editors)
    require_all_kept(database, editors)


@pytest.mark.parametrize("changes_tables", [False, True])
def test_a_deploy_loses_no_save(
    office: Deployed, database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changes_tables: bool
) -> None:
    release = _release(tmp_path / "release", changes_tables)
    with saving(office.address, EDITORS) as editors:
        everybody_saves(editors, 3)
        for name in NAMES:
            replica = office.replicas[name]
            begun = time.monotonic()
            assert replica.end() in (0, -signal.SIGTERM), "it ended well"
            ended = time.monotonic() - begun
            replica.root = release
            replica.start()
            print(f"\n{name}: ended after {ended:.1f} s, ready after {time.monotonic() - begun:.1f} s")
            if changes_tables and name == NAMES[0]:
                until(lambda: any(one.refused for one in editors), "the older replica to refuse a save")
            else:
                everybody_saves(editors, 3)
    tell(f"deploy, tables {'changed' if changes_tables else 'as they were'}", editors)
    assert changes_tables or not any(one.refused for one in editors)
    monkeypatch.setattr(upgrade, "FOLDER", release / "store/migrations")
    require_all_kept(database, editors)


def _release(folder: Path, changes_tables: bool) -> Path:
    """Make the folder of another release, as an upgrade does: the same, or one that changes the tables of saved work."""
    left_out = shutil.ignore_patterns(".venv", ".git", "__pycache__", ".mypy_cache", ".hypothesis", ".ruff_cache")
    shutil.copytree(ROOT, folder, ignore=left_out)
    if changes_tables:
        (folder / "store/migrations/versions/v0004_colour.py").write_text(NEXT)
    return folder
