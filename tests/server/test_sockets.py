"""What a websocket says reaches the framework where a screen says it, of the page that is there, once that page is drawn."""

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.types import Message, Receive, Scope, Send

from server.sockets import Asked, Sockets, Told

NEW, COMES_BACK = ["framework", "sign"], ["framework", "sign", "visit"]


def asked(said: bytes) -> Asked:
    """Read "whole need", "part need" and "clear"; all else draws nothing."""
    kind, _, page = said.decode().partition(" ")
    return Asked(kind != "clear", page if kind in ("whole", "part") else None, kind == "part")


def told(said: bytes) -> Told:
    """Read "told need" and "drawn"."""
    return Told(said.decode().removeprefix("told ") if said.startswith(b"told") else None, said == b"drawn")


def heard_of(subprotocols: list[str], *said: str | Message) -> list[str]:
    """Return what the application hears and when it has drawn, slowly, what it is asked to; "told need" it tells the browser."""
    heard: list[str] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        drawing = []
        while (message := await receive())["type"] != "websocket.disconnect":
            words = message["bytes"].decode()
            if words.startswith("told"):
                await send({"type": "websocket.send", "bytes": message["bytes"]})
                continue
            heard.append(words)
            drawing.append(asyncio.ensure_future(draw(send)))
            await asyncio.sleep(0)
        heard.append(f"end {message.get('code', '')}".strip())
        await asyncio.gather(*drawing)

    async def draw(send: Send) -> None:
        for _ in range(20):
            await asyncio.sleep(0)
        await send({"type": "websocket.send", "bytes": b"drawn"})
        heard.append("drawn")

    coming = [{"type": "websocket.receive", "bytes": one.encode()} if isinstance(one, str) else one for one in said]
    coming.append({"type": "websocket.disconnect"})

    async def receive() -> Message:
        return coming.pop(0)

    async def send(message: Message) -> None: ...

    scope = {"type": "websocket", "subprotocols": subprotocols}
    with ThreadPoolExecutor(1) as thread:  # beside the loop that the browser's tests keep running
        thread.submit(asyncio.run, Sockets(app, asked, told)(scope, receive, send)).result()
    return heard


def asked_of(*said: str) -> list[str]:
    """Return what the application of a new page hears, and nothing of what it draws."""
    return [one for one in heard_of(NEW, *said) if one not in ("drawn", "end")]


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ({"type": "websocket.receive", "text": "a refuge's address"}, 1003),
        ({"type": "websocket.disconnect", "code": 1009, "reason": "a refuge's address"}, 1009),
    ],
)
def test_text_and_what_is_too_large_end_it_with_one_line(
    message: Message, code: int, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert heard_of(NEW, message) == [f"end {code}"]
    assert len(caplog.records) == 1 and "refuge" not in caplog.text


def test_what_a_screen_sends_goes_on_and_all_else_is_passed_over(caplog: pytest.LogCaptureFixture) -> None:
    assert asked_of("clear", "file", "clear") == ["file"] and not caplog.records


def test_a_part_of_a_page_that_was_left_is_passed_over() -> None:
    said = ("whole need", "part need", "whole compare", "part need", "part compare")
    assert asked_of(*said) == ["whole need", "part need", "whole compare", "part compare"]


def test_where_the_server_leads_to_another_page_its_parts_are_heard_and_those_before_are_not() -> None:
    assert asked_of("whole need", "told compare", "part need", "part compare") == ["whole need", "part compare"]


def test_a_page_asked_for_by_its_address_has_no_name_yet_and_all_its_parts_are_heard() -> None:
    assert asked_of("whole ", "part need", "file") == ["whole ", "part need", "file"]


def test_a_click_waits_until_the_page_that_came_back_is_drawn() -> None:
    found = heard_of(COMES_BACK, "whole need", "part need", "part need")
    assert found[:3] == ["whole need", "drawn", "part need"]
    assert found[3] == "part need", "only the first is waited for"


def test_what_draws_nothing_waits_for_nothing() -> None:
    assert heard_of(COMES_BACK, "whole need", "file")[:2] == ["whole need", "file"]


def test_a_new_page_waits_for_nothing() -> None:
    assert heard_of(NEW, "whole need", "part need")[:2] == ["whole need", "part need"]
