"""One area in words: the sentence, the records behind it, its gaps, its neighbours."""

import pandas as pd
import streamlit as st

from coverage.ask import Ask
from coverage.directory import Directory
from coverage.vocabulary import COMMUNITIES, LEVELS, RISK_LEVELS
from geo.areas import area_name
from geo.neighbours import neighbours
from ui.choices.sidebar import choose_area
from ui.kept.cached import coverage_of, gaps_of, records_of
from ui.tables.downloads import provenance_of, show_downloads
from ui.tables.records_list import show_records
from ui.words.format import count
from ui.words.neighbour_words import neighbours_across_water
from ui.words.say import say_quietly
from ui.words.status_words import status_with_extent


def show_area(directory: Directory, ask: Ask, level: str, code: str) -> None:
    """Draw the records behind one area, its gaps and its neighbours."""
    records = records_of(directory, ask, code)
    st.header(area_name(code))
    if records.empty:
        say_quietly("No record of this kind names this area or any area around it.")
    else:
        show_records(records, directory.invented)
        title = f"records behind {area_name(code)}"
        show_downloads(
            records.set_index("service_id"), provenance_of(title, directory, ask), f"records_{code}"
        )
    _show_gaps_in_words(gaps_of(directory, ask, level).T[code])
    _show_neighbours(code, level, coverage_of(directory, ask, level))


def _show_gaps_in_words(gaps: pd.Series) -> None:
    """Say for which risk levels and communities no record of the intervention names this area."""
    risks = [label.lower() for word, label in RISK_LEVELS.items() if gaps[f"{word}_gap"]]
    communities = [label for word, label in COMMUNITIES.items() if gaps[f"{word}_gap"]]
    said = [f"No record that names any part of this area states {_either(risks)}."] if risks else []
    said += [f"None is made for {_either(communities)}."] if communities else []
    if said:
        say_quietly(" ".join(said))


def _either(words: list[str]) -> str:
    """Join words as a sentence with "no" does: "a, b or c"."""
    return " or ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def _show_neighbours(code: str, level: str, table: pd.DataFrame) -> None:
    """Draw the neighbours, each with its status, each a way to go there; and why, where it is not by a land border."""
    around = neighbours(code, level)
    st.markdown(f"**{count(len(around), 'neighbour')}** ({LEVELS[level].lower()})")
    with st.container(horizontal=True, gap="small"):
        for other in around:
            label = neighbour_in_words(table.T[other])
            st.button(label, key=f"neighbour-{other}", on_click=choose_area, args=(other,))
    if across := neighbours_across_water(code, level):
        say_quietly(across)


def neighbour_in_words(row: pd.Series) -> str:
    """Name an area with what it has, from its row of ``coverage_table``: "Kent: served in part"."""
    return f"{row['area_name']}: {status_with_extent(str(row['status']), str(row['extent']))}"
