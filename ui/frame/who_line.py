"""Who is signed in and as what, and the way to sign out; nothing on a desk."""

import streamlit as st

from say.text import as_text
from store.access.actors import acting
from store.access.visits import token_ends
from ui.state.language import said
from ui.state.signed_in import team_in_use

SIGN_OUT = "Sign out"


def who_line() -> str:
    """Return it as HTML; with when the sign-in ends, so that the page closes then by itself."""
    if team_in_use() is None:
        return ""
    actor = acting()
    who = as_text(f"{actor.account} ({actor.role})")
    until = int(token_ends(st.user.to_dict()).timestamp())
    return (
        f'<span class="atlas-who" data-until="{until}" title="{who}">{who}</span>'
        f'<button type="button" class="atlas-sign-out">{as_text(said(SIGN_OUT))}</button>'
    )
