"""The dashboard: its screens and how they are reached. Run with `make run`."""

from functools import partial
from pathlib import Path

import streamlit as st

from say.provenance import PRODUCT
from ui.frame.navigation import OF_OLD, SCREENS, lead_on

SIDEBAR_PX = 264

st.set_page_config(
    page_title=PRODUCT,
    page_icon=str(Path(__file__).parent / "ui" / "frame" / "mark.png"),
    layout="wide",
    initial_sidebar_state=SIDEBAR_PX,
)

first, *others = SCREENS.items()
st.navigation(
    [
        st.Page(first[0], title=first[1], default=True),
        *(st.Page(path, title=title) for path, title in others),
        *(st.Page(partial(lead_on, old), title=old, url_path=old) for old in OF_OLD),
    ],
    position="hidden",
).run()
