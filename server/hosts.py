"""By which names this server answers: a page elsewhere that points a name of its own at this machine gets nothing."""

import re
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from server.refusing import refuse

THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "[::1]"})
NOT_ITS_NAME = "This server does not answer to that name. Whoever runs it names its hosts in team.toml."
NOT_FROM_HERE = "This server takes nothing from a page of another site."
NOT_BY_LINK = frozenset({"/auth/logout"})
"""What no link of another page does: it ends somebody's sign-in."""
_OURS = frozenset({"same-origin", "none"})
_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]+?)\.?(?::[0-9]{1,5})?", re.ASCII)


class AllowedHosts:
    """Refuses a request under another name, and what a page of another address asks for; its link to a screen is followed."""

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
        elif _is_elsewheres(scope, headers) or (scope["type"] == "websocket" and not _is_same(headers, asked[0])):
            await refuse(scope, receive, send, 403, NOT_FROM_HERE)
        else:
            await self.app(scope, receive, send)

    def _is_ours(self, host: str) -> bool:
        found = _HOST.fullmatch(host.lower())
        return found is not None and found[1] in self.hosts


def _is_same(headers: Headers, host: str) -> bool:
    """Whether a browser opens it from this address; what is no browser sends no origin, and has no cookie that it did not get."""
    return all(urlsplit(origin).netloc.lower() == host.lower() for origin in headers.getlist("origin"))


def _is_elsewheres(scope: Scope, headers: Headers) -> bool:
    """Whether a browser says that a page of another address asks, and by more than a link that somebody follows.

    What is no browser, or an old one, does not say.
    """
    if headers.get("sec-fetch-site", "none") in _OURS:
        return False
    follows = (headers.get("sec-fetch-mode"), headers.get("sec-fetch-dest")) == ("navigate", "document")
    return not follows or scope.get("method") != "GET" or scope["path"] in NOT_BY_LINK
