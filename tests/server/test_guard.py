"""Nothing is answered to whoever has neither signed in nor a token; whoever has acts as themselves, until it is over."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from server import guard
from server.guard import WITHOUT_SIGN_IN, Guard, Ways
from store.access.actors import Actor, acting
from store.access.roles import Role
from tests.server.asgi import HERE, ask

ANN = Actor("ann@office.example", Role.EDITOR)
COOKIE, TOKEN = ("cookie", "who=ann"), ("authorization", "Bearer atlas_1")
HTML = ("accept", "text/html,*/*")
PATHS = (
    *("/", "/plans", "/team", "/media/a.pdf", "/app/static/a.js"),
    *("/static/js/a.js", "/_stcore/upload_file/1/2", "/api/v1/areas"),
)


class Desk:
    """What the guard asks, written down."""

    def __init__(self) -> None:
        self.refused: list[str] = []
        self.out: list[str] = []
        self.over = False

    def ways(self) -> Ways:
        return Ways(
            visitor=lambda cookies: ANN if cookies.get("who") == "ann" and not self.over else None,
            token_holder=lambda text: ANN if text == "atlas_1" else None,
            sign_out=lambda cookies: self.out.append(cookies["who"]),
            refused=self.refused.append,
            provider=lambda: "/auth/login?provider=x",
            sign_in_page=lambda cookies: "Sign in here",
        )


@pytest.fixture
def desk() -> Desk:
    return Desk()


async def _inside(scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse(f"a record for {acting().account}")(scope, receive, send)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("cookie", [(), (("cookie", "who=eve"),), (("cookie", "who="),)])
def test_a_stranger_gets_nothing_and_the_audit_is_told(
    desk: Desk, path: str, cookie: tuple[tuple[str, str], ...]
) -> None:
    for accept in ((), (HTML,)):
        answer = ask(Guard(_inside, desk.ways()), path, HERE, *cookie, *accept)
        assert answer.status == 401 and b"record" not in answer.body
    assert desk.refused == [path, path]


def test_a_stranger_opens_no_websocket(desk: Desk) -> None:
    app = Guard(_inside, desk.ways())
    assert ask(app, "/_stcore/stream", HERE, kind="websocket").messages == [{"type": "websocket.close", "code": 1008}]


@pytest.mark.parametrize("path", PATHS)
def test_whoever_is_signed_in_acts_as_themselves(desk: Desk, path: str) -> None:
    assert ask(Guard(_inside, desk.ways()), path, HERE, COOKIE).body == b"a record for ann@office.example"
    assert acting().account == "desk" and desk.refused == []


def test_a_token_opens_the_routes_of_programs_and_no_screen(desk: Desk) -> None:
    app = Guard(_inside, desk.ways())
    assert ask(app, "/api/v1/areas", HERE, TOKEN).body == b"a record for ann@office.example"
    assert ask(app, "/plans", HERE, TOKEN).status == 401
    for wrong in ("Bearer atlas_2", "Basic atlas_1", "atlas_1", "Bearer"):
        assert ask(app, "/api/v1/areas", HERE, ("authorization", wrong)).status == 401
    assert ask(app, "/api/v1/areas", HERE, ("authorization", "Bearer atlas_2"), COOKIE).status == 401


@pytest.mark.parametrize("path", sorted(WITHOUT_SIGN_IN))
def test_what_a_sign_in_needs_is_answered(desk: Desk, path: str) -> None:
    assert ask(Guard(_inside, desk.ways()), path, HERE, COOKIE).body == b"a record for nobody"


def test_the_way_to_the_provider_is_made_when_it_is_asked_for(desk: Desk) -> None:
    answer = ask(Guard(_inside, desk.ways()), "/sign-in", HERE)
    assert answer.status == 302 and answer.headers["location"] == "/auth/login?provider=x"


def test_only_a_page_of_ours_signs_out(desk: Desk) -> None:
    app, ours = Guard(_inside, desk.ways()), ("origin", f"http://{HERE[1]}")
    assert ask(app, "/sign-out", HERE, COOKIE, ours).status == 405
    assert ask(app, "/sign-out", HERE, COOKIE, method="POST").status == 405
    assert ask(app, "/sign-out", HERE, COOKIE, ("origin", "http://evil.example"), method="POST").status == 405
    assert desk.out == []
    assert ask(app, "/sign-out", HERE, COOKIE, ours, method="POST").status == 200
    assert desk.out == ["ann"]


def test_a_websocket_is_closed_at_the_first_message_once_a_visit_is_over(desk: Desk) -> None:
    heard: list[str] = []

    async def inside(scope: Scope, receive: Receive, send: Send) -> None:
        for _ in range(2):
            heard.append((await receive())["type"])
            desk.over = True

    sent = ({"type": "websocket.receive", "bytes": b"1"}, {"type": "websocket.receive", "bytes": b"2"})
    answer = ask(Guard(inside, desk.ways()), "/_stcore/stream", HERE, COOKIE, kind="websocket", sends=sent)
    assert heard == ["websocket.receive", "websocket.disconnect"]
    assert answer.messages == [{"type": "websocket.close", "code": 1008}]


def test_a_websocket_by_which_nothing_comes_is_closed_too(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "SECONDS_BETWEEN_LOOKS", 0.01)
    heard: list[Message] = []
    sent: list[Message] = []

    async def inside(scope: Scope, receive: Receive, send: Send) -> None:
        desk.over = True
        heard.append(await receive())

    async def nothing() -> Message:
        await asyncio.Event().wait()
        return {}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {"type": "websocket", "path": "/_stcore/stream", "headers": [(b"cookie", b"who=ann")]}
    with ThreadPoolExecutor(1) as thread:  # beside the loop that the browser's tests keep running
        thread.submit(asyncio.run, Guard(inside, desk.ways())(scope, nothing, send)).result()
    assert heard == [{"type": "websocket.disconnect", "code": 1008}]
    assert sent == [{"type": "websocket.close", "code": 1008}]


def test_a_browser_keeps_no_answer_that_does_not_say_so_itself(desk: Desk) -> None:
    assert ask(Guard(_inside, desk.ways()), "/media/a.pdf", HERE, COOKIE).headers["cache-control"] == "no-store"
    said = PlainTextResponse("a script", headers={"cache-control": "public"})
    assert ask(Guard(said, desk.ways()), "/static/js/a.js", HERE, COOKIE).headers["cache-control"] == "public"


def test_whoever_asked_for_a_screen_is_led_there_once_signed_in(desk: Desk) -> None:
    app = Guard(_inside, desk.ways())
    asked = ask(app, "/plans?plan=a.1&area=E23000032", HERE, HTML).headers["set-cookie"].partition(";")[0]
    led = ask(app, "/", HERE, ("cookie", f"who=ann; {asked}"))
    assert led.status == 302 and led.headers["location"] == "/plans?plan=a.1&area=E23000032"
    assert 'atlas_asked_for=""' in led.headers["set-cookie"]


@pytest.mark.parametrize(
    "asked", ["//evil.example", "/\\evil.example", "https://evil.example", "/plans\r\nx: y", "/" + "a" * 50]
)
def test_the_way_back_leads_nowhere_else(desk: Desk, asked: str) -> None:
    app = Guard(_inside, desk.ways())
    assert ask(app, "/", HERE, ("cookie", f"who=ann; atlas_asked_for={asked}")).status == 200
