"""The frame around every screen: choices at the left, whose screen it is at the top, help and the way out at the foot."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import NoReturn

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
from ui.state.directory_in_use import directory_in_use
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
    try:
        directory = directory_in_use()
    except Mistake as mistake:
        _ask_for_a_directory(str(mistake), basis_without_directory("nothing yet", "none used"))
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


def _ask_for_a_directory(why: str, basis: Basis) -> NoReturn:
    """Say that the directory asked for is not there, with the way to another, and draw nothing in its place."""
    show_top("No directory: the one asked for is not there.", invented=False)
    st.title("The directory is not there")
    say_mistake(why)
    say_quietly("Choose another directory. Until then no screen shows a record.")
    show_directories(Marked(basis=basis, owner=None))
    show_footer()
    st.stop()
