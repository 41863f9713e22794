"""The plan on other boundaries, folded away: what it would change in the areas of any map, as a picture and a table."""

from functools import partial

import pandas as pd
import streamlit as st

from say.answers import Answer
from say.funding.plan_on_map import RESTS, plan_onto
from say.funding.plan_on_map_words import (
    HOW,
    LEFT,
    SHOWN,
    WHY_NOT_KNOWN,
    area_on_map_in_words,
    on_map_facts,
    on_map_first,
    on_map_headline,
    on_map_to_quote,
)
from say.recut.made_of import made_of
from say.recut.weights import new_first
from ui.cache.plans_on_map import plan_on_map, plan_on_own_map
from ui.frame.screen import Screen
from ui.parts.file_to_save import table_files
from ui.parts.marked import Fact
from ui.screens.other_boundaries.answer_here import group_shown, on_answer
from ui.screens.other_boundaries.map_choice import choose_target, is_own, word_of_map
from ui.screens.other_boundaries.map_chosen import map_chosen
from ui.screens.other_boundaries.map_shown import MapShown
from ui.screens.plans.on_map_shown import on_map_picture, on_map_table
from ui.screens.plans.plan_in_use import scenario_to_run
from ui.screens.plans.plan_shown import PlanShown
from ui.state.choices import Choices
from ui.state.visit import OnPlans


def show_plan_on_map(s: Screen, shown: PlanShown) -> None:
    """Draw the boxes of the map, then what the plan would change there."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="plan-on-map-line"):
        choose_target(s)
        st.selectbox("Shown on this map", list(SHOWN), format_func=SHOWN.__getitem__, key=OnPlans.on_map_shows.key)
    if onto := map_chosen(s):
        _show(s, shown, onto)


def _show(whole: Screen, shown: PlanShown, onto: MapShown) -> None:
    rows, about = on_map = _answer(whole, shown, onto)
    s, answer = on_answer(whole, on_map), shown.answer
    s.say_together((on_map_first(rows), on_map_headline(onto.target, rows)))
    left, right = st.columns([2, 1], gap="medium")
    with left:
        _show_map(s, onto, rows)
    with right:
        s.facts(Fact(figure, words, "", "", s.basis.invented) for figure, words in on_map_facts(answer, rows))
        _show_picked(s, onto, rows)
    s.plain.say_quietly(f"{HOW} {LEFT}")
    if shown.stored:
        s.plain.say_quietly(WHY_NOT_KNOWN)
    ordered = new_first(rows)
    codes = [str(code) for code in ordered.index]
    alt = (
        "Money, places and people of the plan in every area, with the share that was split and how certain each area is"
    )
    s.areas(partial(on_map_table, ordered), codes, "plan-on-map-table", OnPlans.on_map_picked.put, alt)
    s.save("Save table", "plan_on_map", lambda: table_files(rows, about, "plan_on_other_boundaries"))
    title = f"a plan on {onto.target.title}"
    s.to_quote("plan_on_map", title, lambda: on_map_to_quote(answer, onto.target, rows), RESTS)


def _answer(s: Screen, shown: PlanShown, onto: MapShown) -> Answer:
    """Give the answer; a plan that stands as it was saved is not worked out again."""
    if shown.stored:
        return plan_onto(shown.answer, onto.target, None)
    scenario, terms = scenario_to_run(), s.choices.ask.terms
    if is_own():
        return plan_on_own_map(scenario, s.directory, terms, shown.answer, onto.target, group_shown(onto))
    return plan_on_map(scenario, s.directory, terms, word_of_map(), Choices.onto_level.now())


def _show_map(s: Screen, onto: MapShown, rows: pd.DataFrame) -> None:
    shows = OnPlans.on_map_shows.now()
    picture = on_map_picture(rows, shows, OnPlans.on_map_picked.now() or None)
    s.map(
        onto.outlines,
        picture,
        OnPlans.on_map_picked.put,
        "geographic",
        "plan-on-map",
        f"{SHOWN[shows].lower()}: a plan on {onto.target.title}",
        RESTS,
        lambda: picture.words_of_areas().join(rows.drop(columns="area_name")),
    )


def _show_picked(s: Screen, onto: MapShown, rows: pd.DataFrame) -> None:
    """Say of the area that was picked what it gets, and what it is made of."""
    picked = OnPlans.on_map_picked.now()
    if picked in rows.index:
        s.text(area_on_map_in_words(rows.T[picked].to_dict()))
        s.plain.bullets(made_of(onto.target, picked))
    else:
        s.plain.say_quietly("Pick an area to see what it gets, and what it is made of.")
