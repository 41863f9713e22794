"""The frame around every screen: one line on top, where at the left, the choices a screen uses, its answer, help at the foot."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from time import sleep
from typing import Any, NoReturn

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from coverage.directory import Directory
from geo.area_notes import note_of_area, note_of_level
from geo.areas import area_name
from geo.mistakes import Mistake
from say.provenance import Basis, basis_of, basis_without_directory
from say.text import as_text, in_label, with_capital
from ui.frame.frozen_line import show_frozen_line
from ui.frame.header_and_foot import edition_line, show_footer, show_header, show_top
from ui.frame.navigation import show_navigation
from ui.frame.own_workbook_block import show_directories
from ui.frame.tour import go_to_step, show_tour_line
from ui.parts.choices.line import Asked, draw_asked, draw_more
from ui.parts.choices.sidebar import AT_THE_LEFT, choose_at_the_left, take_choices_from_address
from ui.parts.choices.where import has_more_to_say
from ui.parts.marked import Marked
from ui.parts.plain_text import say_mistake, say_quietly
from ui.state.address import keep_choices_for_widgets, write_address
from ui.state.choices import Choices
from ui.state.directory_in_use import directory_in_use
from ui.state.language import said
from ui.state.need_in_use import assumptions_in_words, world_with
from ui.state.world import World, key_of_directory

NO_DIRECTORY = "No directory: the one asked for is not there."
SECONDS_TO_BE_SEEN = 0.15
"""How long a browser has for what is seen first, before it is given more: a slow one draws both in one go where it is less."""
_ON_THE_FRAME = (*AT_THE_LEFT, Choices.directory, Choices.own_alone, Choices.assumed)
"""What the frame says: where any of these changes, all of it is drawn anew."""


@dataclass(frozen=True, kw_only=True)
class Screen(Marked):
    """A screen to draw on, with what the user has chosen and the directory in use.

    ``heading`` is where its title stands; ``line`` the place in the line of choices for a screen's own controls, after the common
    ones. ``is_changed`` tells the answer to a change of choice from the first that the browser is given.
    """

    choices: Choices
    directory: Directory
    heading: DeltaGenerator
    line: DeltaGenerator
    is_changed: bool

    @property
    def world(self) -> World:
        """The directory in use with the need in use."""
        return world_with(self.directory)

    def title(self, words: str, beside: str = "") -> None:
        """Draw the name of the screen, small, above the choices; beside it what of the area is said in a few words."""
        self.heading.title(in_label(said(words)), anchor=False)
        if beside:
            self.heading.html(f'<span class="atlas-beside-title">{as_text(beside)}</span>')

    def let_it_be_seen(self) -> None:
        """Give the browser the time to draw what has changed so far, which is what is seen first, before it is sent the rest."""
        if self.is_changed:
            sleep(SECONDS_TO_BE_SEEN)

    def on(self, basis: Basis, owner: World | None) -> "Screen":
        """Return the same screen for what rests on something else: a plan as it was saved, two directories together."""
        return replace(self, basis=basis, owner=owner)


def show_screen(asks: Asked, more: Asked, draw: Callable[[Screen], None]) -> None:
    """Draw the frame and what ``draw`` draws in it.

    Title, choices and answer are a fragment: a change of choice draws the answer, then the controls, the links and the foot,
    which stand there meanwhile. The rest of the frame is drawn again only where it rests on what has changed.

    Parameters
    ----------
    asks
        The choices that the screen uses, drawn in one line above its answer. A choice that is neither here nor in ``more`` is
        not drawn, and stays as it is.
    more
        Those in a popover at the end of the line.
    draw
        Draws the answer on the screen that it is given. A ``Mistake`` that it raises is shown as its sentence; anything else is
        our bug and keeps its traceback.
    """
    frame = _begin()
    directory = _directory_on_top(frame)
    answer, foot = st.container(key="atlas-answer"), st.container()
    with answer:
        _answer(_Framed(frame.links, foot, _said_on_the_frame(), key_of_directory(directory)), asks, more, draw)


@dataclass
class _Framed:
    """What stands around the answer: where links and foot go, what the frame says, and whether an answer stands in it."""

    links: DeltaGenerator
    foot: DeltaGenerator
    says: dict[str, Any]
    directory: str
    is_answered: bool = False


def _said_on_the_frame() -> dict[str, Any]:
    return {one.key: one.now() for one in _ON_THE_FRAME}


@st.fragment
def _answer(framed: _Framed, asks: Asked, more: Asked, draw: Callable[[Screen], None]) -> None:
    """Draw title, choices and answer; where the frame says another thing by now, all is drawn anew."""
    is_changed, framed.is_answered = framed.is_answered, True
    if is_changed:  # else the frame has just done so
        keep_choices_for_widgets(but=AT_THE_LEFT)
    directory = _directory_if_framed(framed)
    choices = write_address()
    show_frozen_line()
    heading = st.container(horizontal=True, key="atlas-heading", vertical_alignment="bottom")
    line = _Line()

    def draw_ways_on() -> None:
        line.draw(asks, more)
        with framed.links:
            show_navigation()

    if not is_changed:
        draw_ways_on()
    try:
        with _answering(heading, line.own, choices, directory, is_changed) as s:
            draw(s)
    finally:
        if is_changed:
            draw_ways_on()
        with framed.foot:
            show_footer(edition_line(directory, choices.ask.terms))


class _Line:
    """The line of choices: what is asked, a place for a screen's own controls, and those behind *More choices*."""

    def __init__(self) -> None:
        self._whole = st.container(horizontal=True, key="atlas-choices", vertical_alignment="bottom", gap="small")
        self._asked, self.own = (
            self._whole.container(horizontal=True, key=key, vertical_alignment="bottom", gap="small")
            for key in ("atlas-asked", "atlas-own")
        )

    def draw(self, asks: Asked, more: Asked) -> None:
        """Draw the common controls."""
        with self._asked:
            draw_asked(asks)
        with self._whole:
            draw_more(more)


