"""Websockets that speak no language of ours: the socket ends, and the log has one line without what was sent."""

import logging
from collections.abc import Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LOG = logging.getLogger(__name__)
_TEXT_IS_NOT_TAKEN, _TOO_LARGE = 1003, 1009


class BinaryAlone:
    """Ends a websocket that sends text, which the framework answers with a traceback; tells of one that sent too much.

    A message that ``is_taken`` does not know as a screen's is passed over.
    """

    def __init__(self, app: ASGIApp, is_taken: Callable[[bytes], bool]) -> None:
        self.app = app
        self.is_taken = is_taken

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Tell the app of a text frame as of an end."""

        async def receive_binary() -> Message:
            message = await receive()
            while (said := message.get("bytes")) is not None and not self.is_taken(said):
                message = await receive()
            if message["type"] == "websocket.receive" and message.get("bytes") is None:
                _LOG.warning("A websocket sent text, which is not taken: it was closed.")
                return {"type": "websocket.disconnect", "code": _TEXT_IS_NOT_TAKEN}
            if message["type"] == "websocket.disconnect" and message.get("code") == _TOO_LARGE:
                _LOG.warning("A websocket sent more at once than is taken: it was closed.")
            return message

        await self.app(scope, receive_binary if scope["type"] == "websocket" else receive, send)
