"""The frame around every screen: choices at the left, whose screen it is at the top, help and the way out at the foot."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from coverage.directory import Directory
from geo.mistakes import Mistake
from ui.frame.header_and_foot import show_footer, show_header, show_top
from ui.frame.navigation import show_navigation
from ui.parts.choices.sidebar import Choices, choose, take_choices_from_url
from ui.parts.plain_text import say_mistake, say_quietly
from ui.screens.overview.own_workbook_block import show_directories
from ui.state.directory_in_use import NOT_LOADED, directory_in_use, waits_for_a_workbook


@contextmanager
def screen() -> Iterator[tuple[Choices, Directory]]:
    """Draw the frame around a page and give the page the choices and the directory in use.

    A ``Mistake`` raised by the page is shown as its sentence; anything else is our bug and keeps its traceback.
    """
    links = st.sidebar.container(gap="xxsmall")
    notices = take_choices_from_url()
    choices = choose()
    with links:
        show_navigation()
    if waits_for_a_workbook():
        _ask_for_the_workbook()
    directory = directory_in_use()
    show_header(directory, choices.ask.terms)
    with st.container():
        for notice in notices:
            say_mistake(notice)
    try:
        yield choices, directory
    except Mistake as mistake:
        say_mistake(str(mistake))
    show_footer()


def _ask_for_the_workbook() -> None:
    """Say that one's own workbook is not there, with the place to drop it, and draw nothing else."""
    show_top("No directory: your own workbook is not loaded.", invented=False)
    st.title("Your own workbook is not loaded")
    say_mistake(NOT_LOADED)
    say_quietly("Drop it here, or choose another directory. Until then no screen shows a record.")
    show_directories()
    show_footer()
    st.stop()
