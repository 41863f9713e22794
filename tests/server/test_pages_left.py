"""What is asked late of a page that was left never reaches the framework; what is asked of the page that is there does."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from starlette.types import Message, Receive, Scope, Send

from server.pages_left import Asked, PagesLeft

WHOLE, PART, TOLD = "whole", "part", "told"


def heard_of(*said: str) -> list[str]:
    """Return what the application hears of "whole need" and "part need", as a browser says; at "told need" it tells of a page."""
    heard: list[str] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        while (message := await receive())["type"] != "websocket.disconnect":
            words = message["bytes"].decode()
            if words.startswith(TOLD):
                await send({"type": "websocket.send", "bytes": message["bytes"]})
            else:
                heard.append(words)

    coming: list[Message] = [{"type": "websocket.receive", "bytes": one.encode()} for one in said]
    coming.append({"type": "websocket.disconnect"})

    async def receive() -> Message:
        return coming.pop(0)

    async def send(message: Message) -> None: ...

    def asked(frame: bytes) -> Asked | None:
        kind, _, page = frame.decode().partition(" ")
        return Asked(page, kind == PART) if kind in (WHOLE, PART) else None

    def told(frame: bytes) -> str | None:
        return frame.decode().partition(" ")[2] if frame.startswith(TOLD.encode()) else None

    with ThreadPoolExecutor(1) as thread:  # beside the loop that the browser's tests keep running
        thread.submit(asyncio.run, PagesLeft(app, asked, told)({"type": "websocket"}, receive, send)).result()
    return heard


def test_a_part_of_a_page_that_was_left_is_passed_over() -> None:
    assert heard_of("whole need", "part need", "whole compare", "part need", "part compare") == [
        "whole need",
        "part need",
        "whole compare",
        "part compare",
    ]


def test_where_the_server_leads_to_another_page_its_parts_are_heard_and_those_before_are_not() -> None:
    assert heard_of("whole need", "told compare", "part need", "part compare") == ["whole need", "part compare"]


def test_a_page_asked_for_by_its_address_has_no_name_yet_and_all_its_parts_are_heard() -> None:
    assert heard_of("whole ", "part need", "file") == ["whole ", "part need", "file"]
