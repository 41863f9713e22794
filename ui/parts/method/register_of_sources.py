"""The register of sources and the published national figures, drawn: each with where it comes from."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from loaders.directory.yardsticks import Yardstick
from say.text import as_text
from ui.parts.links import source_link


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


def show_published_figures(figures: Iterable[Yardstick]) -> None:
    """Draw published figures, each with its period, how sure it is, and its source."""
    st.html(f"<ul>{''.join(map(_line, figures))}</ul>")


def _line(one: Yardstick) -> str:
    figure = f"<b>{as_text(' '.join((one.figure, one.unit)).strip())}</b>: " if one.figure else ""
    source = source_link(one.source_title, one.source_url)
    quiet = f'<span class="atlas-quiet">Period: {as_text(one.period)}. Confidence: {as_text(one.confidence)}.</span>'
    return f"<li>{figure}{as_text(one.says)} {quiet} Source: {source} ({as_text(one.source_year)}).</li>"
