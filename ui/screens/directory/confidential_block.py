"""Which rows are confidential and why; only somebody who gives their name can say that one is not."""

from functools import partial

import streamlit as st

from loaders.intake.decisions import Place
from say.numbers import count
from ui.parts.marked import Marked
from ui.screens.directory.worked import AtWork
from ui.state.draft_in_use import decide
from ui.state.visit import OnDirectory


def show_confidential(s: Marked, at_work: AtWork) -> None:
    """Draw the rows that are confidential, each with its reason, and the way to say by name that one is not."""
    confidential, overridden = at_work.draft.confidential, at_work.draft.decisions.not_confidential
    if not confidential:
        return
    with s.plain.expander(f"{count(len(confidential), 'row is', 'rows are')} confidential"):
        s.plain.say_quietly("They count at the level of the police force area, without a name, address or point.")
        lines = {f"{sheet} row {number}".strip(): (sheet, number) for sheet, number in confidential}
        s.plain.headed_bullets(
            {
                line: f"{confidential[place]} {overridden[place]} says that it is not."
                if place in overridden
                else confidential[place]
                for line, place in lines.items()
            }
        )
        st.multiselect("Rows that are not confidential", list(lines), key=OnDirectory.not_confidential.key)
        st.text_input("Your name, kept with these rows", key=OnDirectory.overridden_by.key, max_chars=80)
        picked = [lines[line] for line in OnDirectory.not_confidential.now() if line in lines]
        by = OnDirectory.overridden_by.now().strip()
        st.button(
            "Say that they are not",
            on_click=partial(_override, picked, by),
            disabled=not picked or not by,
            key="override_confidential",
        )


def _override(picked: list[Place], by: str) -> None:
    decide(not_confidential=dict.fromkeys(picked, by))
