"""Work for tests of the door, in a module of its own, so that workers find it by its name."""

import os
import signal
from pathlib import Path


def square(base: int, piece: int) -> list[float]:
    """Give a piece, its square and the base."""
    return [piece, piece**2 / 3, base]


def square_or_die_once(base: tuple[str, int], piece: int) -> int:
    """Give a square; at one piece the worker is killed, the first time."""
    marked, deadly = base
    mark = Path(marked)
    if piece == deadly and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return piece**2


def die(base: None, piece: int) -> int:
    """Kill the worker."""
    os.kill(os.getpid(), signal.SIGKILL)
    return piece


def who(base: dict[str, int], piece: int) -> str:
    """Give the process, and how many pieces it has done of the base that it was given."""
    base["done"] = base["done"] + 1
    return f"{os.getpid()}:{base['done']}"
