"""JSON of a service, looked at before it is believed: its depth, its outermost kind, and whether it is JSON at all."""

import json
from typing import Any, NoReturn

from ijson import JSONError

from geo.mistakes import Mistake
from loaders.fetch.asking import KEPT, CutShortError
from loaders.fetch.wanted import FileWanted, Service
from loaders.files.cells import shown
from loaders.standards.json_lists import TooDeepError, outline


def checked_json(content: bytes, service: Service) -> Any:
    """What an answer says.

    Raises
    ------
    CutShortError
        If it begins as JSON and does not end as such.
    Mistake
        If it is a web page, anything else that is no JSON, or nested too deeply.
    """
    start = content[:200].lstrip(b"\xef\xbb\xbf \r\n\t")
    if start.startswith(b"<"):
        raise Mistake(f"{service.name}: it answered with a web page, not with data; {KEPT}.")
    if start[:1] not in (b"{", b"["):
        raise Mistake(f"{service.name}: its answer is not the JSON that was asked for; {KEPT}.")
    try:
        outline(content)
        return json.loads(content.decode("utf-8-sig"), parse_constant=_no_number)
    except TooDeepError as error:
        raise Mistake(f"{service.name}: its answer is nested deeper than any of its lists; {KEPT}.") from error
    except (JSONError, ValueError, RecursionError) as error:
        raise CutShortError from error


def changed(wanted: FileWanted, what: str) -> NoReturn:
    """Say in one sentence that a file has another form than was known when this was written."""
    raise Mistake(f"{wanted.service.name}: the form of “{wanted.title}” has changed ({what}); {KEPT}.")


def require(holds: bool, wanted: FileWanted, what: str) -> None:
    """``changed``, unless it holds."""
    if not holds:
        changed(wanted, what)


def missing(name: str) -> str:
    """What is wrong where something is not there; the digits that a column's name may have are "nn"."""
    return f"no {shown(name.replace('[0-9]{2}', 'nn'))}"


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)
