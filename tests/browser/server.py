"""The real server, started once for the browser tests on a free port, with its log kept to be searched."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 90


@dataclass(frozen=True)
class Server:
    """A running server: its address without a slash at the end, and the file its log goes to."""

    address: str
    log: Path

    def said(self) -> bytes:
        """Return everything it has written so far."""
        return self.log.read_bytes()


@contextmanager
def running_server(folder: Path) -> Iterator[Server]:
    """Start ``ui.frame.serve`` as `make run` does and end it by its process id; a source file that is edited changes nothing."""
    port, log = free_port(), folder / "server.log"
    command = [sys.executable, "-m", "ui.frame.serve", "--port", str(port)]
    with log.open("wb") as out:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            stdout=out,
            stderr=subprocess.STDOUT,
            env={
                **_environment(),
                "STREAMLIT_SERVER_FILE_WATCHER_TYPE": "none",
                "PYTHONUNBUFFERED": "1",
                "COVERAGE_DATA": str(folder),
            },
        )
        try:
            server = Server(f"http://127.0.0.1:{port}", log)
            _wait_until_healthy(server, process)
            yield server
        finally:
            process.terminate()
            try:
                process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def free_port() -> int:
    """Return a port that nothing listens on just now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _environment() -> dict[str, str]:
    """Return the environment without anything that would send requests to this machine through a proxy."""
    return {**os.environ, "NO_PROXY": "127.0.0.1,localhost"}


def _wait_until_healthy(server: Server, process: "subprocess.Popen[bytes]") -> None:
    ask = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    end = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < end and process.poll() is None:
        try:
            if ask.open(f"{server.address}/_stcore/health", timeout=2).status == 200:
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"The server did not start. Its log:\n{server.said().decode(errors='replace')}")
