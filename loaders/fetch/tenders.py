"""Find a Tender: packages of notices (OCDS), each with the address of the next; only those on our subject are kept."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from loaders.fetch.asking import Asker
from loaders.fetch.checked_json import changed, checked_json, missing, require
from loaders.fetch.shape import Page, Shape, Start
from loaders.fetch.wanted import FileWanted


def start(wanted: FileWanted, asker: Asker, today: date) -> Start:
    """The notices of so many days, up to today."""
    first = today - timedelta(days=wanted.days)
    parts = urlsplit(wanted.path)
    asked = {"updatedFrom": f"{first}T00:00:00", "updatedTo": f"{today}T23:59:59", **dict(parse_qsl(parts.query))}
    return Start(parts._replace(query=urlencode(asked, safe=":")).geturl(), f"{first}_{today}")


def page(wanted: FileWanted, asker: Asker, path: str, content: bytes) -> Page:
    """A package, without the notices that speak of something else."""
    entry = checked_json(content, asker.service)
    releases = entry.get("releases") if isinstance(entry, dict) else None
    if not isinstance(releases, list):
        changed(wanted, missing("releases"))
    for release in releases:
        _require_release(wanted, release)
    kept = [json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in releases]
    kept = [text for text in kept if any(word in text.casefold() for word in wanted.words)]
    return Page(",".join(kept).encode(errors="replace"), len(kept), len(releases), _next(wanted, asker, entry))


def whole(wanted: FileWanted, pages: Iterable[bytes]) -> Iterator[bytes]:
    """The notices of all packages as one."""
    about = {"version": "1.1", "publisher": {"name": wanted.service.name}, "license": wanted.service.licence}
    yield json.dumps(about).removesuffix("}").encode() + b', "releases": ['
    between = b""
    for part in filter(None, pages):
        yield between + part
        between = b","
    yield b"]}\n"


SHAPE = Shape(start, page, whole)


def _require_release(wanted: FileWanted, release: Any) -> None:
    if not isinstance(release, dict):
        changed(wanted, "a notice is no entry")
    for column in wanted.columns:
        require(column in release, wanted, missing(column))


def _next(wanted: FileWanted, asker: Asker, entry: dict[str, Any]) -> str:
    links = entry.get("links")
    following = links.get("next") if isinstance(links, dict) else None
    require(following is None or isinstance(following, str), wanted, "the address of the next page is no text")
    return asker.path_of(following) if following else ""
