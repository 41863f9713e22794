"""A grid of plans by command: the same bytes by one worker and by two, stopped and begun again, marked where it is invented."""

import json
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as parquet
import pytest

from loaders.many.door import CHUNK, Chunks
from loaders.many.kept_chunks import ENDING
from loaders.many.workers_here import Processes, Threads, Work
from loaders.plans.scenarios import FOLDER
from tests.test_cli_plans import ON, run
from tests.waiting import SECONDS_AT_MOST, until

ROOT = Path(__file__).resolve().parents[1]
DOZEN = {"budget.total_gbp": [2e5, 4e5, 6e5], "sharing.rule": ["equal", "by_cohort"], "floor_gbp_per_area": [0, 1e8]}
FEW = {"budget.total_gbp": [2e5, 4e5]}
MANY = {"budget.total_gbp": {"from": 2e5, "to": 9e5, "steps": 40}, "local_match": {"from": 0, "to": 1, "steps": 25}}


def grid(folder: Path, vary: Any = DOZEN, scenario: str = "one_force_three_years") -> Path:
    path = folder / "grid.json"
    path.write_text(json.dumps({"scenario": scenario, "vary": vary}), encoding="utf-8")
    return path


@dataclass(frozen=True)
class AsIfSent(Threads):
    """Workers that get what a process would be sent, and need none: to start one takes longer than ten such grids."""

    def results(self, function: Work, base: Any, chunks: Chunks) -> Iterator[tuple[int, list[Any]]]:
        sent = pickle.loads(pickle.dumps((function, base, chunks)))
        return super().results(*sent) if self.workers > 1 else Processes(1).results(function, base, chunks)


