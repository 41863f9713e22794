"""What somebody clicks on a page that has just come back is done once the page is drawn, not before and not never."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.types import Message, Receive, Scope, Send

from server.drawn_first import DrawnFirst

OF_A_PAGE_THAT_COMES_BACK = ["framework", "sign", "visit"]


def order_of(subprotocols: list[str], *said: bytes) -> list[bytes]:
    """What a page says and is told, in the order in which the application sees it; it draws whatever it is asked to, slowly."""
    seen: list[bytes] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        drawing = []
        while (message := await receive())["type"] != "websocket.disconnect":
            seen.append(message["bytes"])
            drawing.append(asyncio.ensure_future(draw(message["bytes"], send)))
            await asyncio.sleep(0)
        await asyncio.gather(*drawing)

    async def draw(asked: bytes, send: Send) -> None:
        for _ in range(20):
            await asyncio.sleep(0)
        await send({"type": "websocket.send", "bytes": b"drawn"})
        seen.append(b"drawn")

    coming: list[Message] = [{"type": "websocket.receive", "bytes": one} for one in said]
    coming.append({"type": "websocket.disconnect"})

    async def receive() -> Message:
        return coming.pop(0)

    async def send(message: Message) -> None: ...

    scope = {"type": "websocket", "subprotocols": subprotocols}
    first = DrawnFirst(app, lambda asked: asked.startswith(b"draw"), lambda told: told == b"drawn")
    with ThreadPoolExecutor(1) as thread:  # beside the loop that the browser's tests keep running
        thread.submit(asyncio.run, first(scope, receive, send)).result()
    return seen


def test_a_click_waits_until_the_page_that_came_back_is_drawn() -> None:
    found = order_of(OF_A_PAGE_THAT_COMES_BACK, b"draw all", b"draw a part", b"draw another")
    assert found[:3] == [b"draw all", b"drawn", b"draw a part"]
    assert found.index(b"draw another") < len(found) - 2, "only the first is waited for"


@pytest.mark.parametrize("said", [b"file", b"heartbeat"])
def test_what_draws_nothing_waits_for_nothing(said: bytes) -> None:
    assert order_of(OF_A_PAGE_THAT_COMES_BACK, b"draw all", said)[:2] == [b"draw all", said]


def test_a_new_page_waits_for_nothing() -> None:
    assert order_of(["framework", "sign"], b"draw all", b"draw a part")[:2] == [b"draw all", b"draw a part"]
