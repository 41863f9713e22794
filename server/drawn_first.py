"""A page that comes from another server, or back after a break, is drawn anew before anything else that it asks for is done.

It asks for that by itself. What somebody clicks meanwhile is of a screen that this server has not drawn yet: it would be passed
over without a word.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from starlette.types import ASGIApp, Message, Receive, Scope, Send

SECONDS_AT_MOST = 60.0
_WORDS_OF_A_PAGE_THAT_COMES_BACK = 3
"""The framework's name, a sign against other sites' pages, and the visit that the page had: one that is new has none."""
Says = Callable[[bytes], bool]


class DrawnFirst:
    """Holds back what a page asks for until what it asked for first stands there."""

    def __init__(self, app: ASGIApp, asks_to_draw: Says, says_drawn: Says) -> None:
        self.app = app
        self.asks_to_draw = asks_to_draw
        self.says_drawn = says_drawn

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let all but websockets of pages that come back through as they are."""
        if scope["type"] != "websocket" or len(scope["subprotocols"]) < _WORDS_OF_A_PAGE_THAT_COMES_BACK:
            await self.app(scope, receive, send)
            return
        has_asked, drawn = False, asyncio.Event()

        async def receive_in_turn() -> Message:
            nonlocal has_asked
            message = await receive()
            if not drawn.is_set() and self.asks_to_draw(message.get("bytes") or b""):
                if has_asked:
                    with suppress(TimeoutError):
                        await asyncio.wait_for(drawn.wait(), SECONDS_AT_MOST)
                has_asked = True
            return message

        async def send_and_note(message: Message) -> None:
            if has_asked and not drawn.is_set() and self.says_drawn(message.get("bytes") or b""):
                drawn.set()
            await send(message)

        await self.app(scope, receive_in_turn, send_and_note)
