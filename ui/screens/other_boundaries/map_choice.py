"""Which map, and what is put onto it: boxes in the line of choices."""

import streamlit as st

from coverage.ask import ANY
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import RISK_LEVELS, labels
from geo.areas import common_level, levels_of
from say.recut.table_labels import LABELS
from say.recut.tables import TABLES
from ui.frame.look import show_look
from ui.frame.screen import Screen
from ui.parts.choices.line import draw_asked
from ui.parts.when_open import show_popover
from ui.screens.compare.own_group import choose_own_group
from ui.state.choices import MAPS, PAST_YEARS, Choices
from ui.state.language import said
from ui.state.own_group import own_codes

OWN_MAPS = ("group", "dropped")
OPEN_ASK = "open_ask_of_map"
_LEVELS = {"utla": "Upper-tier authorities", "lad": "Districts"}
_BRIEFLY = {
    "intervention": {ANY: "Any intervention", **{key: one.short for key, one in INTERVENTIONS.items()}},
    "risk": {ANY: "Any risk level", **RISK_LEVELS},
    "community": labels(COMMUNITIES),
}
"""What each word of an axis reads as on the button of what is asked."""


def is_own() -> bool:
    """Whether the map chosen is one of the user's own."""
    return Choices.onto.now() in OWN_MAPS


def word_of_map() -> str:
    """Return the word that means the map chosen, as ``map_named`` takes it."""
    return Choices.onto_year.now() if Choices.onto.now() == "past" else Choices.onto.now()


def choose_map(s: Screen, *, every_table: bool) -> None:
    """Draw the boxes: the map, the table, and one button that says and holds what is asked of that table, or of every one."""
    choose_target(s)
    st.selectbox(said("Table"), list(LABELS), format_func=lambda key: said(LABELS[key]), key=Choices.carried.key)
    if axes := tuple(_BRIEFLY) if every_table else TABLES[Choices.carried.now()].of_ask:
        show_popover(_asked_briefly(axes), OPEN_ASK, lambda: draw_asked([getattr(Choices, one) for one in axes]))


def _asked_briefly(axes: tuple[str, ...]) -> str:
    """Say what is asked of some axes; of communities only where one is chosen: "Helplines · High risk"."""
    chosen = {one: getattr(Choices, one).now() for one in axes}
    return " · ".join(said(_BRIEFLY[one][key]) for one, key in chosen.items() if (one, key) != ("community", ANY))


def choose_target(s: Screen) -> None:
    """Draw the boxes of the map; of a past year, which year and which areas; of a group, which areas are in it."""
    show_look(s, "other_boundaries")
    st.selectbox(said("Map"), list(MAPS), format_func=lambda key: said(MAPS[key]), key=Choices.onto.key)
    if Choices.onto.now() == "past":
        st.selectbox(said("On 1 April of"), PAST_YEARS, key=Choices.onto_year.key)
    if Choices.onto.now() in ("past", "group"):
        st.selectbox(
            said("Areas"), list(_LEVELS), format_func=lambda key: said(_LEVELS[key]), key=Choices.onto_level.key
        )
    if Choices.onto.now() == "group":
        show_popover(said("A group of my own"), "area_group", lambda: choose_own_group(s, _level_of_group()))


def _level_of_group() -> str:
    """The level chosen; a group that has no area of it, opened here, shows its own."""
    codes, level = own_codes(Choices.own_group.now()), Choices.onto_level.now()
    has_one = any(level in levels_of(code) for code in codes)
    return level if has_one else common_level(codes) or level
