"""The way back to the screen that was asked for before somebody signed in: the provider leads everybody to the front page."""

import re
from collections.abc import Mapping

from starlette.responses import RedirectResponse, Response
from starlette.types import Scope

ASKED = "atlas_asked_for"
"""A cookie of one's own browser."""
SECONDS_TO_SIGN_IN = 600
_SCREEN = re.compile(r"/[a-z_]{1,40}(\?[!#-:<-\[\]-~]{0,2000})?")
"""An address of this server alone: it begins with one slash, and a name of ours follows."""


def remember_the_way(answer: Response, scope: Scope) -> Response:
    """Have the browser remember which screen was asked for; nothing where it is the front page, or no screen of ours."""
    query = scope["query_string"].decode("latin-1")
    asked = f"{scope['path']}?{query}" if query else scope["path"]
    if _SCREEN.fullmatch(asked):
        answer.set_cookie(ASKED, asked, max_age=SECONDS_TO_SIGN_IN, httponly=True, samesite="lax")
    return answer


def way_back(cookies: Mapping[str, str]) -> Response | None:
    """Lead to the screen that was asked for, once; None where none was."""
    if ASKED not in cookies or not _SCREEN.fullmatch(cookies[ASKED]):
        return None
    answer = RedirectResponse(cookies[ASKED], 302)
    answer.delete_cookie(ASKED, httponly=True, samesite="lax")
    return answer
