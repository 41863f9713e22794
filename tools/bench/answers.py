"""Cached answers of the API: how many a second one server gives on one core, to clients on the others.

A desk's server asks nobody who they are. A team's looks up the token of each request, and the role of whoever made it.
"""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from urllib.parse import urlsplit

from store.access.actors import Actor, acting_as
from store.access.roles import Role
from store.access.team import FILE_NAME
from store.database import open_store
from store.tokens import Scope, make_token
from tools.bench.serving import our_dashboard_and_its_process
from tools.bench.timing import Line, milliseconds

ASKED = ("/coverage?level=pfa&risk=high", "/coverage?level=lad", "/records/E23000032", "/cohort?level=pfa")
AIM, CLIENTS, EACH = 200, 4, 500
Headers = dict[str, str]
_PLAIN = {"Accept-Encoding": "gzip"}
_TEAM = """
hosts = ["127.0.0.1"]
[sign_in]
address = "http://127.0.0.1"
provider = "http://127.0.0.1/.well-known/openid-configuration"
client_id = "atlas"
client_secret = "of the provider"
cookie_secret = "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"
[roles.admin]
emails = ["ann@office.example"]
"""


def _keep_on(process: int, cores: set[int]) -> None:
    """Keep every thread of a process on some cores, and those that they begin."""
    for thread in Path(f"/proc/{process}/task").iterdir():
        os.sched_setaffinity(int(thread.name), cores)


@contextmanager
def _of_a_desk() -> Iterator[tuple[str, int, Headers]]:
    """Serve a desk; gives its address, its process, and with what it is asked."""
    with our_dashboard_and_its_process() as (address, process):
        yield address, process, _PLAIN


@contextmanager
def _of_a_team() -> Iterator[tuple[str, int, Headers]]:
    """Serve a team to somebody who has a token; gives the same."""
    with TemporaryDirectory() as folder:
        Path(folder, FILE_NAME).write_text(_TEAM, encoding="utf-8")
        kept = f"sqlite:///{folder}/saved_work.sqlite"
        with open_store(kept) as store, acting_as(Actor("ann@office.example", Role.VIEWER)):
            _, token = make_token(store, "Bench", Scope.READ_PUBLISHED, 1)
        with our_dashboard_and_its_process(COVERAGE_DATA=folder, DATABASE_URL=kept) as (address, process):
            yield address, process, _PLAIN | {"Authorization": f"Bearer {token}"}


def _seconds_of_each(address: str, asks: Headers, known: dict[str, str]) -> list[float]:
    """Ask one after another over one connection; what is known of an answer by its tag is not sent again."""
    connection, taken = HTTPConnection(urlsplit(address).netloc, timeout=60), []
    for number in range(EACH):
        path = ASKED[number % len(ASKED)]
        headers = asks | ({"If-None-Match": known[path]} if path in known else {})
        begun = perf_counter()
        connection.request("GET", f"/api/v1{path}", headers=headers)
        answered = connection.getresponse()
        answered.read()
        taken.append(perf_counter() - begun)
        if answered.status != (304 if path in known else 200):
            raise RuntimeError(f"{path} was answered with {answered.status}")
    connection.close()
    return taken


def _tags(address: str, asks: Headers) -> dict[str, str]:
    """Ask for everything once, so that it is kept."""
    connection, tags = HTTPConnection(urlsplit(address).netloc, timeout=60), {}
    for path in ASKED:
        connection.request("GET", f"/api/v1{path}", headers=asks)
        answered = connection.getresponse()
        answered.read()
        tags[path] = answered.headers["ETag"]
    connection.close()
    return tags


def measure_answers() -> Iterator[Line]:
    """Ask a server on the first core, a desk's and a team's, with four clients at once on the others."""
    first, *others = sorted(os.sched_getaffinity(0))
    if not others:
        yield Line("not measured", "it needs two cores")
        return
    for whose, server in (("of a desk", _of_a_desk), ("of a team, by token", _of_a_team)):
        with server() as (address, process, asks), ThreadPoolExecutor(CLIENTS) as clients:
            _keep_on(process, {first})
            _keep_on(os.getpid(), set(others))
            tags = _tags(address, asks)
            for what, known in (("whole answers", {}), ("answers that have not changed (304)", tags)):
                begun = perf_counter()
                each = clients.map(_seconds_of_each, *([one] * CLIENTS for one in (address, asks, known)))
                yield _line(f"{what} {whose}", [one for taken in each for one in taken], begun)
            _keep_on(os.getpid(), {first, *others})


def _line(what: str, taken: list[float], begun: float) -> Line:
    a_second = len(taken) / (perf_counter() - begun)
    times = f"median {milliseconds(median(taken))}, 95th percentile {milliseconds(quantiles(taken, n=20)[-1])}"
    return Line(what, f"{a_second:,.0f} a second ({times})", f"at least {AIM} a second", a_second >= AIM)
