"""Where two workbooks say otherwise of one thing: what each says, and whose word stands."""

from functools import partial

import streamlit as st

from coverage.rounds.claims import Contradiction
from geo.mistakes import Mistake
from loaders.rounds.texts import round_as_text
from say.rounds.round_words import contradiction_in_words
from say.text import in_label
from store.rounds import save_round
from ui.frame.screen import Screen
from ui.state.rounds import KeptRound
from ui.state.saved_work import saved_work
from ui.state.visit import OnRounds


def show_contradictions(s: Screen, kept: KeptRound) -> None:
    """Draw each contradiction with a button for each answer; one that is decided can be decided anew while the round is open."""
    for number, one in enumerate(kept.now.merged.contradictions):
        s.text(contradiction_in_words(one, kept.now))
        files = {each.checksum: f"{each.office or 'no office'}, {each.file}" for each in kept.now.returns}
        places = st.columns(len(one.said))
        for place, (checksum, _) in zip(places, one.said, strict=True):
            stands = " stands" if one.stands == checksum else ""
            place.button(
                in_label(f"{files[checksum]}{stands}"),
                key=f"round_stands_{number}_{checksum[:12]}",
                disabled=kept.saved.frozen or bool(stands),
                on_click=partial(_decide, kept, one, checksum),
            )


def _decide(kept: KeptRound, one: Contradiction, checksum: str) -> None:
    of = kept.now.of.decided(one.claim.key, checksum)
    try:
        save_round(saved_work(), kept.saved.id, kept.saved.name, round_as_text(of), kept.saved.version)
    except Mistake as mistake:
        OnRounds.round_refused.put(str(mistake))
