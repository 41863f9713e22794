"""The register of sources, drawn: each with its edition, licence and attribution."""

import pandas as pd
import streamlit as st

from say.text import as_text


def show_sources(register: pd.DataFrame) -> None:
    """Draw each source of ``loaders.sources_register.sources`` with what its entry says."""
    items = []
    for source in register.to_dict("records"):
        facts = "".join(
            f"<dt>{as_text(label)}</dt><dd>{as_text(value)}</dd>"
            for label, value in source.items()
            if label != "Source" and value != "not stated"
        )
        items.append(f"<li><strong>{as_text(source['Source'])}</strong><dl>{facts}</dl></li>")
    st.html(f'<ul class="atlas-sources">{"".join(items)}</ul>')
