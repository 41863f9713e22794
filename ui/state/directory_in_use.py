"""Which directory the screens speak of: the published record, the invented one, or one's own workbook for this visit."""

import streamlit as st

from coverage.directory import Directory
from geo.mistakes import Mistake
from loaders.directory.shipped import demonstration_directory, published_directory
from ui.state.choices import DEMONSTRATION, DIRECTORIES, OWN, Choices
from ui.state.own_workbook import own_directory

NOT_LOADED = (
    "Your own workbook is asked for, and none is loaded. A reload or a new tab forgets it: nothing is kept here."
)


def directory_in_use() -> Directory:
    """Return the directory that the user has chosen; Mistake where it is their own and none is loaded."""
    chosen = Choices.directory.now()
    if chosen == OWN:
        own = own_directory()
        if own is None:
            raise Mistake(NOT_LOADED)
        return own
    return demonstration_directory() if chosen == DEMONSTRATION else published_directory()


def waits_for_a_workbook() -> bool:
    """Whether one's own workbook is asked for and none is loaded: then nothing else is shown in its place."""
    return Choices.directory.now() == OWN and own_directory() is None


def choose_directory() -> None:
    """Draw the choice of directory."""
    st.radio(
        "Directory in use",
        list(DIRECTORIES),
        format_func=DIRECTORIES.__getitem__,
        key=Choices.directory.key,
    )
