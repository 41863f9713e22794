"""A page elsewhere that points its own name at this machine gets nothing, over HTTP and by websocket."""

import pytest
from starlette.responses import PlainTextResponse

from server.hosts import THIS_MACHINE, AllowedHosts
from tests.server.asgi import HERE, ask

APP = AllowedHosts(PlainTextResponse("a record"), THIS_MACHINE | {"atlas.example.org", "atlas.internal"})
CLOSED = [{"type": "websocket.close", "code": 1008}]


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "LOCALHOST:8501",
        "127.0.0.1:8501",
        "[::1]:8501",
        "localhost.",
        "atlas.example.org:443",
        "atlas.internal",
    ],
)
def test_its_own_names_are_answered(host: str) -> None:
    assert ask(APP, "/", ("host", host)).body == b"a record"


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8501",
        "127.0.0.1.evil.example",
        "evil.example#127.0.0.1",
        "evil.example@127.0.0.1",
        "x.atlas.example.org",
        "127.0.0.1:x",
        "127.0.0.2",
        "",
    ],
)
def test_another_name_gets_nothing_by_either_way(host: str) -> None:
    refused = ask(APP, "/", ("host", host))
    assert refused.status == 400 and b"record" not in refused.body
    assert ask(APP, "/_stcore/stream", ("host", host), kind="websocket").messages == CLOSED


def test_no_name_or_two_are_refused() -> None:
    assert ask(APP).status == 400
    assert ask(APP, "/", HERE, ("host", "evil.example")).status == 400


@pytest.mark.parametrize("origin", ["http://evil.example", "http://127.0.0.1:3000", "null", "http://127.0.0.1", ""])
def test_a_page_of_another_address_opens_no_websocket(origin: str) -> None:
    assert ask(APP, "/_stcore/stream", HERE, ("origin", origin), kind="websocket").messages == CLOSED


def test_a_page_of_this_address_opens_a_websocket() -> None:
    async def accepts(scope: object, receive: object, send: object) -> None:
        await send({"type": "websocket.accept"})  # type: ignore[operator]

    app = AllowedHosts(accepts, THIS_MACHINE)
    ours = ("origin", "http://127.0.0.1:8501")
    assert ask(app, "/_stcore/stream", HERE, ours, kind="websocket").messages == [{"type": "websocket.accept"}]


def _from(site: str, mode: str = "no-cors", dest: str = "image") -> tuple[tuple[str, str], ...]:
    return ("sec-fetch-site", site), ("sec-fetch-mode", mode), ("sec-fetch-dest", dest)


@pytest.mark.parametrize("site", ["cross-site", "same-site", "of-a-later-browser"])
@pytest.mark.parametrize("path", ["/api/v1/areas", "/_stcore/upload_file/1/2", "/sign-out", "/sign-in", "/auth/login"])
def test_a_page_of_another_address_gets_and_sends_nothing(site: str, path: str) -> None:
    for method in ("GET", "POST", "PUT", "OPTIONS"):
        assert ask(APP, path, HERE, *_from(site), method=method).status == 403
    assert ask(APP, path, HERE, *_from(site, "navigate", "iframe")).status == 403
    assert ask(APP, path, HERE, *_from(site, "navigate", "document"), method="POST").status == 403


def test_a_link_to_a_screen_is_followed_from_anywhere_but_none_that_signs_out() -> None:
    by_link = _from("cross-site", "navigate", "document")
    assert ask(APP, "/plans?plan=1", HERE, *by_link).body == b"a record"
    assert ask(APP, "/oauth2callback?state=1", HERE, *by_link).body == b"a record"
    assert ask(APP, "/auth/logout", HERE, *by_link).status == 403


@pytest.mark.parametrize("site", ["same-origin", "none"])
def test_our_own_pages_and_a_typed_address_get_what_they_ask_for(site: str) -> None:
    assert ask(APP, "/api/v1/areas", HERE, *_from(site, "cors", "empty")).body == b"a record"
    assert ask(APP, "/auth/logout", HERE, *_from(site, "navigate", "document")).body == b"a record"
