"""Sentences on screen, always as plain text."""

import streamlit as st

from say.numbers import as_text


def say(sentence: str, invented: bool = False) -> None:
    """Show a sentence that a screen says first; where the data are invented, the sentence says so itself."""
    st.html(f'<p class="atlas-say">{_mark(sentence) if invented else ""}{as_text(sentence)}</p>')


def say_quietly(sentence: str, invented: bool = False) -> None:
    """Show a sentence that qualifies another."""
    st.html(f'<p class="atlas-quiet">{_mark(sentence) if invented else ""}{as_text(sentence)}</p>')


def say_mistake(sentence: str) -> None:
    """Show something the user can put right."""
    st.html(f'<p class="atlas-mistake" role="alert">{as_text(sentence)}</p>')


def _mark(sentence: str) -> str:
    """Return what marks a sentence of invented data, unless it names them so in its first words and would say it twice."""
    return "" if "INVENTED" in sentence.split()[:2] else "INVENTED: "
