"""Sentences on screen, always as plain text; a term of the glossary tells its meaning to whoever points at it or steps on it."""

import streamlit as st

from say.glossary import in_pieces
from say.text import as_text


def say(sentence: str) -> None:
    """Show a sentence that a screen says first."""
    st.html(said_first(sentence))


def said_first(sentence: str) -> str:
    """Return a sentence that a screen says first as HTML."""
    return f'<p class="atlas-say">{_explained(sentence)}</p>'


def say_quietly(sentence: str) -> None:
    """Show a sentence that qualifies another."""
    st.html(f'<p class="atlas-quiet">{_explained(sentence)}</p>')


def say_mistake(sentence: str) -> None:
    """Show something the user can put right."""
    st.html(f'<p class="atlas-mistake" role="alert">{as_text(sentence)}</p>')


def marked(sentence: str) -> str:
    """Mark a sentence of invented data, unless it names them so in its first words and would say it twice."""
    said = "INVENTED" in (word.rstrip(":") for word in sentence.split()[:2])
    return sentence if said else f"INVENTED: {sentence}"


def _explained(sentence: str) -> str:
    """Return a sentence as HTML, each term where it first stands with its meaning."""
    return "".join(
        f'<dfn tabindex="0" title="{as_text(piece.means)}">{as_text(piece.words)}</dfn>'
        if piece.means
        else as_text(piece.words)
        for piece in in_pieces(sentence)
    )
