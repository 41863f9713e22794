"""That a draft has just been published, with the way to the map of it."""

import streamlit as st

from geo.mistakes import Mistake
from say.coverage.draft_words import published_in_words
from ui.frame.most_of_it import most_of_it
from ui.frame.screen import Screen
from ui.screens.directory.money_block import show_way_to_money
from ui.state.address import address_as_written
from ui.state.published_directories import published_directory_named
from ui.state.visit import OnDirectory


def show_just_published(s: Screen) -> None:
    """Say how many services the visit has just published, and link the map on the kind and the area of most of them."""
    if not (named := OnDirectory.just_published.now()):
        return
    try:
        directory = published_directory_named(named)
    except Mistake:  # the list below says why its version cannot be shown
        s.plain.say(published_in_words(0, 0, 0, 0))
        return
    held = len(directory.records_of_services), len(directory.declarations), len(directory.standards_checked)
    s.marked_as(directory.invented).say(published_in_words(*held, len(directory.money)))
    if most := most_of_it(directory):
        st.page_link(
            "pages/coverage_map.py",
            label="Show them on the map",
            query_params=address_as_written() | most.choices() | {"directory": named},
        )
    elif directory.money:
        show_way_to_money(named)
