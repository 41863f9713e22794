"""A route that is only read: its work is done in a thread, its content has a tag, and what is wrong is one sentence of JSON."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from geo.mistakes import Mistake
from server.work import TooBusy, Work

_AGAIN_S = "60"


class NotThere(Mistake):
    """What an address names is not here."""


@dataclass(frozen=True)
class Asked:
    """What a request asks: the parts of its path and the choices behind it, both texts of anybody's."""

    path: Mapping[str, str]
    choices: Mapping[str, str]


@dataclass(frozen=True)
class Content:
    """What is answered; a file to be saved has a name; ``links`` are as the header of that name has them."""

    body: bytes
    mime: str
    file_name: str | None = None
    links: tuple[str, ...] = ()


def reading_route(path: str, answers: Callable[[Asked], Content], work: Work) -> Route:
    """Return the route at a path that answers what is asked."""

    async def endpoint(request: Request) -> Response:
        given = request.query_params.multi_items()
        if len(given) > len(dict(given)):
            return _wrong(400, "The address names a choice twice: name it once.")
        asked = Asked(request.path_params, dict(given))
        try:
            content = await work.done(lambda: answers(asked))
        except TooBusy as busy:
            return _wrong(503, str(busy), {"retry-after": _AGAIN_S})
        except NotThere as mistake:
            return _wrong(404, str(mistake))
        except Mistake as mistake:
            return _wrong(400, str(mistake))
        return _response(content, request.headers.get("if-none-match", ""))

    return Route(path, endpoint, methods=["GET"])


def nothing_else(prefix: str) -> Route:
    """Return the route that says of all other paths under a prefix that there is nothing: else a screen would answer them."""

    async def endpoint(_: Request) -> Response:
        return _wrong(404, f"There is nothing here: {prefix}/v1/ lists what there is.")

    return Route(f"{prefix}/{{rest:path}}", endpoint, methods=["GET", "POST", "PUT", "PATCH", "DELETE"])


def _response(content: Content, known: str) -> Response:
    """The content, or that it is still what the browser knows."""
    tag = f'"{hashlib.sha256(content.body).hexdigest()[:32]}"'
    headers = {"etag": tag, "cache-control": "private, no-cache"}
    if content.links:
        headers["link"] = ", ".join(content.links)
    if tag in (one.strip().removeprefix("W/") for one in known.split(",")):
        return Response(status_code=304, headers=headers)
    if content.file_name:
        headers["content-disposition"] = f'attachment; filename="{content.file_name}"'
    return Response(content.body, headers=headers, media_type=content.mime)


def _wrong(status: int, says: str, headers: Mapping[str, str] | None = None) -> Response:
    return JSONResponse({"error": says}, status, headers)
