"""The real server: whom it answers, what it leaves closed, what it does with frames that nobody can read, where it listens."""

import json
import sys
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from tests.browser.running import Server
from tests.waiting import SECONDS_AT_MOST, until
from ui.frame import serve

pytestmark = pytest.mark.browser


def answer(server: Server, path: str, host: str | None = None, method: str = "GET") -> tuple[int, bytes]:
    """Ask the real server for a path under a name."""
    where = urlsplit(server.address)
    asked = HTTPConnection(str(where.hostname), where.port, timeout=SECONDS_AT_MOST)
    asked.request(method, path, headers={"Host": host or where.netloc})
    said = asked.getresponse()
    return said.status, said.read()


def socket_of(server: Server, origin: str | None = None) -> ClientConnection:
    return connect(f"{server.address.replace('http', 'ws', 1)}/_stcore/stream", origin=origin, proxy=None)  # type: ignore[arg-type]


@pytest.mark.parametrize("path", ["/", "/ask", "/_stcore/health", "/app/static/leaflet.js"])
def test_under_another_name_it_answers_nothing(server: Server, path: str) -> None:
    assert answer(server, path)[0] == 200
    status, body = answer(server, path, "evil.example:8501")
    assert status == 400 and len(body) < 200


def test_a_page_elsewhere_opens_no_websocket(server: Server) -> None:
    with pytest.raises(InvalidStatus):
        socket_of(server, origin="http://evil.example")
    with socket_of(server, origin=server.address) as opened:
        assert opened.protocol.state.name == "OPEN"


@pytest.mark.parametrize("path", ["/_stcore/agent/openapi.json", "/_stcore/agent/mcp", "/_stcore/metrics"])
def test_what_the_framework_offers_to_programs_is_closed(server: Server, path: str) -> None:
    assert answer(server, path) == (404, b"There is nothing here.")


def test_it_says_that_it_is_up_and_ready_and_answers_programs(server: Server) -> None:
    assert (answer(server, "/healthz"), answer(server, "/readyz")) == ((200, b"up"), (200, b"ready"))
    status, body = answer(server, "/api/v1/areas?level=region")
    assert status == 200 and len(json.loads(body)["rows"]) == 10


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_a_page_elsewhere_sends_and_deletes_no_file(server: Server, method: str) -> None:
    status, said = answer(server, "/_stcore/upload_file/session/file", method=method)
    assert status == 403 and b"XSRF" in said


@pytest.mark.parametrize("frame", [b"\x00" * 30_000_000, b"\xff" * 64, "a refuge's address"])
def test_a_frame_that_nobody_can_read_is_one_line_in_the_log(server: Server, frame: bytes | str) -> None:
    before = len(server.said().splitlines())
    with socket_of(server) as opened, pytest.raises(ConnectionClosed):
        opened.send(frame)
        opened.recv(timeout=SECONDS_AT_MOST)
    until(lambda: len(server.said().splitlines()) > before, "a line of the log")
    said = server.said().splitlines()[before:]
    assert len(said) == 1 and b"refuge" not in said[0]
    assert answer(server, "/_stcore/health")[0] == 200


def test_a_page_runs_no_script_but_ours_and_asks_no_other_host(server: Server, profile: BrowserContext) -> None:
    page = profile.new_page()
    page.goto(f"{server.address}/_stcore/health")
    page.evaluate(
        "document.body.innerHTML = '<img src=x onerror=\"window.ran = true\">';"
        "document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }))"
    )
    assert page.evaluate("fetch('http://localhost:9').catch(error => 'refused')") == "refused"
    assert page.evaluate("window.ran") is None
    page.close()


def test_it_starts_at_no_address_of_others_until_people_sign_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COVERAGE_DATA", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["serve", "--port", "0", "--address", "0.0.0.0"])
    assert serve.main() == 2
    said = capsys.readouterr()
    assert said.out == "" and said.err.count("\n") == 1
    assert "nobody has to sign in, so the server does not start" in said.err
