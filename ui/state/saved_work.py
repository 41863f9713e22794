"""Saved work, opened once for the whole server; every screen works without it."""

from collections.abc import Iterable

import streamlit as st

from geo.mistakes import Mistake, in_one_sentence
from store.access.items import Act, why_not
from store.database import Store, open_store
from store.location import database_address, in_words
from store.versions import Heading, require_readable

SECONDS_UNTIL_NEXT_TRY = 60


@st.cache_resource(show_spinner=False)
def _opened(place: str) -> Store:
    return open_store()


@st.cache_resource(show_spinner=False, ttl=SECONDS_UNTIL_NEXT_TRY)
def _why_not(place: str) -> str:
    """Remember for a while why a place cannot be opened or read: to find it out again may keep every screen waiting."""
    try:
        require_readable(_opened(place))
    except Mistake as mistake:
        return in_one_sentence(str(mistake), "It is tried again in a minute.")
    return ""


def saved_work() -> Store:
    """Return the place where saved work is kept, open. Raises Mistake, in one sentence, if it cannot be used."""
    place = in_words(database_address())
    if why := _why_not(place):
        raise Mistake(why)
    opened: Store = _opened(place)
    return opened


def why_no_saved_work() -> str:
    """Say why nothing can be saved or opened; "" where it can."""
    try:
        saved_work()
    except Mistake as mistake:
        return str(mistake)
    return ""


def why_not_opened(kind: str) -> str:
    """Say why nothing of a kind can be opened: there is no place, or whoever acts may not; "" where it can."""
    return why_no_saved_work() or why_not(Act.READ, kind)


def why_not_kept(kind: str) -> str:
    """Say why nothing of a kind can be saved: there is no place, or whoever acts may not; "" where it can."""
    return why_no_saved_work() or why_not(Act.CHANGE, kind)


def by_name(headings: Iterable[Heading]) -> dict[str, Heading]:
    """Name what is saved as lists show it: a number behind the name where several have the same."""
    named: dict[str, Heading] = {}
    for one in headings:
        number, name = 1, one.name
        while name in named:
            number += 1
            name = f"{one.name} ({number})"
        named[name] = one
    return named
