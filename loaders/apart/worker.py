"""A process that has what readers need at hand, and for each file splits off one that reads it and ends (``nursery`` begins it).

For each file there are two: one reads, within its limits; the other touches nothing of the file, ends the first when its time is
over, and says how it ended. Where processes cannot be split (Windows), one is begun for each file.
"""

import gc
import importlib
import os
import pickle
import signal
import socket
import sys
import traceback
from contextlib import suppress
from types import FrameType
from typing import IO, Any, NoReturn

from geo.mistakes import Mistake
from loaders.apart.ending import BROKEN, FAULT, GIVEN, MISTAKE, NO_MEMORY, TOO_LONG, Here, how_it_ended
from loaders.apart.limits import LONGEST_WAIT, set_limits
from loaders.apart.plain import as_json

ORDER = 100
"""Bytes of an order: the name of a module, filled up with blanks."""


def stand_by(control: socket.socket) -> None:
    """Take orders until whoever began this process is gone: a module to have at hand, and where to read a question of it."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the system buries them
    Here.is_apart = True
    ready: set[str] = set()
    while True:
        order, given, _, _ = socket.recv_fds(control, ORDER, 1)
        if not order:
            return
        if (module := order.decode().strip()) not in ready:
            ready.add(module)
            _have_at_hand(module)
        for one in given:
            if os.fork() == 0:
                control.close()
                _attend(socket.socket(fileno=one))
            os.close(one)


def _have_at_hand(module: str) -> None:
    """Load a module before processes are split off, and let it read what it reads for every file (``get_ready``)."""
    with suppress(Exception):  # said, with its traceback, where the first file is read
        found = importlib.import_module(module)
        if hasattr(found, "get_ready"):
            found.get_ready()
    gc.collect()
    gc.freeze()


def _attend(job: socket.socket) -> NoReturn:
    """Split off the process that reads, and say how it ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    reader = os.fork()
    if reader == 0:
        _read(job.makefile("rb"), job.makefile("wb"))

    def end_it(number: int, frame: FrameType | None) -> None:
        os.kill(reader, signal.SIGKILL)

    signal.signal(signal.SIGALRM, end_it)
    signal.alarm(LONGEST_WAIT)
    _, status = os.waitpid(reader, 0)
    with suppress(OSError):  # who asked is gone
        job.sendall(bytes([_how(status)]))
    os._exit(0)


def _how(status: int) -> int:
    if os.WIFSIGNALED(status):
        return TOO_LONG if os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL) else BROKEN
    return how_it_ended(os.WEXITSTATUS(status))


def _read(question: IO[bytes], answer: IO[bytes]) -> NoReturn:
    """Read one file and end."""
    code = 1
    try:
        Here.is_apart = True
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what compiled readers complain of quotes the file
        module, reader, given = pickle.load(question)  # noqa: S301  from the process that began this one
        set_limits(sum(len(one) for one in given if isinstance(one, bytes)))
        answer.write(_answer(module, reader, given))
        answer.flush()
        code = 0
    except MemoryError:
        code = NO_MEMORY
    finally:
        os._exit(code)


def _answer(module: str, reader: str, given: tuple[Any, ...]) -> bytes:
    """What a reader gives, the mistake that it found, or where our own fault lies: without what the file says."""
    try:
        return GIVEN + as_json(getattr(importlib.import_module(module), reader)(*given))
    except Mistake as mistake:
        return MISTAKE + as_json((type(mistake).__name__, str(mistake)))
    except MemoryError:
        raise
    except Exception as error:
        return FAULT + as_json(_without_its_words(error))


def _without_its_words(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return "\n".join([type(error).__name__, *(f"{one.filename}:{one.lineno} in {one.name}" for one in frames)])


if __name__ == "__main__":
    if len(sys.argv) > 1:
        stand_by(socket.socket(fileno=int(sys.argv[1])))
    else:
        _read(sys.stdin.buffer, sys.stdout.buffer)
