"""What somebody has to decide: a workbook that waits, and where two say otherwise of one thing, whose word stands."""

from functools import partial

import streamlit as st

from geo.areas import area_name
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
    """Draw each workbook that waits, and each contradiction with a button for each answer; both while the round is open."""
    for returned in kept.now.waiting:
        s.text(f"{returned.file}: {returned.waits}")
        st.button(
            in_label(f"Count it as of {area_name(returned.area)}"),
            key=f"round_counts_{returned.checksum[:12]}",
            disabled=kept.saved.frozen,
            on_click=partial(_decide, kept, returned.key_of_waiting, returned.checksum),
        )
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
                on_click=partial(_decide, kept, one.claim.key, checksum),
            )


def _decide(kept: KeptRound, claim: str, checksum: str) -> None:
    of = kept.now.of.decided(claim, checksum)
    try:
        save_round(saved_work(), kept.saved.id, kept.saved.name, round_as_text(of), kept.saved.version)
    except Mistake as mistake:
        OnRounds.round_refused.put(str(mistake))
