"""The language that the reader chose, in the URL as ``lang``: of headers, statuses, headings and labels, not of sentences."""

import streamlit as st

from say.terms import ENGLISH, Terms, terms

LANGUAGE = "lang"


def terms_in_use() -> Terms:
    """Return the terms of the language chosen; of English before anybody has chosen."""
    return terms(st.session_state.get(LANGUAGE, ENGLISH))
