"""Words that were read as the office said before: how many at once, and each with the way to say otherwise of this file."""

import streamlit as st

from loaders.intake.rows import IN_WORDS
from loaders.intake.understanding.words import RememberedWord
from say.coverage.draft_words import meant_in_words, remembered_in_words
from say.numbers import count
from ui.parts.marked import Marked
from ui.screens.directory.meaning_choice import choose_meaning
from ui.screens.directory.worked import AtWork
from ui.state.visit import OnDirectory

_AS_IT_IS = ("", "Leave it so")


def show_remembered(s: Marked, at_work: AtWork) -> None:
    """Draw what the office's words decided of this file; nothing where they decided nothing."""
    words = {f"“{word.written}” under {IN_WORDS[word.field].label}": word for word in at_work.worked.remembered}
    if not words:
        return
    s.plain.say_quietly(remembered_in_words(len(words), "word"))
    with s.plain.expander("Say otherwise of this file"):
        named = st.selectbox("A word that your office knows", list(words), key=OnDirectory.remembered_word.key)
        _ask(words[named])


def _ask(word: RememberedWord) -> None:
    read = f"“{word.written}”, in {count(word.rows, 'row')}, was read as {meant_in_words(word.field, word.keys)}."
    choose_meaning(word.field, word.written, f"{read} Is it something else?", _AS_IT_IS)
