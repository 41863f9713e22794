"""An answer to a letter: its workbook is dropped, what it says is read, and the directory with it is published."""

from datetime import date
from functools import partial

import streamlit as st

from coverage.rounds.standing import Standing
from geo.mistakes import Mistake
from loaders.directory.directory_text import directory_as_texts
from loaders.rounds.letter_return import answer_to_a_letter
from say.rounds.round_words import return_in_words
from store.directories import Facts, PublishedHeading
from ui.frame.screen import Screen
from ui.screens.directory.publish_fields import PublishFields
from ui.state.directory_in_use import as_everybodys
from ui.state.saved_work import why_not_kept
from ui.state.visit import OnRounds

FIELDS = PublishFields(
    OnRounds.answer_publish_as, OnRounds.answer_publish_name, OnRounds.answer_publish_by, OnRounds.answer_publish_note
)


def show_letter_answer(s: Screen) -> None:
    """Draw the place to drop the workbook of a letter, once the user opens it."""
    s.plain.folded("An answer to a letter", "open_letter_answer", partial(_show, s))


def _show(s: Screen) -> None:
    if said := OnRounds.answer_said.take():
        s.plain.say(said)
    dropped = st.file_uploader("The workbook that came back", key=OnRounds.answer_file.key)
    if dropped is None:
        return
    try:
        now = answer_to_a_letter(dropped.getvalue(), dropped.name, as_everybodys(s.directory), date.today())
    except Mistake as mistake:
        s.mistake(str(mistake))
        return
    for one in now.returns:
        s.say(one.waits or return_in_words(now, one))
        s.bullets(one.mistakes)
    if why := why_not_kept("directory"):
        s.mistake(why)
    elif now.merged.directory is not now.base:
        chosen = FIELDS.draw(s.directory.title)
        st.button(
            "Publish with this answer", type="primary", key="publish_answer", on_click=partial(_publish, now, chosen)
        )


def _publish(now: Standing, chosen: PublishedHeading | None) -> None:
    directory = now.merged.directory
    if missing := FIELDS.missing(chosen):
        OnRounds.answer_said.put(missing)
        return
    facts: Facts = {
        "services": len(directory.records_of_services),
        "file": now.returns[0].file,
        "invented": directory.invented,
    }
    try:
        made = FIELDS.publish(chosen, directory_as_texts(directory), facts)
    except Mistake as mistake:
        OnRounds.answer_said.put(str(mistake))
        return
    OnRounds.answer_said.put(f"Published as version {made.version} of {made.name}.")
