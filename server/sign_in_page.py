"""The page before a team's screens: how to sign in, and where to find help; it shows nothing of what is inside."""

from html import escape

from loaders.sources_register import helplines
from server.guard import SIGN_IN
from server.own_page import own_page

_CSS = "main { max-width: 34rem; margin-top: 12vh; }"


def sign_in_page(stranger: str | None, trouble: str) -> str:
    """Return the page as HTML.

    Parameters
    ----------
    stranger
        The account of somebody whom the provider knows and who is none of this team.
    trouble
        Why nobody can be let in just now; "" where that can be done.
    """
    said = (
        f"<p><strong>{escape(stranger)} is not one of this team.</strong> Ask who looks after the dashboard for a role, or sign "
        'in with another account.</p><p><a href="/auth/logout">Sign out of that account</a></p>'
        if stranger
        else "<p>For the people of this office. Sign in with the account that you use there.</p>"
    )
    if trouble:
        said = f"<p><strong>{escape(trouble)}</strong> Nobody can be let in until it is mended.</p>"
    lines = "".join(
        f"<li>{escape(str(one['name']))}: <strong>{escape(str(one['number']))}</strong></li>" for one in helplines()
    )
    return own_page(
        "Sign in",
        _CSS,
        f'{said}<p><a class="go" href="{SIGN_IN}">Sign in</a></p><p>If you need help yourself, this page cannot give it. '
        f"These can:</p><ul>{lines}</ul>",
    )
