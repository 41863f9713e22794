"""The dashboard's frame: navigation, choices, what every screen shows, and how mistakes are shown. Run with `make run`."""

import streamlit as st

from geo.mistakes import Mistake
from ui.choices import choose, take_choices_from_url
from ui.directory_in_use import directory_in_use
from ui.frame import NAME, show_footer, show_header
from ui.say import say_mistake

st.set_page_config(page_title=NAME, page_icon="ui/mark.png", layout="wide")

page = st.navigation(
    [
        st.Page("pages/overview.py", title="Overview", default=True),
        st.Page("pages/coverage_map.py", title="Coverage map"),
        st.Page("pages/gaps.py", title="Gaps"),
        st.Page("pages/sources_and_method.py", title="Sources and method"),
    ]
)
notices = take_choices_from_url()
choices = choose()
show_header(directory_in_use(), choices.ask.terms)
for notice in notices:
    say_mistake(notice)
try:
    page.run()
except Mistake as mistake:
    say_mistake(str(mistake))
show_footer()
