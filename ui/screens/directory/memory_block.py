"""What this office remembers of files, folded away: what words mean, and what the columns of each shape of file are."""

from functools import partial

import streamlit as st

from store.column_mappings import mappings
from store.vocabularies import vocabulary_versions
from ui.frame.screen import Screen
from ui.parts.marked import Marked
from ui.screens.directory.mappings_block import show_mappings
from ui.screens.directory.vocabulary_block import show_vocabulary
from ui.state.saved_work import saved_work, why_not_opened
from ui.state.visit import OnDirectory

OPEN = "open_office_memory"


def show_memory(s: Screen) -> None:
    """Draw what is remembered, in versions: to be looked at, restored and forgotten. Nothing where nothing can be saved."""
    if not why_not_opened("vocabulary"):
        s.plain.folded("What this office remembers of files", OPEN, partial(_show, s.plain))


def _show(s: Marked) -> None:
    words, shapes = vocabulary_versions(saved_work()), mappings(saved_work())
    if not words and not shapes:
        s.say_quietly("Nothing yet: what you say of words and columns is remembered when you publish.")
        return
    st.text_input("Your name, kept with a change", key=OnDirectory.remembering_by.key, max_chars=80)
    if refused := OnDirectory.remembering_refused.take():
        s.mistake(refused)
    if words:
        show_vocabulary(s, words)
    if shapes:
        show_mappings(s, shapes)
