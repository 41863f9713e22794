"""Work that requests ask for: a few at once, each for a time, and what it does is done as whoever asks."""

import asyncio
import threading
from contextvars import ContextVar

import pytest

from server.work import TooBusy, Work
from tests.server.asgi import run_apart

WHO: ContextVar[str] = ContextVar("who")


def test_work_is_done_in_another_thread_as_whoever_asks() -> None:
    async def asks() -> tuple[str, bool]:
        WHO.set("ann")
        here = threading.get_ident()
        return await Work().done(lambda: (WHO.get(), threading.get_ident() == here))

    assert run_apart(asks()) == ("ann", False)


def test_more_than_is_bounded_is_refused_until_something_ends() -> None:
    end = threading.Event()

    async def asks() -> str:
        work = Work(at_once=1, most_waiting=1)
        under_way = [asyncio.ensure_future(work.done(end.wait)) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(TooBusy, match="Too much"):
            await work.done(lambda: None)
        end.set()
        await asyncio.gather(*under_way)
        return await work.done(lambda: "done")

    assert run_apart(asks()) == "done"


def test_what_takes_too_long_is_said_and_goes_on_counting() -> None:
    end = threading.Event()

    async def asks() -> None:
        work = Work(at_once=1, most_waiting=0, seconds=0.01)
        with pytest.raises(TooBusy, match=r"0\.01 seconds"):
            await work.done(end.wait)
        with pytest.raises(TooBusy, match="Too much"):
            await work.done(lambda: None)
        end.set()

    run_apart(asks())
