"""Which of up to ten places would bring most people of the area nearer, everybody where none is chosen."""

import streamlit as st

from geo.mistakes import Mistake
from say.distance.access_answer import sites_named
from say.distance.what_if_words import best_in_words
from say.estimate import WHOLE_PEOPLE, Estimate
from ui.cache.distance import best_of
from ui.frame.screen import Screen
from ui.screens.coverage_map.what_if import name_of
from ui.state.choices import Choices


def show_candidates(s: Screen) -> None:
    """Draw which of up to ten places would bring most people nearer."""
    typed = st.text_input(
        "Compare up to ten places, with ; between them",
        key=Choices.candidates.key,
        max_chars=Choices.candidates.longest,
        placeholder="Hexham; Machynlleth; NE46",
    )
    try:
        sites = sites_named(typed)
        if not sites:
            return
        found = best_of(s.directory, s.choices.ask, s.choices.area, tuple(sites))
    except Mistake as mistake:
        s.mistake(str(mistake))
        return
    s.plain.bold(name_of(s.choices.area))
    s.say(best_in_words(found))
    s.bullets(f"{site.name}: {Estimate(*gain, WHOLE_PEOPLE).about} come within 40 minutes." for site, gain in found)
