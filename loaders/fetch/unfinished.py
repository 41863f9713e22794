"""What is there of a file that is being fetched: where it began, and every page that came, so that it goes on where it was."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

from loaders.fetch.shape import Page, Start
from loaders.fetch.whole_files import write_whole

GOES_ON_FOR = timedelta(days=7)
"""After so long the service may have moved on: a file of two editions would be none."""
_BEGUN, _PAGE = "begun.json", "{:05}.page"


@dataclass(frozen=True)
class PageKept:
    """A page that has come: its rows, how many it had, the path of the next, and the checksum of what is kept of it."""

    rows: int
    seen: int
    following: str
    sha256: str


class Unfinished:
    """The folder of one file on its way. Whatever is broken in it counts as not there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def begun(self, base: str, today: date) -> Start | None:
        """Where it began, at these addresses and not long ago; None where it has to begin."""
        try:
            said = json.loads((self._folder / _BEGUN).read_bytes())
            return Start(**said["start"]) if _goes_on(said, base, today) else None
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def begin(self, start: Start, base: str, today: date) -> Start:
        """Begin anew."""
        self.forget()
        self._folder.mkdir(parents=True)
        said = {"start": asdict(start), "base": base, "on": today.isoformat()}
        write_whole(self._folder / _BEGUN, [json.dumps(said).encode()])
        return start

    def pages(self) -> list[PageKept]:
        """The pages that came, from the first to the last that is whole."""
        found: list[PageKept] = []
        while page := self._page(len(found)):
            found.append(page[0])
        return found

    def add(self, number: int, page: Page) -> PageKept:
        """Keep a page that came."""
        kept = PageKept(page.rows, page.seen, page.following, sha256(page.kept).hexdigest())
        write_whole(self._folder / _PAGE.format(number), [json.dumps(asdict(kept)).encode(), b"\n", page.kept])
        return kept

    def contents(self) -> Iterator[bytes]:
        """What is kept of each page."""
        number = 0
        while page := self._page(number):
            yield page[1]
            number += 1

    def forget(self) -> None:
        """Throw away what is there; where it began goes first, so that the rest counts no more."""
        (self._folder / _BEGUN).unlink(missing_ok=True)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _page(self, number: int) -> tuple[PageKept, bytes] | None:
        try:
            about, _, content = (self._folder / _PAGE.format(number)).read_bytes().partition(b"\n")
            kept = PageKept(**json.loads(about))
        except (OSError, ValueError, TypeError):
            return None
        return (kept, content) if kept.sha256 == sha256(content).hexdigest() else None


class FilesDone:
    """The files that an unfinished fetch has put in their place, so that the next does not fetch them again."""

    def __init__(self, path: Path, base: str, today: date) -> None:
        self._path, self._base, self._today = path, base, today

    def keys(self) -> list[str]:
        """Their keys; none where the fetch was of other addresses, or long ago."""
        try:
            said = json.loads(self._path.read_bytes())
            return [str(key) for key in said["keys"]] if _goes_on(said, self._base, self._today) else []
        except (OSError, ValueError, TypeError, KeyError):
            return []

    def write(self, keys: list[str]) -> None:
        """Keep the keys, and since when."""
        said = {"keys": keys, "base": self._base, "on": self._today.isoformat()}
        write_whole(self._path, [json.dumps(said).encode()])

    def forget(self) -> None:
        """The fetch is finished: the next begins anew."""
        self._path.unlink(missing_ok=True)


def _goes_on(said: dict[str, str], base: str, today: date) -> bool:
    """Whether what began there goes on now; raises KeyError, TypeError or ValueError where it does not say."""
    return said["base"] == base and timedelta(0) <= today - date.fromisoformat(said["on"]) <= GOES_ON_FOR
