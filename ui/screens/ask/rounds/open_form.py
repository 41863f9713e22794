"""The form that opens a round: its name, who asks, by when, which areas and which kinds of work."""

from datetime import date, timedelta
from functools import partial
from uuid import uuid4

import streamlit as st

from coverage.interventions import INTERVENTIONS
from coverage.rounds.collection import USUAL_QUESTIONS, Question, Round
from geo.areas import area_name, area_table
from geo.mistakes import Mistake
from loaders.directory.directory_text import directory_as_texts
from loaders.rounds.texts import round_as_text
from store.rounds import open_round
from ui.frame.screen import Screen
from ui.state.directory_in_use import as_everybodys
from ui.state.saved_work import saved_work
from ui.state.visit import OnRounds

LEVEL = "pfa"
WEEKS = 8


def show_opening(s: Screen) -> None:
    """Draw the form; nobody is written to until somebody sends the workbooks."""
    name, owner, address, due = st.columns([2, 2, 2, 1])
    name.text_input("Its name (needed)", key=OnRounds.round_name.key, max_chars=80)
    owner.text_input("The office that asks (needed)", key=OnRounds.round_owner.key, max_chars=80)
    address.text_input("Address of a role there (needed)", key=OnRounds.round_address.key, max_chars=120)
    due.date_input("Answers by", date.today() + timedelta(weeks=WEEKS), key=OnRounds.round_due.key)
    st.multiselect(
        "Areas (none chosen: all)", list(area_table(LEVEL).index), format_func=area_name, key=OnRounds.round_areas.key
    )
    kinds = {one.intervention: INTERVENTIONS[one.intervention].label for one in USUAL_QUESTIONS}
    st.multiselect(
        "Kinds of work (none chosen: all)", list(kinds), format_func=kinds.__getitem__, key=OnRounds.round_kinds.key
    )
    s.plain.say_quietly(f"It starts from {s.directory.title}, {s.directory.edition}.")
    st.button("Open the round", type="primary", key="open_the_round", on_click=partial(_open, s))


def _open(s: Screen) -> None:
    directory = as_everybodys(s.directory)
    kinds = OnRounds.round_kinds.now()
    try:
        of = Round(
            name=OnRounds.round_name.now().strip(),
            code=uuid4().hex[:8],
            opened_on=date.today(),
            due=OnRounds.round_due.now() or date.today() + timedelta(weeks=WEEKS),
            owner=OnRounds.round_owner.now().strip(),
            address=OnRounds.round_address.now().strip(),
            areas=tuple(OnRounds.round_areas.now()) or tuple(area_table(LEVEL).index),
            questions=tuple(map(Question, kinds)) or USUAL_QUESTIONS,
            on_record=f"{directory.title}, {directory.edition}",
            invented=directory.invented,
        )
        made = open_round(saved_work(), of.name, round_as_text(of), directory_as_texts(directory))
    except Mistake as mistake:
        OnRounds.round_refused.put(str(mistake))
        return
    OnRounds.round_chosen.put(made.id)
    OnRounds.round_said.put((f"{made.name} is open. Save its workbooks below, and send each to its area.",))
