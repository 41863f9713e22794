"""Which map, and what is put onto it: boxes in the line of choices."""

import streamlit as st

from geo.areas import common_level, levels_of
from say.recut.table_labels import LABELS
from say.recut.tables import TABLES
from ui.frame.screen import Screen
from ui.parts.choices.line import draw_asked
from ui.parts.when_open import show_popover
from ui.screens.compare.own_group import choose_own_group
from ui.state.choices import MAPS, PAST_YEARS, Choices
from ui.state.language import said
from ui.state.own_group import own_codes

OWN_MAPS = ("group", "dropped")
_LEVELS = {"utla": "Upper-tier authorities", "lad": "Districts"}


def is_own() -> bool:
    """Whether the map chosen is one of the user's own."""
    return Choices.onto.now() in OWN_MAPS


def word_of_map() -> str:
    """Return the word that means the map chosen, as ``map_named`` takes it."""
    return Choices.onto_year.now() if Choices.onto.now() == "past" else Choices.onto.now()


def choose_map(s: Screen) -> None:
    """Draw the boxes: the map, the table, and what is asked where a table is of an ask."""
    choose_target(s)
    st.selectbox("Table", list(LABELS), format_func=LABELS.__getitem__, key=Choices.carried.key)
    draw_asked([getattr(Choices, axis) for axis in TABLES[Choices.carried.now()].of_ask])


def choose_rest_of_ask() -> None:
    """Draw what of the ask the table chosen leaves out: where one area is shown, in every table."""
    drawn = TABLES[Choices.carried.now()].of_ask
    draw_asked([getattr(Choices, axis) for axis in ("intervention", "risk", "community") if axis not in drawn])


def choose_target(s: Screen) -> None:
    """Draw the boxes of the map; of a past year, which year and which areas; of a group, which areas are in it."""
    st.selectbox("Map", list(MAPS), format_func=MAPS.__getitem__, key=Choices.onto.key)
    if Choices.onto.now() == "past":
        st.selectbox("On 1 April of", PAST_YEARS, key=Choices.onto_year.key)
    if Choices.onto.now() in ("past", "group"):
        st.selectbox("Areas", list(_LEVELS), format_func=_LEVELS.__getitem__, key=Choices.onto_level.key)
    if Choices.onto.now() == "group":
        show_popover(said("A group of my own"), "area_group", lambda: choose_own_group(s, _level_of_group()))


def _level_of_group() -> str:
    """The level chosen; a group that has no area of it, opened here, shows its own."""
    codes, level = own_codes(Choices.own_group.now()), Choices.onto_level.now()
    has_one = any(level in levels_of(code) for code in codes)
    return level if has_one else common_level(codes) or level
