"""Who asks, and by what, is taken from a proxy of this machine or one that is named; nobody else is believed."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.types import Message, Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from geo.mistakes import Mistake
from server.proxies import believed_proxies
from ui.frame.serve import settings

CLAIM = [(b"x-forwarded-for", b"203.0.113.9"), (b"x-forwarded-proto", b"https")]


def seen_from(client: str, proxies: list[str], claim: list[tuple[bytes, bytes]] = CLAIM) -> tuple[str, str]:
    """The address and the scheme that the application sees of a request that a client sends."""
    seen: list[tuple[str, str]] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        seen.append((scope["client"][0], scope["scheme"]))

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None: ...

    believes = settings(app, believed_proxies(proxies)).forwarded_allow_ips
    scope = {"type": "http", "client": (client, 50_000), "scheme": "http", "headers": claim}
    with ThreadPoolExecutor(1) as thread:  # beside the loop that the browser's tests keep running
        thread.submit(asyncio.run, ProxyHeadersMiddleware(app, believes)(scope, receive, send)).result()
    return seen[0]


@pytest.mark.parametrize("client", ["127.0.0.1", "::1"])
def test_a_proxy_of_this_machine_is_believed(client: str) -> None:
    assert seen_from(client, []) == ("203.0.113.9", "https")


def test_nobody_elsewhere_is_believed_whatever_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORWARDED_ALLOW_IPS", "*")
    assert seen_from("10.0.0.5", []) == ("10.0.0.5", "http")


@pytest.mark.parametrize("named", ["10.0.0.5", "10.0.0.0/24"])
def test_a_proxy_that_is_named_is_believed_and_its_neighbour_is_not(named: str) -> None:
    assert seen_from("10.0.0.5", [named]) == ("203.0.113.9", "https")
    assert seen_from("10.0.1.5", [named]) == ("10.0.1.5", "http")


def test_what_somebody_claims_before_the_proxy_is_not_believed() -> None:
    assert seen_from("127.0.0.1", [], [(b"x-forwarded-for", b"10.9.9.9, 203.0.113.9")]) == ("203.0.113.9", "http")


@pytest.mark.parametrize("named", ["*", "proxy", "", "0.0.0.0/0", "::/0", "203.0.113.0/24", "8.0.0.0/6", "10.0.0.5/24"])
def test_everybody_a_name_or_a_network_of_strangers_is_no_proxy(named: str) -> None:
    with pytest.raises(Mistake):
        believed_proxies([named])
