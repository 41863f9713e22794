"""Cached answers of the API: how many a second one server gives on one core, to clients on the others."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from urllib.parse import urlsplit

from tools.bench.serving import our_dashboard_and_its_process
from tools.bench.timing import Line, milliseconds

ASKED = ("/coverage?level=pfa&risk=high", "/coverage?level=lad", "/records/E23000032", "/cohort?level=pfa")
AIM, CLIENTS, EACH = 200, 4, 500


def _keep_on(process: int, cores: set[int]) -> None:
    """Keep every thread of a process on some cores, and those that they begin."""
    for thread in Path(f"/proc/{process}/task").iterdir():
        os.sched_setaffinity(int(thread.name), cores)


def _seconds_of_each(address: str, known: dict[str, str]) -> list[float]:
    """Ask one after another over one connection; what is known of an answer by its tag is not sent again."""
    connection, taken = HTTPConnection(urlsplit(address).netloc, timeout=60), []
    for number in range(EACH):
        path = ASKED[number % len(ASKED)]
        headers = {"Accept-Encoding": "gzip"} | ({"If-None-Match": known[path]} if path in known else {})
        begun = perf_counter()
        connection.request("GET", f"/api/v1{path}", headers=headers)
        answered = connection.getresponse()
        answered.read()
        taken.append(perf_counter() - begun)
        if answered.status != (304 if path in known else 200):
            raise RuntimeError(f"{path} was answered with {answered.status}")
    connection.close()
    return taken


def _tags(address: str) -> dict[str, str]:
    """Ask for everything once, so that it is kept."""
    connection, tags = HTTPConnection(urlsplit(address).netloc, timeout=60), {}
    for path in ASKED:
        connection.request("GET", f"/api/v1{path}", headers={"Accept-Encoding": "gzip"})
        answered = connection.getresponse()
        answered.read()
        tags[path] = answered.headers["ETag"]
    connection.close()
    return tags


def measure_answers() -> Iterator[Line]:
    """Ask a server on the first core, with four clients at once on the others."""
    first, *others = sorted(os.sched_getaffinity(0))
    if not others:
        yield Line("not measured", "it needs two cores")
        return
    with our_dashboard_and_its_process() as (address, process), ThreadPoolExecutor(CLIENTS) as clients:
        _keep_on(process, {first})
        _keep_on(os.getpid(), set(others))
        tags = _tags(address)
        for what, known in (("whole answers", {}), ("answers that have not changed (304)", tags)):
            begun = perf_counter()
            taken = [
                one for each in clients.map(_seconds_of_each, [address] * CLIENTS, [known] * CLIENTS) for one in each
            ]
            a_second = len(taken) / (perf_counter() - begun)
            times = f"median {milliseconds(median(taken))}, 95th percentile {milliseconds(quantiles(taken, n=20)[-1])}"
            yield Line(what, f"{a_second:,.0f} a second ({times})", f"at least {AIM} a second", a_second >= AIM)
        _keep_on(os.getpid(), {first, *others})
