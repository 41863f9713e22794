"""What a browser asks late of a page that it has left is passed over: its answer would be drawn on the page that came.

A click on a link closes what lies open over the page: the browser asks for a part of that page after it has asked for the next.
"""

from collections.abc import Callable
from typing import NamedTuple

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Asked(NamedTuple):
    """The page of which something is asked, "" where it is not named, and whether that is a part of it alone."""

    page: str
    is_a_part: bool


class PagesLeft:
    """Passes over what is asked of a part of a page other than the last that was asked for whole, or told.

    ``page_asked`` reads what a browser asks, None where that is nothing to draw; ``page_told`` the page that it is told of, None
    where a message tells of none.
    """

    def __init__(
        self, app: ASGIApp, page_asked: Callable[[bytes], Asked | None], page_told: Callable[[bytes], str | None]
    ) -> None:
        self.app = app
        self.page_asked = page_asked
        self.page_told = page_told

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let all but websockets through as they are."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        here = ""

        async def receive_of_the_page() -> Message:
            nonlocal here
            while True:
                message = await receive()
                asked = self.page_asked(message.get("bytes") or b"")
                if asked is None or not here or not asked.is_a_part or asked.page == here:
                    break
            if asked is not None and not asked.is_a_part:
                here = asked.page
            return message

        async def send_and_note(message: Message) -> None:
            nonlocal here
            here = self.page_told(message.get("bytes") or b"") or here
            await send(message)

        await self.app(scope, receive_of_the_page, send_and_note)
