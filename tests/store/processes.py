"""Start savers, and let them all begin at one moment."""

import multiprocessing
import os
import sys
from dataclasses import dataclass
from multiprocessing.connection import Connection
from types import ModuleType
from typing import TextIO
from unittest.mock import patch

from tests.store import saver
from tests.waiting import SECONDS_AT_MOST

_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload([saver.__name__])  # to read the libraries anew took most of the time of each process
"""Each saver is a process of its own, forked from one that has read the libraries and opened no store."""


@dataclass(frozen=True)
class Saver:
    """A process that waits to begin, and what it prints."""

    process: multiprocessing.process.BaseProcess
    may_begin: Connection
    printed: TextIO

    def begin(self) -> None:
        """Let it go."""
        self.may_begin.send(None)

    def rest(self) -> str:
        """Wait until it has ended; return what it printed that was not read before."""
        self.process.join(SECONDS_AT_MOST)
        assert self.process.exitcode is not None, "it has not ended"
        self.may_begin.close()
        with self.printed as printed:
            return printed.read()


def start(what: str, *arguments: str) -> Saver:
    """Start one process of ``tests.store.saver``, and wait until it is ready to begin."""
    theirs, ours = _FORKS.Pipe(duplex=False)
    reads, prints = _FORKS.Pipe(duplex=False)
    process = _FORKS.Process(target=saver.run, args=(theirs, prints, what, *arguments))
    with patch.dict(
        sys.modules, {"__main__": ModuleType("__main__")}
    ):  # else a screen that was opened here is run there
        process.start()
    theirs.close()
    prints.close()
    with reads:
        printed = os.fdopen(os.dup(reads.fileno()), encoding="utf-8")
    assert printed.readline() == "ready\n"
    return Saver(process, ours, printed)


def all_at_once(*each: tuple[str, ...]) -> list[str]:
    """Run processes side by side until each ends well, and give what they printed."""
    savers = [start(*arguments) for arguments in each]
    for one in savers:
        one.begin()
    printed = [one.rest() for one in savers]
    assert [one.process.exitcode for one in savers] == [0] * len(savers), printed
    return printed
