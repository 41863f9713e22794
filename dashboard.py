"""The dashboard: its screens and how they are reached. Run with `make run`."""

from pathlib import Path

import streamlit as st

from say.provenance import PRODUCT
from ui.frame.navigation import SCREENS

st.set_page_config(
    page_title=PRODUCT, page_icon=str(Path(__file__).parent / "ui" / "frame" / "mark.png"), layout="wide"
)

first, *others = SCREENS.items()
st.navigation(
    [
        st.Page(first[0], title=first[1], default=True),
        *(st.Page(path, title=title) for path, title in others),
    ],
    position="hidden",
).run()
