"""The frame around every screen: one line on top, where at the left, the choices a screen uses, its answer, help at the foot."""

from collections.abc import Callable, Iterator
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
from ui.parts.choices.line import Asked, draw_asked, draw_more
from ui.parts.choices.sidebar import AT_THE_LEFT, choose_at_the_left, take_choices_from_address
from ui.parts.marked import Marked
from ui.parts.plain_text import say_mistake, say_quietly
from ui.state.address import keep_choices_for_widgets, write_address
from ui.state.choices import Choices, choices_in_use
from ui.state.directory_in_use import directory_in_use
from ui.state.language import said
from ui.state.need_in_use import assumptions_in_words, world_with
from ui.state.world import World, key_of_directory

NO_DIRECTORY = "No directory: the one asked for is not there."
_ON_THE_FRAME = (*AT_THE_LEFT, Choices.directory, Choices.own_alone, Choices.assumed)
"""What the frame says: where any of these changes, all of it is drawn anew."""


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
    frame = _begin()
    line = _line(asks, more)
    write_address()
    with frame.links:
        show_navigation()
    directory = _directory_on_top(frame)
    with _answering(frame.heading, line, directory) as s:
        yield s
    show_footer(edition_line(directory, choices_in_use().ask.terms))


def screen_of_one_answer(title: str, asks: Asked, more: Asked, draw: Callable[[Screen], None]) -> None:
    """Draw the frame around a page as ``screen`` does, with a title that does not depend on any choice.

    The line of choices and what ``draw`` draws are a fragment: a change of choice draws these, then the links and the foot,
    which say it too. The rest of the frame is drawn again only where it rests on what has changed.
    """
    frame = _begin()
    frame.heading.title(in_label(said(title)), anchor=False)
    directory = _directory_on_top(frame)
    answer, foot = st.container(), st.container()
    with answer:
        _answer(frame, choices_in_use(), key_of_directory(directory), foot, asks, more, draw)


@st.fragment
def _answer(
    frame: "_Frame",
    framed: Choices,
    directory_framed: str,
    foot: DeltaGenerator,
    asks: Asked,
    more: Asked,
    draw: Callable[[Screen], None],
) -> None:
    """Draw choices and answer; ``framed`` is what the frame was drawn of, and all is drawn anew where it says another thing."""
    keep_choices_for_widgets(but=AT_THE_LEFT)
    directory = _directory_if_framed(framed, directory_framed)
    line = _line(asks, more)
    write_address()
    try:
        with _answering(frame.heading, line, directory) as s:
            draw(s)
    finally:
        with frame.links:
            show_navigation()
    with foot:
        show_footer(edition_line(directory, choices_in_use().ask.terms))


def _directory_if_framed(framed: Choices, directory_framed: str) -> Directory:
    """Return the directory in use; where the frame says another, or another thing else, or there is none, draw all anew."""
    choices = choices_in_use()
    try:
        directory = directory_in_use()
    except Mistake:
        st.rerun()
    if key_of_directory(directory) != directory_framed or any(
        choices.values[one.key] != framed.values[one.key] for one in _ON_THE_FRAME
    ):
        st.rerun()
    return directory


@dataclass(frozen=True)
class _Frame:
    """Where the parts of the frame stand that are drawn later."""

    links: DeltaGenerator
    top: DeltaGenerator
    tour: DeltaGenerator
    heading: DeltaGenerator
    notices: tuple[str, ...]


def _begin() -> _Frame:
    """Take the choices from the address and draw those at the left; return where the rest goes."""
    go_to_step()
    links = st.sidebar.container(gap="xxsmall")
    notices = take_choices_from_address()
    top = st.container(key="atlas-top")
    tour = st.container()
    heading = st.container(horizontal=True, key="atlas-heading", vertical_alignment="bottom")
    with st.sidebar:
        choose_at_the_left()
    return _Frame(links, top, tour, heading, tuple(notices))


def _line(asks: Asked, more: Asked) -> DeltaGenerator:
    """Draw the line of choices; return the place in it for a screen's own controls, before those behind *More choices*."""
    with st.container(horizontal=True, key="atlas-choices", vertical_alignment="bottom", gap="small"):
        draw_asked(asks)
        own = st.container(horizontal=True, key="atlas-own", vertical_alignment="bottom", gap="small")
        draw_more(more)
    return own


def _directory_on_top(frame: _Frame) -> Directory:
    """Draw the line on top, the tour's, and the notices; return the directory in use. Without one the page ends here."""
    try:
        directory = directory_in_use()
    except Mistake as mistake:
        write_address()
        with frame.links:
            show_navigation()
        with frame.top:
            show_top(NO_DIRECTORY, invented=False)
        _ask_for_a_directory(str(mistake), basis_without_directory("nothing yet", "none used"))
    with frame.top:
        show_header(directory)
    with frame.tour:
        show_tour_line()
    with st.container():
        for notice in frame.notices:
            say_mistake(notice)
    return directory


@contextmanager
def _answering(heading: DeltaGenerator, line: DeltaGenerator, directory: Directory) -> Iterator[Screen]:
    """Give the screen of the choices as they stand, and say a ``Mistake`` as its sentence."""
    choices, owner = choices_in_use(), world_with(directory)
    basis = basis_of(directory, choices.ask, assumptions_in_words())
    try:
        yield Screen(basis=basis, owner=owner, choices=choices, directory=directory, heading=heading, line=line)
    except Mistake as mistake:
        say_mistake(str(mistake))


def _ask_for_a_directory(why: str, basis: Basis) -> NoReturn:
    """Say that the directory asked for is not there, with the way to another, and draw nothing in its place."""
    st.title("The directory is not there")
    say_mistake(why)
    say_quietly("Choose another directory. Until then no screen shows a record.")
    show_directories(Marked(basis=basis, owner=None))
    show_footer(NO_DIRECTORY)
    st.stop()
