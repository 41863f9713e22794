"""A page whose server went away: it says so, and asks for all of itself again as soon as a server answers."""

from datetime import timedelta

import streamlit as st

AWAY = "The Atlas does not answer just now. This page goes on by itself as soon as it does; what was saved is kept."
"""What ``links.js`` shows after two seconds without a connection."""


@st.fragment(run_every=timedelta(days=1))
def drawn_anew_after_a_break() -> None:
    """Draw nothing; but the framework asks for all of a page that is drawn by the clock when its connection is back.

    Of any other it waits for a click. Another server, or the same after a restart, knows nothing of what stands on that page, so
    it would pass that click over without a word.
    """
