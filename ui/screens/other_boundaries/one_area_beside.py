"""Areas of one map side by side: those that are chosen in every table, or all of them in the table that is chosen."""

import pandas as pd
import streamlit as st

from cohorts.answers.ranks import too_few_to_rank
from geo.recut.area_map import REST
from geo.recut.area_of_map import next_to
from say.recut.beside import TOLD_APART, all_beside, beside, beside_as_file, side_by_side_in_words
from say.recut.one_area import OneArea, in_order
from say.recut.one_area_answer import RESTS
from say.recut.tables import TABLES
from say.recut.weights import weights_of
from ui.frame.screen import Screen
from ui.screens.other_boundaries.answer_here import answer_here, on_answer
from ui.screens.other_boundaries.map_shown import MapShown
from ui.screens.other_boundaries.one_area_save import on_area
from ui.state.choices import Choices
from ui.state.language import said
from ui.state.visit import OnOtherBoundaries

SIDE_BY_SIDE = "Side by side with other areas of this map"
_FILE = "areas_side_by_side"
NEAR, MOST = 3, 6
"""How many areas next to it a press chooses; and so many at most can be chosen."""


def show_beside(s: Screen, shown: MapShown, here: OneArea) -> None:
    """Draw the block, filled once it is opened."""
    s.folded(SIDE_BY_SIDE, "open_one_area_beside", lambda: _show(s, shown, here))


def _show(s: Screen, shown: MapShown, here: OneArea) -> None:
    code = here.code
    others = [one for one in shown.target.codes if one != code]
    chosen = [one for one in Choices.onto_beside.now().split(".") if one in others]
    OnOtherBoundaries.areas_beside.put(chosen)
    st.multiselect(
        said("Areas side by side"),
        sorted(others, key=shown.target.names.__getitem__),
        format_func=shown.target.names.__getitem__,
        key=OnOtherBoundaries.areas_beside.key,
        max_selections=MOST,
        on_change=lambda: _choose(OnOtherBoundaries.areas_beside.now()),
        placeholder="All of them, in the table that is chosen above",
    )
    near = next_to(shown.target, code, NEAR)
    if near and near != chosen:
        label = "The areas next to it" if len(near) > 1 else "The area next to it"
        st.button(said(label), key="beside_next_to", on_click=lambda: _choose(near))
    if chosen:
        _show_chosen(s, shown, here, [code, *chosen])
    else:
        _show_all(s, shown, here)
    s.plain.say_quietly(TOLD_APART)


def _choose(codes: list[str]) -> None:
    Choices.onto_beside.put(".".join(codes))


def _show_chosen(s: Screen, shown: MapShown, here: OneArea, codes: list[str]) -> None:
    """Draw a row for each table and a column for each area."""
    small = _too_small(s, shown)
    found = {}
    for table in in_order():
        weights = weights_of(table, answer_here(s, shown, table)[0])
        found[table] = beside(weights[weights.index.isin(codes)], codes[0], small)
    s.side_by_side(side_by_side_in_words(found, codes), SIDE_BY_SIDE)
    on_area(s, shown, here).files(beside_as_file(found), _title(here), RESTS, _FILE)


def _show_all(s: Screen, shown: MapShown, here: OneArea) -> None:
    """Draw a row for each area, in the table that is chosen; what is left over is no area to be told apart."""
    table, code = Choices.carried.now(), here.code
    answer = answer_here(s, shown, table)
    weights = weights_of(table, answer[0])
    rows = beside(weights[(weights.index != REST) | (weights.index == code)], code, _too_small(s, shown))
    of_table = on_answer(s, answer)
    of_table.table(all_beside(table, rows), SIDE_BY_SIDE, key="one_area_beside")
    of_table.files(beside_as_file({table: rows}), _title(here), TABLES[table].rests, _FILE)


def _title(here: OneArea) -> str:
    return f"{here.name} side by side with other areas of {here.target.title}"


def _too_small(s: Screen, shown: MapShown) -> pd.Series:
    """Mark the areas with too few people aged 16 and over to be told apart."""
    people = answer_here(s, shown, "people")[0]["at_least_population_16_plus"].astype(float)
    return people.map(lambda number: too_few_to_rank(s.world.need.assumptions, number))
