"""The dashboard: its screens and how they are reached. Run with `make run`."""

from pathlib import Path

import streamlit as st

from ui.frame import NAME

st.set_page_config(page_title=NAME, page_icon=str(Path(__file__).parent / "ui" / "mark.png"), layout="wide")

st.navigation(
    [
        st.Page("pages/overview.py", title="Overview", default=True),
        st.Page("pages/coverage_map.py", title="Coverage map"),
        st.Page("pages/gaps.py", title="Gaps"),
        st.Page("pages/sources_and_method.py", title="Sources and method"),
    ]
).run()
