"""Which files are touched while something is done: every open for writing, every file made, moved or taken away."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
_PATHS = {
    "os.rename": 2,
    "os.remove": 1,
    "os.rmdir": 1,
    "os.mkdir": 1,
    "os.link": 2,
    "os.symlink": 2,
    "os.truncate": 1,
    "os.chmod": 1,
}
"""The events that touch files, and how many of their first arguments are paths."""
_RUNS = ("os.system", "os.exec", "os.posix_spawn")
_HEARD: list[list[str]] = []
_HOOKED: list[bool] = []


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    if not _HEARD:
        return
    touched: list[Any] = []
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITES:
        touched = [arguments[0]]
    elif event in ("os.remove", "os.rmdir") and arguments[1] != -1:
        touched = []  # within a folder that is open: its name is no path, and whoever made the folder was heard
    elif event in _PATHS:
        touched = list(arguments[: _PATHS[event]])
    elif event in _RUNS:
        touched = [f"<{event}>"]
    for heard in _HEARD:
        heard += [os.fsdecode(path) for path in touched if isinstance(path, str | bytes | os.PathLike)]


@contextmanager
def touched_files() -> Iterator[list[str]]:
    """Give a list that grows by each path that this process touches. A hook cannot be taken off: it then hears nothing."""
    if not _HOOKED:
        sys.addaudithook(_hear)
        _HOOKED.append(True)
    heard: list[str] = []
    _HEARD.append(heard)
    try:
        yield heard
    finally:
        _HEARD.remove(heard)


def outside(touched: list[str], *allowed: Path) -> list[str]:
    """The paths that lie in none of the folders, each once; what Python keeps of its own modules is none."""
    paths = {path: Path(path).resolve() for path in touched if "__pycache__" not in path and path != os.devnull}
    return sorted(path for path, whole in paths.items() if not any(whole.is_relative_to(one) for one in allowed))
