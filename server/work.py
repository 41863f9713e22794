"""Work that a request asks for: in threads of its own, so that screens go on; a few at once, each for some seconds."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from threading import BoundedSemaphore
from typing import TypeVar

from geo.mistakes import Mistake

T = TypeVar("T")


class TooBusy(Mistake):
    """More is asked for just now than can be done; the same may be asked again later."""


class Work:
    """Does what requests ask for.

    What takes too long is answered as such. Its thread goes on, and counts until it has ended: no more are under way than said.
    """

    def __init__(self, at_once: int = 2, most_waiting: int = 8, seconds: float = 30) -> None:
        self._threads = ThreadPoolExecutor(at_once, thread_name_prefix="request")
        self._places = BoundedSemaphore(at_once + most_waiting)
        self._seconds = seconds

    async def done(self, work: Callable[[], T]) -> T:
        """Return what work gives, done as whoever asks for it.

        Raises
        ------
        TooBusy
            If too much is under way, or it is not done in time.
        """
        if not self._places.acquire(blocking=False):
            raise TooBusy("Too much is asked for just now: ask again in a minute.")
        doing = self._threads.submit(copy_context().run, work)
        doing.add_done_callback(lambda _: self._places.release())
        try:
            return await asyncio.wait_for(asyncio.wrap_future(doing), self._seconds)
        except TimeoutError:
            raise TooBusy(f"This takes longer than {self._seconds:g} seconds: ask for less, or again later.") from None
