"""How a request is refused before anything of it is read: one plain sentence over HTTP, a closed door to a websocket."""

from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

_POLICY_VIOLATION = 1008


async def refuse(scope: Scope, receive: Receive, send: Send, status: int, says: str) -> None:
    """Refuse a request with a status of HTTP and what is said ("" for nothing); a websocket is closed before it opens."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": _POLICY_VIOLATION})
    else:
        await PlainTextResponse(says, status)(scope, receive, send)
