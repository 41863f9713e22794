"""The choices at the left of every screen, kept in the URL: where, at which level, in which language."""

import streamlit as st

from geo.levels import LEVELS
from say.terms import LANGUAGES, terms
from ui.parts.choices.where import choose_where, say_beside_the_place
from ui.state.address import names_level, read_address
from ui.state.area_at_level import of_a_link, of_another_level
from ui.state.choices import Choices
from ui.state.language import said, terms_in_use

AT_THE_LEFT = (Choices.area_or_all, Choices.level, Choices.lang)
"""The choices that are drawn there."""


def take_choices_from_address() -> list[str]:
    """Set every choice from the address or what is asked when absent; return a sentence for each that could not be used."""
    notices = read_address()
    shown = of_a_link(Choices.area_or_all.now(), Choices.level.now(), names_level())
    Choices.area_or_all.put(shown.area)
    Choices.level.put(shown.level)
    return [*notices, shown.notice] if shown.notice else notices


def choose_at_the_left() -> None:
    """Draw where, level and language; what the browser sends back is read in the words that it was sent."""
    choose_where()
    in_words = terms_in_use().said
    st.selectbox(
        said("Level"),
        list(LEVELS),
        format_func=lambda level: in_words(LEVELS[level].label),
        key=Choices.level.key,
        on_change=_keep_area_at_level,
    )
    st.radio(
        "Language / Iaith",
        LANGUAGES,
        format_func=lambda key: terms(key).name,
        key=Choices.lang.key,
        horizontal=True,
    )


def choose_area(code: str) -> None:
    """Choose an area from elsewhere on the screen; for callbacks, which run before the widgets are drawn."""
    Choices.area_or_all.put(code)


def _keep_area_at_level() -> None:
    """Keep the chosen area at the level just chosen, and say so where there is none around it."""
    shown = of_another_level(Choices.area_or_all.now(), Choices.level.now())
    Choices.area_or_all.put(shown.area)
    say_beside_the_place(shown.notice)
