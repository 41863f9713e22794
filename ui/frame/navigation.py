"""The screens, and the links between them: each link carries the choices, so that the back button goes back one screen."""

from urllib.parse import urlencode, urlsplit

import streamlit as st

from say.terms import ENGLISH, terms_file
from say.text import as_text
from ui.state.address import address_as_written
from ui.state.language import said
from ui.state.signed_in import team_in_use

SCREENS = {f"pages/{key}.py": title for key, title in terms_file(ENGLISH)["screens"].items()}
"""The script of each screen and what the screen is called, in the order of the links."""

OF_A_TEAM = "pages/team.py"
"""The screen that no desk is led to: one person there may do all."""

OF_OLD = {"gaps": "pages/patchwork.py"}
"""Addresses that screens had before, and the script that answers them now."""


def lead_on(old: str) -> None:
    """Go from an old address to the screen that took its place, with the choices that the address holds."""
    st.switch_page(OF_OLD[old], query_params=st.query_params.to_dict())


def show_navigation() -> None:
    """Draw a link to every screen, with the choices as they stand.

    The links are one element: Streamlit's own would be ten, which the browser draws again at each step of each change of choice.
    """
    here = urlsplit(st.context.url or "").path.rpartition("/")[2]
    query = urlencode(address_as_written())
    shown = (one for one in SCREENS.items() if one[0] != OF_A_TEAM or team_in_use())
    links = (_link(name_in_address(script), title, query, here) for script, title in shown)
    st.html(f'<nav class="atlas-screens">{"".join(links)}</nav>')


def name_in_address(script: str) -> str:
    """Return the last part of a screen's address; "" for the first screen, which stands at the root."""
    return "" if script == next(iter(SCREENS)) else script.removeprefix("pages/").removesuffix(".py")


def _link(name: str, title: str, query: str, here: str) -> str:
    current = ' aria-current="page"' if name == here else ""
    return f'<a class="atlas-go" href="{name or "."}?{as_text(query)}"{current}>{as_text(said(title))}</a>'
