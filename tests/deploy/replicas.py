"""Two replicas behind nginx, on this machine, on one database: started, ended and killed one by one."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from deploy.ready import is_ready
from tests.browser.running import ROOT, free_port
from tests.deploy.proxy import nginx_beside, nginx_program
from tests.waiting import SECONDS_AT_MOST, until

NAMES = ("one", "two")
"""As the proxy's cookie calls them."""


@dataclass
class Replica:
    """One replica, running or not."""

    port: int
    folder: Path
    database: str
    log: Path
    root: Path = ROOT
    process: "subprocess.Popen[bytes] | None" = None

    def start(self) -> None:
        """Start it, and wait until it can work as the unit does."""
        ours = os.environ | {"COVERAGE_DATA": str(self.folder), "DATABASE_URL": self.database, "NO_PROXY": "127.0.0.1"}
        command = [sys.executable, "-m", "ui.frame.serve", "--port", str(self.port)]
        with self.log.open("ab") as out:
            self.process = subprocess.Popen(command, cwd=self.root, stdout=out, stderr=out, env=ours)
        until(lambda: self._may_be_ready() and is_ready(self.port), f"a replica that can work; {self.log}")

    def _may_be_ready(self) -> bool:
        assert self.process is not None and self.process.poll() is None, self.log.read_text()
        return True

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """End it by a signal, and return the status with which it ended."""
        if self.process is None:
            return 0
        self.process.send_signal(number)
        status, self.process = self.process.wait(timeout=SECONDS_AT_MOST), None
        return status


@dataclass(frozen=True)
class Deployed:
    """What an office runs: the address that browsers know, and the replicas by name."""

    address: str
    proxy_log: Path
    replicas: dict[str, Replica] = field(repr=False)


@contextmanager
def deployed(folder: Path, database: str, port: int) -> Iterator[Deployed]:
    """Start both replicas and the proxy at a port; a ``team.toml`` in the folder has people sign in."""
    with ExitStack() as stack:
        replicas = {}
        for name in NAMES:
            replicas[name] = Replica(free_port(), folder, database, folder / f"{name}.log")
            stack.callback(replicas[name].end)
            replicas[name].start()
        stack.enter_context(_nginx(folder, port, replicas))
        yield Deployed(f"https://localhost:{port}", folder / "atlas.log", replicas)


@contextmanager
def _nginx(folder: Path, port: int, replicas: dict[str, Replica]) -> Iterator[None]:
    put_in = {
        "listen 443 ssl": f"listen 127.0.0.1:{port} ssl",
        "    listen [::]:443 ssl http2;\n": "",
        "listen 80;": f"listen 127.0.0.1:{free_port()};",
        "    listen [::]:80;\n": "",
        "atlas.office.gov.uk": "localhost",
        ":8501": f":{replicas['one'].port}",
        ":8502": f":{replicas['two'].port}",
    }
    main = nginx_beside(folder, put_in)
    process = subprocess.Popen([str(nginx_program()), "-c", main, "-p", folder, "-g", "daemon off;"])
    try:
        until(lambda: (folder / "nginx.pid").exists() and (folder / "nginx.pid").read_text(), "nginx")
        yield
    finally:
        process.terminate()
        process.wait(timeout=SECONDS_AT_MOST)
