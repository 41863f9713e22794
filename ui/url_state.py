"""Choices live in the URL, so that any screen can be linked to; a value that the URL gets wrong is said, not swallowed.

Each choice is one session key and one URL parameter of the same name. Values are keys of the field's words or GSS codes, never
labels, so that a link outlives a change of wording.
"""

from collections.abc import Callable
from typing import Any

import streamlit as st

_WRITTEN = "url_as_written"
Readers = dict[str, Callable[[str], Any]]


def read_url(readers: Readers) -> list[str]:
    """Take choices from the URL where it was changed from outside (a link, the back button).

    Parameters
    ----------
    readers
        For each parameter a function from its text to a value; it raises ValueError for text it cannot use.

    Returns
    -------
    list of str
        One sentence for each value that could not be used.
    """
    given = st.query_params.to_dict()
    if given == st.session_state.get(_WRITTEN):
        return []
    notices = []
    for name, text in given.items():
        if name not in readers:
            continue
        try:
            st.session_state[name] = readers[name](text)
        except ValueError:
            notices.append(
                f'The link asks for {name} "{text[:60]}", which we do not know, so that choice was left as it was.'
            )
    return notices


def write_url(values: dict[str, Any], defaults: dict[str, Any]) -> None:
    """Write the choices that differ from their defaults into the URL."""
    chosen = {name: _as_text(value) for name, value in values.items() if value != defaults.get(name)}
    st.session_state[_WRITTEN] = chosen
    if st.query_params.to_dict() != chosen:
        st.query_params.from_dict(chosen)


def _as_text(value: Any) -> str:
    """Write a value as the URL holds it: true/false in words, dates as 2026-11-22."""
    return str(value).lower() if isinstance(value, bool) else str(value)
