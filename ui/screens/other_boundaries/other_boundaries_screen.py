"""The same country shared out otherwise: people, their cohort, records or money in every area of another map."""

from functools import partial

import pandas as pd
import streamlit as st

from geo.levels import ANNOUNCED
from geo.mistakes import Mistake
from geo.recut.area_of_map import area_of_map
from say.recut.headlines import announced_headline, recut_facts, recut_headline, recut_to_quote, what_is_open
from say.recut.onto import people_meant
from say.recut.tables import TABLES
from say.recut.weights import weights_of
from ui.frame.screen import Screen
from ui.parts.file_to_save import table_files
from ui.parts.marked import Fact
from ui.screens.other_boundaries.answer_here import answer_here, on_answer
from ui.screens.other_boundaries.grid_of_map import show_grid
from ui.screens.other_boundaries.map_choice import choose_map
from ui.screens.other_boundaries.map_chosen import map_chosen
from ui.screens.other_boundaries.map_shown import MapShown
from ui.screens.other_boundaries.one_area_sheet import draw_one_area
from ui.screens.other_boundaries.outliving_block import show_outliving_of_all
from ui.screens.other_boundaries.recut_picture import recut_picture
from ui.screens.other_boundaries.recut_shown import recut_shown, rows_shown
from ui.state.choices import Choices


def draw_other_boundaries(s: Screen) -> None:
    """Draw the answer to the choices as they stand."""
    s.title("Other boundaries")
    with s.line:
        choose_map(s, every_table=bool(Choices.onto_area.now()))
    if shown := map_chosen(s):
        if code := _area_chosen(s, shown):
            draw_one_area(s, shown, code)
        else:
            _draw_table(s, shown)


def _area_chosen(s: Screen, shown: MapShown) -> str:
    """Give the code of the area that is chosen; "" where none is, or where the map has none such, which is said once."""
    if not (named := Choices.onto_area.now()):
        return ""
    try:
        return area_of_map(shown.target, named)
    except Mistake as mistake:
        Choices.onto_area.put("")
        s.mistake(str(mistake))
        return ""


def _draw_table(whole: Screen, shown: MapShown) -> None:
    table, target, is_announced = Choices.carried.now(), shown.target, Choices.onto.now() == ANNOUNCED
    rows, about = answer = answer_here(whole, shown, table)
    s, weights, rests = on_answer(whole, answer), weights_of(table, rows), TABLES[table].rests
    if is_announced:
        s.plain.first(announced_headline())
    else:
        s.first(recut_headline(table, target, weights))
    left, right = st.columns([2, 1], gap="medium")
    with left:
        _show_map(s, shown, table, weights)
    with right:
        _show_beside(s, table, weights)
    show_grid(s, table, rows)
    alt = f"{TABLES[table].pictured.shows} in every area, with the share that was split and how certain each area is"
    ordered = rows_shown(table, rows)
    s.areas(
        partial(recut_shown, table, ordered),
        [str(code) for code in ordered.index],
        f"other-boundaries-table-{table}",
        Choices.onto_area.put,
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


def _show_map(s: Screen, shown: MapShown, table: str, weights: pd.DataFrame) -> None:
    """Draw the picture; a pick opens the area."""
    picture = recut_picture(table, weights, None)
    title = f"{TABLES[table].pictured.shows} on {shown.target.title}"
    s.map(
        shown.outlines,
        picture,
        Choices.onto_area.put,
        "geographic",
        "other-boundaries-map",
        title,
        TABLES[table].rests,
        picture.words_of_areas,
    )


def _show_beside(s: Screen, table: str, weights: pd.DataFrame) -> None:
    """Draw the figures, and the way to an area."""
    s.facts(Fact(figure, words, "", "", s.basis.invented) for figure, words in recut_facts(table, weights))
    if Choices.onto.now() == ANNOUNCED:
        s.plain.say_quietly(what_is_open())
    s.plain.say_quietly("Pick an area, on the map or in the table, to see everything of it.")
