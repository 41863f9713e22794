"""An Open Referral address is read page by page, from its own host alone, and nothing is read of what goes wrong."""

import json
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from geo.mistakes import Mistake
from loaders.standards import feed
from loaders.standards.feed import AGAIN, read_feed
from tests.loaders.standards.standard_files import SERVICE_1, SERVICE_3

Answer = tuple[int, dict[str, str], bytes]


@contextmanager
def served(answer: Callable[[str, int], Answer]) -> Iterator[str]:
    """The address of a server on this machine that answers a path and a page with status, headers and body."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            status, headers, body = answer(parts.path, int(parse_qs(parts.query).get("page", ["1"])[0]))
            self.send_response(status)
            for key, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(key, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing is said."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/services"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def page_3(page: int, total: int = 3) -> bytes:
    services = [{**SERVICE_3, "id": f"s-{page}-{n}"} for n in range(2)]
    return json.dumps({"total_pages": total, "page_number": page, "contents": services}).encode()


def here(address: str, **options: Any) -> Any:
    return read_feed(address, on_this_machine=True, **options)


def test_every_page_is_read_in_order_as_one_list() -> None:
    told: list[tuple[int, int]] = []
    with served(lambda path, page: (200, {}, page_3(page))) as address:
        file = here(address + "?per_page=2", on_progress=lambda done, total: told.append((done, total)))
    assert file.format == "open_referral_uk_3" and told == [(1, 3), (2, 3), (3, 3)]
    assert [cells[0] for _, cells in file.grids[0].lines] == [
        "service_id",
        *(f"s-{p}-{n}" for p in (1, 2, 3) for n in (0, 1)),
    ]


def test_the_pages_of_the_first_edition_are_read_too() -> None:
    def answer(path: str, page: int) -> Answer:
        return (
            200,
            {},
            json.dumps({"totalPages": 2, "number": page, "content": [{**SERVICE_1, "id": str(page)}]}).encode(),
        )

    with served(answer) as address:
        file = here(address)
    assert file.format == "open_referral_uk_1" and len(file.grids[0].lines) == 3


def test_a_server_that_gives_one_page_for_all_is_not_asked_for_ever() -> None:
    with served(lambda path, page: (200, {}, page_3(1, total=900))) as address:
        file = here(address)
    assert AGAIN in file.notes and len(file.grids[0].lines) == 3


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ((404, {}, b"no"), "answered with error 404"),
        ((200, {}, b"<html>"), "gives no list of services"),
        ((200, {}, b'{"a": 1}'), "this is a JSON file"),
        ((200, {}, b'{"grants": [{"amountAwarded": 1}]}'), "no list of services"),
        ((200, {}, b'{"total_pages": 5000, "contents": []}'), "5,000 pages, more than"),
        ((200, {}, b"[" * 100_000), "gives no list of services"),
        ((302, {"Location": "http://192.0.2.1/services"}, b""), 'leads to "192.0.2.1"'),
        ((302, {"Location": "/services"}, b""), "answered with error 302"),
        ((200, {"Content-Length": "nonsense"}, page_3(1, 1)), ""),
    ],
)
def test_what_is_no_list_of_services_is_refused_in_a_sentence(answer: Answer, said: str) -> None:
    with served(lambda path, page: answer) as address:
        if not said:
            assert here(address).format == "open_referral_uk_3"
            return
        with pytest.raises(Mistake) as caught:
            here(address)
    assert said in str(caught.value) and "\n" not in str(caught.value)


def test_a_page_that_fails_leaves_nothing_read() -> None:
    with (
        served(lambda path, page: (200, {}, page_3(page)) if page < 3 else (500, {}, b"")) as address,
        pytest.raises(Mistake, match="answered with error 500"),
    ):
        here(address)


def test_more_than_can_be_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "LARGEST_FILE_MB", 0.002)
    with (
        served(lambda path, page: (200, {}, page_3(page))) as address,
        pytest.raises(Mistake, match=r"more than 0\.002 MB"),
    ):
        here(address)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "10.0.0.1", "192.168.1.1", "169.254.169.254", "[::1]", "0.0.0.0"]
)
def test_an_address_that_is_not_public_is_never_asked(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "create_connection", lambda *a, **k: pytest.fail("it was asked"))
    with pytest.raises(Mistake, match="not a public address"):
        read_feed(f"http://{host}:8080/services")


@pytest.mark.parametrize(
    "address", ["", "services", "file:///etc/passwd", "ftp://a.b/c", "http://", "https://a b/c", "http://a:99999/"]
)
def test_what_is_no_web_address_is_refused(address: str) -> None:
    with pytest.raises(Mistake, match="is not a web address"):
        read_feed(address)


def test_a_password_in_an_address_is_not_repeated() -> None:
    with pytest.raises(Mistake) as caught:
        read_feed("https://user:secret@example.invalid/services")
    assert "secret" not in str(caught.value)