def test_one_worker_and_two_write_the_same_bytes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of processes, too, in ``make soak`` below, and with small work in ``loaders/many``."""
    asked = ("sweep", "--grid", grid(tmp_path), *ON)
    monkeypatch.setattr("commands.workers.Processes", AsIfSent)
    monkeypatch.setattr("loaders.plans.grid_rows.CHUNK", 5)
    for workers in (1, 2):
        status, _, error = run(capsys, *asked, "--workers", workers, "--out", tmp_path / f"{workers}.parquet")
        assert status == 0 and "12 plans written" in error and "6 of them cannot hold" in error
    assert (tmp_path / "1.parquet").read_bytes() == (tmp_path / "2.parquet").read_bytes()
    assert not list(tmp_path.glob(f"*{ENDING}"))
    table = parquet.read_table(tmp_path / "1.parquet").to_pandas()
    assert table["budget.total_gbp"].tolist() == [2e5] * 4 + [4e5] * 4 + [6e5] * 4
    holds = table[table["refused"] == ""]
    assert (holds["reached_low"] < holds["reached_high"]).all() and (holds["spent_gbp"] <= holds["budget_gbp"]).all()
    assert table[table["refused"] != ""]["reached_central"].isna().all()


@pytest.mark.soak
def test_eight_workers_write_the_same_bytes_as_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = grid(tmp_path, {**DOZEN, "local_match": {"from": 0, "to": 1, "steps": 20}})
    monkeypatch.setattr("loaders.plans.grid_rows.CHUNK", 10)
    for workers in (1, 8):
        out = tmp_path / f"{workers}.parquet"
        assert run(capsys, "sweep", "--grid", path, *ON, "--workers", workers, "--out", out)[0] == 0
    assert (tmp_path / "1.parquet").read_bytes() == (tmp_path / "8.parquet").read_bytes()


def test_an_invented_directory_is_marked_in_every_file_and_each_says_what_it_rests_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The grid that comes with the product is read, too: to start a worker takes as long as to run it."""
    asked = ("sweep", *ON, "--directory", "demonstration", "--workers", 1)
    for path, ending in ((FOLDER / "example.grid.json", ".csv"), (grid(tmp_path, FEW), ".parquet")):
        files = ("--out", tmp_path / f"r{ending}", "--chart", tmp_path / f"r{ending}.svg")
        assert run(capsys, *asked, "--grid", path, *files)[0] == 0
        assert "INVENTED data" in (tmp_path / f"r{ending}.svg").read_text(encoding="utf-8")
    rows = (tmp_path / "r.csv").read_text(encoding="utf-8-sig").splitlines()
    assert all("INVENTED" in row for row in rows[1:]) and len(rows) > 3
    said = {key.decode(): value.decode() for key, value in parquet.read_schema(tmp_path / "r.parquet").metadata.items()}
    assert said["data_status"].startswith("INVENTED data")
    assert "budget.total_gbp: 200,000, 400,000" in said["asked"] and said["directory"] and said["sources"]
    assert said["licence"] and said["assumptions"] and said["attribution"]
    assert set(parquet.read_table(tmp_path / "r.parquet")["data_status"].to_pylist()) == {said["data_status"]}


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (("sweep", "--out", "s.csv"), "Give a scenario and --to, the largest budget; or --grid"),
        (("sweep", "x", "--grid", "grid.json", "--out", "s.csv"), "leave the scenario and --to out"),
        (("sweep", "--grid", "nowhere.json", "--out", "s.csv"), "nowhere.json"),
        (("sweep", "--grid", "grid.json", "--out", "s.xlsx"), "must end in .parquet or .csv"),
        (("sweep", "--grid", "grid.json", "--out", "s.csv", "--chart", "c.pdf"), "must end in .png or .svg"),
        (("sweep", "x", "--to", "5", "--out", "s.csv", "--chart", "c.svg"), "--chart goes with --grid"),
        (("sweep", "--grid", "grid.json", "--out", "no/s.csv"), "could not be written"),
        (("sweep", "--grid", "grid.json", "--workers", "0", "--out", "s.csv"), "number of workers"),
        (("sweep", "--grid", "grid.json", "--workers", "2", "--scheduler", "tcp://x:1", "--out", "s.csv"), "not both"),
    ],
)
def test_a_grid_that_cannot_be_run_is_one_line_and_a_status_of_two(
    words: tuple[str, ...],
    names: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    grid(tmp_path)
    status, out, error = run(capsys, *words)
    assert status == 2 and out == ""
    assert names in error.splitlines()[-1] and "Traceback" not in error


def started(path: Path, out: Path, workers: int = 2) -> subprocess.Popen[bytes]:
    words = [sys.executable, "cli.py", "sweep", "--grid", path, *ON, "--workers", workers, "--out", out]
    return subprocess.Popen(list(map(str, words)), cwd=ROOT, stderr=subprocess.PIPE, start_new_session=True)


def chunks_kept(folder: Path) -> int:
    return sum(path.read_bytes().count(b"\n") for path in folder.glob(f"*{ENDING}"))


@pytest.mark.soak
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_stopped_at_any_moment_it_goes_on_to_the_same_bytes_and_a_changed_grid_takes_nothing_old(
    how: signal.Signals, tmp_path: Path
) -> None:
    path, out, unbroken = grid(tmp_path, MANY), tmp_path / "broken.parquet", tmp_path / "unbroken.parquet"
    assert started(path, unbroken).wait(5 * SECONDS_AT_MOST) == 0
    first = started(path, out)
    until(lambda: chunks_kept(tmp_path) >= 3, "three chunks that are kept")
    os.killpg(first.pid, how)
    said = first.communicate()[1].decode()
    assert first.returncode == (-signal.SIGKILL if how is signal.SIGKILL else 130)
    assert "Traceback" not in said
    assert how is signal.SIGKILL or "give the same command again" in said.splitlines()[-1]
    before = chunks_kept(tmp_path)
    assert 3 <= before < 1000 / CHUNK
    grid(tmp_path, {**MANY, "local_match": {"from": 0, "to": 0.9, "steps": 25}})
    changed = started(path, out)
    assert changed.wait(5 * SECONDS_AT_MOST) == 0
    assert "done before" not in changed.communicate()[1].decode()
    assert out.read_bytes() != unbroken.read_bytes() and chunks_kept(tmp_path) == before
    grid(tmp_path, MANY)
    again = started(path, out)
    assert f"{before} chunks were done before" in again.communicate()[1].decode()
    assert out.read_bytes() == unbroken.read_bytes() and not list(tmp_path.glob(f"*{ENDING}"))
