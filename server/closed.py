"""Which of the framework's own routes answer: those that screens need. All others are closed, those of later versions too.

Closed are what it offers to programs (``agent``), what it tells of memory and sessions (``metrics``), a run of the script when
asked (``script-health-check``), and files of components, of which we have none (``component``, ``bidi-components``).
"""

from starlette.types import ASGIApp, Receive, Scope, Send

from server.refusing import refuse

HELD = ("/_stcore", "/component")
"""Where the framework has routes of its own beside pages, media and scripts."""
OPEN = ("/_stcore/health", "/_stcore/host-config", "/_stcore/stream")
UPLOADS = "/_stcore/upload_file/"
NOT_HERE = "There is nothing here."


class ClosedRoutes:
    """Refuses the framework's routes that no screen needs."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let through what a screen needs, and what is none of the framework's."""
        if scope["type"] != "lifespan" and is_closed(scope["path"]):
            await refuse(scope, receive, send, 404, NOT_HERE)
        else:
            await self.app(scope, receive, send)


def is_closed(path: str) -> bool:
    """Whether a path is the framework's and not one that a screen needs."""
    held = any(path == prefix or path.startswith(f"{prefix}/") for prefix in HELD)
    return held and path not in OPEN and not path.startswith(UPLOADS)
