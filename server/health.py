"""Whether the process is up, and whether it can do its work: for whoever looks after it, and telling nobody anything else."""

import asyncio
import logging

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from geo.mistakes import Mistake
from loaders.directory.shipped import published_directory
from server.work import TooBusy, Work
from store.database import open_store

_LOG = logging.getLogger(__name__)
NOT_READY = "Not ready: saved work cannot be opened. The server's log says why."


def health_routes(work: Work) -> list[BaseRoute]:
    """Return ``/healthz`` (the process is up) and ``/readyz`` (data are read and saved work can be opened; else 503).

    All who ask at a time are answered by one look: anybody may ask, and must not take the places of other work.
    """
    looking: asyncio.Future[None] | None = None

    async def is_up(_: Request) -> Response:
        return PlainTextResponse("up")

    async def is_ready(_: Request) -> Response:
        nonlocal looking
        if looking is None or looking.done():
            looking = asyncio.ensure_future(work.done(_open_everything))
        try:
            await asyncio.shield(looking)
        except TooBusy as busy:
            return PlainTextResponse(f"Not ready: {busy}", 503)
        except Mistake as mistake:
            _LOG.warning("Not ready: %s", mistake)
            return PlainTextResponse(NOT_READY, 503)
        return PlainTextResponse("ready")

    return [Route("/healthz", is_up), Route("/readyz", is_ready)]


def _open_everything() -> None:
    published_directory()
    open_store().close()
