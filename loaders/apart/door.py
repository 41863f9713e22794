"""The one way for a file from outside: read in a process of its own, so that a hostile one breaks that process alone.

A file of a few kilobytes can claim a billion cells, and compiled readers end their process over it. What comes back is checked.
The command line takes this way for compiled readers alone: it is the user's own process.
"""

from collections.abc import Callable
from threading import BoundedSemaphore
from typing import Any, TypeVar, get_type_hints

from geo.mistakes import Mistake
from loaders.apart import nursery
from loaders.apart.ending import BROKEN, DONE, FAULT, GIVEN, MISTAKE, TOO_LONG, TOO_MUCH, Here
from loaders.apart.limits import LONGEST_IN_LINE, MOST_AT_ONCE
from loaders.apart.plain import NotAsDeclaredError, of_json

Found = TypeVar("Found")
_AT_ONCE = BoundedSemaphore(MOST_AT_ONCE)
_SAID = {
    TOO_LONG: "reading it took longer than any table does, so it was stopped; "
    "copy its table alone into a new workbook and load that.",
    TOO_MUCH: "reading it took more memory than any table does, so it was stopped; "
    "keep the sheets and columns that are needed, or split it, and load it again.",
    BROKEN: "the file is damaged, or claims more cells than can be read; "
    "open it in a spreadsheet program, save its table under another name and load that.",
}
_IN_LINE = "other files are still being read, so this one was not begun; load it again in a minute."


class FaultApartError(Exception):
    """Our own fault in a reader that ran apart: its kind and where it lies, without what the file says."""


def read_apart(name: str, reader: Callable[..., Found], *given: Any) -> Found:
    """Give what a reader gives, run in a process of its own.

    Parameters
    ----------
    name
        What to call the file in messages about its reading.
    reader
        A function of a module of ours. Its return annotation says what comes back: see ``plain``.
    given
        What it takes.

    Raises
    ------
    Mistake
        What the reader raises, as it is; or one sentence where reading broke, took too long or too much, or had to wait too long.
    FaultApartError
        Where the reader has a fault of ours.
    """
    if Here.is_apart:
        return reader(*given)
    if not _AT_ONCE.acquire(timeout=LONGEST_IN_LINE):
        raise Mistake(f"{name}: {_IN_LINE}")
    try:
        how, said = nursery.answer_to((reader.__module__, reader.__qualname__, given))
    finally:
        _AT_ONCE.release()
    if how != DONE:
        raise Mistake(f"{name}: {_SAID[how] if how in _SAID else _SAID[BROKEN]}")
    try:
        return _found(said, reader)
    except NotAsDeclaredError as error:
        raise Mistake(f"{name}: {_SAID[BROKEN]}") from error


def content_apart(reader: Callable[[bytes], Found], content: bytes, name: str) -> Found:
    """As ``read_apart``, for a reader that does not know what the file is called: the name stands before what it says."""
    try:
        return read_apart(name, reader, content)
    except Mistake as mistake:
        said = str(mistake)
        raise Mistake(said if said.startswith(f"{name}: ") else f"{name}: {said}") from mistake


def get_ready(*readers: Callable[..., Any]) -> None:
    """Have what readers need at hand before the first file comes: else it waits two seconds for it."""
    nursery.get_ready([reader.__module__ for reader in readers])


def _found(said: bytes | bytearray, reader: Callable[..., Found]) -> Found:
    about, content = said[:1], memoryview(said)[1:]  # a large answer is not held twice
    if about == GIVEN:
        found: Found = of_json(content, get_type_hints(reader)["return"])
        return found
    if about == MISTAKE:
        kind, words = of_json(content, tuple[str, str])
        raise next((one for one in Mistake.__subclasses__() if one.__name__ == kind), Mistake)(words)
    if about == FAULT:
        raise FaultApartError(of_json(content, str))
    raise NotAsDeclaredError
