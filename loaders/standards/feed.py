"""An Open Referral address read page by page: only when a user gives it, only from its own host, and only so much."""

import time
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

from ijson import JSONError

from geo.mistakes import Mistake
from loaders.apart.door import read_apart
from loaders.fetch.one_answer import Answer, NotPublicError, TooLargeError, answer_within_host, one_answer
from loaders.files.cells import shown
from loaders.files.file_kind import LARGEST_FILE_MB, MB
from loaders.files.grid import FileRead
from loaders.files.read_file import read_file
from loaders.standards.json_lists import TooDeepError, outline, pages_in_all

MOST_PAGES = 1_000
LONGEST_IN_ALL = 180
"""Seconds for all pages."""
AGAIN = "The address gave the same page twice, so what follows it was not read."

OnProgress = Callable[[int, int], object]


def read_feed(
    address: str, *, on_this_machine: bool = False, on_progress: OnProgress = lambda done, total: None
) -> FileRead:
    """Fetch every page of an Open Referral address (3.0 or 1.0) and read them as one file.

    Parameters
    ----------
    address
        ``http`` or ``https``, as the user gives it: of the list of services, with or without a page.
    on_this_machine
        Whether the address must be of this machine itself. Otherwise every address that is not public is refused.
    on_progress
        Told the pages fetched and the pages that there are.

    Raises
    ------
    Mistake
        If the address is no public one, does not answer in time, leads to another host, gives too much, or gives no list of
        services. Nothing is read then.
    """
    parts = _checked(address)
    name = f"{parts.netloc}{parts.path}"
    give_up = time.monotonic() + LONGEST_IN_ALL
    pages: list[bytes] = []
    page, total, note = _first_page(parts), 1, ""
    while len(pages) < total:
        body = _fetched(_of_page(parts, page, first=not pages), name, on_this_machine)
        if body in pages:
            note = AGAIN
            break
        pages.append(body)
        total = read_apart(name, number_of_pages, body, name)
        page += 1
        on_progress(len(pages), total)
        _require_within_limits(pages, total, give_up, name)
    file = read_apart(name, read_file, b"[" + b",".join(pages) + b"]" if len(pages) > 1 else pages[0], name)
    if not file.format.startswith("open_referral"):
        raise Mistake(
            f"{name}: the address gives no list of services in Open Referral UK; check it with whoever runs it."
        )
    return replace(file, notes=(*file.notes, note)) if note else file


def _checked(address: str) -> SplitResult:
    try:
        parts = urlsplit(address.strip())
        named = parts.scheme in ("http", "https") and parts.hostname and (parts.port is None or parts.port > 0)
    except ValueError:
        named = False
    if not named or any(ord(c) <= 32 or ord(c) > 126 for c in address.strip()):
        raise Mistake(f"{shown(address)} is not a web address; write it in full, with https:// in front.")
    if parts.username or parts.password:
        raise Mistake("The address holds a user name or a password; take it out: only open addresses are read.")
    return parts


def _first_page(parts: SplitResult) -> int:
    given = dict(parse_qsl(parts.query)).get("page", "1")
    return int(given) if given.isdecimal() and len(given) < 6 else 1


def _of_page(parts: SplitResult, page: int, first: bool) -> SplitResult:
    if first:
        return parts
    others = [(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if key != "page"]
    return parts._replace(query=urlencode([*others, ("page", str(page))]))


def number_of_pages(body: bytes, name: str) -> int:
    """How many pages an address has, as one of them says; ``Mistake`` where it is no page of a list."""
    try:
        return pages_in_all(body, outline(body))
    except (JSONError, TooDeepError, ValueError) as error:
        raise Mistake(
            f"{name}: the address gives no list of services; give the address of the list itself, not of a web page."
        ) from error


def _require_within_limits(pages: list[bytes], total: int, give_up: float, name: str) -> None:
    if total > MOST_PAGES:
        raise Mistake(
            f"{name}: there are {total:,} pages, more than the {MOST_PAGES:,} that can be read; ask for larger pages."
        )
    if sum(map(len, pages)) > LARGEST_FILE_MB * MB:
        raise Mistake(f"{name}: the pages are more than {LARGEST_FILE_MB} MB together; narrow the address down.")
    if len(pages) < total and time.monotonic() > give_up:
        raise Mistake(
            f"{name}: after {LONGEST_IN_ALL} seconds {len(pages)} of {total:,} pages had come; try again later."
        )


def _fetched(parts: SplitResult, name: str, on_this_machine: bool) -> bytes:
    """The body of one answer; redirects are followed on the same host alone."""
    answer = answer_within_host(
        parts,
        lambda asked: _asked(asked, name, on_this_machine),
        lambda host: Mistake(f"{name}: the address leads to {shown(host)}; give that one if you trust it."),
    )
    if answer.status != 200:
        raise Mistake(f"{name}: the address answered with error {answer.status}; check it, or try again later.")
    return answer.body


def _asked(parts: SplitResult, name: str, on_this_machine: bool) -> Answer:
    most = LARGEST_FILE_MB * MB
    try:
        return one_answer(parts, on_this_machine=on_this_machine, most_bytes=most, longest_s=LONGEST_IN_ALL)
    except NotPublicError as error:
        raise Mistake(f"{parts.hostname}: this is not a public address, and only public ones are read.") from error
    except TooLargeError as error:
        raise Mistake(f"{name}: one page is more than {LARGEST_FILE_MB} MB; ask for smaller pages.") from error
    except OSError as error:
        raise Mistake(f"{name}: the address did not answer; check it, or try again later.") from error
