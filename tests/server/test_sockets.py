"""A websocket that speaks no language of ours ends, with one line in the log that repeats nothing of it."""

import logging

import pytest
from starlette.types import Message, Receive, Scope, Send

from server.sockets import BinaryAlone
from tests.server.asgi import ask

HEARD: list[Message] = []


async def listens(scope: Scope, receive: Receive, send: Send) -> None:
    HEARD.append(await receive())


@pytest.mark.parametrize(
    "message",
    [
        {"type": "websocket.receive", "text": "a refuge's address"},
        {"type": "websocket.disconnect", "code": 1009, "reason": "a refuge's address"},
    ],
)
def test_text_and_what_is_too_large_end_it_with_one_line(message: Message, caplog: pytest.LogCaptureFixture) -> None:
    HEARD.clear()
    with caplog.at_level(logging.WARNING):
        ask(BinaryAlone(listens, lambda _: True), "/_stcore/stream", kind="websocket", sends=(message,))
    assert HEARD[0]["type"] == "websocket.disconnect"
    assert len(caplog.records) == 1 and "refuge" not in caplog.text


def test_what_a_screen_sends_goes_on_and_all_else_is_passed_over(caplog: pytest.LogCaptureFixture) -> None:
    HEARD.clear()
    ask(
        BinaryAlone(listens, lambda said: said == b"\x08"),
        "/_stcore/stream",
        kind="websocket",
        sends=tuple({"type": "websocket.receive", "bytes": said} for said in (b"clear what is kept", b"\x08")),
    )
    assert HEARD == [{"type": "websocket.receive", "bytes": b"\x08"}] and not caplog.records
