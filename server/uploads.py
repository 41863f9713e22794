"""How much a visit may hand in, and all visits together: the framework keeps every file in memory until its visit ends.

It looks at the size of each file by itself (``server.maxUploadSize``), and not at how many there are.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from server.closed import UPLOADS
from server.refusing import refuse

MB = 1024 * 1024
MOST_OF_A_VISIT_MB = 200
"""Three of the largest files, or a round of a thousand workbooks."""
MOST_IN_ALL_MB = 1_000
MOST_FILES = 1_500
UNSAID_MB = 61
"""What a request that does not say its length is taken for: the framework cuts it off there."""
VISIT_IS_FULL = "This visit holds as many files as it may. Reload the page to begin a new one."
SERVER_IS_FULL = "Others have handed in as much as this server can hold. Try again in a few minutes."
Held = Callable[[], Mapping[str, Sequence[int]]]
"""Gives the sizes of the files that each visit holds, in bytes."""


class UploadLimits:
    """Refuses a file that would be too much, before any of it is taken."""

    def __init__(self, app: ASGIApp, held: Held) -> None:
        self.app = app
        self.held = held
        self.coming: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take a file while there is room for it; all that is no file goes through."""
        if scope["type"] != "http" or scope["method"] != "PUT" or not scope["path"].startswith(UPLOADS):
            await self.app(scope, receive, send)
            return
        visit, size = scope["path"].removeprefix(UPLOADS).partition("/")[0], _size(Headers(scope=scope))
        held = self.held()
        of_visit = held.get(visit, ())
        if len(of_visit) >= MOST_FILES or sum(of_visit) + self.coming[visit] + size > MOST_OF_A_VISIT_MB * MB:
            await refuse(scope, receive, send, 413, VISIT_IS_FULL)
        elif sum(map(sum, held.values())) + self.coming.total() + size > MOST_IN_ALL_MB * MB:
            await refuse(scope, receive, send, 503, SERVER_IS_FULL)
        else:
            await self._take(visit, size, scope, receive, send)

    async def _take(self, visit: str, size: int, scope: Scope, receive: Receive, send: Send) -> None:
        """Keep room for a file while it comes."""
        self.coming[visit] += size
        try:
            await self.app(scope, receive, send)
        finally:
            self.coming[visit] -= size
            self.coming += Counter()  # without those of whom nothing comes


def _size(headers: Headers) -> int:
    said = headers.get("content-length", "")
    return int(said) if said.isdecimal() and len(said) < 12 else UNSAID_MB * MB
