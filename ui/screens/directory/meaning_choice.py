"""The choice of what one word of a file means in its field, for this file."""

from collections.abc import Mapping, Sequence

import streamlit as st

from loaders.intake.rows import IN_WORDS
from say.text import in_label
from ui.state.draft_in_use import decide
from ui.state.held import now_in_widget

_NOT_KNOWN = "not known"


NOWHERE_ELSE: Mapping[str, tuple[str, str]] = {}


def choose_meaning(
    field: str,
    written: str,
    asked: str,
    as_it_is: tuple[str, str],
    near: Sequence[str] = (),
    elsewhere: Mapping[str, tuple[str, str]] = NOWHERE_ELSE,
) -> None:
    """Draw the choice.

    ``as_it_is`` is what is chosen now, and how it is called: it decides nothing. The keys nearest to the word come first.
    ``elsewhere`` is what it may mean in another field: by how that is called, the field and the key.
    """
    key, labels = f"word {field} {written}", IN_WORDS[field].choices
    options = [as_it_is[0], *near, *(one for one in labels if one not in near), *elsewhere, _NOT_KNOWN]
    named = {**labels, **{said: said for said in elsewhere}, _NOT_KNOWN: "Not known"} | dict([as_it_is])

    def chosen() -> None:
        said = now_in_widget(key)
        if said in elsewhere:
            other, meant = elsewhere[said]
            decide(words={(other, written): (meant,)})
        elif said != as_it_is[0]:
            decide(words={(field, written): () if said == _NOT_KNOWN else (said,)})

    st.selectbox(in_label(asked), options, format_func=named.__getitem__, key=key, on_change=chosen)
