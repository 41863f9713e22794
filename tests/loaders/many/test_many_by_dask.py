"""A Dask scheduler's workers give what workers here give; what they lack is one sentence."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from dask.distributed import LocalCluster

from geo.mistakes import Mistake
from loaders.many import workers_by_address
from loaders.many.door import done
from loaders.many.workers_by_address import Scheduler
from loaders.many.workers_here import Processes
from tests.loaders.many.plain_work import square, square_or_die_once

PIECES = list(range(40))


@contextmanager
def cluster(workers: int, threads: int = 1) -> Iterator[Scheduler]:
    """A scheduler on this machine alone, with so many workers."""
    with LocalCluster(
        n_workers=workers,
        threads_per_worker=threads,
        processes=True,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
    ) as made:
        yield Scheduler(made.scheduler_address)


@pytest.mark.soak
@pytest.mark.parametrize("workers", [1, 2])
def test_workers_of_a_scheduler_give_what_workers_here_give_though_one_is_killed(workers: int, tmp_path: Path) -> None:
    right = done(PIECES, square, 7, Processes(1), chunk=3)
    with cluster(workers) as scheduler:
        assert done(PIECES, square, 7, scheduler, chunk=3) == right
        base = (str(tmp_path / "killed"), 5)
        assert done(PIECES, square_or_die_once, base, scheduler, chunk=3) == [one**2 for one in PIECES]
    assert (tmp_path / "killed").exists()


def test_an_address_where_nobody_answers_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers_by_address, "SECONDS_TO_ANSWER", 0.2)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{taken.getsockname()[1]}"
        for wrong in (address, "nowhere at all", "ftp://x"):
            with pytest.raises(Mistake, match="no Dask scheduler answers there"):
                done(PIECES, square, 7, Scheduler(wrong))


@pytest.mark.soak
def test_workers_that_are_not_as_they_must_be_are_refused_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    with cluster(1, threads=2) as scheduler, pytest.raises(Mistake, match="--nthreads 1"):
        done(PIECES, square, 7, scheduler)
    with cluster(1) as scheduler:
        monkeypatch.setattr(workers_by_address, "code_and_data", os.getpid)  # which no two processes have alike
        with pytest.raises(Mistake, match="a worker has another edition of the code"):
            done(PIECES, square, 7, scheduler)
    monkeypatch.undo()
    monkeypatch.setattr(workers_by_address, "SECONDS_TO_ANSWER", 2.0)
    with cluster(0) as scheduler, pytest.raises(Mistake, match="it has no workers"):
        done(PIECES, square, 7, scheduler)
