"""The screens, and the links between them: each link carries the choices, so that the back button goes back one screen."""

import streamlit as st

from say.terms import ENGLISH, terms_file
from ui.state.address import address_as_written
from ui.state.language import said

SCREENS = {f"pages/{key}.py": title for key, title in terms_file(ENGLISH)["screens"].items()}
"""The script of each screen and what the screen is called, in the order of the links."""

OF_OLD = {"gaps": "pages/patchwork.py"}
"""Addresses that screens had before, and the script that answers them now."""


def lead_on(old: str) -> None:
    """Go from an old address to the screen that took its place, with the choices that the address holds."""
    st.switch_page(OF_OLD[old], query_params=st.query_params.to_dict())


def show_navigation() -> None:
    """Draw a link to every screen, with the choices as they stand."""
    address = address_as_written()
    for path, title in SCREENS.items():
        st.page_link(path, label=said(title), query_params=address)
