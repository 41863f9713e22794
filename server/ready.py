"""An answer ready to be sent, again and again where it is kept: with a tag, and packed where that makes it smaller."""

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.datastructures import Headers
from starlette.responses import Response

_PACKED = frozenset({"application/json", "application/geo+json", "text/html"})
"""Kinds of content that are worth making smaller: the others are packed inside."""
_FOR_ALL, _FOR_ONE = "private, no-cache", "no-store"


@dataclass(frozen=True)
class Content:
    """What is answered; a file to be saved has a name; ``links`` are as the header of that name has them."""

    body: bytes
    mime: str
    file_name: str | None = None
    links: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ready:
    """An answer as it is sent; its tag changes when it does."""

    body: bytes
    packed: bytes | None
    tag: str
    mime: str
    headers: Mapping[str, str]

    @property
    def size(self) -> int:
        """How many bytes it holds."""
        return len(self.body) + len(self.packed or b"")

    def response(self, headers: Headers) -> Response:
        """Answer a request with these headers: in the form that it takes, or that it is still what it knows."""
        packs = self.packed is not None and _takes_gzip(headers.get("accept-encoding", ""))
        sent = {**self.headers, "etag": f'"{self.tag}{"-gzip" * packs}"'}
        if sent["etag"] in (one.strip().removeprefix("W/") for one in headers.get("if-none-match", "").split(",")):
            return Response(status_code=304, headers=sent)
        if packs:
            return Response(self.packed, headers={**sent, "content-encoding": "gzip"}, media_type=self.mime)
        return Response(self.body, headers=sent, media_type=self.mime)


def ready(content: Content, is_for_all: bool) -> Ready:
    """Return content as it is sent; a browser keeps nothing that is not for all."""
    headers = {"cache-control": _FOR_ALL if is_for_all else _FOR_ONE, "vary": "Accept-Encoding"}
    if content.links:
        headers["link"] = ", ".join(content.links)
    if content.file_name:
        headers["content-disposition"] = f'attachment; filename="{content.file_name}"'
    packed = gzip.compress(content.body, 6, mtime=0) if content.mime in _PACKED else None
    return Ready(content.body, packed, hashlib.sha256(content.body).hexdigest()[:32], content.mime, headers)


def _takes_gzip(accepted: str) -> bool:
    names = (one.replace(" ", "") for one in accepted.split(","))
    return any(one.partition(";")[0] == "gzip" and not one.endswith(";q=0") for one in names)
