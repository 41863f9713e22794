"""Readers that do what a hostile file would have one do; each is run apart."""

import os
import signal
import socket
import sys
import time
from pathlib import Path

from geo.mistakes import Mistake
from loaders.files.other_files import SeriesMistake


def greets(name: str) -> str:
    """Read well."""
    return f"read {name}"


def finds_a_mistake(content: bytes) -> str:
    """Say what is wrong without the file's name."""
    raise SeriesMistake("this is a series of counts.")


def has_a_fault(content: bytes) -> str:
    """Fail in a way that quotes the file."""
    raise KeyError(content.decode())


def holds_too_much(megabytes: int) -> int:
    """Hold more than it may."""
    return len(bytearray(megabytes * 1_000_000))


def never_ends(content: bytes) -> str:
    """Use processor time without end."""
    while content:
        pass
    return ""


def sleeps() -> str:
    """Do nothing for longer than any test."""
    time.sleep(10_000)
    return ""


def is_killed() -> str:
    """End as a compiled reader does that asks for too much."""
    os.kill(os.getpid(), signal.SIGABRT)
    return ""


def gives_something_else() -> str:
    """Give what is not as declared."""
    return ["a", "list"]  # type: ignore[return-value]


def says_what_it_can_do(folder: str) -> tuple[str, ...]:
    """Try what no reader needs."""
    done = []
    try:
        Path(folder, "written").write_text("x", encoding="utf-8")
        done.append("write a file")
    except OSError:
        pass
    try:
        held = [socket.socket() for _ in range(500)]
        done.append(f"open {len(held)} files")
    except OSError:
        pass
    if any(name in os.environ for name in ("DATABASE_URL", "COVERAGE_DATA")):
        done.append("know where saved work is")
    if "streamlit" in sys.modules:
        done.append("draw screens")
    return tuple(done)


def takes_itself_for_somebody_else() -> str:
    """Say a mistake that is none of ours."""
    raise type("SystemExit", (Mistake,), {})("words")
