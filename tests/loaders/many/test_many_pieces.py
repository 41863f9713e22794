"""Many pieces of work give the same whoever does them and however often it was begun; what cannot be done is one sentence."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from geo.mistakes import Mistake
from loaders.many.door import Chunks, done
from loaders.many.kept_chunks import KeptChunks
from loaders.many.workers_by_address import Scheduler
from loaders.many.workers_here import Processes, Threads
from tests.loaders.many.plain_work import die, square, square_or_die_once, who

KEY = "a" * 64
PIECES = list(range(10))
RIGHT = [square(7, one) for one in PIECES]


class StoppedError(Exception):
    """As when somebody pulls the plug."""


class Stopping:
    """Workers that end after so many chunks."""

    def __init__(self, after: int) -> None:
        self.after, self.did = after, 0

    def results(self, function: Any, base: Any, chunks: Chunks) -> Iterator[tuple[int, list[Any]]]:
        for number, result in Processes(1).results(function, base, chunks):
            if self.did == self.after:
                raise StoppedError
            self.did += 1
            yield number, result


def test_results_come_in_the_order_of_the_pieces_and_progress_is_told_by_the_piece() -> None:
    told: list[tuple[int, int]] = []
    found = done(PIECES, square, 7, Threads(3), on_progress=lambda *so_far: told.append(so_far), chunk=4)
    assert found == RIGHT
    assert [total for _, total in told] == [10, 10, 10] and told[-1][0] == 10


def test_processes_beside_this_one_give_the_same_results() -> None:
    assert done(PIECES, square, 7, Processes(2), chunk=5) == RIGHT


@pytest.mark.soak
def test_a_worker_that_is_killed_has_its_chunks_done_again_and_gets_the_base_once(tmp_path: Path) -> None:
    base = (str(tmp_path / "killed"), 5)
    assert done(PIECES, square_or_die_once, base, Processes(2), chunk=2) == [one**2 for one in PIECES]
    assert (tmp_path / "killed").exists()
    by_process: dict[str, list[int]] = {}
    for said in done(PIECES, who, {"done": 0}, Processes(2), chunk=1):
        process, count = said.split(":")
        by_process.setdefault(process, []).append(int(count))
    assert all(sorted(counts) == list(range(1, len(counts) + 1)) for counts in by_process.values())


@pytest.mark.soak
def test_work_that_kills_every_worker_is_given_up_in_one_sentence() -> None:
    with pytest.raises(Mistake, match=r"Workers ended 3 times before all was done.* 5 chunks are left"):
        done(PIECES, die, None, Processes(2), chunk=2)


def test_work_goes_on_where_it_was_stopped_to_the_same_results(tmp_path: Path) -> None:
    out = tmp_path / "results.csv"
    with pytest.raises(StoppedError), KeptChunks(out, KEY) as kept:
        done(PIECES, square, 7, Stopping(2), kept, chunk=3)
    again = Stopping(99)
    with KeptChunks(out, KEY) as kept:
        assert sorted(kept.found) == [0, 1]
        assert done(PIECES, square, 7, again, kept, chunk=3) == RIGHT
        kept.forget()
    assert again.did == 2
    assert list(tmp_path.iterdir()) == []


def test_what_was_kept_counts_up_to_the_first_line_that_is_not_whole(tmp_path: Path) -> None:
    with KeptChunks(tmp_path / "r", KEY) as kept:
        for number in range(3):
            kept.add(number, [number, float("nan")])
    whole = kept.path.read_bytes()
    lines = whole.splitlines(keepends=True)
    for broken, left in (
        (whole[:-1], 2),
        (whole[: len(lines[0]) + 9], 1),
        (whole.replace(b"[1,", b"[2,"), 1),
        (b"", 0),
    ):
        kept.path.write_bytes(broken)
        with KeptChunks(tmp_path / "r", KEY) as again:
            assert sorted(again.found) == list(range(left))
            again.add(2, ["new"])
        with KeptChunks(tmp_path / "r", KEY) as again:
            assert again.found[2] == ["new"]


def test_chunks_of_other_work_are_never_taken(tmp_path: Path) -> None:
    with KeptChunks(tmp_path / "r", KEY) as kept:
        kept.add(0, ["old"])
    other = KEY[:-1] + "b"  # the name of its file is the same, and its lines are none of ours
    for key in (other, "b" * 64):
        with KeptChunks(tmp_path / "r", key) as changed:
            assert changed.found == {}


def test_two_runs_of_the_same_work_at_once_are_refused(tmp_path: Path) -> None:
    with (
        KeptChunks(tmp_path / "r", KEY),
        pytest.raises(Mistake, match="another run of the same work"),
        KeptChunks(tmp_path / "r", KEY),
    ):
        pass
    with pytest.raises(Mistake, match="could not be written"), KeptChunks(tmp_path / "no" / "r", KEY):
        pass


def test_without_dask_a_scheduler_is_one_sentence_that_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dask.distributed", None)
    with pytest.raises(
        Mistake, match=r"needs Dask, which is not installed: run `pip install -r requirements-dask.txt`"
    ):
        done(PIECES, square, 7, Scheduler("tcp://127.0.0.1:9"))
