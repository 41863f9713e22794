"""Page: what does the record show in a sentence, where to go next, and what is not known?"""

import streamlit as st

from say.coverage.area_words import area_sentence
from say.coverage.directory_words import in_a_sentence
from say.coverage.sentences import national_sentence
from ui.cache.coverage import age_of, coverage_of, records_of
from ui.frame.screen import screen
from ui.parts.method.how_made import show_how_made
from ui.parts.plain_text import say, say_quietly
from ui.screens.overview.doors import show_doors
from ui.screens.overview.overview_facts import show_facts, show_unknowns
from ui.screens.overview.own_workbook_block import show_directories
from ui.screens.overview.yardstick_block import show_yardsticks

with screen() as s:
    choices, directory = s.choices, s.directory
    ask = choices.ask
    forces = coverage_of(directory, ask, "pfa")

    st.title("Where is there a service, and for whom?")
    if choices.area:
        row = coverage_of(directory, ask, choices.level).T[choices.area]
        say(area_sentence(row, ask, records_of(directory, ask, choices.area)), directory.invented)
    say(national_sentence(forces, ask, "pfa", in_a_sentence(directory)), directory.invented)
    show_doors()
    show_facts(directory, ask)
    show_yardsticks(directory, in_a_sentence(directory), ask)
    st.header("What is not known, and what would improve it")
    show_unknowns(directory, age_of(directory, ask.terms))
    say_quietly(
        "A fuller directory improves every screen: choose your own below, and all of them will use it."
    )
    show_directories(s)
    show_how_made(s, ("status", "counts", "cohort"))
