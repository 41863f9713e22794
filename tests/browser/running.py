"""The real server, started once for the browser tests on a free port, with its log kept to be searched."""

import os
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.waiting import SECONDS_AT_MOST, until

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Server:
    """A running server: its address without a slash at the end, and the file its log goes to."""

    address: str
    log: Path

    def said(self) -> bytes:
        """Return everything it has written so far."""
        return self.log.read_bytes()


@contextmanager
def running_server(folder: Path, port: int | None = None) -> Iterator[Server]:
    """Start ``ui.frame.serve`` as `make run` does and end it by its process id; a source file that is edited changes nothing."""
    port, log = port or free_port(), folder / "server.log"
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
                process.wait(timeout=SECONDS_AT_MOST)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
    assert process.returncode == 0, "the server did not end well when it was told to"


def free_port() -> int:
    """Return a port that nothing listens on just now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _environment() -> dict[str, str]:
    """Return the environment without a proxy before this machine, and without the saved work of whoever runs the tests."""
    ours = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return {**ours, "NO_PROXY": "127.0.0.1,localhost"}


def _wait_until_healthy(server: Server, process: "subprocess.Popen[bytes]") -> None:
    ask = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def is_healthy() -> bool:
        if process.poll() is not None:
            raise RuntimeError(f"The server ended. Its log:\n{server.said().decode(errors='replace')}")
        try:
            answer = ask.open(f"{server.address}/healthz", timeout=SECONDS_AT_MOST)
        except OSError:  # nothing listens yet
            return False
        return bool(answer.status == 200)

    until(is_healthy, "a server that answers")
