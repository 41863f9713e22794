"""Serve a page on this machine for as long as it is measured."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from urllib.error import HTTPError
from urllib.request import urlopen

from ui.parts.maps.map_scripts import LEAFLET_FILES, ROOT, STATIC

EMPTY_APP = Path(__file__).with_name("empty_app") / "app.py"
PATIENCE_S = 60


def free_port() -> int:
    """Return a port of this machine that nothing listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def _served(words: list[str], folder: Path, port: int, **environment: str) -> Iterator[tuple[str, int]]:
    """Start a server in a folder, wait until it answers, and end it afterwards; gives its address and its process."""
    server = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", *words],
        cwd=folder,
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_until_it_answers(server, address)
        yield address, server.pid
    finally:
        server.terminate()
        server.wait()


def _wait_until_it_answers(server: "subprocess.Popen[bytes]", address: str) -> None:
    end = monotonic() + PATIENCE_S
    while monotonic() < end and server.poll() is None:
        try:
            with urlopen(f"{address}/_stcore/health", timeout=5):  # noqa: S310
                return
        except HTTPError:  # a team's server asks for a sign-in
            return
        except OSError:
            sleep(0.1)
    raise RuntimeError(f"the server at {address} did not start")


@contextmanager
def our_dashboard_and_its_process(**environment: str) -> Iterator[tuple[str, int]]:
    """Serve the dashboard as `make run` does; gives its address and its process."""
    port = free_port()
    with _served(["ui.frame.serve", "--port", str(port)], ROOT, port, **environment) as served:
        yield served


@contextmanager
def our_dashboard() -> Iterator[str]:
    """Serve the dashboard as `make run` does; gives its address."""
    with our_dashboard_and_its_process() as (address, _):
        yield address


@contextmanager
def empty_page(folder: Path) -> Iterator[str]:
    """Serve the empty page from ``folder``, with the same settings and map scripts as ours; gives its address."""
    shutil.copyfile(EMPTY_APP, folder / "app.py")
    shutil.copytree(ROOT / ".streamlit", folder / ".streamlit")
    (folder / "static").mkdir()
    for name in LEAFLET_FILES:
        shutil.copyfile(STATIC / name, folder / "static" / name)
    port = free_port()
    words = ["streamlit", "run", "app.py", f"--server.port={port}", "--server.headless=true"]
    with _served(words, folder, port) as (address, _):
        yield address
