"""A PostgreSQL to try things on: on this machine only, with a password of its own, gone when it ends.

For tests and ``make postgres``; the dashboard itself never starts a database.
"""

import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.exc import DBAPIError

from geo.mistakes import Mistake
from store.location import database_address

DEBIAN_FOLDERS = Path("/usr/lib/postgresql")
IMAGE = "postgres:17-alpine"
PATIENCE_S = 120  # a container may have to be fetched first
USER = "coverage"
HOW_TO_GET_ONE = "install Debian's package (sudo apt-get install postgresql), or start Docker"


@contextmanager
def throwaway_postgres() -> Iterator[str]:
    """Run a PostgreSQL with an empty database, and give its address for DATABASE_URL; it ends, files and all, with the block.

    Raises
    ------
    Mistake
        If there is neither Debian's package nor a Docker that runs, or it does not start.
    """
    folder, password, port = programs_folder(), secrets.token_hex(16), _free_port()
    if folder is not None:
        running = _installed(folder, password, port)
    elif docker_runs():
        running = _container(password, port)
    else:
        raise Mistake(f"There is no PostgreSQL here: {HOW_TO_GET_ONE}.")
    url = f"postgresql://{USER}:{password}@127.0.0.1:{port}/postgres"
    with running as server:
        _wait_for(url, server)
        yield url


def programs_folder() -> Path | None:
    """Give the folder of PostgreSQL's programs (the newest of Debian's, else on the path); None where there are none."""
    debian = sorted(DEBIAN_FOLDERS.glob("*/bin/initdb"), key=lambda path: float(path.parents[1].name))
    found = debian[-1] if debian else shutil.which("initdb")
    return Path(found).resolve().parent if found else None


def docker_runs() -> bool:
    """Tell whether a container could be started."""
    docker = shutil.which("docker")
    return docker is not None and subprocess.run([docker, "info"], capture_output=True).returncode == 0  # noqa: S603


@contextmanager
def _installed(programs: Path, password: str, port: int) -> Iterator[subprocess.Popen[bytes]]:
    account = _account()
    home = Path(tempfile.mkdtemp(prefix="coverage-postgres-"))
    try:
        (home / "password").write_text(password)
        if account:
            for path in (home, home / "password"):
                os.chown(path, account["user"], account["group"])
        files = str(home / "files")
        make = [
            str(programs / "initdb"),
            "-D",
            files,
            "-U",
            USER,
            f"--pwfile={home / 'password'}",
            "--no-sync",
        ]
        make += ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"]
        if subprocess.run(make, cwd=home, capture_output=True, **account).returncode:  # noqa: S603
            raise Mistake("PostgreSQL was found, and cannot make its files here.")
        (home / "password").unlink()
        serve = [str(programs / "postgres"), "-D", files, "-p", str(port), "-F", "-k", ""]
        serve += ["-c", "listen_addresses=127.0.0.1"]
        with (home / "log").open("wb") as log:
            server = subprocess.Popen(serve, cwd=home, stdout=log, stderr=log, **account)  # noqa: S603
        with _ended_after(server):
            yield server
    finally:
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def _container(password: str, port: int) -> Iterator[subprocess.Popen[bytes]]:
    command = ["docker", "run", "--rm", "-p", f"127.0.0.1:{port}:5432", "-e", "POSTGRES_PASSWORD"]
    command += ["-e", f"POSTGRES_USER={USER}", "-e", "POSTGRES_DB=postgres", IMAGE]
    environment = os.environ | {"POSTGRES_PASSWORD": password}
    server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603
    with _ended_after(server):
        yield server


@contextmanager
def _ended_after(server: subprocess.Popen[bytes]) -> Iterator[None]:
    try:
        yield
    finally:
        server.send_signal(signal.SIGQUIT)  # PostgreSQL's shortest end: nothing in it is to be kept
        server.wait()


def _account() -> dict[str, Any]:
    """Give the account to run under, for ``subprocess``: PostgreSQL refuses the administrator's. Empty: the user's own."""
    if os.name != "posix" or os.geteuid() != 0:
        return {}
    import pwd

    names = {entry.pw_name for entry in pwd.getpwall()}
    entry = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    engine = create_engine(database_address(url))
    give_up_at = time.monotonic() + PATIENCE_S
    while server.poll() is None and time.monotonic() < give_up_at:
        try:
            engine.connect().close()
            return
        except (DBAPIError, OSError):
            time.sleep(0.05)
        finally:
            engine.dispose()
    raise Mistake("PostgreSQL was found, and does not start.")


def main() -> None:
    """Run one until Ctrl-C, and say how to use it."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    try:
        with throwaway_postgres() as url:
            print(
                f"PostgreSQL runs, on this machine only. All that is in it goes with it (Ctrl-C).\nDATABASE_URL={url}",
                flush=True,
            )
            signal.pause()
    except Mistake as mistake:
        sys.exit(str(mistake))
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
