"""What tests of the screens' own floors share."""

from collections.abc import Iterator

import pytest
import streamlit as st


@pytest.fixture
def nothing_kept() -> Iterator[None]:
    """Start and leave with empty caches."""
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()
