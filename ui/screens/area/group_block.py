"""A group of one's own in place of an area: which areas, saved or not, and the switch to it."""

import streamlit as st

from geo.areas import common_level
from ui.frame.screen import Screen
from ui.parts.when_open import show_popover
from ui.screens.compare.own_group import choose_own_group
from ui.state.choices import Choices
from ui.state.language import said
from ui.state.own_group import MIXED_GROUP, own_codes


def show_group_choice(s: Screen) -> None:
    """Draw, in the line of choices, the areas of the group and whether the screen speaks of them."""
    with s.line:
        show_popover(said("A group of my own"), "area_group", lambda: _show_choice(s))
    group = own_codes(s.choices.own_group)
    if s.choices.of_my_group and group and not common_level(group):
        s.mistake(MIXED_GROUP)


def _show_choice(s: Screen) -> None:
    st.toggle(
        "Show my group as one area",
        key=Choices.of_my_group.key,
        disabled=not common_level(own_codes(s.choices.own_group)),
    )
    choose_own_group(s, s.choices.level)
