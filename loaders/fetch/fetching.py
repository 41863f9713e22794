"""Fetch the current official files: page by page, checked, each put in its place whole; it goes on after any stop."""

import fcntl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from threading import Lock

from geo.mistakes import Mistake
from loaders.fetch import nomis, ons, police, tenders
from loaders.fetch.asking import KEPT, Asker, Wait, require_stand_in
from loaders.fetch.provenance import Provenance, record, terms_of
from loaders.fetch.shape import Shape, Start
from loaders.fetch.unfinished import FilesDone, PageKept, Unfinished
from loaders.fetch.wanted import FileWanted, files_wanted
from loaders.fetch.whole_files import PART, put_in_place, write_whole
from loaders.many.door import done
from loaders.many.workers_here import Threads

SHAPES: dict[str, Shape] = {
    "ons": ons.SHAPE,
    "nomis": nomis.SHAPE,
    "police": police.SHAPE,
    "tenders": tenders.SHAPE,
}
"""By service."""
WORK, DONE, LOCK = ".fetch", "done.json", "lock"
MOST_PAGES = 2_000
Tell = Callable[[str], object]


@dataclass(frozen=True)
class Request:
    """What is fetched where.

    Attributes
    ----------
    into
        The folder; it is made where it is not there.
    only
        The key of the one service that is asked; "" for all.
    stand_in
        An address of this machine that stands in for every service; "" for the services themselves.
    today
        The day on which it is fetched.
    """

    into: Path
    only: str
    stand_in: str
    today: date


def fetch(request: Request, tell: Tell = lambda said: None, wait: Wait = time.sleep) -> tuple[Provenance, ...]:
    """Fetch every file that is asked for, those of an unfinished fetch that are not there yet.

    Parameters
    ----------
    request
        What, and where.
    tell
        Told a sentence for each page.
    wait
        Waits so many seconds, where a service is busy.

    Raises
    ------
    Mistake
        In one sentence: there is no connection, a service does not answer or has changed its form, the folder cannot be
        written. Files that are there already are as they were; the next call goes on where this one stopped.
    """
    if request.stand_in:
        require_stand_in(request.stand_in)
    try:
        with _alone(request.into / WORK):
            return tuple(_each(request, tell, wait))
    except OSError as error:
        raise Mistake(f"{request.into}: it cannot be written ({error.strerror}); {KEPT}.") from error


@dataclass(frozen=True)
class _Fetching:
    """What all services share while they are asked; whoever writes what is of the whole folder holds ``alone``."""

    request: Request
    tell: Tell
    wait: Wait
    finished: FilesDone
    keys: list[str]
    alone: Lock = field(default_factory=Lock)


def _each(request: Request, tell: Tell, wait: Wait) -> list[Provenance]:
    """Ask all services at once, each for one file after another; what went wrong with one ends none of the others."""
    finished = FilesDone(request.into / WORK / DONE, request.stand_in, request.today)
    base = _Fetching(request, tell, wait, finished, finished.keys())
    left: dict[str, list[FileWanted]] = {}
    for wanted in files_wanted():
        if wanted.key not in base.keys and request.only in ("", wanted.service.key):
            left.setdefault(wanted.service.key, []).append(wanted)
    came = done(list(left.values()), _of_service, base, Threads(max(len(left), 1)), chunk=1)
    for _, error in came:
        if error:
            raise error
    finished.forget()
    return [one for some, _ in came for one in some]


def _of_service(base: _Fetching, files: list[FileWanted]) -> tuple[list[Provenance], Exception | None]:
    """Fetch the files of one service: those that came, and what ended it."""
    came: list[Provenance] = []
    try:
        for wanted in files:
            came.append(_one(wanted, Asker(wanted.service, base.request.stand_in, base.wait), base))
    except (Mistake, OSError) as error:
        return came, error
    return came, None


def _one(wanted: FileWanted, asker: Asker, base: _Fetching) -> Provenance:
    request = base.request
    shape, work = SHAPES[wanted.service.key], request.into / WORK
    unfinished = Unfinished(work / wanted.key)
    start = unfinished.begun(asker.base, request.today)
    if start is None:
        start = unfinished.begin(shape.start(wanted, asker, request.today), asker.base, request.today)
    pages = _every_page(wanted, asker, start, unfinished, base.tell)
    try:
        _require_all(wanted, start, pages)
    except Mistake:
        unfinished.forget()  # what is wrong as a whole does not become right by going on
        raise
    name = f"{wanted.key}{f'_{start.edition}' if start.edition else ''}{wanted.ending}"
    new = work / f"{wanted.key}{PART}"
    checksum = write_whole(new, shape.whole(wanted, unfinished.contents()))
    size = new.stat().st_size
    put_in_place(new, request.into / name)
    provenance = Provenance(
        **terms_of(wanted),
        file=name,
        vintage=start.edition or f"fetched {request.today}",
        accessed=f"{request.today}",
        url=f"{asker.base}{start.path}",
        sha256=checksum,
        bytes=size,
        rows=sum(page.rows for page in pages),
        of_rows=sum(page.seen for page in pages),
        pages=len(pages),
    )
    with base.alone:
        record(request.into, provenance)
        unfinished.forget()
        base.keys.append(wanted.key)
        base.finished.write(base.keys)
    return provenance


def _every_page(wanted: FileWanted, asker: Asker, start: Start, unfinished: Unfinished, tell: Tell) -> list[PageKept]:
    """Every page, those that came before included."""
    shape, pages = SHAPES[wanted.service.key], unfinished.pages()
    path = pages[-1].following if pages else start.path
    asked = {start.path, *(page.following for page in pages)}
    while path:
        at = path
        page = asker.ask(at, lambda content: shape.page(wanted, asker, at, content))  # noqa: B023 - called at once
        if page.following in asked and page.following:
            raise Mistake(f"{asker.service.name}: “{wanted.title}” leads from page to page in a ring; {KEPT}.")
        asked.add(page.following)
        pages.append(unfinished.add(len(pages), page))
        tell(f"{wanted.title}: page {len(pages)}.")
        path = page.following
        if path and len(pages) == MOST_PAGES:
            raise Mistake(f"{asker.service.name}: “{wanted.title}” has more than {MOST_PAGES:,} pages; {KEPT}.")
    return pages


def _require_all(wanted: FileWanted, start: Start, pages: list[PageKept]) -> None:
    rows = sum(page.seen for page in pages)
    if start.expected is not None and rows != start.expected:
        said = f"gave {rows:,} of {start.expected:,} rows of “{wanted.title}”"
        raise Mistake(f"{wanted.service.name}: it {said}, so none was kept; {KEPT}.")
    if rows < wanted.fewest:
        said = f"gave {rows:,} rows of “{wanted.title}”, and a whole file has {wanted.fewest:,} at least"
        raise Mistake(f"{wanted.service.name}: it {said}; {KEPT}.")


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold a folder: two fetches at once would write over each other's pages."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Mistake(f"{folder.parent}: another fetch is writing there; wait until it has ended.") from error
        yield
