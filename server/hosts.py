"""By which names this server answers: a page elsewhere that points a name of its own at this machine gets nothing."""

import re
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from server.refusing import refuse

THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "[::1]"})
NOT_ITS_NAME = "This server does not answer to that name. Whoever runs it names its hosts in team.toml."
NOT_FROM_HERE = "This server takes nothing from a page of another site."
_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]+?)\.?(?::[0-9]{1,5})?", re.ASCII)


class AllowedHosts:
    """Refuses a request under another name, and a websocket that a page of another address opens."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        self.app = app
        self.hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the server's own start and end through, and what asks for one of its names."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        asked = headers.getlist("host")
        if len(asked) != 1 or not self._is_ours(asked[0]):
            await refuse(scope, receive, send, 400, NOT_ITS_NAME)
        elif scope["type"] == "websocket" and not _is_same(headers.getlist("origin"), asked[0]):
            await refuse(scope, receive, send, 403, NOT_FROM_HERE)
        else:
            await self.app(scope, receive, send)

    def _is_ours(self, host: str) -> bool:
        found = _HOST.fullmatch(host.lower())
        return found is not None and found[1] in self.hosts


def _is_same(origins: list[str], host: str) -> bool:
    """Whether a browser opens it from this address; what is no browser sends no origin, and has no cookie that it did not get."""
    return all(urlsplit(origin).netloc.lower() == host.lower() for origin in origins)
