"""The frame around every screen: choices at the left, whose screen it is at the top, help and the way out at the foot."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import streamlit as st

from coverage.directory import Directory
from geo.mistakes import Mistake
from say.provenance import Basis, basis_of, basis_without_directory
from ui.frame.header_and_foot import show_footer, show_header, show_top
from ui.frame.navigation import show_navigation
from ui.frame.own_workbook_block import show_directories
from ui.parts.choices.sidebar import choose, take_choices_from_address
from ui.parts.marked import Marked
from ui.parts.plain_text import say_mistake, say_quietly
from ui.state.choices import Choices
from ui.state.directory_in_use import NOT_LOADED, directory_in_use, waits_for_a_workbook
from ui.state.language import said
from ui.state.need_in_use import assumptions_in_words, world_with
from ui.state.world import World


@dataclass(frozen=True, kw_only=True)
class Screen(Marked):
    """A screen to draw on, with what the user has chosen at its left and the directory in use."""

    choices: Choices
    directory: Directory

    @property
    def world(self) -> World:
        """The directory in use with the need in use."""
        return world_with(self.directory)

    def title(self, words: str) -> None:
        """Draw the name of the screen."""
        st.title(said(words))

    def on(self, basis: Basis, owner: World | None) -> "Screen":
        """Return the same screen for what rests on something else: a plan as it was saved, two directories together."""
        return replace(self, basis=basis, owner=owner)


@contextmanager
def screen() -> Iterator[Screen]:
    """Draw the frame around a page and give the page the screen to draw on.

    A ``Mistake`` raised by the page is shown as its sentence; anything else is our bug and keeps its traceback.
    """
    links = st.sidebar.container(gap="xxsmall")
    notices = take_choices_from_address()
    choices = choose()
    with links:
        show_navigation()
    if waits_for_a_workbook():
        _ask_for_the_workbook(basis_without_directory("nothing yet", "none used"))
    directory = directory_in_use()
    show_header(directory, choices.ask.terms)
    with st.container():
        for notice in notices:
            say_mistake(notice)
    basis = basis_of(directory, choices.ask, assumptions_in_words())
    try:
        yield Screen(basis=basis, owner=world_with(directory), choices=choices, directory=directory)
    except Mistake as mistake:
        say_mistake(str(mistake))
    show_footer()


def _ask_for_the_workbook(basis: Basis) -> None:
    """Say that one's own workbook is not there, with the place to drop it, and draw nothing else."""
    show_top("No directory: your own workbook is not loaded.", invented=False)
    st.title("Your own workbook is not loaded")
    say_mistake(NOT_LOADED)
    say_quietly("Drop it here, or choose another directory. Until then no screen shows a record.")
    show_directories(Marked(basis=basis, owner=None))
    show_footer()
    st.stop()
