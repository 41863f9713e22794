"""Parts of a screen that are worked out only while they are open: folded blocks, and the tab that is chosen."""

from collections.abc import Callable, Mapping

import streamlit as st


def show_folded(title: str, key: str, draw: Callable[[], None]) -> None:
    """Draw a block folded away; what is in it is drawn once the user opens it. ``key`` tells whether it is open."""
    block = st.expander(title, key=key, on_change="rerun")
    if block.open:
        with block:
            draw()


def show_popover(title: str, key: str, draw: Callable[[], None]) -> None:
    """Draw a button that opens a block over the screen; what is in it is drawn once the user opens it."""
    block = st.popover(title, key=key, on_change="rerun")
    if block.open:
        with block:
            draw()


def show_tabs(tabs: Mapping[str, Callable[[], None]], key: str) -> None:
    """Draw tabs by their titles, the first chosen at first; only the chosen one is filled. ``key`` holds its title."""
    for tab, draw in zip(st.tabs(list(tabs), key=key, on_change="rerun"), tabs.values(), strict=True):
        if tab.open:
            with tab:
                draw()
