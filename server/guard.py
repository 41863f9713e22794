"""The door of a team's server: nothing is answered to whoever has neither signed in nor a token, and nothing told them.

Screens, their websocket, files and routes all lie behind it. What a browser needs to sign in does not, nor whether the server
is up.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.refusing import refuse
from server.way_back import remember_the_way, way_back
from store.access.actors import NOBODY, Actor, acting_as

Cookies = Mapping[str, str]
SIGN_IN, SIGN_OUT = "/sign-in", "/sign-out"
WITHOUT_SIGN_IN = frozenset({"/healthz", "/readyz", "/auth/login", "/auth/logout", "/oauth2callback", "/favicon.png"})
"""What answers everybody: it tells nothing of anybody's."""
OF_PROGRAMS = "/api/"
"""Where a token opens as a sign-in does; it opens no screen."""
NOT_SIGNED_IN = "Sign in first."
_BEARER = "bearer "
_OVER = 1008
SECONDS_BETWEEN_LOOKS = 30.0
"""Between two looks whether the visit of a websocket is over where nothing comes by it."""


@dataclass(frozen=True)
class Ways:
    """How the guard asks the team's server; each may block, so is asked beside the server's own thread.

    Attributes
    ----------
    visitor
        Who somebody is by the cookies of a request; None: nobody, or not any longer.
    token_holder
        For whom a token is; None: for nobody.
    sign_out
        End the visit whose cookies these are.
    refused
        Write into the audit that a path was refused to somebody unknown.
    provider
        The address that begins a sign-in at the provider; it is good for two minutes.
    sign_in_page
        The page, as HTML, that says how to sign in, for cookies that may name somebody who is none of the team.
    """

    visitor: Callable[[Cookies], Actor | None]
    token_holder: Callable[[str], Actor | None]
    sign_out: Callable[[Cookies], None]
    refused: Callable[[str], None]
    provider: Callable[[], str]
    sign_in_page: Callable[[Cookies], str]


class Guard:
    """Lets in who may, each as themselves."""

    def __init__(self, app: ASGIApp, ways: Ways) -> None:
        self.app = app
        self.ways = ways

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer whoever is signed in, or has a token for a program's route; refuse all others."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["path"] in WITHOUT_SIGN_IN:
            with acting_as(NOBODY):
                await self.app(scope, receive, send)
            return
        if scope["path"] == SIGN_IN and scope["type"] == "http":
            await RedirectResponse(self.ways.provider(), 302)(scope, receive, send)
            return
        cookies = HTTPConnection(scope).cookies  # read as the framework reads them: both see one person
        actor = await run_in_threadpool(self._actor, scope, cookies)
        if actor is None:
            await self._refuse(scope, receive, send, cookies)
        elif scope["path"] == "/" and (back := way_back(cookies)):
            await back(scope, receive, send)
        elif scope["path"] == SIGN_OUT:
            await self._sign_out(scope, receive, send, cookies)
        else:
            with acting_as(actor):
                await self.app(scope, *self._while_signed_in(scope, receive, send, cookies))

    def _actor(self, scope: Scope, cookies: Cookies) -> Actor | None:
        given = Headers(scope=scope).get("authorization", "")
        if given and scope["path"].startswith(OF_PROGRAMS):
            return self.ways.token_holder(given[len(_BEARER) :]) if given.lower().startswith(_BEARER) else None
        return self.ways.visitor(cookies)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send, cookies: Cookies) -> None:
        await run_in_threadpool(self.ways.refused, scope["path"])
        if scope["type"] == "http" and "text/html" in Headers(scope=scope).get("accept", ""):
            page = await run_in_threadpool(self.ways.sign_in_page, cookies)
            await remember_the_way(HTMLResponse(page, 401, {"cache-control": "no-store"}), scope)(scope, receive, send)
        else:
            await refuse(scope, receive, send, 401, NOT_SIGNED_IN)

    async def _sign_out(self, scope: Scope, receive: Receive, send: Send, cookies: Cookies) -> None:
        """End the visit when one of our own pages asks for it."""
        headers = Headers(scope=scope)
        ours = urlsplit(headers.get("origin", "")).netloc == headers.get("host")
        if scope["type"] != "http" or scope["method"] != "POST" or not ours:
            await refuse(scope, receive, send, 405, "")
            return
        await run_in_threadpool(self.ways.sign_out, cookies)
        await PlainTextResponse("")(scope, receive, send)

    def _while_signed_in(self, scope: Scope, receive: Receive, send: Send, cookies: Cookies) -> tuple[Receive, Send]:
        """Close a websocket once its visit is over: at the next message, and soon where none comes.

        Requests are over by themselves; of their answers browsers keep nothing that does not say so itself.
        """
        if scope["type"] != "websocket":
            return receive, _kept_nowhere(send)

        async def receive_while_signed_in() -> Message:
            coming = asyncio.ensure_future(receive())
            try:
                while not coming.done():
                    await asyncio.wait({coming}, timeout=SECONDS_BETWEEN_LOOKS)
                    heard = coming.result() if coming.done() else {"type": "websocket.receive"}
                    is_asked = heard["type"] == "websocket.receive"
                    if is_asked and await run_in_threadpool(self.ways.visitor, cookies) is None:
                        await send({"type": "websocket.close", "code": _OVER})
                        return {"type": "websocket.disconnect", "code": _OVER}
                return coming.result()
            finally:
                coming.cancel()

        return receive_while_signed_in, send


def _kept_nowhere(send: Send) -> Send:
    """Say of an answer that does not say how long it may be kept that it may not: the machine may be shared."""

    async def send_kept_nowhere(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).setdefault("cache-control", "no-store")
        await send(message)

    return send_kept_nowhere
