"""The process from which readers are split off: begun when the first file comes, or before, and again if it has died."""

import os
import pickle
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Any

from loaders.apart.ending import BROKEN, TOO_LONG, TOO_MUCH, how_it_ended
from loaders.apart.limits import LONGEST_WAIT, MB, MOST_ANSWER_MB
from loaders.apart.worker import ORDER

Question = tuple[str, str, tuple[Any, ...]]
"""A module, the name of a reader in it, and what to give it."""
Answer = tuple[int, bytes | bytearray]
"""How it ended, and what it said."""
_ROOT = Path(__file__).parents[2]
_COMMAND = [sys.executable, "-m", "loaders.apart.worker"]
_HANDED_DOWN = (
    "PATH",
    "HOME",
    "LANG",
    "LC_",
    "TZ",
    "TMP",
    "TEMP",
    "PYTHON",
    "XDG_CACHE_HOME",
    "COVERAGE_CACHE",
    "SYSTEMROOT",
)
"""What variables of the environment begin with that a reader may know: none that holds a password or where saved work is."""
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
"""A process with threads of its own cannot be split safely."""
_CAN_BE_SPLIT = hasattr(os, "fork")
_GRACE = 30
"""Seconds beyond the time that a reader has: who watches it must have died as well."""


class _Nursery:
    """The one of this process."""

    control: socket.socket | None = None
    lock = Lock()


def answer_to(question: Question) -> Answer:
    """Have a question answered in a process of its own."""
    if not _CAN_BE_SPLIT:
        return _in_a_new_process(question)
    ours, theirs = socket.socketpair()
    with ours:
        with theirs:
            _order(question[0], theirs)
        ours.settimeout(LONGEST_WAIT + _GRACE)
        try:
            with ours.makefile("wb") as asked:
                pickle.dump(question, asked)
            return _heard(ours)
        except TimeoutError:
            return TOO_LONG, b""
        except OSError:  # it ended before it had heard all
            return BROKEN, b""


def get_ready(modules: list[str]) -> None:
    """Have modules at hand before the first file comes."""
    if _CAN_BE_SPLIT:
        for module in modules:
            _order(module)


def _order(module: str, *given: socket.socket) -> None:
    """Send an order; where the process is not there, or has died, a new one is begun."""
    with _Nursery.lock:
        for control in filter(None, (_Nursery.control, None)):
            with suppress(OSError):
                _send(control, module, given)
                return
        _Nursery.control = _begun()
        _send(_Nursery.control, module, given)


def _send(control: socket.socket, module: str, given: tuple[socket.socket, ...]) -> None:
    order = module.encode().ljust(ORDER)
    socket.send_fds(control, [order], [one.fileno() for one in given])


def _begun() -> socket.socket:
    ours, theirs = socket.socketpair()
    known = {name: value for name, value in os.environ.items() if name.startswith(_HANDED_DOWN)}
    with theirs:
        subprocess.Popen(  # noqa: S603  our own program
            [*_COMMAND, str(theirs.fileno())],
            cwd=_ROOT,
            env=known | _ONE_THREAD,
            pass_fds=(theirs.fileno(),),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
    return ours


def _heard(ours: socket.socket) -> Answer:
    heard = bytearray()
    while part := ours.recv(MB):
        heard += part
        if len(heard) > MOST_ANSWER_MB * MB:
            return TOO_MUCH, b""
    return (heard.pop(), heard) if heard else (BROKEN, b"")


def _in_a_new_process(question: Question) -> Answer:
    try:
        done = subprocess.run(  # noqa: S603  our own program; the content goes in as data
            _COMMAND, cwd=_ROOT, input=pickle.dumps(question), capture_output=True, timeout=LONGEST_WAIT
        )
    except subprocess.TimeoutExpired:
        return TOO_LONG, b""
    return how_it_ended(done.returncode), done.stdout
