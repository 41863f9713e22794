"""What passes over a websocket is read once, and three rules rest on it.

*What a screen sends alone.* Text, which the framework answers with a traceback, ends the socket; the log has one line without
what was sent. A message of a kind that no screen sends is passed over.

*Pages left.* A click on a link closes what lies open over the page: the browser asks for a part of that page after it has asked
for the next. It is passed over: its answer would be drawn on the page that came.

*Drawn first.* A page that comes from another server, or back after a break, asks by itself to be drawn anew. What somebody
clicks meanwhile is of a screen that this server has not drawn yet: it would be passed over without a word, so it waits.
"""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from starlette.types import ASGIApp, Message, Receive, Scope, Send

SECONDS_AT_MOST = 60.0
_LOG = logging.getLogger(__name__)
_TEXT_IS_NOT_TAKEN, _TOO_LARGE = 1003, 1009
_WORDS_OF_A_PAGE_THAT_COMES_BACK = 3
"""The framework's name, a sign against other sites' pages, and the visit that the page had: one that is new has none."""


class Asked(NamedTuple):
    """What a browser's message asks.

    Attributes
    ----------
    is_taken
        Whether it is of a kind that a screen sends.
    page
        The page of which it asks for a drawing: "" where it does not name it, None where it asks for none.
    is_a_part
        Whether it asks for a part of that page alone.
    """

    is_taken: bool
    page: str | None
    is_a_part: bool


class Told(NamedTuple):
    """What a message tells a browser: the page that it will be sent whole (None: of none), and whether all of it was sent."""

    page: str | None
    is_drawn: bool


class Sockets:
    """Reads what a browser asks and what it is told; lets all but websockets through as they are."""

    def __init__(self, app: ASGIApp, asked: Callable[[bytes], Asked], told: Callable[[bytes], Told]) -> None:
        self.app = app
        self.asked = asked
        self.told = told

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the app hear what it should, when it should."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        talk = _Talk(comes_back=len(scope["subprotocols"]) >= _WORDS_OF_A_PAGE_THAT_COMES_BACK)

        async def receive_in_turn() -> Message:
            while (said := (message := await receive()).get("bytes")) is not None:
                asked = self.asked(said)
                if asked.is_taken and not talk.is_of_a_page_left(asked):
                    await talk.wait_for_its_turn(asked)
                    return message
            return _as_an_end(message)

        async def send_and_note(message: Message) -> None:
            if said := message.get("bytes"):
                talk.note(self.told(said))
            await send(message)

        await self.app(scope, receive_in_turn, send_and_note)


class _Talk:
    """What was said by one websocket: the last page that was asked for whole, or told, and whether a first drawing is awaited."""

    def __init__(self, comes_back: bool) -> None:
        self.here = ""
        self.has_asked = False
        self.drawn = asyncio.Event()
        if not comes_back:
            self.drawn.set()

    def is_of_a_page_left(self, asked: Asked) -> bool:
        return asked.is_a_part and bool(self.here) and asked.page != self.here

    async def wait_for_its_turn(self, asked: Asked) -> None:
        if asked.page is None:
            return
        if not asked.is_a_part:
            self.here = asked.page
        if self.has_asked and not self.drawn.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(self.drawn.wait(), SECONDS_AT_MOST)
        self.has_asked = True

    def note(self, told: Told) -> None:
        self.here = told.page or self.here
        if self.has_asked and told.is_drawn:
            self.drawn.set()


def _as_an_end(message: Message) -> Message:
    """Return what is no binary message as it is, but a text as an end."""
    if message["type"] == "websocket.receive":
        _LOG.warning("A websocket sent text, which is not taken: it was closed.")
        return {"type": "websocket.disconnect", "code": _TEXT_IS_NOT_TAKEN}
    if message["type"] == "websocket.disconnect" and message.get("code") == _TOO_LARGE:
        _LOG.warning("A websocket sent more at once than is taken: it was closed.")
    return message
