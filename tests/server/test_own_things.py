"""Whoever is signed in has their own downloads and hands files in to their own visits; what is of others is not there."""

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from server.own_things import OwnThings, Visits
from store.access.actors import Actor, acting_as
from store.access.roles import Role
from tests.server.asgi import HERE, Answered, ask

ANA, VIC = Actor("ana@office.example", Role.ANALYST), Actor("vic@office.example", Role.ADMIN)
HANDED_IN, DOWNLOAD = "/_stcore/upload_file/of-ana/1", "/media/a1.csv"
HEARD: list[bytes] = []
REFUSED: list[str] = []


async def _inside(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer anybody; by websocket hear all, and tell of a download."""
    if scope["type"] == "http":
        await PlainTextResponse("a record")(scope, receive, send)
        return
    while (message := await receive())["type"] == "websocket.receive":
        HEARD.append(message["bytes"])
    await send({"type": "websocket.send", "bytes": DOWNLOAD.encode()})


@pytest.fixture
def app() -> OwnThings:
    HEARD.clear()
    REFUSED.clear()
    visits = Visits(
        account_of={"of-ana": ANA.account}.get,
        visit_asked=lambda said: said.decode() if said.startswith(b"of-") else None,
        download_told=lambda said: said.decode() if said.startswith(b"/media/") else None,
        refused=REFUSED.append,
    )
    return OwnThings(_inside, visits)


def as_(
    actor: Actor, app: OwnThings, path: str, kind: str = "http", method: str = "GET", said: tuple[bytes, ...] = ()
) -> Answered:
    """Ask as somebody, beside the loop that the browser's tests keep running."""

    async def acted(scope: Scope, receive: Receive, send: Send) -> None:
        with acting_as(actor):
            await app(scope, receive, send)

    sends: tuple[Message, ...] = tuple({"type": "websocket.receive", "bytes": one} for one in said)
    return ask(acted, path, HERE, kind=kind, method=method, sends=sends)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS"])
def test_a_file_is_handed_in_to_ones_own_visit_alone(app: OwnThings, method: str) -> None:
    assert as_(ANA, app, HANDED_IN, method=method).body == b"a record"
    for path in (HANDED_IN, "/_stcore/upload_file/of-nobody/1", "/_stcore/upload_file/"):
        assert as_(VIC, app, path, method=method).status == 404
    assert len(REFUSED) == 3


def test_a_download_is_for_whom_it_was_told_alone(app: OwnThings) -> None:
    assert as_(ANA, app, DOWNLOAD).status == 404
    as_(ANA, app, "/_stcore/stream", "websocket")
    assert as_(ANA, app, DOWNLOAD).body == b"a record"
    assert (
        as_(VIC, app, DOWNLOAD).status == as_(ANA, app, f"{DOWNLOAD}x").status == as_(ANA, app, "/media/").status == 404
    )


def test_a_message_that_asks_for_anothers_download_is_passed_over(app: OwnThings) -> None:
    said = (b"1", b"of-ana", b"of-nobody", b"2")
    as_(VIC, app, "/_stcore/stream", "websocket", said=said)
    assert HEARD == [b"1", b"2"] and REFUSED == ["/_stcore/stream"] * 2
    as_(ANA, app, "/_stcore/stream", "websocket", said=said[:2])
    assert HEARD[2:] == [b"1", b"of-ana"]
