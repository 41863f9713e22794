"""Sentences on screen, always as plain text."""

import streamlit as st

from say.text import as_text


def say(sentence: str) -> None:
    """Show a sentence that a screen says first."""
    st.html(f'<p class="atlas-say">{as_text(sentence)}</p>')


def say_quietly(sentence: str) -> None:
    """Show a sentence that qualifies another."""
    st.html(f'<p class="atlas-quiet">{as_text(sentence)}</p>')


def say_mistake(sentence: str) -> None:
    """Show something the user can put right."""
    st.html(f'<p class="atlas-mistake" role="alert">{as_text(sentence)}</p>')


def marked(sentence: str) -> str:
    """Mark a sentence of invented data, unless it names them so in its first words and would say it twice."""
    said = "INVENTED" in (word.rstrip(":") for word in sentence.split()[:2])
    return sentence if said else f"INVENTED: {sentence}"
