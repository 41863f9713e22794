"""What the server listens with: an answer in two parts is sent at once, and does not wait until the first has arrived."""

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor

from ui.frame.serve import _listening


async def _sends_at_once() -> bool:
    """Whether a connection of the listener sends each part as soon as it is written."""
    listener, found = _listening(0, "127.0.0.1"), asyncio.get_running_loop().create_future()

    async def connected(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        found.set_result(writer.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        writer.close()

    async with await asyncio.start_server(connected, sock=listener):
        _, writer = await asyncio.open_connection(*listener.getsockname())
        sends_at_once = bool(await found)
        writer.close()
    return sends_at_once


def test_an_answer_in_two_parts_is_sent_at_once() -> None:
    with ThreadPoolExecutor(1) as thread:  # beside the loop that the browser's tests keep running
        assert thread.submit(asyncio.run, _sends_at_once()).result()
