"""Every screen, route and download of a team's server, as it really has them, refuses whoever is not signed in there now."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from streamlit.runtime import Runtime

from server.api.routes import ADDRESSES
from server.guard import WITHOUT_SIGN_IN
from store.access import actors, refusals
from store.access.actors import acting_as
from store.access.roles import Role
from store.access.team import Team
from store.audit_chain import entries
from tests.server.asgi import ask
from tests.ui.frame.test_team_ways import ADMIN, HERE, SIGN_IN, TEAM, cookies
from ui.frame.app import dashboard_app
from ui.frame.navigation import SCREENS
from ui.frame.places import place_of
from ui.state import signed_in
from ui.state.saved_work import saved_work

HOST = ("host", HERE.removeprefix("https://"))
WELL_KNOWN = {choice.name: choice.example for address in ADDRESSES for choice in address.choices} | {
    "session_id": "s",
    "file_id": "f.csv",
    "file": "pfa.csv",
    "path": "x.js",
    "rest": "x",
}
TEAM_HERE = Team(("atlas.office.example",), None, TEAM.emails, TEAM.domains, {})
NOW = int(datetime.now(UTC).timestamp())
NOBODIES = {
    "nobody": {},
    "expired": cookies(exp=NOW - 1),
    "stranger": cookies(who="out@elsewhere.example"),
    "forged": cookies(secret="another secret of forty letters and more"),
}
METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE")
CASES = [
    ("nobody", METHODS),
    *((who, METHODS[:1]) for who in NOBODIES if who != "nobody"),
    *(pytest.param(who, METHODS, marks=pytest.mark.soak) for who in NOBODIES if who != "nobody"),
]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Starlette]:
    """The application of a team, not started: what the guard lets through would be answered, or fail."""
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("COVERAGE_DATA", str(tmp_path))
    monkeypatch.setattr(actors, "_provider", None)
    monkeypatch.setattr(signed_in, "_team", None)
    monkeypatch.setattr(refusals, "_written", {})
    monkeypatch.setattr(Runtime, "_instance", None)
    yield dashboard_app((TEAM_HERE, SIGN_IN))._build_starlette_app()


def _paths(routes: list[BaseRoute]) -> Iterator[tuple[str, str]]:
    """Give every address there is, with what it is asked by; a mount has files, and one below it."""
    for route in routes:
        if isinstance(route, Route | WebSocketRoute):
            yield (
                "websocket" if isinstance(route, WebSocketRoute) else "http",
                route.path_format.format_map({name: WELL_KNOWN[name] for name in route.param_convertors}),
            )
        elif isinstance(route, Mount):
            yield from (("http", f"{route.path}/{below}") for below in ("", "index.html", "static/js/index.js"))
        else:
            raise TypeError(f"a route of a kind that is not tried here: {route}")


def _cookie(given: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(("cookie", f"{name}={value}") for name, value in given.items())


@pytest.mark.parametrize(("who", "methods"), CASES)
def test_whoever_is_not_signed_in_is_refused_everywhere_told_nothing_and_written_down(
    office: Starlette, who: str, methods: tuple[str, ...]
) -> None:
    screens = [("http", f"/{Path(script).stem}?plan=1&draft=1&remarks=1&own=1") for script in SCREENS]
    asked = [one for one in _paths(office.routes) if one[1] not in WITHOUT_SIGN_IN] + screens
    assert {"/_stcore/stream", "/media/f.csv", "/_stcore/upload_file/s/f.csv", "/api/v1/papers/pfa.csv"} <= {
        path for _, path in asked
    }
    for kind, path in asked:
        for method in methods if kind == "http" else ("GET",):
            answer = ask(office, path, HOST, *_cookie(NOBODIES[who]), kind=kind, method=method)
            if kind == "websocket":
                assert answer.messages == [{"type": "websocket.close", "code": 1008}], path
            else:
                assert (answer.status, answer.body) in ((401, b"Sign in first."), (404, b"There is nothing here.")), (
                    path
                )
                assert "content-security-policy" in answer.headers and "strict-transport-security" in answer.headers
    with acting_as(ADMIN):
        written = {one.about for one in entries(saved_work()) if one.action == "refused" and one.kind == "route"}
    assert written == {place_of(path.partition("?")[0]) for _, path in asked if _is_ours(office, path)}


def _is_ours(office: Starlette, path: str) -> bool:
    """Whether a path is there at all: what is closed to everybody is none that somebody is refused."""
    return ask(office, path, HOST).status == 401 if path != "/_stcore/stream" else True


@pytest.mark.parametrize("role", [Role.VIEWER, Role.ADMIN])
def test_nobody_signed_in_reaches_what_is_of_anothers_visit(office: Starlette, role: Role) -> None:
    who = "vic@office.example" if role is Role.VIEWER else ADMIN.account
    known = _cookie(cookies(who=who))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Runtime.instance(), "get_client", lambda _: None)
        for path in ("/media/f.csv", "/_stcore/upload_file/s/f.csv"):
            for method in ("GET", "PUT", "DELETE"):
                answer = ask(office, path, HOST, *known, method=method)
                assert (answer.status, answer.body) == (404, b"There is nothing here.")
    with acting_as(ADMIN):
        refused = [(one.account, one.about) for one in entries(saved_work()) if one.action == "refused"]
    assert refused == [(who, "_stcore")] * 3 + [(who, "media")] * 3


ODD_PATHS = (
    *(
        "//",
        "//plans",
        "/./plans",
        "/plans/",
        "/PLANS",
        "/plans\0",
        "/\0healthz",
        "/healthz\0",
        "/healthz ",
        "/healthz\r\nx: y",
    ),
    *(
        "/healthz/..",
        "/healthz/../plans",
        "/../",
        "/auth/login/../..",
        "/HEALTHZ",
        "/healthz;",
        "/healthz;/../plans",
        "//healthz",
    ),
    *(
        "/oauth2callback/",
        "/sign-in/",
        "/sign-out",
        "/index.html",
        "/manifest.json",
        "/api",
        "/api/v1/../../plans",
        "/app/static/",
    ),
    *(
        "//api/v1/areas?level=pfa",
        "/api/v1/areas?level=pfa&token=atlas_1",
        "/atlas/plans",
        "/app/_stcore/health",
        "\\healthz",
    ),
    *(
        "/favicon.png/../index.html",
        "/readyz/",
        "http://127.0.0.1/healthz",
        "http://evil.example/healthz",
        "*",
        "",
        "/docs",
    ),
)


@pytest.mark.soak
@pytest.mark.parametrize("path", ODD_PATHS)
def test_no_spelling_of_an_address_leads_past_the_guard(office: Starlette, path: str) -> None:
    for method in ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO"):
        answer = ask(office, path, HOST, method=method)
        assert (answer.status, answer.body) in ((401, b"Sign in first."), (404, b"There is nothing here."))
