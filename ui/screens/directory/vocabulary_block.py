"""What words in files mean to this office: every version of it, to be restored, and the way to forget one word."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from loaders.intake.draft_file import words_as_text, words_of_text
from loaders.intake.rows import IN_WORDS
from say.coverage.draft_words import meant_in_words
from store.vocabularies import SavedVocabulary, restore_vocabulary, save_vocabulary
from ui.parts.marked import Marked
from ui.screens.directory.remembered_versions import Remembered, changed, show_versions
from ui.state.office_memory import office_vocabulary
from ui.state.saved_work import saved_work
from ui.state.visit import OnDirectory

Word = tuple[str, str]
VERSION = "vocabulary_version"


def show_vocabulary(s: Marked, versions: Sequence[SavedVocabulary]) -> None:
    """Draw the versions of the vocabulary, and the way to forget a word: the next file that holds it then asks again."""
    s.bold("What words mean")
    shown = [Remembered(one.version, one.saved_at, one.by, _in_words(one)) for one in versions]
    show_versions(s, shown, "Word", VERSION, _restore)
    if not (words := office_vocabulary()):
        return
    named = {_named(word): word for word in words}
    picked = st.selectbox("A word to forget", list(named), key=OnDirectory.word_to_forget.key)
    st.button("Forget it", on_click=partial(changed, partial(_forget, named[picked]), VERSION), key="forget_word")


def _in_words(one: SavedVocabulary) -> dict[str, str]:
    return {_named(word): meant_in_words(word[0], keys) for word, keys in words_of_text(one.words).items()}


def _named(word: Word) -> str:
    return f"{word[1]} ({IN_WORDS[word[0]].label})"


def _restore(version: int) -> None:
    restore_vocabulary(saved_work(), version, OnDirectory.remembering_by.now())


def _forget(word: Word) -> None:
    left = {one: keys for one, keys in office_vocabulary().items() if one != word}
    save_vocabulary(saved_work(), words_as_text(left), OnDirectory.remembering_by.now())
