"""Serve the dashboard (``python -m ui.frame.serve --port 8501``): what `make run` starts. One process, one server.

Streamlit's settings are those of ``.streamlit/config.toml``; the address to listen at is one of them.
"""

import argparse
import ctypes
import platform
import signal
import socket
import sys
from collections.abc import Sequence

from geo.installed import end_unless_installed

if __name__ == "__main__":
    end_unless_installed()

import streamlit as st
import uvicorn

from geo.mistakes import Mistake
from server.binding import require_sign_in_to_be_reached
from server.proxies import believed_proxies
from ui.frame.app import dashboard_app
from ui.frame.quiet_frames import say_frames_in_one_line
from ui.frame.quiet_sign_in import say_nothing_that_was_sent
from ui.frame.sign_in import signing_in

_M_ARENA_MAX, _ARENAS = -8, 2
"""The option of glibc's ``mallopt``, and how many heaps all threads share."""
_M_MMAP_THRESHOLD, _APART_BYTES = -3, 1024 * 1024
"""Another, and from which size on a piece of memory is taken apart from the heaps and given back when it is done with."""
_SECONDS_TO_YIELD = 0.001
"""How long a thread may go on while another waits: each answer passes through three, and by Python's rule waits 5 ms for each."""
LARGEST_FRAME = 4 * 1024 * 1024
"""Bytes that a browser may send at once over its websocket: what is chosen on a screen. Files come another way."""
SECONDS_TO_END = 10


def share_heaps() -> None:
    """Have all threads share two heaps where glibc hands out memory.

    Each visit runs in threads of its own. Else each takes a heap of its own too, which keeps what it once needed. Large tables
    and draws stand apart from them: else the size from which they do grows by itself, and holes that they left stay in the heaps.
    """
    if platform.libc_ver()[0] == "glibc":
        handed_out_by = ctypes.CDLL(None)
        handed_out_by.mallopt(_M_ARENA_MAX, _ARENAS)
        handed_out_by.mallopt(_M_MMAP_THRESHOLD, _APART_BYTES)


def serve(port: int, address: str, proxies: Sequence[str] = ()) -> None:
    """Serve at an address until ended, by Ctrl-C or by a signal to end.

    Parameters
    ----------
    proxies
        Those on other machines that are believed when they say for whom they ask: see ``believed_proxies``.

    Raises
    ------
    Mistake
        If other machines could reach the address and nobody signs in, something else listens there, or a proxy is none.
    """
    team = signing_in()
    require_sign_in_to_be_reached(address, people_sign_in=team is not None)
    share_heaps()
    sys.setswitchinterval(_SECONDS_TO_YIELD)
    server = uvicorn.Server(settings(dashboard_app(team), believed_proxies(proxies)))
    say_frames_in_one_line()
    say_nothing_that_was_sent()
    with _listening(port, address) as listener:
        print(f"\n  You can now view your Streamlit app in your browser.\n\n  URL: {_url(port, address)}\n", flush=True)
        for ending in (signal.SIGINT, signal.SIGTERM):  # the server raises them again once it has ended
            signal.signal(ending, lambda *_: None)
        server.run(sockets=[listener])
    if not server.started:
        sys.exit(1)


def settings(app: st.App, believed: list[str]) -> uvicorn.Config:
    """Return how the application is served, and which proxies are believed; the environment has no say in that."""
    return uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips=believed,
        ws="websockets-sansio",
        ws_max_size=LARGEST_FRAME,
        ws_per_message_deflate=st.get_option("server.enableWebsocketCompression"),
        ssl_certfile=st.get_option("server.sslCertFile"),
        ssl_keyfile=st.get_option("server.sslKeyFile"),
        timeout_graceful_shutdown=SECONDS_TO_END,
    )


def _listening(port: int, address: str) -> socket.socket:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # named, so that asyncio sends at once
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((address, port))
        listener.listen()
    except (OSError, OverflowError) as error:  # the latter of a number that is no port
        listener.close()
        raise Mistake(f"Port {port} is not available at {address}: choose another, as with PORT=8502.") from error
    return listener


def _url(port: int, address: str) -> str:
    return f"http://{f'[{address}]' if ':' in address else address}:{port}"


def main() -> int:
    """Read the command's words and serve; a user's mistake is one plain line on standard error and a status of 2."""
    words = argparse.ArgumentParser(description="Serve the dashboard.")
    words.add_argument("--port", type=int, default=st.get_option("server.port"))
    words.add_argument("--address", default=st.get_option("server.address"))
    words.add_argument("--proxy", action="append", default=[], help="a proxy on another machine that is believed")
    given = words.parse_args()
    try:
        serve(given.port, given.address, given.proxy)
    except Mistake as mistake:
        print(mistake, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
