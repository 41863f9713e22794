"""A group of one's own in place of an area: which areas, saved or not, and the switch to it."""

import streamlit as st

from ui.frame.screen import Screen
from ui.parts.when_open import show_popover
from ui.screens.compare.own_group import choose_own_group
from ui.state.choices import Choices
from ui.state.home_in_use import own_group_of_one_level


def show_group_choice(s: Screen) -> None:
    """Draw, in the line of choices, the areas of the group and whether the screen speaks of them."""
    with s.line:
        show_popover("A group of my own", "area_group", lambda: _show_choice(s))


def _show_choice(s: Screen) -> None:
    st.toggle(
        "Show my group as one area",
        key=Choices.of_my_group.key,
        disabled=not own_group_of_one_level(s.choices.own_group),
    )
    choose_own_group(s, s.choices.level)
