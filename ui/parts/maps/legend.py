"""The legend: the six statuses in words, with counts of areas and of people."""

import pandas as pd
import streamlit as st

from coverage.headline import areas_by_status
from coverage.vocabulary import Status
from geo.levels import LEVELS
from say.maps.status_style import STYLES
from say.numbers import count, people
from say.text import as_text
from ui.parts.maps.swatch import swatch_of
from ui.state.language import terms_in_use


def swatch(status: Status, in_part: bool = False) -> str:
    """Return a status as a coloured box with its letter, as HTML; in stripes where it holds in part of an area only."""
    style, letter = STYLES[status], terms_in_use().statuses[status].letter
    return swatch_of(style.fill, style.ink, letter, in_part)


def show_legend(table: pd.DataFrame, level: str) -> None:
    """Draw the legend: for each status its colour and letter, words, areas (by the best any of their people have) and people."""
    items, found, called = [], areas_by_status(table), terms_in_use().statuses
    for status in sorted(Status, reverse=True):
        areas = found[status].areas
        lived = (table[f"share_{status.key}"] * table["people"]).sum()
        items.append(
            f"<li>{swatch(status)}<span><strong>{as_text(called[status].short)}</strong><br>"
            f"{f'{count(areas)} of {count(len(table))} areas' if areas else 'best of no area'}"
            f"{_in_part(status, found[status].part)}"
            f"{f'; {as_text(people(lived))} live where it holds' if lived else ''}"
            f'<br><span class="atlas-quiet">{as_text(called[status].long)}</span></span></li>'
        )
    st.html(f'<ul class="atlas-legend">{"".join(items)}</ul>')
    if level != "lad":
        st.html(
            f'<p class="atlas-quiet">{as_text(LEVELS[level].label)} have the best status that any of their people have. '
            "Wide stripes: fewer than 95% of their people have it. The table gives every share.</p>"
        )


def _in_part(status: Status, areas: int) -> str:
    return f", {swatch(status, in_part=True)} {count(areas)} of them in part" if areas else ""
