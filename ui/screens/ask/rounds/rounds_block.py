"""Collection rounds, folded away: the round that is looked at with its board and its acts, and the form that opens one."""

from functools import partial

import streamlit as st

from geo.mistakes import Mistake
from say.rounds.round_before import compared_with_before
from say.rounds.round_words import late_in_words, standing_in_words, standing_table
from ui.frame.screen import Screen
from ui.screens.ask.rounds.close_form import show_closing
from ui.screens.ask.rounds.contradictions_block import show_contradictions
from ui.screens.ask.rounds.open_form import show_opening
from ui.screens.ask.rounds.round_maps import show_round_maps
from ui.screens.ask.rounds.send_block import show_reminders, show_sending
from ui.screens.ask.rounds.take_block import show_taking
from ui.state.rounds import KeptRound, kept_round, round_before, rounds_list
from ui.state.saved_work import why_not_kept
from ui.state.visit import OnRounds


def show_rounds(s: Screen) -> None:
    """Draw the collection rounds, once the user opens them."""
    s.folded("Collection rounds", OnRounds.FOLD, partial(_show, s))


def _show(s: Screen) -> None:
    if why := why_not_kept("round"):
        s.mistake(why)
        return
    if refused := OnRounds.round_refused.take():
        s.mistake(refused)
    for said in OnRounds.round_said.take():
        s.plain.say(said)
    listed = {one.id: one for one in rounds_list()}
    if listed:
        st.selectbox("Round", list(listed), format_func=lambda key: listed[key].name, key=OnRounds.round_chosen.key)
        chosen = OnRounds.round_chosen.now()
        try:
            _show_round(s, kept_round(chosen if chosen in listed else next(iter(listed))))
        except Mistake as mistake:
            s.mistake(str(mistake))
    else:
        s.plain.say_quietly("No round was opened yet. A round asks every area what is not known, by a workbook each.")
    s.plain.folded("Open a round", "open_a_round", partial(show_opening, s))


def _show_round(s: Screen, kept: KeptRound) -> None:
    now = kept.now
    r = s.marked_as(now.of.invented)
    for said in (*standing_in_words(now), late_in_words(now.of, kept.late)):
        if said:
            r.say(said)
    show_round_maps(r, now)
    r.folded(
        "Who has answered", "open_round_board", lambda: r.table(standing_table(now), "Who has answered", height=600)
    )
    show_contradictions(r, kept)
    r.folded("Compared with the round before", "open_round_before", partial(_show_before, r, kept))
    r.folded("What went out and what came back", "open_round_files", partial(_show_files, r, kept))
    if not kept.saved.frozen:
        r.folded("Close the round and publish", "open_round_close", partial(show_closing, r, kept))


def _show_before(r: Screen, kept: KeptRound) -> None:
    before = round_before(kept)
    if before is None:
        r.plain.say_quietly("No round was closed before this one.")
        return
    r.bullets(compared_with_before(kept.now, before.now))


def _show_files(r: Screen, kept: KeptRound) -> None:
    show_sending(r, kept)
    show_taking(r, kept)
    show_reminders(r, kept)
