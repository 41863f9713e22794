"""The page before a team's screens: how to sign in, and where to find help; it shows nothing of what is inside."""

from html import escape

from loaders.sources_register import helplines
from say.provenance import PRODUCT
from server.guard import SIGN_IN

_CSS = """
:root { color-scheme: light dark; } body { margin: 0; font: 1rem/1.5 sans-serif; }
main { max-width: 34rem; margin: 12vh auto 0; padding: 0 1.5rem; }
.go { display: inline-block; padding: .6rem 1.4rem; border-radius: 4px; background: #5b2a86; color: #fff;
  text-decoration: none; font-weight: 700; }
.exit { float: right; color: inherit; } li { margin: .2rem 0; }
"""


def sign_in_page(stranger: str | None, trouble: str, way_out: str) -> str:
    """Return the page as HTML.

    Parameters
    ----------
    stranger
        The account of somebody whom the provider knows and who is none of this team.
    trouble
        Why nobody can be let in just now; "" where that can be done.
    way_out
        Where a click leads that leaves the page quickly.
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
    return (
        f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Sign in: {PRODUCT}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_CSS}</style></head><body><main>'
        f'<a class="exit" href="{escape(way_out)}" rel="noreferrer">Leave this page quickly</a><h1>{PRODUCT}</h1>{said}'
        f'<p><a class="go" href="{SIGN_IN}">Sign in</a></p><p>If you need help yourself, this page cannot give it. '
        f"These can:</p><ul>{lines}</ul></main></body></html>"
    )
