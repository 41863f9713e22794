"""What words in files mean to this office: every word said when something was published, to be seen and forgotten."""

from functools import partial

import pandas as pd
import streamlit as st

from geo.mistakes import Mistake
from loaders.intake.draft_file import words_as_text
from loaders.intake.rows import IN_WORDS
from say.text import listing
from store.vocabularies import save_vocabulary
from ui.frame.screen import Screen
from ui.screens.directory.worked import office_vocabulary
from ui.state.saved_work import saved_work
from ui.state.visit import OnDirectory

Word = tuple[str, str]


def show_vocabulary(s: Screen) -> None:
    """Draw the words, and the way to forget one: the next file that holds it then asks again."""
    words = office_vocabulary()
    if not words:
        return
    with s.plain.expander("What words mean to this office"):
        s.plain.table(
            pd.DataFrame(
                {
                    "Column": [IN_WORDS[field].label for field, _ in words],
                    "Word": [word for _, word in words],
                    "Means": [_meaning(field, keys) for (field, _), keys in words.items()],
                }
            ),
            "Each word, the column it stands in, and what it means",
        )
        named = {f"{word} ({IN_WORDS[field].label})": (field, word) for field, word in words}
        st.selectbox("A word to forget", list(named), key=OnDirectory.word_to_forget.key)
        st.text_input("Your name", key=OnDirectory.forgotten_by.key, max_chars=80)
        word = named[OnDirectory.word_to_forget.now() or next(iter(named))]
        st.button("Forget it", on_click=partial(_forget, word), key="forget_word")
        if refused := OnDirectory.forget_refused.take():
            s.plain.mistake(refused)


def _meaning(field: str, keys: tuple[str, ...]) -> str:
    return listing(IN_WORDS[field].choices[key] for key in keys) if keys else "not known"


def _forget(word: Word) -> None:
    left = {one: keys for one, keys in office_vocabulary().items() if one != word}
    try:
        save_vocabulary(saved_work(), words_as_text(left), OnDirectory.forgotten_by.now())
    except Mistake as mistake:
        OnDirectory.forget_refused.put(str(mistake))
