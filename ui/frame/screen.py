"""The frame around every screen: choices at the left, whose screen it is at the top, help and the way out at the foot."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from coverage.directory import Directory
from geo.mistakes import Mistake
from ui.choices.directory_in_use import directory_in_use
from ui.choices.sidebar import Choices, choose, take_choices_from_url
from ui.frame.header_and_foot import show_footer, show_header
from ui.frame.navigation import show_navigation
from ui.words.say import say_mistake


@contextmanager
def screen() -> Iterator[tuple[Choices, Directory]]:
    """Draw the frame around a page and give the page the choices and the directory in use.

    A ``Mistake`` raised by the page is shown as its sentence; anything else is our bug and keeps its traceback.
    """
    links = st.sidebar.container(gap="xxsmall")
    notices = take_choices_from_url()
    choices, directory = choose(), directory_in_use()
    with links:
        show_navigation()
    show_header(directory, choices.ask.terms)
    with st.container():
        for notice in notices:
            say_mistake(notice)
    try:
        yield choices, directory
    except Mistake as mistake:
        say_mistake(str(mistake))
    show_footer()