def _directory_if_framed(framed: _Framed) -> Directory:
    """Return the directory in use; where the frame says another, or another thing else, or there is none, draw all anew."""
    go_to_step()
    try:
        directory = directory_in_use()
    except Mistake:
        st.rerun()
    if key_of_directory(directory) != framed.directory or has_more_to_say() or _said_on_the_frame() != framed.says:
        st.rerun()
    return directory


@dataclass(frozen=True)
class _Frame:
    """Where the parts of the frame stand that are drawn later."""

    links: DeltaGenerator
    top: DeltaGenerator
    tour: DeltaGenerator
    notices: tuple[str, ...]


def _begin() -> _Frame:
    """Take the choices from the address and draw those at the left; return where the rest goes."""
    go_to_step()
    links = st.sidebar.container(gap="xxsmall")
    notices = take_choices_from_address()
    top = st.container(key="atlas-top")
    tour = st.container()
    with st.sidebar:
        choose_at_the_left()
    return _Frame(links, top, tour, tuple(notices))


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
        if notes := _notes_of_the_map():
            say_quietly(notes)
    return directory


def _notes_of_the_map() -> str:
    """Say what to know of the level and of the area, where they are on no record; "" where they are."""
    area = Choices.area_or_all.now()
    level, of_area = note_of_level(Choices.level.now()), note_of_area(area)
    said = (f"{with_capital(level)}." if level else "", f"{area_name(area)}: {of_area}" if of_area else "")
    return " ".join(filter(None, said))


@contextmanager
def _answering(
    heading: DeltaGenerator, line: DeltaGenerator, choices: Choices, directory: Directory, is_changed: bool
) -> Iterator[Screen]:
    """Give the screen of the choices, and say a ``Mistake`` as its sentence."""
    owner = world_with(directory)
    basis = basis_of(directory, choices.ask, assumptions_in_words()).of_areas(choices.level)
    try:
        yield Screen(
            basis=basis,
            owner=owner,
            choices=choices,
            directory=directory,
            heading=heading,
            line=line,
            is_changed=is_changed,
        )
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
