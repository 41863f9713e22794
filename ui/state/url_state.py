"""Choices live in the URL, so that any screen can be linked to; a value that the URL gets wrong is said, not swallowed.

Each choice is one session key and one URL parameter of the same name. Values are keys of the field's words or GSS
codes, never labels, so that a link outlives a change of wording.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

_WRITTEN, _PAGE, _VALUES = "url_as_written", "url_page", "url_values"
Readers = dict[str, Callable[[str], Any]]


@dataclass(frozen=True)
class ReadAs:
    """What a reader read where it took the text for something else, and the sentence that says so."""

    value: Any
    notice: str


class NotReadError(ValueError):
    """A value of an address that is known and cannot be used; the message is the sentence that says why."""


def read_url(readers: Readers, defaults: dict[str, Any]) -> list[str]:
    """Take choices from the URL where it was changed from outside: a link, another screen, the back button.

    Parameters
    ----------
    readers
        For each parameter a function from its text to a value, or to ``ReadAs`` where there is something to say of it; it
        raises ValueError for text it cannot use.
    defaults
        What a choice becomes that the URL of the same screen no longer names (the back button).

    Returns
    -------
    list of str
        One sentence for each value that could not be used, or was read as something else.
    """
    given = st.query_params.to_dict()
    if given == st.session_state.get(_WRITTEN) or _changed_by_a_control():
        return []
    if _on_the_same_screen():
        st.session_state.update(defaults)
    notices = []
    for name in given.keys() & readers.keys():
        try:
            value = readers[name](given[name])
            if isinstance(value, ReadAs):
                notices.append(value.notice)
                value = value.value
            st.session_state[name] = value
        except NotReadError as error:
            notices.append(f"{error} That choice was left as it was.")
        except ValueError:
            notices.append(
                f'The link asks for {name} "{given[name][:60]}", which we do not know, so that choice was left as it was.'
            )
    return sorted(notices)


def write_url(values: dict[str, Any], defaults: dict[str, Any]) -> None:
    """Write the choices that differ from their defaults into the URL."""
    chosen = {name: _as_text(value) for name, value in values.items() if value != defaults.get(name)}
    st.session_state.update({_WRITTEN: chosen, _PAGE: st.context.url, _VALUES: values})
    if st.query_params.to_dict() != chosen:
        st.query_params.from_dict(chosen)


def url_as_written() -> dict[str, str]:
    """Return the choices as the URL holds them, for links to other screens."""
    written: dict[str, str] = st.session_state.get(_WRITTEN, {})
    return written


def _changed_by_a_control() -> bool:
    """Say whether this run came from a control: then the URL the browser sent may be one choice behind."""
    last = st.session_state.get(_VALUES, {})
    return _on_the_same_screen() and any(st.session_state.get(name) != value for name, value in last.items())


def _on_the_same_screen() -> bool:
    return _WRITTEN in st.session_state and st.context.url == st.session_state[_PAGE]


def _as_text(value: Any) -> str:
    """Write a value as the URL holds it: true/false in words, dates as 2026-11-22."""
    return str(value).lower() if isinstance(value, bool) else str(value)
