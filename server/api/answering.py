"""How an address answers a request: from what is kept, else by work that is counted for each visitor."""

import asyncio
from collections.abc import Callable, Hashable
from datetime import date

from starlette.requests import Request
from starlette.routing import Route

from server.api.address import API, Address
from server.kept import Kept
from server.rate import Rate
from server.reading import Asked, route_of
from server.ready import Ready, ready
from server.work import Work
from store.access.actors import acting

MOST_BYTES_KEPT = 32 * 1024 * 1024


class Answering:
    """Makes routes of addresses, which share what is kept and how often each visitor has asked."""

    def __init__(self, work: Work, most_a_minute: int) -> None:
        self._work = work
        self._rate = Rate(most_a_minute)
        self._kept: Kept[Ready] = Kept(MOST_BYTES_KEPT)
        self._under_way: dict[Hashable, asyncio.Future[Ready]] = {}

    def route(self, address: Address) -> Route:
        """Return the route of an address."""

        async def answer(request: Request, asked: Asked) -> Ready:
            return await self._answer(address, asked, _visitor(request))

        return route_of(f"{API}{address.path}", answer)

    async def _answer(self, address: Address, asked: Asked, visitor: str) -> Ready:
        """Answer from what is kept, or work it out and keep it.

        The published record is one edition for as long as the server runs; what is usual changes with the day. So what was
        asked and the day are all that an answer for everybody depends on.
        """

        def work_out() -> Ready:
            return ready(address.answer(asked), address.is_for_all)

        if not address.is_for_all:
            self._rate.count(visitor)
            return await self._work.done(work_out)
        key = (date.today(), address.path, *asked.path.items(), *sorted(asked.choices.items()))
        if kept := self._kept.get(key):
            return kept
        self._rate.count(visitor)
        return await self._once(key, work_out)

    async def _once(self, key: Hashable, work_out: Callable[[], Ready]) -> Ready:
        """Work something out and keep it; all who ask for it meanwhile wait for the same."""
        if key not in self._under_way:
            self._under_way[key] = asyncio.ensure_future(self._work.done(work_out))
            self._under_way[key].add_done_callback(lambda done: self._is_done(key, done))
        return await asyncio.shield(self._under_way[key])

    def _is_done(self, key: Hashable, done: asyncio.Future[Ready]) -> None:
        del self._under_way[key]
        if not done.cancelled() and done.exception() is None:
            self._kept.keep(key, done.result())


def _visitor(request: Request) -> str:
    """Who asks: in a team the account, on a desk the address that asks."""
    address = request.client.host if request.client else ""
    return acting().owner or address
