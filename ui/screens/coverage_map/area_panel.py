"""One area in words: the sentence, the records behind it, its gaps, its neighbours."""

import pandas as pd
import streamlit as st

from coverage.ask import Ask
from coverage.communities import COMMUNITIES
from coverage.vocabulary import RISK_LEVELS, Status
from geo.areas import area_name
from geo.levels import LEVELS
from geo.neighbours import neighbours
from say.coverage.neighbour_words import neighbours_across_water
from say.numbers import count
from say.provenance import RECORD
from say.terms import english
from ui.cache.coverage import coverage_of, gaps_of, records_of
from ui.frame.screen import Screen
from ui.parts.choices.sidebar import choose_area
from ui.parts.tables.records_list import show_records


def show_area(s: Screen, code: str) -> None:
    """Draw the records behind one area, its gaps and its neighbours."""
    directory, ask, level = s.directory, s.choices.ask, s.choices.level
    records = records_of(directory, ask, code)
    s.plain.header(area_name(code))
    if records.empty:
        s.plain.say_quietly("No record of this kind names this area or any area around it.")
    else:
        show_records(s, records)
        title = f"records behind {area_name(code)}"
        s.files(records.set_index("service_id"), title, RECORD, f"records_{code}")
    if said := gaps_in_words(gaps_of(directory, ask, level).T[code], ask):
        s.plain.say_quietly(said)
    _show_neighbours(s, code, level, coverage_of(directory, ask, level))


def gaps_in_words(gaps: pd.Series, ask: Ask) -> str:
    """Say for which risk levels and communities no record that names an area is, and for which a wider one is; "" where none.

    What is not on record is never said to be none.

    Parameters
    ----------
    gaps
        The area's row of ``gaps_table``.
    ask
        Only records led by and for a community, or quality-assured, may be asked for: the sentence says so.
    """
    record = "quality-assured record" if ask.terms.quality_assured_only else "record"
    whom = "led by and for" if ask.terms.by_and_for_only else "for"
    risks = [label.lower() for word, label in RISK_LEVELS.items() if gaps[f"{word}_gap"]]
    missing = [word for word in COMMUNITIES if gaps[f"{word}_gap"]]
    wider = [word for word in missing if gaps[f"{word}_status"] == Status.WIDER_ONLY.key]
    said = [f"No {record} that names any part of this area states {_either(risks)}."] if risks else []
    if missing:
        said.append(f"No {record} that names any part of this area is said to be {whom} {_these(missing)}.")
    if wider:
        said.append(
            f"Regional or national ones are, for: {', '.join(COMMUNITIES[word].label for word in wider)}."
        )
    return " ".join(said)


def _these(missing: list[str]) -> str:
    """Name communities; where they are more than half, the others, so that the sentence stays short."""
    if len(missing) <= len(COMMUNITIES) / 2:
        return f"these: {', '.join(COMMUNITIES[word].label for word in missing)}"
    others = [one.label for word, one in COMMUNITIES.items() if word not in missing]
    return f"any community except these: {', '.join(others)}" if others else "any one community"


def _either(words: list[str]) -> str:
    """Join words as a sentence with "no" does: "a, b or c"."""
    return " or ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def _show_neighbours(s: Screen, code: str, level: str, table: pd.DataFrame) -> None:
    """Draw the neighbours, each with its status, each a way to go there; and why, where it is not by a land border."""
    around = neighbours(code, level)
    s.plain.bold(neighbours_counted(len(around), level))
    with st.container(horizontal=True, gap="small"):
        for other in around:
            label = neighbour_in_words(table.T[other])
            st.button(label, key=f"neighbour-{other}", on_click=choose_area, args=(other,))
    if across := neighbours_across_water(code, level):
        s.plain.say_quietly(across)


def neighbours_counted(areas: int, level: str) -> str:
    """Say how many neighbours there are, and of which kind: "1 neighbouring police force area"."""
    one = f"neighbouring {LEVELS[level].one}"
    return count(areas, one, f"neighbouring {LEVELS[level].many}") if areas else f"No {one}"


def neighbour_in_words(row: pd.Series) -> str:
    """Name an area with what it has, from its row of ``coverage_table``: "Kent: served in part"."""
    return f"{row['area_name']}: {english().status(str(row['status']), str(row['extent']))}"
