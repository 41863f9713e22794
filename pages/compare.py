"""Page: how does my area compare? One area among its peers, or a group of areas side by side, in any measure and six views."""

import streamlit as st

from ui.cache.comparison import compared_by
from ui.frame.screen import screen
from ui.parts.method.how_made import show_how_made
from ui.parts.plain_text import say_quietly
from ui.screens.compare.compare_controls import choose_what_to_compare
from ui.screens.compare.compare_headlines import show_best_peer, show_headline
from ui.screens.compare.compare_views import show_view
from ui.screens.compare.most_similar_table import show_most_similar
from ui.state.choices import COMPARE_VIEWS, Choices
from ui.state.need_in_use import world_with

with screen() as s:
    choices, directory = s.choices, s.directory
    st.title("Compare")
    choose_what_to_compare(choices)
    compared = compared_by(Choices.compare.now(), choices, world_with(directory))
    view = Choices.view.now()

    show_headline(compared, directory)
    if choices.area:
        show_best_peer(compared, choices.area, directory)
    else:
        say_quietly("Choose an area at the left to see it among its peers.")
    st.header(f"{COMPARE_VIEWS[view]}{' (INVENTED)' if directory.invented else ''}")
    show_view(view, compared, choices, directory)
    if choices.area and compared.group == "similar":
        show_most_similar(choices.area, compared, directory)
    show_how_made(s, ("compare", "cohort", "gap"))
