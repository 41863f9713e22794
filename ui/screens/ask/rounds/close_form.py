"""The end of a round: it is closed, and what it made of its directory is published as a version."""

from datetime import date
from functools import partial

import streamlit as st

from geo.mistakes import Mistake
from loaders.directory.directory_text import directory_as_texts
from loaders.rounds.texts import round_as_text
from say.rounds.round_words import published_of_round
from store.directories import PublishedHeading
from store.rounds import save_round
from ui.frame.screen import Screen
from ui.screens.directory.publish_fields import PublishFields
from ui.state.rounds import KeptRound
from ui.state.saved_work import saved_work
from ui.state.visit import OnRounds

FIELDS = PublishFields(
    OnRounds.round_publish_as, OnRounds.round_publish_name, OnRounds.round_publish_by, OnRounds.round_publish_note
)


def show_closing(s: Screen, kept: KeptRound) -> None:
    """Draw under which name, by whom and why; what comes back later is kept aside."""
    s.plain.say_quietly("What comes back after that is kept aside, and counts for nothing in this round.")
    chosen = FIELDS.draw(kept.saved.name)
    st.button("Close and publish", type="primary", key="close_the_round", on_click=partial(_close, kept, chosen))


def _close(kept: KeptRound, chosen: PublishedHeading | None) -> None:
    if missing := FIELDS.missing(chosen):
        OnRounds.round_refused.put(missing)
        return
    directory, closed = kept.now.merged.directory, kept.now.of.closed(date.today())
    try:
        save_round(saved_work(), kept.saved.id, kept.saved.name, round_as_text(closed), kept.saved.version, closed=True)
        made = FIELDS.publish(chosen, directory_as_texts(directory), published_of_round(kept.now, kept.saved.id))
    except Mistake as mistake:
        OnRounds.round_refused.put(str(mistake))
        return
    OnRounds.round_said.put(
        (
            f"Closed, and published as version {made.version} of {made.name}.",
            "The Directory screen shows it, and compares it with the version before.",
        )
    )
