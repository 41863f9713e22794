"""Workers on this machine: this process itself, processes beside it, or threads where work waits and does not reckon."""

import signal
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from joblib import Parallel, cpu_count, delayed, parallel_config
from joblib.externals.loky import get_reusable_executor
from joblib.externals.loky.process_executor import BrokenProcessPool

from loaders.many.door import Chunks, WorkersLostError

Work = Callable[[Any, Any], Any]


def cores() -> int:
    """Return how many cores this process may use."""
    return int(cpu_count())


def chunk_done(function: Work, base: Any, number: int, chunk: Sequence[Any]) -> tuple[int, list[Any]]:
    """Do one chunk."""
    return number, [function(base, piece) for piece in chunk]


@dataclass(frozen=True)
class Processes:
    """So many processes, each with one thread for sums; one is this process itself."""

    workers: int

    def results(self, function: Work, base: Any, chunks: Chunks) -> Iterator[tuple[int, list[Any]]]:
        """Give the results of each chunk, as ``Workers`` says."""
        if self.workers == 1:
            yield from (chunk_done(function, base, *one) for one in chunks.items())
            return
        given = {"initializer": _begin, "initargs": (_Held(base),)}
        with parallel_config("loky", n_jobs=self.workers, inner_max_num_threads=1, **given):
            at_work = Parallel(return_as="generator_unordered", batch_size=1)
            try:
                yield from at_work(delayed(_in_process)(function, *one) for one in chunks.items())
            except BrokenProcessPool as error:
                raise WorkersLostError from error
            finally:
                get_reusable_executor().shutdown(kill_workers=True)


@dataclass(frozen=True)
class Threads:
    """So many threads of this process: for work that waits for others."""

    workers: int

    def results(self, function: Work, base: Any, chunks: Chunks) -> Iterator[tuple[int, list[Any]]]:
        """Give the results of each chunk, as ``Workers`` says."""
        at_work = Parallel(self.workers, backend="threading", return_as="generator_unordered", batch_size=1)
        yield from at_work(delayed(partial(chunk_done, function, base))(*one) for one in chunks.items())


class _Held:
    """What all pieces need, in a worker; equal to itself alone, so that no two bases are ever taken for one."""

    here: Any = None

    def __init__(self, base: Any) -> None:
        self.base = base


def _begin(held: _Held) -> None:
    """Begin a worker: it has the base, and leaves Ctrl-C to the process that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _Held.here = held.base


def _in_process(function: Work, number: int, chunk: Sequence[Any]) -> tuple[int, list[Any]]:
    return chunk_done(function, _Held.here, number, chunk)
