"""What belongs to one person's visit answers to nobody else who is signed in: files handed in to it, downloads made for it.

The framework asks only whether their addresses are known; an address is passed on by a link, a history, a shared machine.
"""

from collections.abc import Callable
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.closed import NOT_HERE, UPLOADS
from server.refusing import refuse
from store.access.actors import acting

MEDIA = "/media/"
MOST_REMEMBERED = 10_000
"""Downloads whose owner is remembered: a browser fetches one as soon as it was made."""


@dataclass(frozen=True)
class Visits:
    """What is known of visits and of what they say.

    Attributes
    ----------
    account_of
        Whose a visit is, by its id; None: nobody's.
    visit_asked
        The visit whose download a browser's message asks for; None where it asks for none, or for none that is there.
    download_told
        The address of a download, or of the page's sign, of which a message tells a browser; None where it tells of none.
    refused
        Write into the audit that a path was refused to whoever acts.
    """

    account_of: Callable[[str], str | None]
    visit_asked: Callable[[bytes], str | None]
    download_told: Callable[[bytes], str | None]
    refused: Callable[[str], None]


class OwnThings:
    """Refuses what is another's; it stands behind the guard, which says who acts."""

    def __init__(self, app: ASGIApp, visits: Visits) -> None:
        self.app = app
        self.visits = visits
        self.told: dict[tuple[str, str], None] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let through what is one's own, and all that is nobody's."""
        account = acting().account
        if scope["type"] == "websocket":
            await self.app(scope, self._own_alone(receive, account, scope["path"]), self._remembered(send, account))
        elif scope["type"] == "http" and self._is_anothers(scope["path"], account):
            await run_in_threadpool(self.visits.refused, scope["path"])
            await refuse(scope, receive, send, 404, NOT_HERE)
        else:
            await self.app(scope, receive, send)

    def _is_anothers(self, path: str, account: str) -> bool:
        if path.startswith(MEDIA):
            return (account, path) not in self.told
        return (
            path.startswith(UPLOADS) and self.visits.account_of(path.removeprefix(UPLOADS).partition("/")[0]) != account
        )

    def _own_alone(self, receive: Receive, account: str, path: str) -> Receive:
        """Pass over a message that asks for another's download."""

        async def receive_own() -> Message:
            while True:
                message = await receive()
                visit = self.visits.visit_asked(message.get("bytes") or b"")
                if visit is None or self.visits.account_of(visit) == account:
                    return message
                await run_in_threadpool(self.visits.refused, path)

        return receive_own

    def _remembered(self, send: Send, account: str) -> Send:
        """Remember to whom a download was told of."""

        async def send_and_remember(message: Message) -> None:
            if address := self.visits.download_told(message.get("bytes") or b""):
                self.told[account, address] = None
                if len(self.told) > MOST_REMEMBERED:
                    del self.told[next(iter(self.told))]
            await send(message)

        return send_and_remember
