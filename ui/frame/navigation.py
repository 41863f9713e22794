"""The screens, and the links between them: each link carries the choices, so that the back button goes back one screen."""

import streamlit as st

from say.terms import ENGLISH, terms_file
from ui.state.address import address_as_written
from ui.state.language import said

SCREENS = {f"pages/{key}.py": title for key, title in terms_file(ENGLISH)["screens"].items()}
"""The script of each screen and what the screen is called, in the order of the links."""


def show_navigation() -> None:
    """Draw a link to every screen, with the choices as they stand."""
    address = address_as_written()
    for path, title in SCREENS.items():
        st.page_link(path, label=said(title), query_params=address)
