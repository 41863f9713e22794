"""Ask an ASGI application without a server: one request in, its whole answer out."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass, field
from typing import Any, TypeVar

from starlette.types import ASGIApp, Message

R = TypeVar("R")
HERE = ("host", "127.0.0.1:8501")


@dataclass
class Answered:
    """What came back: messages as they were sent."""

    messages: list[Message] = field(default_factory=list)

    @property
    def status(self) -> int:
        return int(self.messages[0]["status"])

    @property
    def headers(self) -> dict[str, str]:
        return {name.decode(): value.decode() for name, value in self.messages[0]["headers"]}

    @property
    def body(self) -> bytes:
        return b"".join(message.get("body", b"") for message in self.messages[1:])


def ask(
    app: ASGIApp,
    path: str = "/",
    *headers: tuple[str, str],
    kind: str = "http",
    method: str = "GET",
    sends: tuple[Message, ...] = (),
) -> Answered:
    """Ask for a path under some headers; a websocket sends messages first and hears the end after them."""
    query = path.partition("?")[2]
    scope = {
        "type": kind,
        "method": method,
        "path": path.partition("?")[0],
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in headers],
    }
    waiting = [*sends, {"type": f"{kind}.disconnect" if kind == "websocket" else "http.request"}]
    answered = Answered()

    async def receive() -> Message:
        return dict(waiting.pop(0))

    async def send(message: Message) -> None:
        answered.messages.append(message)

    run_apart(app(scope, receive, send))
    return answered


def run_apart(work: Coroutine[Any, Any, R]) -> R:
    """Run a coroutine beside the loop that the browser's tests keep running in the same process."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(copy_context().run, asyncio.run, work).result()
