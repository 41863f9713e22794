"""Of the framework's own routes those answer that a screen needs, and no other, whatever a setting says."""

import pytest
from starlette.responses import PlainTextResponse
from streamlit.web.server.starlette import starlette_agent_routes, starlette_routes

from server.closed import UPLOADS, ClosedRoutes, is_closed
from tests.server.asgi import ask

APP = ClosedRoutes(PlainTextResponse("something"))


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/interact",
        "/_stcore/agent/mcp",
        "/_stcore/metrics",
        "/_stcore/script-health-check",
        "/_stcore/bidi-components/x/y.js",
        "/_stcore/of-a-later-version",
        "/_stcore/health/more",
        "/_stcore",
        "/component/x/index.html",
    ],
)
def test_what_no_screen_needs_is_closed_to_both_ways(path: str) -> None:
    assert ask(APP, path).status == 404
    assert ask(APP, path, kind="websocket").messages == [{"type": "websocket.close", "code": 1008}]


@pytest.mark.parametrize(
    "path",
    ["/_stcore/health", "/_stcore/host-config", "/_stcore/stream", "/_stcore/upload_file/session/file", "/", "/ask"],
)
def test_what_a_screen_needs_is_open(path: str) -> None:
    assert ask(APP, path).status == 200


def test_the_framework_has_its_routes_where_we_think() -> None:
    """A later version that moves them makes this fail, and not the gate."""
    routes = starlette_routes
    assert not is_closed(f"/{routes.ROUTE_HEALTH}") and not is_closed(f"/{routes.ROUTE_HOST_CONFIG}")
    assert f"/{routes.BASE_ROUTE_UPLOAD_FILE}/" == UPLOADS
    closed = (routes.ROUTE_METRICS, routes.ROUTE_SCRIPT_HEALTH, f"{routes.BASE_ROUTE_COMPONENT}/x")
    assert all(is_closed(f"/{path}") for path in closed)
    texts = [text for text in vars(starlette_agent_routes).values() if isinstance(text, str)]
    agent = [f"/{path}" for path in texts if path.startswith("_stcore/agent/")]
    assert len(agent) >= 3 and all(is_closed(path) for path in agent)
