"""The same country shared out otherwise: people, their cohort, records or money in every area of another map."""

import streamlit as st

from geo.recut.area_map import AreaMap
from geo.recut.maps import ANNOUNCED
from say.answers import Answer
from say.provenance import Basis
from say.recut.headlines import announced_headline, recut_facts, recut_headline, what_is_open
from say.recut.onto import people_meant
from say.recut.weights import weights_of
from ui.cache.recut import ask_that_counts, map_onto, recut_onto
from ui.frame.look import show_look
from ui.frame.screen import Screen
from ui.parts.file_to_save import table_files
from ui.parts.marked import Fact
from ui.screens.other_boundaries.area_bars import area_bars
from ui.screens.other_boundaries.map_choice import choose_map, is_own
from ui.screens.other_boundaries.own_map import own_map, own_recut
from ui.screens.other_boundaries.recut_shown import recut_shown
from ui.state.choices import Choices


def draw_other_boundaries(s: Screen) -> None:
    """Draw the answer to the choices as they stand."""
    show_look(s, "other_boundaries")
    s.title("Other boundaries")
    with s.line:
        choose_map()
    target = own_map(s) if is_own() else map_onto(_onto(), Choices.onto_level.now())
    if target is not None:
        _draw_table(s, target)


def _onto() -> str:
    return Choices.onto_year.now() if Choices.onto.now() == "past" else Choices.onto.now()


def _draw_table(whole: Screen, target: AreaMap) -> None:
    table = Choices.carried.now()
    answer = _answer(whole, target, table)
    rows, about = answer
    basis = Basis(about.directory, about.edition, about.invented, about.asked, about.assumptions)
    s = whole.on(basis, whole.owner)
    weights, is_announced = weights_of(table, rows), Choices.onto.now() == ANNOUNCED
    s.first(recut_headline(table, target, weights))
    if is_announced:
        s.plain.say(announced_headline())
    left, right = st.columns([3, 2], gap="medium")
    with left:
        s.html(area_bars(table, weights, target))
    with right:
        s.facts(Fact(figure, words, "", "", s.basis.invented) for figure, words in recut_facts(table, weights))
        if is_announced:
            s.plain.say_quietly(what_is_open())
    shown = recut_shown(table, rows)
    s.table(shown, f"{table} in every area, with the share that was split and how certain each area is", height=420)
    s.save("Save table", "other_boundaries", lambda: table_files(rows, about, f"{table}_on_other_boundaries"))
    s.plain.say_quietly(f"Shared out by {people_meant()}.")


def _answer(s: Screen, target: AreaMap, table: str) -> Answer:
    if is_own():
        return own_recut(s, target, table)
    ask = ask_that_counts(table, s.choices.ask)
    return recut_onto(s.world, s.basis.assumptions, ask, _onto(), Choices.onto_level.now(), table)
