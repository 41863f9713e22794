"""Page: what does the record show in a sentence, where to go next, and what is not known?"""

import streamlit as st

from ui.cached import age_of, coverage_of
from ui.directory_in_use import choose_directory, in_a_sentence
from ui.doors import show_doors
from ui.overview_facts import overview_ask, show_facts, show_unknowns
from ui.say import say, say_quietly
from ui.screen import screen
from ui.sentences import national_sentence

with screen() as (choices, directory):
    ask = overview_ask(choices.ask)
    forces = coverage_of(directory, ask, "pfa")

    st.title("Where is there a service, and for whom?")
    say(national_sentence(forces, ask, "pfa", in_a_sentence(directory)))
    show_doors(ask)
    show_facts(directory, ask, forces)
    st.subheader("What is not known, and how to mend it")
    show_unknowns(directory, age_of(directory, ask.terms))
    say_quietly("The surest mend is a fuller directory: drop your own below, and every screen speaks of it.")
    choose_directory()
