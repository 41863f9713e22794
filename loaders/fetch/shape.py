"""How a service gives a file: its first page, what a page holds and which comes next, and all pages as one file."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from loaders.fetch.asking import Asker
from loaders.fetch.wanted import FileWanted


@dataclass(frozen=True)
class Start:
    """Where a file begins.

    Attributes
    ----------
    path
        Of its first page, behind the base of its service.
    edition
        As its name has it: "2025-12"; "" where only the content says it.
    expected
        How many rows there are, where the service says so before.
    """

    path: str
    edition: str = ""
    expected: int | None = None


@dataclass(frozen=True)
class Page:
    """One page: what is kept of it, how many rows that is, how many it had, and the path of the next; "" after the last."""

    kept: bytes
    rows: int
    seen: int
    following: str


@dataclass(frozen=True)
class Shape:
    """What a service's module gives; each part raises ``Mistake`` where the service gives another form than is known."""

    start: Callable[[FileWanted, Asker, date], Start]
    page: Callable[[FileWanted, Asker, str, bytes], Page]
    whole: Callable[[FileWanted, Iterable[bytes]], Iterator[bytes]]
