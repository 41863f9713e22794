"""Read a file in a process of its own, with limits of memory and time: a hostile file breaks that process alone.

The readers of workbooks and maps are compiled. A file of a few kilobytes that claims a billion cells ends their process.
"""

import pickle
import resource
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from geo.mistakes import Mistake
from loaders.files.grid import UncomputedFormula

MOST_MEMORY = 2_000_000_000
"""Bytes of addresses."""
MOST_SECONDS, MORE_FOR_EACH_MB = 8, 1
"""Of a processor's time."""
LONGEST_WAIT = 300
"""Seconds by the clock: on a busy machine a processor's second is many."""
_ROOT = Path(__file__).parents[2]
_NOT_NEEDED = ("geopandas", "pandas", "pyarrow")
"""The reader of maps would import them where they are installed: three quarters of the time that reading a map took."""
_MAY_BE_SENT = {kind.__qualname__: kind for kind in (date, datetime, UncomputedFormula)}


def read_apart(task: str, content: bytes, name: str) -> Any:
    """Give what a module's ``read(content)`` gives, run in a process of its own.

    Parameters
    ----------
    task
        The module's name. ``read`` gives plain values, or raises ``Mistake`` without the file's name.
    content
        The file's bytes.
    name
        What to call the file in messages.

    Raises
    ------
    Mistake
        What ``read`` says, or one sentence where it broke, took too long or held too much.
    """
    program = (
        f"import sys; sys.path.insert(0, {str(_ROOT)!r}); from loaders.files.apart import answer; answer({task!r})"
    )
    try:
        done = subprocess.run(  # noqa: S603 - our own program; the content goes in as data
            [sys.executable, "-c", program], input=content, capture_output=True, timeout=LONGEST_WAIT
        )
    except subprocess.TimeoutExpired as error:
        raise Mistake(_broken(name)) from error
    if done.returncode:
        raise Mistake(_broken(name))
    said, given = _Plain(BytesIO(done.stdout)).load()
    if said:
        raise Mistake(f"{name}: {said}")
    return given


def _broken(name: str) -> str:
    return (
        f"{name}: the file is damaged, or claims more cells than can be read; "
        "open it in a spreadsheet program, save its table under another name and load that."
    )


class _Plain(pickle.Unpickler):
    """Reads an answer that holds plain values, dates and formulas, and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        return _MAY_BE_SENT[name]


def answer(task: str) -> None:
    """Read the content that stands in the process's input and write what was read, within the limits."""
    content = sys.stdin.buffer.read()
    seconds = MOST_SECONDS + MORE_FOR_EACH_MB * len(content) // 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.modules.update(dict.fromkeys(_NOT_NEEDED))  # type: ignore[arg-type]  # as if they were not installed
    module = __import__(task, fromlist=["read"])
    read: Callable[[bytes], Any] = module.read
    try:
        given = "", read(content)
    except Mistake as mistake:
        given = str(mistake), None
    pickle.dump(given, sys.stdout.buffer, protocol=pickle.HIGHEST_PROTOCOL)
