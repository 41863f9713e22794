"""A route that is only read: its work is done in a thread, its content has a tag, and what is wrong is one sentence of JSON."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from geo.mistakes import Mistake
from server.rate import TooOften
from server.ready import Ready
from server.work import TooBusy, Work

_AGAIN_S = "60"


class NotThere(Mistake):
    """What an address names is not here."""


@dataclass(frozen=True)
class Asked:
    """What a request asks: the parts of its path and the choices behind it, both texts of anybody's."""

    path: Mapping[str, str]
    choices: Mapping[str, str]


def reading_route(path: str, answers: Callable[[Asked], Ready], work: Work) -> Route:
    """Return the route at a path that answers everybody alike what is asked."""

    async def answer(_: Request, asked: Asked) -> Ready:
        return await work.done(lambda: answers(asked))

    return route_of(path, answer)


def route_of(path: str, answer: Callable[[Request, Asked], Awaitable[Ready]]) -> Route:
    """Return the route at a path that sends an answer, or says what is wrong."""

    async def endpoint(request: Request) -> Response:
        given = request.query_params.multi_items()
        if len(given) > len(dict(given)):
            return _wrong(400, "The address names a choice twice: name it once.")
        try:
            answered = await answer(request, Asked(request.path_params, dict(given)))
        except TooOften as often:
            return _wrong(429, str(often), {"retry-after": str(often.wait_s)})
        except TooBusy as busy:
            return _wrong(503, str(busy), {"retry-after": _AGAIN_S})
        except NotThere as mistake:
            return _wrong(404, str(mistake))
        except Mistake as mistake:
            return _wrong(400, str(mistake))
        return answered.response(request.headers)

    return Route(path, endpoint, methods=["GET"])


def nothing_else(prefix: str) -> Route:
    """Return the route that says of all other paths under a prefix that there is nothing: else a screen would answer them."""

    async def endpoint(_: Request) -> Response:
        return _wrong(404, f"There is nothing here: {prefix}/v1/ lists what there is.")

    return Route(f"{prefix}/{{rest:path}}", endpoint, methods=["GET", "POST", "PUT", "PATCH", "DELETE"])


def _wrong(status: int, says: str, headers: Mapping[str, str] | None = None) -> Response:
    return JSONResponse({"error": says}, status, headers)
