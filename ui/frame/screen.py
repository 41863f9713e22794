"""The frame around every screen: one line on top, where at the left, the choices a screen uses, its answer, help at the foot."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import NoReturn

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from coverage.directory import Directory
from geo.mistakes import Mistake
from say.provenance import Basis, basis_of, basis_without_directory
from say.text import as_text, in_label
from ui.frame.header_and_foot import edition_line, show_footer, show_header, show_top
from ui.frame.navigation import show_navigation
from ui.frame.own_workbook_block import show_directories
from ui.frame.tour import go_to_step, show_tour_line
from ui.parts.choices.line import Asked, draw_line
from ui.parts.choices.sidebar import choose_at_the_left, take_choices_from_address
from ui.parts.marked import Marked
from ui.parts.plain_text import say_mistake, say_quietly
from ui.state.address import write_address
from ui.state.choices import Choices, choices_in_use
from ui.state.directory_in_use import directory_in_use
from ui.state.language import said
from ui.state.need_in_use import assumptions_in_words, world_with
from ui.state.world import World

NO_DIRECTORY = "No directory: the one asked for is not there."


@dataclass(frozen=True, kw_only=True)
class Screen(Marked):
    """A screen to draw on, with what the user has chosen and the directory in use.

    ``heading`` is where its title stands; ``line`` the line of choices, for a screen's own controls beside the common ones.
    """

    choices: Choices
    directory: Directory
    heading: DeltaGenerator
    line: DeltaGenerator

    @property
    def world(self) -> World:
        """The directory in use with the need in use."""
        return world_with(self.directory)

    def title(self, words: str, beside: str = "") -> None:
        """Draw the name of the screen, small, above the choices; beside it what of the area is said in a few words."""
        self.heading.title(in_label(said(words)), anchor=False)
        if beside:
            self.heading.html(f'<span class="atlas-beside-title">{as_text(beside)}</span>')

    def on(self, basis: Basis, owner: World | None) -> "Screen":
        """Return the same screen for what rests on something else: a plan as it was saved, two directories together."""
        return replace(self, basis=basis, owner=owner)


@contextmanager
def screen(asks: Asked, more: Asked) -> Iterator[Screen]:
    """Draw the frame around a page and give the page the screen to draw on.

    ``asks`` are the choices that the page uses, drawn in one line above its answer, and ``more`` those in a popover at its
    end. A choice that is in neither is not drawn, and stays as it is. A ``Mistake`` raised by the page is shown as its
    sentence; anything else is our bug and keeps its traceback.
    """
    go_to_step()
    links = st.sidebar.container(gap="xxsmall")
    notices = take_choices_from_address()
    top = st.container(key="atlas-top")
    tour = st.container()
    heading = st.container(horizontal=True, key="atlas-heading", vertical_alignment="bottom")
    line = st.container(horizontal=True, key="atlas-choices", vertical_alignment="bottom", gap="small")
    with st.sidebar:
        choose_at_the_left()
    with line:
        draw_line(asks, more)
    write_address()
    choices = choices_in_use()
    with links:
        show_navigation()
    try:
        directory = directory_in_use()
    except Mistake as mistake:
        with top:
            show_top(NO_DIRECTORY, invented=False)
        _ask_for_a_directory(str(mistake), basis_without_directory("nothing yet", "none used"))
    with top:
        show_header(directory)
    with tour:
        show_tour_line()
    with st.container():
        for notice in notices:
            say_mistake(notice)
    basis = basis_of(directory, choices.ask, assumptions_in_words())
    owner = world_with(directory)
    try:
        yield Screen(basis=basis, owner=owner, choices=choices, directory=directory, heading=heading, line=line)
    except Mistake as mistake:
        say_mistake(str(mistake))
    show_footer(edition_line(directory, choices.ask.terms))


def _ask_for_a_directory(why: str, basis: Basis) -> NoReturn:
    """Say that the directory asked for is not there, with the way to another, and draw nothing in its place."""
    st.title("The directory is not there")
    say_mistake(why)
    say_quietly("Choose another directory. Until then no screen shows a record.")
    show_directories(Marked(basis=basis, owner=None))
    show_footer(NO_DIRECTORY)
    st.stop()
