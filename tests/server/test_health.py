"""Whether the server is up and ready, told without a path, a host or a password."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from server.health import NOT_READY, health_routes
from server.work import Work
from tests.server.asgi import ask

APP = Starlette(routes=health_routes(Work()))


def test_it_is_ready_where_saved_work_opens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("COVERAGE_DATA", str(tmp_path))
    assert (ask(APP, "/healthz").body, ask(APP, "/readyz").body) == (b"up", b"ready")


def test_saved_work_that_cannot_be_opened_is_said_without_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    (tmp_path / "saved_work.sqlite").write_bytes(b"no database " * 100)
    monkeypatch.setenv("COVERAGE_DATA", str(tmp_path))
    refused = ask(APP, "/readyz")
    assert (refused.status, refused.body.decode()) == (503, NOT_READY)
    monkeypatch.setenv("DATABASE_URL", "postgresql://ann:a-password@no-such-host.invalid/atlas?x=y")
    assert ask(APP, "/readyz").body.decode() == NOT_READY
    assert ask(APP, "/healthz").status == 200


def test_strangers_who_ask_at_once_are_answered_by_one_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("COVERAGE_DATA", str(tmp_path))
    is_ready = health_routes(Work(at_once=1, most_waiting=0))[1]
    assert isinstance(is_ready, Route)

    async def all_at_once() -> list[int]:
        return [one.status_code for one in await asyncio.gather(*(is_ready.endpoint(None) for _ in range(50)))]

    with ThreadPoolExecutor(1) as thread:  # beside the loop that the browser's tests keep running
        assert set(thread.submit(asyncio.run, all_at_once()).result()) == {200}
