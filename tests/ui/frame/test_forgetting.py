"""A server has its tables forget copies that are gone, over and over, for as long as it serves."""

import asyncio

import pytest
from streamlit.runtime.pages_manager import PagesManager

from tests.server.asgi import run_apart
from ui.frame import app
from ui.frame.app import dashboard_app


def test_a_server_forgets_copies_that_are_gone_until_it_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    times = []
    monkeypatch.setattr(app, "SECONDS_BETWEEN_FORGETTING", 0)
    monkeypatch.setattr(app, "warm_up", lambda: None)
    monkeypatch.setattr(app, "forget_copies_that_are_gone", lambda: times.append(1))
    monkeypatch.setattr(PagesManager, "uses_pages_directory", PagesManager.uses_pages_directory)  # put back afterwards

    async def serve_for_a_while() -> int:
        async with app._warmed_up(dashboard_app(None)):
            while len(times) < 2:
                await asyncio.sleep(0)
            then = len(times)
        for _ in range(5):
            await asyncio.sleep(0)
        return len(times) - then

    assert run_apart(serve_for_a_while()) <= 1
