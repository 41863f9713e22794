"""The register of sources and the published national figures, drawn: each with where it comes from."""

from collections.abc import Iterable
from functools import cache

import streamlit as st

from loaders.directory.yardsticks import Yardstick
from loaders.sources_register import sources
from say.text import as_text
from ui.parts.links import source_link


def show_sources() -> None:
    """Draw each source of ``loaders.sources_register.sources`` with what its entry says."""
    st.html(f'<ul class="atlas-sources">{_sources_listed()}</ul>')


@cache
def _sources_listed() -> str:
    items = []
    for source in sources().to_dict("records"):
        facts = "".join(
            f"<dt>{as_text(label)}</dt><dd>{as_text(value)}</dd>"
            for label, value in source.items()
            if label != "Source" and value != "not stated"
        )
        items.append(f"<li><strong>{as_text(source['Source'])}</strong><dl>{facts}</dl></li>")
    return "".join(items)


def show_published_figures(figures: Iterable[Yardstick]) -> None:
    """Draw published figures, each with its period, how sure it is, and its source."""
    st.html(f"<ul>{''.join(map(_line, figures))}</ul>")


def _line(one: Yardstick) -> str:
    figure = f"<b>{as_text(' '.join((one.figure, one.unit)).strip())}</b>: " if one.figure else ""
    source = source_link(one.source_title, one.source_url)
    quiet = f'<span class="atlas-quiet">Period: {as_text(one.period)}. Confidence: {as_text(one.confidence)}.</span>'
    return f"<li>{figure}{as_text(one.says)} {quiet} Source: {source} ({as_text(one.source_year)}).</li>"
