"""Choices live in the address, so that any screen can be linked to; a value that it gets wrong is said, not swallowed."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from geo.mistakes import in_one_sentence
from ui.state.choice import Choice, NotReadError, ReadAs
from ui.state.choices import CHOICES, Choices, choices_in_use
from ui.state.held import Held


class _Address:
    """What was last written into the address: its parameters, on which screen, and the choices they say."""

    url_as_written = Held[dict[str, str] | None](None)
    url_page = Held("")
    url_choices = Held[Choices | None](None)


def read_address() -> list[str]:
    """Take choices from the address where it was changed from outside: a link, another screen, the back button.

    What the address of the same screen no longer names becomes what is asked when it is absent (the back button).

    Returns
    -------
    list of str
        One sentence for each value that could not be used, or was read as something else.
    """
    given = st.query_params.to_dict()
    if (given == _Address.url_as_written.now() and _is_held_as_written()) or _changed_by_a_control():
        notices = []
    else:
        if _on_the_same_screen():
            for choice in CHOICES.values():
                choice.put(choice.at_first())
        notices = [_take(name, given[name]) for name in given.keys() & CHOICES.keys()]
    keep_choices_for_widgets()
    return sorted(filter(None, notices))


def keep_choices_for_widgets(but: Sequence[Choice[Any]] = ()) -> None:
    """Hold every choice whose widget may not be drawn in this run, ``but`` those whose widgets stand already."""
    for choice in CHOICES.values():
        if choice not in but:
            choice.keep_for_widgets()


def _take(name: str, text: str) -> str:
    """Put what one parameter says in the session; return what there is to say of that."""
    try:
        value: Any = CHOICES[name].read(text)
    except NotReadError as error:
        return in_one_sentence(str(error), "That choice was left as it was.")
    except ValueError:
        return f'The link asks for {name} "{text[:60]}", which we do not know, so that choice was left as it was.'
    read_as = isinstance(value, ReadAs)
    CHOICES[name].put(value.value if read_as else value)
    return value.notice if read_as else ""


def names_level() -> bool:
    """Whether the address names the level; else an area that does not stand at the usual one means itself."""
    return Choices.level.key in st.query_params


def write_address() -> Choices:
    """Write the choices that differ from what is asked when they are absent into the address; return them all."""
    choices = choices_in_use()
    chosen = {
        name: choice.as_text(choices.values[name])
        for name, choice in CHOICES.items()
        if choices.values[name] != choice.at_first()
    }
    _Address.url_as_written.put(chosen)
    _Address.url_page.put(st.context.url or "")
    _Address.url_choices.put(choices)
    if st.query_params.to_dict() != chosen:
        st.query_params.from_dict(chosen)
    return choices


def address_as_written() -> dict[str, str]:
    """Return the choices as the address holds them, for links to other screens."""
    return _Address.url_as_written.now() or {}


def choices_as_written() -> Choices:
    """Return the choices that the address was last written from: those of the screen that the user sees in a callback."""
    return _Address.url_choices.now() or choices_in_use()


def link_as_written() -> str:
    """Return the whole address of the screen with the choices as they stand, to be quoted; one's own remarks stay one's own."""
    query = urlencode({name: text for name, text in address_as_written().items() if name != Choices.remarks.key})
    return f"{screen_address()}{'?' if query else ''}{query}"


def screen_address() -> str:
    """Return the address of the screen without its choices; "" where no browser says it."""
    return st.context.url or ""


def _changed_by_a_control() -> bool:
    """Say whether this run came from a control: then the address the browser sent may be one choice behind."""
    return _on_the_same_screen() and not _is_held_as_written()


def _is_held_as_written() -> bool:
    """Whether the session holds the choices that the address was last written from.

    A control at the left that was not drawn in the last run takes its choice with it when another screen is opened.
    """
    last = _Address.url_choices.now()
    return last is not None and all(choice.now() == last.values[name] for name, choice in CHOICES.items())


def _on_the_same_screen() -> bool:
    return _Address.url_as_written.is_held() and (st.context.url or "") == _Address.url_page.now()
