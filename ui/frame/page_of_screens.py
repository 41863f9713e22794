"""The page that stands at the address of every screen: Streamlit's own, told where this server is.

Untold, it looks for the server beneath the screen's own address first, and the browser logs each answer that nothing is there.
"""

from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from ui.frame.navigation import OF_OLD, SCREENS, name_in_address

_HERE = "<script>window.__streamlit = { BACKEND_BASE_URL: location.origin }</script>"


def page_of_screens() -> str:
    """Return the page as browsers get it."""
    page = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    return page.replace("<head>", f"<head>{_HERE}", 1)


def screen_routes(page: str) -> list[Route]:
    """Return the routes that answer with the page: one for each screen, and one for each address that a screen had before."""

    async def answer(_: Request) -> Response:
        return HTMLResponse(page, headers={"cache-control": "no-cache"})

    return [Route(f"/{name}", answer) for name in (*map(name_in_address, SCREENS), *OF_OLD)]
