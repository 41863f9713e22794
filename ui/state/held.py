"""What a visit holds: typed things, each under the name of the field that declares it. Nothing else touches the session.

A record of what one screen holds is a class whose fields are ``Held``; ``OneScreen.field.key`` is the key of a widget that fills
it, ``.now()`` what it holds, ``.put(…)`` puts something there.
"""

from copy import copy
from typing import Any, Generic, TypeVar, cast

import streamlit as st

T = TypeVar("T")
_KEYS: dict[str, str] = {}


class Held(Generic[T]):
    """One thing that a visit holds under the name of its field, and what it is until something is put there."""

    key: str

    def __init__(self, at_first: T) -> None:
        self._at_first = at_first

    def at_first(self) -> T:
        """Return what is held until something is put there: a copy, so that no visit sees what another adds to it."""
        return copy(self._at_first)

    def __set_name__(self, record: type, name: str) -> None:
        """Take the field's name as key; two records with a field of the same name would overwrite each other."""
        other = _KEYS.setdefault(name, record.__qualname__)
        if other != record.__qualname__:
            raise TypeError(f"{record.__qualname__}.{name}: {other} has a field of that name. Call it otherwise.")
        self.key = name

    def now(self) -> T:
        """Return what is held."""
        return cast("T", st.session_state.get(self.key, self.at_first()))

    def put(self, value: T) -> None:
        """Hold something; for a widget's key only before the widget is drawn, as callbacks do."""
        st.session_state[self.key] = value

    def forget(self) -> None:
        """Hold nothing, as at first."""
        st.session_state.pop(self.key, None)

    def take(self) -> T:
        """Return what is held, and forget it: what is said once."""
        return cast("T", st.session_state.pop(self.key, self.at_first()))

    def is_held(self) -> bool:
        """Whether something has been put there."""
        return self.key in st.session_state

    def keep_for_widgets(self) -> None:
        """Put there what is held, so that it outlives the run in which its widget is not drawn."""
        self.put(self.now())


def now_in_widget(key: str) -> Any:
    """Return what a widget holds whose key is made up as it is drawn: a table, a map, one of many like it; None before."""
    return st.session_state.get(key)


def put_in_widget(key: str, value: Any) -> None:
    """Set such a widget, before it is drawn."""
    st.session_state[key] = value


def forget_in_widget(key: str) -> None:
    """Let such a widget begin anew when it is next drawn."""
    st.session_state.pop(key, None)
