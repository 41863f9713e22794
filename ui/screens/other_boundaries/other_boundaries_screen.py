"""The same country shared out otherwise: people, their cohort, records or money in every area of another map."""

from functools import partial

import pandas as pd
import streamlit as st

from geo.levels import ANNOUNCED
from say.answers import Answer
from say.provenance import Basis
from say.recut.headlines import announced_headline, recut_facts, recut_headline, recut_to_quote, what_is_open
from say.recut.made_of import made_of
from say.recut.onto import people_meant
from say.recut.tables import TABLES
from say.recut.weights import weights_of
from ui.cache.recut import ask_that_counts, recut_onto, recut_onto_own
from ui.frame.screen import Screen
from ui.parts.file_to_save import table_files
from ui.parts.marked import Fact
from ui.screens.other_boundaries.map_choice import choose_map, is_own, word_of_map
from ui.screens.other_boundaries.map_chosen import map_chosen
from ui.screens.other_boundaries.map_shown import MapShown
from ui.screens.other_boundaries.outliving_block import show_outliving_of_all
from ui.screens.other_boundaries.recut_picture import recut_picture
from ui.screens.other_boundaries.recut_shown import recut_shown, rows_shown
from ui.state.choices import Choices
from ui.state.visit import OnOtherBoundaries


def draw_other_boundaries(s: Screen) -> None:
    """Draw the answer to the choices as they stand."""
    s.title("Other boundaries")
    with s.line:
        choose_map(s)
    if shown := map_chosen(s):
        _draw_table(s, shown)


def _draw_table(whole: Screen, shown: MapShown) -> None:
    table, target, is_announced = Choices.carried.now(), shown.target, Choices.onto.now() == ANNOUNCED
    rows, about = _answer(whole, shown, table)
    basis = Basis(about.directory, about.edition, about.invented, about.asked, about.assumptions)
    s, weights, rests = whole.on(basis, None if is_own() else whole.owner), weights_of(table, rows), TABLES[table].rests
    if is_announced:
        s.plain.first(announced_headline())
    else:
        s.first(recut_headline(table, target, weights))
    left, right = st.columns([2, 1], gap="medium")
    with left:
        _show_map(s, shown, table, weights)
    with right:
        _show_beside(s, shown, table, weights)
    alt = f"{TABLES[table].pictured.shows} in every area, with the share that was split and how certain each area is"
    ordered = rows_shown(table, rows)
    s.areas(
        partial(recut_shown, table, ordered),
        [str(code) for code in ordered.index],
        f"other-boundaries-table-{table}",
        OnOtherBoundaries.area_picked.put,
        alt,
    )
    s.save("Save table", "other_boundaries", lambda: table_files(rows, about, f"{table}_on_other_boundaries"))
    s.to_quote(
        "other_boundaries",
        f"{TABLES[table].pictured.shows} on {target.title}",
        lambda: recut_to_quote(table, target, weights, people_meant()),
        rests,
    )
    if is_announced:
        show_outliving_of_all(whole)


def _answer(s: Screen, shown: MapShown, table: str) -> Answer:
    ask, assumptions = ask_that_counts(table, s.choices.ask), s.basis.assumptions
    if is_own():
        group = Choices.own_group.now() if Choices.onto.now() == "group" else ""
        return recut_onto_own(s.world, assumptions, ask, shown.target, group, table)
    return recut_onto(s.world, assumptions, ask, word_of_map(), Choices.onto_level.now(), table)


def _show_map(s: Screen, shown: MapShown, table: str, weights: pd.DataFrame) -> None:
    """Draw the picture; a pick says beside it what the area is made of."""
    picture = recut_picture(table, weights, OnOtherBoundaries.area_picked.now() or None)
    title = f"{TABLES[table].pictured.shows} on {shown.target.title}"
    s.map(
        shown.outlines,
        picture,
        OnOtherBoundaries.area_picked.put,
        "geographic",
        "other-boundaries-map",
        title,
        TABLES[table].rests,
        picture.words_of_areas,
    )


def _show_beside(s: Screen, shown: MapShown, table: str, weights: pd.DataFrame) -> None:
    """Draw the figures, and of the area that was picked what it is made of."""
    s.facts(Fact(figure, words, "", "", s.basis.invented) for figure, words in recut_facts(table, weights))
    picked = OnOtherBoundaries.area_picked.now()
    if picked in shown.target.names and picked in weights.index:
        s.bold(shown.target.names[picked])
        s.plain.bullets(made_of(shown.target, picked))
    elif Choices.onto.now() == ANNOUNCED:
        s.plain.say_quietly(what_is_open())
    else:
        s.plain.say_quietly("Pick an area to see what it is made of.")
