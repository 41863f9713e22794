"""The screens, and the links between them: each link carries the choices, so that the back button goes back one screen."""

import streamlit as st

from ui.state.address import address_as_written
from ui.state.language import said

SCREENS = {
    "pages/overview.py": "Overview",
    "pages/coverage_map.py": "Coverage map",
    "pages/gaps.py": "Gaps",
    "pages/need.py": "Need",
    "pages/compare.py": "Compare",
    "pages/plans.py": "Plans",
    "pages/assumptions.py": "Assumptions",
    "pages/sources_and_method.py": "Sources and method",
}


def show_navigation() -> None:
    """Draw a link to every screen, with the choices as they stand."""
    for path, title in SCREENS.items():
        st.page_link(path, label=said(title), query_params=address_as_written())
